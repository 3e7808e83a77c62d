package sentiment

import (
	"math"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// explained returns the parts of a text in short, and checks that they are its compound.
func explained(t *testing.T, s *Scorer, doc string) Explanation {
	t.Helper()
	e := s.Explain(doc)
	if want := s.Score(doc).Compound; e.Compound != want {
		t.Errorf("%q: compound %v, want %v", doc, e.Compound, want)
	}
	if r := e.Rounding(); math.Abs(r) > 0.00005+1e-12 {
		t.Errorf("%q: the parts are %v off the compound", doc, r)
	}
	last := 0
	for _, p := range e.Parts {
		if p.Span.Start < last || p.Span.End > len(doc) || p.Span.End <= p.Span.Start {
			t.Errorf("%q: the part %+v is out of place", doc, p)
		}
		last = p.Span.Start
	}
	return e
}

func TestExplain(t *testing.T) {
	s := newScorer(t)
	for _, tt := range []struct {
		why, doc string
		want     []Part // without shares
		emphasis float64
	}{
		{"a word as it is listed", "The book was good.", []Part{{Word: "good", Listed: 1.9, Valence: 1.9}}, 0},
		{"a negation turns", "It is not good", []Part{{Word: "good", Listed: 1.9, Valence: 1.9 * -0.74}}, 0},
		{"but weighs", "good but bad", []Part{{Word: "good", Listed: 1.9, Valence: 0.95}, {Word: "bad", Listed: -2.5, Valence: -3.75}}, 0},
		{"exclamation marks go with the sum", "bad!!", []Part{{Word: "bad", Listed: -2.5, Valence: -2.5}}, -0.584},
		{"no valence, no emphasis", "table!!", nil, 0},
		{"an emoji is the words of its description", "so 😁", []Part{{Word: "beaming", Listed: 0, Valence: 0}}, 0},
	} {
		e := explained(t, s, tt.doc)
		if strings.Contains(tt.doc, "😁") {
			if len(e.Parts) == 0 || e.Parts[0].Span.Of(tt.doc) != "😁" {
				t.Errorf("%s: %+v", tt.why, e)
			}
			continue
		}
		if len(e.Parts) != len(tt.want) || math.Abs(e.Emphasis-tt.emphasis) > 1e-12 {
			t.Errorf("%s: %+v", tt.why, e)
			continue
		}
		for i, p := range e.Parts {
			w := tt.want[i]
			if p.Word != w.Word || p.Listed != w.Listed || math.Abs(p.Valence-w.Valence) > 1e-12 || !strings.EqualFold(p.Span.Of(tt.doc), w.Word) {
				t.Errorf("%s: %+v, want %+v", tt.why, p, w)
			}
		}
	}
}

// TestExplainReference: the parts of every text of the reference data add up, and those of texts too long for one block.
func TestExplainReference(t *testing.T) {
	s := newScorer(t)
	explained(t, s, strings.Repeat("not good but VERY bad, ", 1000))
	explained(t, s, strings.Repeat("😁", 3000)+"!!")
	explained(t, s, strings.Repeat("GOOD ", 3000))
	for _, row := range readReference(t, corporatest.Shared(t, "parity/vader.csv.gz")) {
		explained(t, s, row[3])
	}
}

func FuzzExplain(f *testing.F) {
	s := newScorer(f)
	for _, seed := range []string{"", "Not bad at all!", "GOOD but kind of 😁bad?? \u00a0 least", "(good) 'bad'"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if len(doc) < 1<<12 {
			explained(t, s, doc)
		}
	})
}
