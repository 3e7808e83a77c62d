package main

import (
	"context"
	"io"
	"math"
	"strings"
	"testing"

	"mores/analyze"
	"mores/compare"
	"mores/compare/report"
	"mores/corpora"
	"mores/lexicon"
)

// reportOfDemo is the report of the demo's texts, scored with options.
func reportOfDemo(t *testing.T, o analyze.Options) *report.Report {
	t.Helper()
	l, err := lexicon.Load("mores")
	if err != nil {
		t.Fatal(err)
	}
	o.Entries = true
	a, err := analyze.NewWith(o, l)
	if err != nil {
		t.Fatal(err)
	}
	flags := &comparisonFlags{options: compare.DefaultOptions(), report: "report.html"}
	p := &comparing{lexicons: []*lexicon.Lexicon{l}, corpus: corpora.Demo(), analyzer: a, flags: flags, negation: string(o.Negation)}
	s := &scoring{corpus: p.corpus, analyzer: a, progress: io.Discard}
	observed, c, err := p.compare(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.newReport(c, observed, &runRecord{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// The words behind the moral rate add up to the difference exactly, whatever becomes of negated matches; those behind
// sentiment up to exclamation marks and the rounding of compounds. Each word that is listed has lines, and they hold it.
func TestWordsAddUp(t *testing.T) {
	for _, negation := range []analyze.Negation{analyze.Keep, analyze.Drop, analyze.Flip} {
		r := reportOfDemo(t, analyze.Options{Negation: negation})
		if len(r.Shifts) != 2 {
			t.Fatalf("%d differences have words, want the moral rate and sentiment", len(r.Shifts))
		}
		for i, tolerance := range []float64{1e-12, 0.01} {
			s := r.Shifts[i]
			sum := s.OthersAdd + s.Unexplained
			for _, w := range s.Words {
				sum += w.Add
				if math.Abs(w.Mean-w.MeanBaseline-w.Add) > 1e-12 {
					t.Errorf("%s: %s adds %v, and its means are %v and %v", negation, w.Word, w.Add, w.Mean, w.MeanBaseline)
				}
				if len(w.Lines) == 0 {
					t.Errorf("%s: no line shows %s", negation, w.Word)
				}
			}
			if math.Abs(sum-s.Difference) > 1e-12 || math.Abs(s.Unexplained) > tolerance {
				t.Errorf("%s, %s: words add up to %v, of which %v is no word's; want %v", negation, s.Called, sum, s.Unexplained, s.Difference)
			}
		}
		for _, w := range r.Shifts[0].Words {
			for _, l := range w.Lines {
				stem := strings.TrimSuffix(strings.Fields(w.Word)[0], "*")
				if !strings.HasPrefix(strings.ToLower(l.Word), stem) {
					t.Errorf("a line of %s shows %q", w.Word, l.Word)
				}
			}
		}
	}
}
