package agreement

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

var nan = math.NaN()

// same says whether two figures are equal but for rounding, or both undefined.
func same(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-12 || math.IsNaN(a) && math.IsNaN(b)
}

// made returns n documents with tied scores that say something of the label, and a few that are missing.
func made(seed uint64, n int) (scores []float64, labels []bool) {
	r := rand.New(rand.NewPCG(seed, 1))
	for range n {
		label := r.IntN(4) == 0
		score := math.Round(3 * (r.NormFloat64() + indicator(label)))
		if r.IntN(20) == 0 {
			score = nan
		}
		scores, labels = append(scores, score), append(labels, label)
	}
	return scores, labels
}

// each returns the values with a function applied.
func each(values []float64, f func(float64) float64) []float64 {
	changed := slices.Clone(values)
	for i, v := range changed {
		changed[i] = f(v)
	}
	return changed
}

// negated returns the opposite labels.
func negated(labels []bool) []bool {
	opposite := make([]bool, len(labels))
	for i, label := range labels {
		opposite[i] = !label
	}
	return opposite
}

func TestDiscriminateByHand(t *testing.T) {
	for _, c := range []struct {
		why                    string
		scores                 []float64
		labels                 []bool
		auc, se, logitLow, ap  float64
		positive, negative, na int
		warning                string
	}{
		{"one of four pairs is lost; placements 1, ½ and 1, ½: se² = 2 × 2 × ¼² / 2",
			[]float64{4, 2, 3, 1}, []bool{true, true, false, false},
			0.75, math.Sqrt(0.125), 1 / (1 + math.Exp(z95*math.Sqrt(0.125)/0.1875)/3), (1 + 2.0/3) / 2, 2, 2, 0, ""},
		{"a missing score takes its document away", []float64{4, 2, 3, 1, nan}, []bool{true, true, false, false, true},
			0.75, math.Sqrt(0.125), 1 / (1 + math.Exp(z95*math.Sqrt(0.125)/0.1875)/3), (1 + 2.0/3) / 2, 2, 2, 1, ""},
		{"infinite scores have a rank", []float64{math.Inf(1), 2, math.Inf(-1), 3}, []bool{true, true, false, false},
			0.75, math.Sqrt(0.125), 1 / (1 + math.Exp(z95*math.Sqrt(0.125)/0.1875)/3), (1 + 2.0/3) / 2, 2, 2, 0, ""},
		{"one with the label has no variance", []float64{2, 1, 3}, []bool{true, false, false},
			0.5, nan, nan, 0.5, 1, 2, 0, "a single document with or without the label: no standard error"},
		{"one without the label has none", []float64{2, 1, 3}, []bool{false, true, true},
			0.5, nan, nan, (1 + 2.0/3) / 2, 2, 1, 0, "a single document with or without the label: no standard error"},
		{"perfect: no error, so no guide", []float64{2, 2, 1, 1}, []bool{true, true, false, false},
			1, 0, nan, 1, 2, 2, 0, "all documents of a class are placed alike: a standard error of 0 says nothing"},
		{"all tied", []float64{1, 1, 1, 1}, []bool{true, false, false, true},
			0.5, 0, 0.5, 0.5, 2, 2, 0, "all documents of a class are placed alike: a standard error of 0 says nothing"},
		{"none with the label", []float64{1, 2}, []bool{false, false},
			nan, nan, nan, nan, 0, 2, 0, "no document has the label: nothing to tell apart"},
		{"all with the label", []float64{1, 2}, []bool{true, true},
			nan, nan, nan, 1, 2, 0, 0, "every document has the label: nothing to tell apart"},
		{"no score at all", []float64{nan}, []bool{true}, nan, nan, nan, nan, 0, 0, 1, "no document has a score"},
		{"no document", nil, nil, nan, nan, nan, nan, 0, 0, 0, "no document has a score"},
	} {
		d := Discriminate(c.scores, c.labels)
		got := []float64{d.AUC.Value, d.AUC.SE, d.AUC.Logit.Low, d.AveragePrecision}
		if !slices.EqualFunc(got, []float64{c.auc, c.se, c.logitLow, c.ap}, same) {
			t.Errorf("%s: area, error, logit, precision %v, want %v", c.why, got, []float64{c.auc, c.se, c.logitLow, c.ap})
		}
		if d.Positive != c.positive || d.Negative != c.negative || d.Missing != c.na {
			t.Errorf("%s: %d, %d, %d documents", c.why, d.Positive, d.Negative, d.Missing)
		}
		hasWarning(t, c.why, d.Warnings, c.warning)
	}
}

// hasWarning wants the one warning, or none.
func hasWarning(t *testing.T, why string, warnings []string, want string) {
	t.Helper()
	if want == "" && len(warnings) == 0 || len(warnings) == 1 && warnings[0] == want {
		return
	}
	t.Errorf("%s: warnings %q, want %q", why, warnings, want)
}

func TestAreaIsTheShareOfPairs(t *testing.T) {
	scores, labels := made(1, 300)
	halves, pairs := 0.0, 0.0
	for i := range scores {
		for j := range scores {
			if labels[i] && !labels[j] && isPresent(scores[i]) && isPresent(scores[j]) {
				pairs++
				halves += 1 + indicator(scores[i] > scores[j]) - indicator(scores[i] < scores[j])
			}
		}
	}
	if got, want := Discriminate(scores, labels).AUC.Value, halves/2/pairs; !same(got, want) {
		t.Errorf("%v, of all pairs %v", got, want)
	}
}

func TestDiscriminateProperties(t *testing.T) {
	for seed := range uint64(20) {
		scores, labels := made(seed, 200)
		d := Discriminate(scores, labels)
		reversed := each(scores, func(v float64) float64 { return -v })
		if r := Discriminate(reversed, labels); !same(r.AUC.Value, 1-d.AUC.Value) || !same(r.AUC.SE, d.AUC.SE) {
			t.Errorf("seed %d: −score has %v, score %v", seed, r.AUC, d.AUC)
		}
		if r := Discriminate(reversed, negated(labels)); !same(r.AUC.Value, d.AUC.Value) || !same(r.AUC.SE, d.AUC.SE) {
			t.Errorf("seed %d: swapping the classes and the order changes %v to %v", seed, d.AUC, r.AUC)
		}
		m := Discriminate(each(scores, func(v float64) float64 { return math.Exp(v/3) - 7 }), labels)
		m.Best.Threshold = d.Best.Threshold
		if m.AUC != d.AUC || m.AveragePrecision != d.AveragePrecision || m.Best != d.Best {
			t.Errorf("seed %d: a monotone map changes %v to %v", seed, d, m)
		}
		p := Discriminate(shuffled(seed, scores, labels))
		if p.AUC.Value != d.AUC.Value || !same(p.AUC.SE, d.AUC.SE) || p.AveragePrecision != d.AveragePrecision || p.Best != d.Best {
			t.Errorf("seed %d: another order of rows changes %v to %v", seed, d, p)
		}
		if low, high := d.AUC.Logit.Low, d.AUC.Logit.High; !(0 < low && low < d.AUC.Value && d.AUC.Value < high && high < 1) {
			t.Errorf("seed %d: %v is not within %v", seed, d.AUC.Value, d.AUC.Logit)
		}
	}
}

// shuffled returns the rows in another order.
func shuffled(seed uint64, scores []float64, labels []bool) ([]float64, []bool) {
	order := rand.New(rand.NewPCG(seed, 2)).Perm(len(scores))
	other := make([]bool, len(labels))
	for k, i := range order {
		other[k] = labels[i]
	}
	return at(scores, order), other
}

func TestSlicesOfDifferentLengthPanic(t *testing.T) {
	two, three := []float64{1, 2}, []float64{1, 2, 3}
	for why, call := range map[string]func(){
		"scores and labels": func() { Discriminate(two, make([]bool, 3)) },
		"a cut":             func() { CutAt(1, two, make([]bool, 3)) },
		"held out":          func() { HeldOutF1(two, make([]bool, 3), 1) },
		"two scores":        func() { CompareAUC(two, three, make([]bool, 2)) },
		"labels of a macro": func() { MacroAUC([][]float64{two}, nil) },
		"rows of a macro":   func() { MacroAUC([][]float64{two, three}, [][]bool{make([]bool, 2), make([]bool, 3)}) },
		"codes":             func() { Confuse(two, three) },
		"columns":           func() { Pearson(two, three) },
		"covariates":        func() { Partial(two, two, three) },
		"topics":            func() { WithinTopic(two, two, []string{"a"}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s of different length do not panic", why)
				}
			}()
			call()
		}()
	}
}
