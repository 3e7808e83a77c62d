package counts

import (
	"math"
	"slices"
	"testing"

	"mores/compare/figure"
)

// grouped are texts of two groups, two to a topic.
func grouped(hits, words []float64) Rows {
	r := Rows{Hits: hits, Words: words}
	for i := range hits {
		r.X, r.Cluster = append(r.X, []float64{1, float64(i % 2)}), append(r.Cluster, i/2)
	}
	return r
}

// TestTiny: what cannot be fitted has no ratio and no p, and says why.
func TestTiny(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		why     string
		rows    Rows
		warning figure.Warning
	}{
		{"no texts", Rows{}, figure.Empty},
		{"only missing hits", grouped([]float64{nan, nan}, []float64{10, 10}), figure.Empty},
		{"texts without words", grouped([]float64{0, 0, 0, 0}, []float64{0, 0, 0, 0}), figure.NoWords},
		{"no hits at all", grouped([]float64{0, 0, 0, 0}, []float64{9, 9, 9, 9}), figure.NoHits},
		{"a group without hits", grouped([]float64{3, 0, 2, 0, 4, 0}, []float64{99, 99, 99, 99, 99, 99}), figure.NoHits},
		{"one group", Rows{[]float64{1, 2}, []float64{9, 9}, [][]float64{{1, 1}, {1, 1}}, []int{0, 1}}, figure.Collinear},
	} {
		for name, f := range map[string]*Fit{"Poisson": Poisson(c.rows), "negative binomial": NegativeBinomialML(c.rows).Fit} {
			r := f.Ratio(1, CR1, 0.95)
			if !math.IsNaN(r.P) || !math.IsNaN(r.Interval.Low) || !slices.Contains(f.Warnings, c.warning) {
				t.Errorf("%s, %s: %+v, %v", c.why, name, r, f.Warnings)
			}
		}
	}
	one := Poisson(Rows{[]float64{3, 5}, []float64{90, 80}, [][]float64{{1, 0}, {1, 1}}, []int{0, 0}})
	if r := one.Ratio(1, CR1, 0.95); !math.IsNaN(r.P) || !slices.Contains(one.Warnings, figure.OneCluster) {
		t.Errorf("one topic: %+v, %v", r, one.Warnings)
	}
}

func TestTotalsTiny(t *testing.T) {
	for _, c := range []struct {
		why     string
		t       Totals
		warning figure.Warning
	}{
		{"no words", CompareTotals(0, 0, 1, 10), figure.NoWords},
		{"no hits", CompareTotals(0, 10, 0, 10), figure.NoHits},
		{"missing hits", CompareTotals(math.NaN(), 10, 0, 10), figure.Missing},
	} {
		if !math.IsNaN(c.t.PScore) || !math.IsNaN(c.t.PFisher) || !math.IsNaN(c.t.ExactInterval(0.95).Low) || !slices.Contains(c.t.Warnings, c.warning) {
			t.Errorf("%s: %+v", c.why, c.t)
		}
	}
}

// TestRatioIsThatOfTotals: with the groups as only terms, the rate ratio of Poisson is that of the totals, and to swap the
// groups turns it round.
func TestRatioIsThatOfTotals(t *testing.T) {
	rows := grouped([]float64{3, 5, 2, 8, 1, 0}, []float64{100, 120, 90, 150, 80, 70})
	got := Poisson(rows).Ratio(1, CR1, 0.95)
	want := CompareTotals(13, 340, 6, 270).RateRatio
	for i := range rows.X {
		rows.X[i][1] = 1 - rows.X[i][1]
	}
	swapped := Poisson(rows).Ratio(1, CR1, 0.95)
	if math.Abs(got.Value-want) > 1e-12 || math.Abs(got.Value*swapped.Value-1) > 1e-12 || math.Abs(got.P-swapped.P) > 1e-12 {
		t.Errorf("%+v, swapped %+v, of the totals %v", got, swapped, want)
	}
}

// TestNestedModels: the negative binomial is never less likely than the Poisson model, and its α is best.
func TestNestedModels(t *testing.T) {
	rows := grouped([]float64{3, 15, 2, 28, 1, 0, 4, 17, 0, 6, 19, 3}, slices.Repeat([]float64{100}, 12))
	best := NegativeBinomialML(rows)
	for _, factor := range []float64{0, 0.5, 0.99, 1.01, 2} {
		if f := NegativeBinomial(rows, best.Alpha*factor); f.LogLik > best.LogLik {
			t.Errorf("α %v is likelier than %v", f.Alpha, best.Alpha)
		}
	}
}

// TestExactIsShare: Fisher's p is between 0 and 1, that of equal rates is 1, and it does not depend on which corpus is x.
func TestExactIsShare(t *testing.T) {
	for n := range 12 {
		hits := float64(n)
		a, b := CompareTotals(hits, 50, 7, 80), CompareTotals(7, 80, hits, 50)
		for _, p := range [][2]float64{{a.PFisher, b.PFisher}, {a.PExact, b.PExact}} {
			if !(p[0] > 0 && p[0] <= 1) || math.Abs(p[0]-p[1]) > 1e-9 {
				t.Errorf("%v hits: %v and %v", hits, p[0], p[1])
			}
		}
	}
	if p := CompareTotals(5, 100, 5, 100).PFisher; math.Abs(p-1) > 1e-12 {
		t.Errorf("equal rates have p %v", p)
	}
}
