package analyze

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"mores/analyze/text"
	"mores/lexicon"
)

func analyzer(t testing.TB, names ...string) *Analyzer {
	t.Helper()
	var lexicons []*lexicon.Lexicon
	for _, name := range names {
		l, err := lexicon.Load(name)
		if err != nil {
			t.Fatal(err)
		}
		lexicons = append(lexicons, l)
	}
	a, err := New(lexicons...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// values are the columns of a text by name.
func values(a *Analyzer, s string) map[string]float64 {
	r := a.Analyze(s)
	all := map[string]float64{}
	for _, c := range a.Columns() {
		all[c.Name] = c.Of(&r)
	}
	return all
}

// TestCounts checks figures that are counted by hand.
func TestCounts(t *testing.T) {
	a := analyzer(t, "testdata/hand.tsv")
	for _, c := range []struct {
		why, text string
		want      map[string]float64
	}{
		{"an empty text has zeros", "", map[string]float64{"words": 0, "sentences": 0, "hand.moral": 0, "hand.moral_rate": 0, "sentiment": 0, "sentiment_text": 0}},
		{"a blank text has zeros", " \n ", map[string]float64{"words": 0, "sentences": 0, "sentiment_neu": 0}},
		{"a rate is per 1,000 words", "We help others a lot.", map[string]float64{
			"words": 5, "sentences": 1, "hand.care": 1, "hand.care_rate": 200, "hand.care_weight": 2, "hand.care.vice_rate": 0}},
		{"a match in two foundations is one moral match, weights add up", "Betray!", map[string]float64{
			"hand.moral": 1, "hand.moral_weight": 4, "hand.moral.vice": 1, "hand.care": 1, "hand.loyalty.vice": 1, "hand.moral.virtue": 0}},
		{"a match on both sides of a foundation is one in the foundation", "discipline", map[string]float64{
			"hand.moral": 1, "hand.care": 1, "hand.care.virtue": 1, "hand.care.vice": 1, "hand.moral.virtue": 1, "hand.moral.vice": 1}},
		{"a category that is no foundation is not moral", "bus", map[string]float64{"hand.moral": 0, "hand.Transport": 1, "hand.Transport_rate": 1000}},
		{"an exception counts for nothing", "help desk, help", map[string]float64{"hand.care": 1}},
		{"a word that only goes along with a foundation is no hit", "children", map[string]float64{"hand.moral": 0, "hand.care": 0, "hand.care_weight": 0}},
		{"a phrase is one match", "helping hand", map[string]float64{"hand.care": 1, "hand.care_rate": 500, "hand.care_weight": 3}},
		{"the mean of the sentences' compounds", "The book was good. The book was bad. It was a book.", map[string]float64{
			"sentences": 3, "sentiment": (0.4404 - 0.5423) / 3}}, // single sentences: vaderSentiment 3.3.2
	} {
		got := values(a, c.text)
		for column, want := range c.want {
			if v, ok := got[column]; !ok || !(math.Abs(v-want) <= 1e-12) {
				t.Errorf("%s: %s = %v, want %v", c.why, column, v, want)
			}
		}
	}
}

// TestColumns checks the contract of names and their order.
func TestColumns(t *testing.T) {
	a := analyzer(t, "testdata/hand.tsv")
	var names []string
	for _, c := range a.Columns() {
		names = append(names, c.Name)
	}
	const want = "words sentences" +
		" hand.moral hand.moral_rate hand.moral_weight hand.moral.virtue hand.moral.virtue_rate hand.moral.virtue_weight" +
		" hand.moral.vice hand.moral.vice_rate hand.moral.vice_weight" +
		" hand.care hand.care_rate hand.care_weight hand.care.virtue hand.care.virtue_rate hand.care.virtue_weight" +
		" hand.care.vice hand.care.vice_rate hand.care.vice_weight" +
		" hand.loyalty hand.loyalty_rate hand.loyalty_weight hand.loyalty.vice hand.loyalty.vice_rate hand.loyalty.vice_weight" +
		" hand.Transport hand.Transport_rate hand.Transport_weight" +
		" sentiment sentiment_text sentiment_pos sentiment_neu sentiment_neg"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("columns\n%s\nwant\n%s", got, want)
	}
}

func TestHits(t *testing.T) {
	a := analyzer(t, "testdata/hand.tsv")
	const s = "“Help!” A helping\nhand; help desk."
	var got []string
	for _, h := range a.Hits(0, s) {
		got = append(got, h.Entry.Text+"<"+h.Span.Of(s))
	}
	if want := "help<Help|helping hand<helping\nhand|help desk<help desk"; strings.Join(got, "|") != want {
		t.Errorf("hits %q, want %q", got, want)
	}
}

// TestAdditive checks that texts parted by an empty line have together the counts that they have apart.
func TestAdditive(t *testing.T) {
	a := analyzer(t, "mores")
	texts := []string{"They harm the innocent.", "Health care is no privilege; justice for all!", "Obey the law", ""}
	sum := map[string]float64{}
	for _, s := range texts {
		for column, v := range values(a, s) {
			sum[column] += v
		}
	}
	whole := values(a, strings.Join(texts, "\n***\n"))
	for _, c := range a.Columns() {
		if (c.Kind == Count || c.Kind == Weight) && whole[c.Name] != sum[c.Name] {
			t.Errorf("%s: %v together, %v apart", c.Name, whole[c.Name], sum[c.Name])
		}
	}
}

// TestForgetting checks that a full vocabulary changes no figure, not even of a phrase that it is full in the middle of.
func TestForgetting(t *testing.T) {
	a := analyzer(t, "testdata/hand.tsv")
	var s strings.Builder
	for i := range 2 * lexicon.MaxVocabulary {
		fmt.Fprintf(&s, "w%dx%s helping hand ", i, strings.Repeat("y", i%20))
		if i%100 == 0 {
			s.WriteString("A sentence. ")
		}
	}
	got := values(a, s.String())
	if got["hand.care"] != 2*lexicon.MaxVocabulary || a.vocabulary.Len() > lexicon.MaxVocabulary {
		t.Errorf("care %v with %d words, and %d words known", got["hand.care"], 2*lexicon.MaxVocabulary, a.vocabulary.Len())
	}
}

func FuzzAnalyze(f *testing.F) {
	a := analyzer(f, "mores", "testdata/hand.tsv")
	columns := a.Columns()
	f.Add("They harm the innocent. Health care!")
	f.Add("“’\u0301\xff help  desk")
	f.Fuzz(func(t *testing.T, s string) {
		r := a.Analyze(s)
		for _, c := range columns {
			v := c.Of(&r)
			if math.IsNaN(v) || math.IsInf(v, 0) || c.Kind != Score && v < 0 || c.Kind == Rate && v > 1000 || math.Abs(v) > 1 && c.Kind == Score {
				t.Fatalf("%s = %v", c.Name, v)
			}
		}
	})
}

// essay is a text for benchmarks, of some 2,500 words.
var essay = strings.Repeat("A fair society protects the vulnerable; it doesn’t leave them to fend for themselves. "+
	"Critics argue that such rules cost more than they bring. Is that so? Let us see.\n", 100)

func benchmarked(b *testing.B, channels ...Channel) *Analyzer {
	l, err := lexicon.Load("mores")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(essay)))
	b.ReportAllocs()
	return analyzerWith(b, Options{Channels: channels, Formulas: []Formula{ByRate, ByScore}}, l)
}

func BenchmarkAnalyze(b *testing.B) {
	for _, channels := range [][]Channel{{MoralChannel}, {SentimentChannel}, Channels} {
		b.Run(fmt.Sprint(channels), func(b *testing.B) {
			a := benchmarked(b, channels...)
			for b.Loop() {
				a.Analyze(essay)
			}
		})
	}
}

// BenchmarkResolve measures what looking up the words of a text takes, once they are known.
func BenchmarkResolve(b *testing.B) {
	a := benchmarked(b, MoralChannel)
	spans := text.AppendWords(nil, essay)
	var words []lexicon.Word
	for b.Loop() {
		words = a.vocabulary.ResolveAll(words[:0], essay, spans)
	}
}

// BenchmarkMatch measures what finding the matches takes in words that are resolved.
func BenchmarkMatch(b *testing.B) {
	a := benchmarked(b, MoralChannel)
	spans := text.AppendWords(nil, essay)
	stretch := lexicon.Stretch{Text: essay, Spans: spans, Words: a.vocabulary.ResolveAll(nil, essay, spans)}
	var hits []lexicon.Hit
	for b.Loop() {
		hits, _ = a.vocabulary.Match(hits[:0], 0, stretch, 0, len(spans))
	}
}
