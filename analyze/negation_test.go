package analyze

import (
	"math"
	"strings"
	"testing"

	"mores/lexicon"
)

// load reads a lexicon.
func load(t testing.TB, path string) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestNegator checks which word negates which hit: the hits are given as entry, or negator>entry.
func TestNegator(t *testing.T) {
	a := analyzer(t, "testdata/negation.tsv")
	for _, c := range []struct{ why, text, want string }{
		{"nothing negates", "They are fair.", "fair"},
		{"the word before", "not fair", "not>fair"},
		{"the third word before", "not in any way fair", "fair"},
		{"up to the third word before", "not in any fair", "not>fair"},
		{"n't", "It isn't fair", "isn't>fair"},
		{"n't with a curly apostrophe", "It isn’t fair", "isn’t>fair"},
		{"n't without an apostrophe", "that doesnt seem fair", "doesnt>fair"},
		{"n't by itself, as some corpora have it", "it is n't fair", "n't>fair"},
		{"capitals", "NOT FAIR", "NOT>fair"},
		{"never, no, without, hardly", "never fair; no harm; without harm; hardly fair", "never>fair|no>harm|without>harm|hardly>fair"},
		{"neither and nor", "neither fair nor just", "neither>fair|nor>just"},
		{"the nearest of two", "no not fair", "not>fair"},
		{"non with its hyphen", "non-harmful", "non>harm*"},
		{"a comma ends the clause", "No, fair enough", "fair"},
		{"so does a full stop", "I do not. Fair people do", "fair"},
		{"so does a line break", "not\nfair", "fair"},
		{"so does a dash", "not – fair", "fair"},
		{"so does a dash of hyphens", "not - fair; not--fair", "fair|fair"},
		{"so does a bracket", "(not) fair", "fair"},
		{"a quote does not", "not “fair”", "not>fair"},
		{"a slash does not", "not good/fair", "not>fair"},
		{"another clause begins with but", "not cruel but fair", "fair"},
		{"nothing but is no denial", "nothing but harm", "harm"},
		{"not only is no denial", "not only fair", "fair"},
		{"no doubt is no denial", "no doubt fair", "fair"},
		{"not before the hit just is one", "not just", "not>just"},
		{"a negator behind the hit", "fair it is not", "fair"},
		{"one negator, two hits", "not fair and just", "not>fair|not>just"},
		{"an entry that holds a negator means what it says", "no mercy", "no mercy"},
		{"and its negator goes no further", "no mercy harm", "no mercy|harm"},
		{"but one before it negates it", "never no mercy harm", "never>no mercy|harm"},
		{"a phrase without a negator does not stop one", "not fair play just", "not>fair play|not>just"},
		{"the text begins with the hit", "harm", "harm"},
	} {
		var got []string
		for _, h := range a.Hits(0, c.text) {
			hit := h.Entry.Text
			if h.Negated() {
				hit = h.Negator.Of(c.text) + ">" + hit
			}
			got = append(got, hit)
		}
		if strings.Join(got, "|") != c.want {
			t.Errorf("%s: %q has %q, want %q", c.why, c.text, strings.Join(got, "|"), c.want)
		}
	}
}

// TestNegation checks what becomes of negated matches, with figures counted by hand.
func TestNegation(t *testing.T) {
	const text = "It is not fair, it does harm." // 7 words: fair is negated, harm is not
	for _, c := range []struct {
		why      string
		negation Negation
		want     map[string]float64
	}{
		{"kept", "", map[string]float64{"negation.moral": 2, "negation.fairness.virtue": 1, "negation.care.vice": 1,
			"negation.fairness.virtue_share": 0.5, "negation.moral_nonmoral_ratio": 2.0 / 5}},
		{"dropped", Drop, map[string]float64{"negation.moral": 1, "negation.fairness": 0, "negation.care.vice": 1,
			"negation.care.vice_share": 1, "negation.moral_nonmoral_ratio": 1.0 / 6}},
		{"flipped, to a side that the lexicon itself lacks", Flip, map[string]float64{"negation.moral": 2, "negation.fairness.virtue": 0,
			"negation.fairness": 1, "negation.fairness.vice": 1, "negation.moral.vice": 2, "negation.fairness.vice_weight": 2}},
	} {
		a := analyzerWith(t, Options{Formulas: []Formula{ByRate, ByShare}, Negation: c.negation}, load(t, "testdata/negation.tsv"))
		got := values(a, text)
		for column, want := range c.want {
			if v, ok := got[column]; !ok || math.Abs(v-want) > 1e-12 {
				t.Errorf("%s: %s = %v, want %v", c.why, column, v, want)
			}
		}
	}
}

// TestFlippedSentiment checks that the sentiments of eMFD change their sign, and its probabilities their side.
func TestFlippedSentiment(t *testing.T) {
	l := load(t, "testdata/emfd.csv")
	for _, f := range []Formula{EMFDAll, EMFDSingle} {
		suffix := suffixes[f]
		kept := values(analyzerWith(t, Options{Formulas: []Formula{f}}, l), "hurt")
		turned := values(analyzerWith(t, Options{Formulas: []Formula{f}, Negation: Flip}, l), "not hurt")
		for _, column := range []string{"emfd.care_p", "emfd.fairness_p"} {
			if kept[column+suffix] != turned[column+suffix] {
				t.Errorf("%s: %s was %v, is %v", f, column, kept[column+suffix], turned[column+suffix])
			}
		}
		if s := kept["emfd.care_sent"+suffix]; s == 0 || turned["emfd.care_sent"+suffix] != -s {
			t.Errorf("%s: care_sent was %v, is %v", f, s, turned["emfd.care_sent"+suffix])
		}
		sides := values(analyzerWith(t, Options{Formulas: []Formula{f}, Sides: ByViceVirtue, Negation: Flip}, l), "not hurt")
		if sides["emfd.care.virtue"+suffix] != 0.4 || sides["emfd.care.vice"+suffix] != 0 {
			t.Errorf("%s: virtue %v, vice %v", f, sides["emfd.care.virtue"+suffix], sides["emfd.care.vice"+suffix])
		}
	}
}

// TestNoAllocation checks that telling negators costs no memory per match: the text has 400 negated ones. Some hundred
// allocations more are none of its doing, since under the race detector the scratch memory of sentiment comes and goes.
func TestNoAllocation(t *testing.T) {
	long := strings.Repeat("It is not fair that they do no harm. ", 200)
	count := func(n Negation) float64 {
		a := analyzerWith(t, Options{Negation: n}, load(t, "testdata/negation.tsv"))
		return testing.AllocsPerRun(20, func() { a.Analyze(long) })
	}
	if kept, dropped := count(Keep), count(Drop); dropped > kept+200 {
		t.Errorf("%v allocations where negated matches are dropped, %v where they are kept", dropped, kept)
	}
}
