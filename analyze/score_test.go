package analyze

import (
	"math"
	"strings"
	"testing"

	"mores/lexicon"
)

const scoreTable = `fair	fairness.virtue	2
wage	fairness.signal	1
health care	-
care	care.virtue	3
harm*	care.vice	1.5
harm*	fairness.signal	0.5
metoo	care.signal	1
black lives	fairness.signal	4
`

func parsed(t testing.TB, name, table string) *lexicon.Lexicon {
	t.Helper()
	l, err := lexicon.Parse(name, table)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestScore(t *testing.T) {
	plain, social := parsed(t, "plain", scoreTable), parsed(t, "social", "# reading: social\n"+scoreTable)
	ln := math.Log
	for _, c := range []struct {
		why, text string
		lexicon   *lexicon.Lexicon
		column    string
		want      float64
	}{
		{"a text without a word has 0", " ", plain, "care", 0},
		{"one match weighs log 2", "it is fair", plain, "fairness", 2 * ln(2) / math.Sqrt(3)},
		{"a word that comes back counts less", "fair Fair FAIR", plain, "fairness", 2 * ln(4) / math.Sqrt(3)},
		{"a signal counts", "a fair wage", plain, "fairness", (2*ln(2) + ln(2)) / math.Sqrt(3)},
		{"forms of a stem are one entry", "harm harms", plain, "care", 1.5 * ln(3) / math.Sqrt(2)},
		{"an entry may be in two foundations", "harm harms", plain, "fairness", 0.5 * ln(3) / math.Sqrt(2)},
		{"an exception counts for nothing", "health care", plain, "care", 0},
		{"twenty times is more than the small table", strings.Repeat("care ", 20), plain, "care", 3 * ln(21) / math.Sqrt(20)},
		{"plain reading takes a hashtag as a word", "#BlackLives @fair", plain, "fairness", 2 * ln(2) / math.Sqrt(2)},
		{"the social reading parts it and leaves names out", "#BlackLives @fair", social, "fairness", 4 * ln(2) / math.Sqrt(2)},
		{"underscores part a phrase of a hashtag too", "#black_lives", social, "fairness", 4 * ln(2) / math.Sqrt(2)},
		{"a hashtag in one piece is one word", "#metoo", social, "care", ln(2)},
	} {
		a := analyzerWith(t, Options{Formulas: []Formula{ByScore}}, c.lexicon)
		r := a.Analyze(c.text)
		got := column(t, a, c.lexicon.Name+"."+c.column+"_score").Of(&r)
		if math.Abs(got-c.want) > 1e-12 { // by hand, from the formula in score.go
			t.Errorf("%s: %q has %g, want %g", c.why, c.text, got, c.want)
		}
	}
}

func column(t *testing.T, a *Analyzer, name string) Column {
	t.Helper()
	for _, c := range a.Columns() {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no column is called %s", name)
	return Column{}
}

func TestSignalsAreNoHits(t *testing.T) {
	a := analyzerWith(t, Options{Formulas: []Formula{ByRate, ByShare}}, parsed(t, "l", scoreTable))
	r := a.Analyze("a fair wage and harm")
	for name, want := range map[string]float64{
		"l.moral": 2, "l.fairness": 1, "l.care": 1, "l.care.vice": 1, "l.fairness_rate": 200, "l.fairness_share": 0.5, "l.moral_weight": 3.5,
	} {
		if got := column(t, a, name).Of(&r); math.Abs(got-want) > 1e-12 {
			t.Errorf("%s is %g, want %g", name, got, want)
		}
	}
}

func TestScoreAndNegation(t *testing.T) {
	l := parsed(t, "l", scoreTable)
	score := func(n Negation) float64 {
		a := analyzerWith(t, Options{Formulas: []Formula{ByScore}, Negation: n}, l)
		r := a.Analyze("no wage is not fair but fair")
		return column(t, a, "l.fairness_score").Of(&r)
	}
	keep := (2*math.Log(3) + math.Log(2)) / math.Sqrt(7)
	for n, want := range map[Negation]float64{Keep: keep, Flip: keep, Drop: 2 * math.Log(2) / math.Sqrt(7)} {
		if got := score(n); math.Abs(got-want) > 1e-12 {
			t.Errorf("%s: %g, want %g", n, got, want)
		}
	}
}

func TestSocialHitsKeepTheirPlace(t *testing.T) {
	a := analyzerWith(t, Options{}, parsed(t, "l", "# reading: social\n"+scoreTable))
	s := "see #StopHarmNow"
	hits := a.Hits(0, s)
	if len(hits) != 1 || hits[0].Span.Of(s) != "Harm" {
		t.Errorf("hits of %q: %v", s, hits)
	}
	if r := a.Analyze(s); r.Words != 2 || r.Moral[0].Read != 4 {
		t.Errorf("%d words, %d read; want 2 and 4", r.Words, r.Moral[0].Read)
	}
}
