package distribution

import (
	"math"
	"testing"
)

// The expected values are those of scipy 1.17.1 (norm.sf, t.sf, t.ppf, f.sf, f.ppf, chi2.sf, nct.sf), with relative
// tolerance 1e-9.
func TestTails(t *testing.T) {
	for _, c := range []struct {
		why       string
		got, want float64
	}{
		{"a normal tail", Normal(1.3), 0.09680048458561036},
		{"far out", Normal(12), 1.776482112077653e-33},
		{"below zero", Normal(-2), 0.9772498680518208},
		{"two sides", NormalTwoSided(-3), 0.0026997960632601866},
		{"a t tail", T(2.1, 7.3), 0.0361233567124267},
		{"t below zero", T(-2.1, 7.3), 0.9638766432875733},
		{"a t far out keeps its digits", T(30, 12), 5.886590953509468e-13},
		{"many degrees of freedom", T(3, 1e5), 0.0013502304420323617},
		{"infinite ones", T(3, math.Inf(1)), 0.0013498980316300933},
		{"one degree", TTwoSided(-5, 1), 0.1256659163780024},
		{"a t quantile", TQuantile(0.975, 3.5), 2.9400886379827282},
		{"a low one", TQuantile(0.025, 89), -1.9869786995062815},
		{"infinite df", TQuantile(0.9, math.Inf(1)), 1.2815515655446004},
		{"an F tail", F(3.2, 2, 11.5), 0.07854303047226212},
		{"an F far out", F(90, 4, 200), 1.2560734208986768e-43},
		{"an F quantile", FQuantile(0.95, 3, 17), 3.196776840943345},
		{"chi-squared", ChiSquared(28.5, 1), 9.36984880761075e-08},
		{"noncentral t", NoncentralT(2, 10, 1.5), 0.340845927557809},
		{"noncentral t, delta below zero", NoncentralT(-1, 5, -2), 0.1581356435569181},
		{"noncentral t, large", NoncentralT(11, 178, 10), 0.19755065617601458},
		{"Simpson's rule on 4,000,000 points", NoncentralT(30, 1, 20), 0.49477846459990654},
		{"Simpson's rule on 4,000,000 points", NoncentralT(30, 88, 32), 0.801436453296467},
		{"Simpson's rule on 4,000,000 points", NoncentralT(9, 2, 3), 0.11363516956727841},
		{"Simpson's rule on 4,000,000 points", NoncentralT(5, 4000, 4), 0.15910834517744438},
		{"Simpson's rule on 4,000,000 points", NoncentralT(-4, 7, -3), 0.719299446068378},
	} {
		if !(math.Abs(c.got-c.want) <= 1e-9*math.Abs(c.want)) {
			t.Errorf("%s: %v, want %v", c.why, c.got, c.want)
		}
	}
}

// TestNoncentrality: the delta that is found gives back the p that it was asked for.
func TestNoncentrality(t *testing.T) {
	for _, df := range []float64{1, 2, 7.5, 88, 4000} {
		for _, x := range []float64{-12, -1, 0, 0.3, 2, 9, 30} {
			for _, p := range []float64{0.005, 0.025, 0.5, 0.975} {
				delta := Noncentrality(x, df, p)
				if got := NoncentralT(x, df, delta); math.Abs(got-p) > 1e-9 {
					t.Errorf("t %v, df %v: delta %v has the tail %v, not %v", x, df, delta, got, p)
				}
			}
		}
	}
}

// TestOutside: what is no distribution, no probability or no number gives NaN and no panic.
func TestOutside(t *testing.T) {
	nan := math.NaN()
	for i, got := range []float64{T(1, 0), T(nan, 3), T(1, nan), TQuantile(0.9, -1), TQuantile(2, 3), F(-1, 2, 3), F(1, 0, 3),
		F(nan, 1, 1), FQuantile(nan, 1, 1), ChiSquared(nan, 1), ChiSquared(1, 0), NormalQuantile(-0.1), Noncentrality(1, 3, 0),
		Noncentrality(1, 0, 0.5), Noncentrality(nan, 3, 0.5), Root(math.Exp, -1, 1)} {
		if !math.IsNaN(got) {
			t.Errorf("case %d is %v", i, got)
		}
	}
	if got := F(math.Inf(1), 2, 3); got != 0 {
		t.Errorf("beyond infinity lies %v", got)
	}
}

func TestRoot(t *testing.T) {
	for _, c := range []struct {
		why       string
		f         func(float64) float64
		low, high float64
		want      float64
	}{
		{"a square root", func(x float64) float64 { return x*x - 2 }, 0, 2, math.Sqrt2},
		{"a falling function", func(x float64) float64 { return 1 - x*x*x }, 0, 10, 1},
		{"very steep", func(x float64) float64 { return math.Expm1(50 * (x - 0.3)) }, -1, 2, 0.3},
		{"a root at the end", func(x float64) float64 { return x }, 0, 1, 0},
		{"far from one", func(x float64) float64 { return x - 1e-9 }, 0, 1, 1e-9},
	} {
		if got := Root(c.f, c.low, c.high); math.Abs(got-c.want) > 1e-14*max(c.want, 0.1) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}
