package evidence

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strings"
	"testing"

	"mores/analyze"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

const table = `help	care.virtue
cruel*	care.vice	2
transparency	care.vice
transparency	fairness.virtue
kind of	-
child*	care.signal	0.5
hurt	hurting
loyal	loyalty
`

func explainer(t testing.TB, o analyze.Options) *Explainer {
	t.Helper()
	l, err := lexicon.Parse("tiny", table)
	if err != nil {
		t.Fatal(err)
	}
	e, err := New(o, l)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// short writes marks as their words with what they count for.
func short(s string, marks []Mark) string {
	var all []string
	for _, m := range marks {
		one := m.Span.Of(s) + "=" + strings.Join(append(slices.Clone(m.Categories), string(m.Polarity)), "/")
		if m.Negated() {
			one += " not by " + m.Negator.Of(s)
		}
		if !m.Counts {
			one += " (no)"
		}
		all = append(all, one)
	}
	return strings.Join(all, "; ")
}

func TestMarks(t *testing.T) {
	moral, stance := []analyze.Channel{analyze.MoralChannel}, []analyze.Channel{analyze.StanceChannel}
	for _, tt := range []struct {
		why, text, want string
		options         analyze.Options
	}{
		{"sides", "Help the cruellest.", "Help=care.virtue/virtue; cruellest=care.vice/vice", analyze.Options{Channels: moral}},
		{"both sides are neither", "transparency", "transparency=care.vice/fairness.virtue/", analyze.Options{Channels: moral}},
		{"an exception does not count, a signal does for the score", "kind of childish", "kind of= (no); childish=care.signal/", analyze.Options{Channels: moral}},
		{"a negated one is kept", "do not help", "help=care.virtue/virtue not by not", analyze.Options{Channels: moral}},
		{"dropped", "do not help", "help=care.virtue/virtue not by not (no)", analyze.Options{Channels: moral, Negation: analyze.Drop}},
		{"flipped", "do not help", "help=care.vice/vice not by not", analyze.Options{Channels: moral, Negation: analyze.Flip}},
		{"both channels, in the order of the text", "good help", "good=positive; help=care.virtue/virtue; help=positive", analyze.Options{}},
		{"a stretch that counts for several measures is one mark", "It may help.", "may=epistemic/modal/", analyze.Options{Channels: stance}},
		{"what a rule finds", "(I knew you.)", "I knew you=aside/; I=self/; knew=experience/; you=you/", analyze.Options{Channels: stance}},
		{"a sentiment that is turned", "Not good.", "good=negative", analyze.Options{Channels: []analyze.Channel{analyze.SentimentChannel}}},
	} {
		if got := short(tt.text, explainer(t, tt.options).Marks(tt.text)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.want)
		}
	}
}

// TestFigures: terms by name, in a text that one can count.
func TestFigures(t *testing.T) {
	e := explainer(t, analyze.Options{Formulas: []analyze.Formula{analyze.ByRate, analyze.ByScore}})
	got := map[string]Figure{}
	for _, f := range e.Explain("Cruelty is cruel. Children help; help!").Figures {
		got[f.Name] = f
	}
	for _, tt := range []struct {
		column string
		want   []Term
	}{
		{"tiny.care.vice", []Term{{"cruel*", Vice, 2, 2}}},
		{"tiny.care.vice_weight", []Term{{"cruel*", Vice, 2, 4}}},
		{"tiny.care_rate", []Term{{"cruel*", Vice, 2, 2000. / 6}, {"help", Virtue, 2, 2000. / 6}}},
		{"tiny.fairness", nil},
		{"tiny.care_score", []Term{{"cruel*", Neither, 2, 2 * math.Log(3) / math.Sqrt(6)}, {"child*", Neither, 1, 0.5 * math.Log(2) / math.Sqrt(6)},
			{"help", Neither, 2, math.Log(3) / math.Sqrt(6)}}},
	} {
		same := func(a, b Term) bool {
			return a.Name == b.Name && a.Polarity == b.Polarity && a.Times == b.Times && math.Abs(a.Value-b.Value) < 1e-12
		}
		if f := got[tt.column]; !f.Known || !slices.EqualFunc(f.Terms, tt.want, same) {
			t.Errorf("%s: %+v, want %+v", tt.column, f.Terms, tt.want)
		}
	}
	if f := got["sentiment_pos"]; f.Known || f.Name == "" {
		t.Errorf("a share of the whole text is no sum of words: %+v", f)
	}
}

// addUp fails where the terms of a figure do not add up to it. It returns how many figures have terms.
func addUp(t *testing.T, e *Explainer, s string) (known int) {
	t.Helper()
	for _, f := range e.Explain(s).Figures {
		if !f.Known {
			continue
		}
		sum := 0.0
		for _, term := range f.Terms {
			sum += term.Value
		}
		if math.Abs(sum-f.Value) > 1e-9*max(1, math.Abs(f.Value)) {
			t.Errorf("%s is %v, and its terms add up to %v: %.80q", f.Name, f.Value, sum, s)
		}
		if len(f.Terms) > 0 {
			known++
		}
	}
	return known
}

// TestTermsAddUp on the essays of the reference data, for each way to heed negation, with lexicons of both kinds.
func TestTermsAddUp(t *testing.T) {
	f, err := os.Open(corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = ';', true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	mores, err := lexicon.Builtin("mores")
	if err != nil {
		t.Fatal(err)
	}
	mfd, err := lexicon.Load(corporatest.Shared(t, "data/lexicons/mfd2.dic"))
	if err != nil {
		t.Fatal(err)
	}
	for n, negation := range []analyze.Negation{analyze.Keep, analyze.Drop, analyze.Flip} {
		o := analyze.Options{Negation: negation, Formulas: []analyze.Formula{analyze.ByRate, analyze.ByScore},
			Channels: []analyze.Channel{analyze.MoralChannel, analyze.SentimentChannel, analyze.StanceChannel}}
		e, err := New(o, mores, mfd)
		if err != nil {
			t.Fatal(err)
		}
		figures := 0
		for i, row := range rows[1:] {
			if i%3 == n { // a third of the topics for each
				figures += addUp(t, e, row[3+i/3%3])
			}
		}
		if figures < 1000 {
			t.Errorf("%s: only %d figures had terms", negation, figures)
		}
	}
}

// FuzzExplain: terms add up, and marks lie in the text, whatever the text.
func FuzzExplain(f *testing.F) {
	e := explainer(f, analyze.Options{Negation: analyze.Flip, Formulas: []analyze.Formula{analyze.ByRate, analyze.ByScore},
		Channels: []analyze.Channel{analyze.MoralChannel, analyze.SentimentChannel, analyze.StanceChannel}})
	for _, s := range []string{"", "not help but cruel!!", "kind of 😁 GOOD\n\nchild, hurt", "#help @cruel"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "\uFFFD")
		if len(s) > 1<<12 {
			return
		}
		addUp(t, e, s)
		for _, m := range e.Marks(s) {
			if m.Span.Start < 0 || m.Span.End > len(s) || m.Span.Start >= m.Span.End {
				t.Errorf("%+v is not in %q", m, s)
			}
		}
	})
}
