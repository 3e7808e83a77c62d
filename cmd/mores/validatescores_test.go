package main

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"mores/analyze"
	"mores/compare/agreement"
	"mores/corpora"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

// validated validates lexicons on a file whose columns are text and labels.
func validated(t *testing.T, path string, f labelFlags, formula analyze.Formula, lexicons ...*lexicon.Lexicon) agreement.Validation {
	t.Helper()
	reader, err := newLabelReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var o corpora.Options
	reader.keep(&o)
	corpus, err := corpora.Open([]corpora.Input{{Path: path}}, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.NewWith(analyze.Options{Formulas: []analyze.Formula{formula}}, lexicons...)
	if err != nil {
		t.Fatal(err)
	}
	j := newJudging(a, lexicons, reader, formula, true)
	v, err := j.validate(context.Background(), &scoring{corpus: corpus, analyzer: a, progress: io.Discard}, 1)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestEntriesAgainstLexiconsWithoutThem: what an entry does for an area is, to the last bit, the area less that of the
// lexicon in which the entry is an exception; and an entry that is not listed does nothing.
func TestEntriesAgainstLexiconsWithoutThem(t *testing.T) {
	l, err := lexicon.Parse("l", "kind\tcare\t2\ncruel*\tcare.vice\t3\ncruel*\tfairness\t0.5\nfair\tfairness\t1\n"+
		"fair play\tfairness\t2\nwage\tfairness.signal\t1\nhelp\tcare\t0.7\n")
	if err != nil {
		t.Fatal(err)
	}
	path := randomLabelled(t)
	for _, formula := range []analyze.Formula{analyze.ByScore, analyze.ByRate, analyze.ByShare, analyze.ByMean} {
		whole := validated(t, path, labelFlags{labels: []string{"labels"}}, formula, l).Scorers[0]
		listed := 0
		for i := range l.Entries {
			without := *l
			without.Entries = slices.Clone(l.Entries)
			without.Entries[i].Senses = nil
			changed := validated(t, path, labelFlags{labels: []string{"labels"}}, formula, &without).Scorers[0]
			for f, all := range whole.Contributions {
				want, got := whole.Fits[f].AUC.Value-changed.Fits[f].AUC.Value, 0.0
				if at := slices.IndexFunc(all, func(c agreement.Contribution) bool { return c.Name == l.Entries[i].Text }); at >= 0 {
					got = all[at].Gain
					listed++
				}
				if got != want {
					t.Errorf("%s: %s gives foundation %d %v, want %v", formula, l.Entries[i].Text, f, got, want)
				}
			}
		}
		if listed < 6 {
			t.Errorf("%s: only %d entries change an area", formula, listed)
		}
	}
}

// randomLabelled writes 80 random texts with labels that go along with some words.
func randomLabelled(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "labelled.csv")
	out, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	w := csv.NewWriter(out)
	w.Write([]string{"text", "labels"})
	vocabulary := strings.Fields("kind cruel cruelty fair play wage help the of and")
	r := rand.New(rand.NewPCG(5, 5))
	for range 80 {
		var text []string
		for range 3 + r.IntN(8) {
			text = append(text, vocabulary[r.IntN(len(vocabulary))])
		}
		labels := ""
		if slices.Contains(text, "kind") == (r.IntN(3) > 0) {
			labels += "care,"
		}
		if slices.Contains(text, "fair") == (r.IntN(3) > 0) {
			labels += "fairness"
		}
		w.Write([]string{strings.Join(text, " "), labels})
	}
	if w.Flush(); w.Error() != nil {
		t.Fatal(w.Error())
	}
	return path
}

// TestValidationOfMFRC: areas, average precisions and Spearman correlations by scikit-learn 1.9.1 and scipy 1.17.1 from
// the scores of package analyze, in all their digits. They are given to 9 decimals.
func TestValidationOfMFRC(t *testing.T) {
	const tolerance = 1e-9
	var lexicons []*lexicon.Lexicon
	for _, name := range []string{"mfd2.dic", "emfd.csv"} {
		l, err := lexicon.Load(corporatest.Shared(t, "data/lexicons/"+name))
		if err != nil {
			t.Fatal(err)
		}
		lexicons = append(lexicons, l)
	}
	path := corporatest.Shared(t, "data/mfrc/mfrc_dev.jsonl.gz")
	v := validated(t, path, labelFlags{labels: []string{"labels"}, votes: []string{"votes"}}, analyze.ByScore, lexicons...)
	for s, want := range [][]struct{ auc, ap, rho float64 }{
		{{0.725691067, 0.269904803, 0.348992907}, {0.676865322, 0.197535957, 0.275807192}, {0.740604104, 0.153718107, 0.240731828},
			{0.716473930, 0.114114478, 0.260366464}, {0.801392876, 0.087062649, 0.233680941}},
		{{0.712413101, 0.212941079, 0.302627812}, {0.702696763, 0.152740019, 0.266868588}, {0.652199060, 0.037709609, 0.144231243},
			{0.707606042, 0.087519503, 0.235287556}, {0.580504084, 0.020528618, 0.122710062}},
	} {
		for l, w := range want {
			f := v.Scorers[s].Fits[l]
			for name, pair := range map[string][2]float64{"area": {f.AUC.Value, w.auc}, "average precision": {f.AveragePrecision, w.ap}, "rho": {f.Votes.R, w.rho}} {
				if math.Abs(pair[0]-pair[1]) > tolerance {
					t.Errorf("%s, %s: %s %v, want %v", v.Scorers[s].Name, v.Labels[l], name, pair[0], pair[1])
				}
			}
		}
	}
	if got := fmt.Sprintf("%.4f %.4f", v.Scorers[0].Macro.AUC.Value, v.Scorers[1].Macro.AUC.Value); got != "0.7322 0.6711" {
		t.Errorf("mean areas %s", got)
	}
}
