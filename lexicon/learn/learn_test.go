package main

import (
	"bytes"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"mores/analyze"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

// TestRebuild makes the lexicon anew and compares it with the one that is built in, byte for byte.
func TestRebuild(t *testing.T) {
	labels := corporatest.Shared(t, "data/mfrc/mfrc_dev.jsonl.gz")
	out := filepath.Join(t.TempDir(), "mores.tsv")
	if err := run(labels, out, false); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../data/mores.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("lexicon/data/mores.tsv is not what the lists make: run go run ./lexicon/learn -labels mfrc_dev.jsonl.gz")
	}
}

// TestWrittenScores checks that the lexicon as it is written scores texts as they were scored while learning. Weights are
// rounded, and small ones of a side are kept, so the scores differ a little, and their order hardly.
func TestWrittenScores(t *testing.T) {
	texts, err := readTexts(corporatest.Shared(t, "data/mfrc/mfrc_dev.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	p, err := newProblem(texts[:800], len(lists))
	if err != nil {
		t.Fatal(err)
	}
	weights := make([][]float64, len(foundations))
	inParallel(len(foundations), func(f int) { weights[f] = p.weights(f, p.all(), penalty) })
	out := filepath.Join(t.TempDir(), "mores.tsv")
	if err := writeLexicon(out, p, weights); err != nil {
		t.Fatal(err)
	}
	l, err := lexicon.Load(out)
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.NewWith(analyze.Options{Formulas: []analyze.Formula{analyze.ByScore}}, l)
	if err != nil {
		t.Fatal(err)
	}
	for f, name := range foundations {
		column := slices.IndexFunc(a.Columns(), func(c analyze.Column) bool { return c.Name == "mores."+name+"_score" })
		var written []float64
		for _, text := range texts[:800] {
			r := a.Analyze(text.text)
			written = append(written, a.Columns()[column].Of(&r))
		}
		if r := stat.Correlation(p.scores(weights[f]), written, nil); r < 0.995 {
			t.Errorf("%s: the scores of the written lexicon correlate with those learned at %.4f only", name, r)
		}
	}
}

// TestLogistic checks the conditions that the one minimum of the loss satisfies (Karush, Kuhn and Tucker): a weight above
// 0 has a gradient of 0, a weight of 0 one that is not negative. The tolerance is that of the steps, which end early.
func TestLogistic(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	m, answers, rows := newMatrix(), []float64(nil), []int(nil)
	for i := range 300 {
		sum := 0.0
		for j := range 8 {
			x := r.Float64()
			m.put(int32(j), x)
			sum += x * float64(j-3)
		}
		m.endRow()
		rows = append(rows, i)
		answers = append(answers, math.Round(1/(1+math.Exp(-sum+3))*2)/2)
	}
	w := logistic(m, rows, answers, 1)
	gradient := make([]float64, len(w)+1)
	m.gradient(gradient, rows, answers, append(slices.Clone(w), interceptFor(m, rows, answers, w)), 1)
	for j := range w {
		if w[j] > 0 && math.Abs(gradient[j]) > 0.05 || w[j] == 0 && gradient[j] < -0.05 || w[j] < 0 {
			t.Errorf("weight %d is %g, its gradient %g", j, w[j], gradient[j])
		}
	}
	if w[0] != 0 || w[7] <= 0 {
		t.Errorf("a feature that speaks against has weight %g, one that speaks for it %g", w[0], w[7])
	}
}

// interceptFor finds the intercept at which the gradient of the intercept is 0, by halving.
func interceptFor(m *matrix, rows []int, answers, w []float64) float64 {
	low, high := -50.0, 50.0
	for range 100 {
		middle := (low + high) / 2
		off := 0.0
		for _, i := range rows {
			off += 1/(1+math.Exp(-m.dot(i, w)-middle)) - answers[i]
		}
		if off > 0 {
			high = middle
		} else {
			low = middle
		}
	}
	return low
}

func TestFolds(t *testing.T) {
	var texts []labelled
	for i := range 103 {
		texts = append(texts, labelled{votes: []float64{float64(i % 4)}})
	}
	p := &problem{texts: texts}
	var all []int
	for _, fold := range folds(p, 0, p.all(), 5) {
		votes := 0.0
		for _, i := range fold {
			votes += texts[i].votes[0]
		}
		if math.Abs(votes/float64(len(fold))-1.5) > 0.15 {
			t.Errorf("a fold of %d texts has %g votes", len(fold), votes)
		}
		all = append(all, fold...)
	}
	if slices.Sort(all); !slices.Equal(all, p.all()) {
		t.Error("the folds are no partition")
	}
}

// TestLists checks what the notes and the weights rely on: a rating is a mean, and a list adds no entry that an earlier
// one matches.
func TestLists(t *testing.T) {
	all, candidates, err := parseLists(len(lists))
	if err != nil {
		t.Fatal(err)
	}
	rated := all[2]
	m := lexicon.Compile(rated)
	e := rated.Entries[m.Entry(0, "abandon")] // 333 for care: a third of 9
	if s := e.Senses[0]; rated.Categories[s.Category].Name != "care.signal" || math.Abs(s.Weight-1) > 1e-9 {
		t.Errorf("abandon: %v", e)
	}
	m = lexicon.Compile(candidates)
	for _, l := range all {
		for _, e := range l.Entries {
			if e.Kind() == "word" && m.Entry(0, e.Text) < 0 {
				t.Errorf("%s of %s is lost", e.Text, l.Name)
			}
		}
	}
}
