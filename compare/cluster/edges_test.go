package cluster

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"mores/compare/figure"
	"mores/compare/test"
)

// TestTiny: data that carry no error give none, and say why.
func TestTiny(t *testing.T) {
	nan := math.NaN()
	one := func(n int) [][]float64 { return slices.Repeat([][]float64{{1}}, n) }
	for _, c := range []struct {
		why     string
		rows    Rows
		warning figure.Warning
	}{
		{"no rows", Rows{}, figure.Empty},
		{"nothing but missing values", Rows{[]float64{nan, nan}, one(2), []int{0, 1}}, figure.Empty},
		{"one topic", Rows{[]float64{1, 2, 4}, one(3), []int{7, 7, 7}}, figure.OneCluster},
		{"one document", Rows{[]float64{1}, one(1), []int{0}}, figure.OneCluster},
		{"a term that is another", Rows{[]float64{1, 2, 4}, [][]float64{{1, 2}, {2, 4}, {3, 6}}, []int{0, 1, 2}}, figure.Collinear},
		{"all zeros", Rows{[]float64{0, 0, 0, 0}, one(4), []int{0, 0, 1, 1}}, figure.NoVariance},
	} {
		f := OLS(c.rows)
		g, m := GEE(c.rows), RandomIntercept(c.rows, REML)
		p := f.T(0, CR2)
		if !math.IsNaN(p.TwoSided) || !math.IsNaN(p.Interval(0.95).Low) {
			t.Errorf("%s: p %v", c.why, p.TwoSided)
		}
		if f.Clusters < 2 && !math.IsNaN(f.Wald([]int{0}, CR1).P) || f.Clusters < 2 && !math.IsNaN(f.HTZ([]int{0}).P) {
			t.Errorf("%s: a joint test", c.why)
		}
		if !math.IsNaN(m.ICC) || len(m.Warnings) == 0 {
			t.Errorf("%s: the ICC is %v, %v", c.why, m.ICC, m.Warnings)
		}
		for _, v := range g.P {
			if v <= 1 && c.warning != figure.OneCluster {
				t.Errorf("%s: GEE has p %v", c.why, v)
			}
		}
		if !slices.Contains(p.Warnings, c.warning) {
			t.Errorf("%s: %v", c.why, p.Warnings)
		}
		if i := ICC(c.rows.Y, c.rows.Cluster); !math.IsNaN(i.ICC) || len(i.Warnings) == 0 {
			t.Errorf("%s: ICC %v, %v", c.why, i.ICC, i.Warnings)
		}
	}
}

// made are rows of 25 clusters of one to six, with a term that varies within and between them.
func made(seed uint64) Rows {
	r, rows := rand.New(rand.NewPCG(seed, 1)), Rows{}
	for c := range 25 {
		shift := r.NormFloat64()
		for range 1 + r.IntN(6) {
			x := r.NormFloat64() + shift/2
			rows.Y = append(rows.Y, 3+0.4*x+shift+r.NormFloat64())
			rows.X = append(rows.X, []float64{1, x, r.Float64()})
			rows.Cluster = append(rows.Cluster, c)
		}
	}
	return rows
}

// TestInvariance: neither the order of the rows nor the names of the clusters nor a change of units changes a t.
func TestInvariance(t *testing.T) {
	rows := made(3)
	want := OLS(rows)
	turned := Rows{}
	for i := range slices.Backward(rows.Y) {
		x := rows.X[i]
		turned.Y = append(turned.Y, 1000*rows.Y[i])
		turned.X = append(turned.X, []float64{1, x[1] / 7, x[2] + 2})
		turned.Cluster = append(turned.Cluster, 100-3*rows.Cluster[i])
	}
	got := OLS(turned)
	for _, kind := range []Kind{Classical, CR0, CR1, CR1S, CR2, CR3} {
		a, b := want.T(1, kind), got.T(1, kind)
		if math.Abs(a.T-b.T) > 1e-9 || math.Abs(a.DF-b.DF) > 1e-7 {
			t.Errorf("%s: %v with %v, and %v with %v", kind, a.T, a.DF, b.T, b.DF)
		}
	}
	if a, b := want.HTZ([]int{1, 2}), got.HTZ([]int{1, 2}); math.Abs(a.P-b.P) > 1e-9 {
		t.Errorf("the joint test has p %v and %v", a.P, b.P)
	}
}

// TestHTZOfOneTerm: of one term the joint test is the t test of Satterthwaite.
func TestHTZOfOneTerm(t *testing.T) {
	f := OLS(made(5))
	h, one := f.HTZ([]int{1}), f.T(1, CR2)
	if math.Abs(h.DF2-one.DF) > 1e-9 || math.Abs(h.P-one.TwoSided) > 1e-12 {
		t.Errorf("%+v, and %+v", h, one)
	}
}

// TestOneRowAClusterIsWelch: with clusters of one row the CR2 error of a difference is that of Welch's t.
func TestOneRowAClusterIsWelch(t *testing.T) {
	x, y := []float64{5.1, 4.9, 6.3, 5.7}, []float64{4.4, 5.0, 4.1, 5.2, 3.9, 4.6}
	m := CompareMeans(x, y, []int{0, 1, 2, 3}, []int{4, 5, 6, 7, 8, 9}, CR2)
	w := test.Welch(x, y)
	if math.Abs(m.Difference.SE-w.SE) > 1e-12 || math.Abs(m.Difference.Difference-w.Difference) > 1e-12 {
		t.Errorf("%+v, and %+v", m.Difference, w)
	}
}

// TestLengthAdjusted: longer texts score higher here, and one group writes longer texts. At equal length it scores 2 more.
func TestLengthAdjusted(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	var x, y, wordsX, wordsY []float64
	var topics []int
	for topic := range 60 {
		shift := 3 * r.NormFloat64()
		longer, shorter := 200+300*r.Float64(), 100+100*r.Float64()
		x = append(x, 10+2+4*math.Log(longer)+shift+0.1*r.NormFloat64())
		y = append(y, 10+4*math.Log(shorter)+shift+0.1*r.NormFloat64())
		wordsX, wordsY, topics = append(wordsX, longer), append(wordsY, shorter), append(topics, topic)
	}
	for _, within := range []bool{true, false} {
		d := LengthAdjusted(x, y, wordsX, wordsY, topics, topics, within)
		if i := d.Interval(0.999); !(i.Low < 2 && 2 < i.High) || within && d.SE > 0.1 {
			t.Errorf("within topics %v: %v ± %v", within, d.Difference, d.SE)
		}
	}
	wordsX[0] = 0
	if d := LengthAdjusted(x, y, wordsX, wordsY, topics, topics, true); !slices.Contains(d.Warnings, figure.Missing) {
		t.Errorf("a text without words: %v", d.Warnings)
	}
}

// TestLikelihood: no other ratio of the variances is likelier than the one found.
func TestLikelihood(t *testing.T) {
	for seed := range uint64(20) {
		groups, _ := made(seed).groups()
		for _, method := range []Method{REML, ML} {
			p := profile{groups, 0, 3, method}
			for _, g := range groups {
				p.n += float64(len(g.y))
			}
			best := p.best()
			for _, other := range []float64{0, best / 2, best * 0.99, best*1.01 + 1e-4, 2*best + 0.1, 100} {
				if p.at(other).deviance < p.at(best).deviance-1e-10 {
					t.Errorf("seed %d, %s: %v is likelier than %v", seed, method, other, best)
				}
			}
		}
	}
}

func BenchmarkCR2(b *testing.B) {
	rows := made(1)
	for b.Loop() {
		OLS(rows).T(1, CR2)
	}
}
