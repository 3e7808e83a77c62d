package agreement

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
)

// pairs returns two columns of tied values that go together, and topics of up to three rows.
func pairs(seed uint64, n int) (x, y []float64, topics []string) {
	r := rand.New(rand.NewPCG(seed, 3))
	for i := range n {
		v := r.NormFloat64()
		x = append(x, math.Round(4*v))
		y = append(y, math.Round(4*(v/2+r.NormFloat64())))
		topics = append(topics, string(rune('a'+i/3)))
	}
	return x, y, topics
}

func TestCorrelationEdges(t *testing.T) {
	up := []float64{1, 2, 3, 4}
	perfect := "the correlation is perfect: p and interval say nothing"
	constant := "a column does not vary: no correlation"
	dependent := "a covariate does not vary, or follows from the others: no correlation"
	for _, c := range []struct {
		why        string
		got        Correlation
		r, p       float64
		n, missing int
		warnings   []string
	}{
		{"missing in either column leaves the row out, and so does what cannot be squared",
			Pearson([]float64{1, 2, nan, 3, 4, math.Inf(1), 1e200}, []float64{1, 3, 5, 2, 4, 1, 1}), 0.8, 0.2, 4, 3, nil},
		{"ranks bear infinite values", Spearman([]float64{math.Inf(-1), 2, 3, math.Inf(1)}, []float64{1, 3, 2, 4}), 0.8, 0.2, 4, 0, nil},
		{"on a line", Pearson(up, []float64{-2, -4, -6, -8}), -1, 0, 4, 0, []string{perfect}},
		{"in the same order", Spearman(up, []float64{1, 2, 4, 8}), 1, 0, 4, 0, []string{perfect}},
		{"equal values that binary fractions cannot hold",
			Pearson(up, []float64{0.1, 0.1, 0.1, 0.1}), nan, nan, 4, 0, []string{constant}},
		{"all tied", Spearman([]float64{7, 7, 7, 7}, up), nan, nan, 4, 0, []string{constant}},
		{"two rows have a line but no test", Pearson([]float64{1, 2}, []float64{3, 4}), 1, nan, 2, 0, []string{"too few rows for a test"}},
		{"three have a test but no interval: t = 1/√3 with one degree of freedom, p = 2 (½ − atan(t)/π)",
			Pearson([]float64{1, 2, 3}, []float64{1, 3, 2}), 0.5, 2.0 / 3, 3, 0, []string{"too few rows for an interval"}},
		{"one row", Pearson([]float64{1}, []float64{1}), nan, nan, 1, 0, []string{"too few rows for a correlation"}},
		{"none", Spearman(nil, nil), nan, nan, 0, 0, []string{"too few rows for a correlation"}},
		{"a covariate that does not vary", Partial(up, []float64{1, 3, 2, 4}, []float64{5, 5, 5, 5}), nan, nan, 4, 0, []string{dependent}},
		{"a covariate that is another, doubled", Partial([]float64{1, 2, 3, 5, 4, 6}, []float64{1, 3, 2, 4, 9, 1},
			[]float64{3, 1, 4, 1, 5, 9}, []float64{6, 2, 8, 2, 10, 18}), nan, nan, 6, 0, []string{dependent}},
		{"or is so but for rounding", Partial([]float64{1, 2, 3, 5, 4, 6}, []float64{1, 3, 2, 4, 9, 1},
			[]float64{3, 1, 4, 1, 5, 9}, []float64{6, 2, 8, 2 + 1e-12, 10, 18}), nan, nan, 6, 0, []string{dependent}},
		{"a column that the covariate explains in full",
			Partial([]float64{2, 4, 6, 8}, []float64{1, 3, 2, 4}, up), nan, nan, 4, 0, []string{constant}},
		{"more covariates than rows bear", Partial(up[:3], []float64{1, 3, 2}, []float64{1, 0, 0}, []float64{0, 1, 0}), nan, nan, 3, 0,
			[]string{"too few rows for a correlation"}},
		{"topics of one row, and rows without a topic, tell nothing",
			WithinTopic([]float64{1, 2, 9, 1, 2, 4, 5}, []float64{1, 2, 9, 2, 1, 7, 7}, []string{"a", "a", "b", "c", "c", "", ""}), 0, 1, 4, 3,
			[]string{"too few rows for an interval"}},
		{"a measure of the topic alone does not vary within it",
			WithinTopic([]float64{0.1, 0.1, 0.7, 0.7}, []float64{1, 2, 3, 1}, []string{"a", "a", "b", "b"}), nan, nan, 4, 0, []string{constant}},
		{"no topic", WithinTopic(up, up, make([]string, 4)), nan, nan, 0, 4, []string{"too few rows for a correlation"}},
	} {
		if !same(c.got.R, c.r) || !same(c.got.P, c.p) || c.got.N != c.n || c.got.Missing != c.missing {
			t.Errorf("%s: %+v, want %v, p %v", c.why, c.got, c.r, c.p)
		}
		if !slices.Equal(c.got.Warnings, c.warnings) {
			t.Errorf("%s: warnings %q", c.why, c.got.Warnings)
		}
	}
}

func TestCorrelationProperties(t *testing.T) {
	for seed := range uint64(10) {
		x, y, topics := pairs(seed, 60)
		exp := each(x, math.Exp)
		line := each(x, func(v float64) float64 { return 1e6 - 2*v })
		of := func(x, y []float64) []float64 {
			return []float64{Pearson(x, y).R, Spearman(x, y).R, Kendall(x, y).B, Kendall(x, y).C, Kendall(x, y).P}
		}
		if !slices.EqualFunc(of(x, y), of(y, x), same) {
			t.Errorf("seed %d: swapped, %v becomes %v", seed, of(x, y), of(y, x))
		}
		if !slices.EqualFunc(of(x, y)[1:], of(exp, y)[1:], same) {
			t.Errorf("seed %d: a monotone map changes %v to %v", seed, of(x, y), of(exp, y))
		}
		order := rand.New(rand.NewPCG(seed, 5)).Perm(len(x))
		if !slices.EqualFunc(of(x, y), of(at(x, order), at(y, order)), same) {
			t.Errorf("seed %d: another order of rows changes the figures", seed)
		}
		if r, back := Pearson(x, y).R, Pearson(line, y).R; math.Abs(r+back) > 1e-9 || !same(r, stat.Correlation(x, y, nil)) {
			t.Errorf("seed %d: %v, on a falling line %v", seed, r, back)
		}
		if a, b := Partial(x, y).R, Pearson(x, y).R; a != b {
			t.Errorf("seed %d: without covariates %v, Pearson %v", seed, a, b)
		}
		if a, b := WithinTopic(x, y, topics), Partial(x, y, dummies(topics)...); !same(a.R, b.R) || a.DF != b.DF || !same(a.P, b.P) {
			t.Errorf("seed %d: within topics %v, with a covariate for each topic %v", seed, a, b)
		}
	}
}

// dummies has a column for each topic but the first.
func dummies(topics []string) [][]float64 {
	names := slices.Compact(slices.Clone(topics))
	columns := make([][]float64, len(names)-1)
	for k, name := range names[1:] {
		for _, topic := range topics {
			columns[k] = append(columns[k], indicator(topic == name))
		}
	}
	return columns
}

// TestKendallCountsPairs compares with the count of all pairs.
func TestKendallCountsPairs(t *testing.T) {
	for seed := range uint64(10) {
		x, y, _ := pairs(seed, 80)
		score, untiedX, untiedY := 0.0, 0.0, 0.0
		for i := range x {
			for j := range i {
				a, b := compareFloats(x[i], x[j]), compareFloats(y[i], y[j])
				score += a * b
				untiedX += a * a
				untiedY += b * b
			}
		}
		if got, want := Kendall(x, y).B, score/math.Sqrt(untiedX*untiedY); !same(got, want) {
			t.Errorf("seed %d: %v, of all pairs %v", seed, got, want)
		}
	}
}

// compareFloats is −1, 0 or 1.
func compareFloats(a, b float64) float64 {
	return indicator(a > b) - indicator(a < b)
}

func TestKendallEdges(t *testing.T) {
	up := []float64{1, 2, 3, 4}
	for _, c := range []struct {
		why        string
		got        Tau
		b, pExact  float64
		n, missing int
		warning    string
	}{
		{"in one order: 2 of the 24 orders are as far", Kendall(up, []float64{2, 4, 6, 8}), 1, 2.0 / 24, 4, 0, ""},
		{"one pair of six is swapped: 2 × (1 + 3) of 24", Kendall(up, []float64{1, 2, 4, 3}), 2.0 / 3, 8.0 / 24, 4, 0, ""},
		{"as many with as against", Kendall(up, []float64{2, 4, 1, 3}), 0, 1, 4, 0, ""},
		{"a tie has no exact p", Kendall(up, []float64{1, 2, 2, 3}), 5 / math.Sqrt(30), nan, 4, 0, ""},
		{"missing rows", Kendall([]float64{1, nan, 2}, []float64{2, 1, 1}), -1, 1, 2, 1, ""},
		{"all tied", Kendall(up, []float64{3, 3, 3, 3}), nan, nan, 4, 0, "a column does not vary: no correlation"},
		{"one row", Kendall([]float64{1}, []float64{1}), nan, nan, 1, 0, "too few rows for a correlation"},
		{"none", Kendall(nil, nil), nan, nan, 0, 0, "too few rows for a correlation"},
	} {
		if !same(c.got.B, c.b) || !same(c.got.PExact, c.pExact) || c.got.N != c.n || c.got.Missing != c.missing {
			t.Errorf("%s: %+v, want %v, p %v", c.why, c.got, c.b, c.pExact)
		}
		hasWarning(t, c.why, c.got.Warnings, c.warning)
	}
}
