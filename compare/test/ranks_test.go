package test

import (
	"math"
	"slices"
	"testing"

	"mores/compare/internal/reference"
)

func (p Tails) is(c *reference.Case, key string) {
	c.If(key+"two-sided", p.TwoSided)
	c.If(key+"less", p.Less)
	c.If(key+"greater", p.Greater)
}

// TestMannWhitneyReference: scipy, pingouin and R; with ties all splits were listed.
func TestMannWhitneyReference(t *testing.T) {
	reference.Run(t, "twosample.json", "mann_whitney", func(c *reference.Case) {
		x, y := c.XY()
		m := MannWhitney(x, y)
		c.Is("U_x", m.U)
		c.Is("U_y", m.Pairs-m.U)
		c.Is("ties", reference.Bool(m.Ties))
		c.Is("sigma_U", m.Sigma)
		c.Is("z_no_continuity", m.Z(0))
		c.Is("z_continuity", m.Z(0.5))
		m.Asymptotic.is(c, "p_asymptotic_")
		m.Continuity.is(c, "p_asymptotic_continuity_")
		if !m.Ties {
			m.Exact.is(c, "p_exact_")
		}
		c.If("hodges_lehmann", HodgesLehmann(x, y))
	})
	reference.Run(t, "twosample.json", "mann_whitney_exact_with_ties", func(c *reference.Case) {
		x, y := c.XY()
		m := MannWhitney(x, y)
		c.Is("U_x", m.U)
		c.Is("p_less", m.Exact.Less)
		c.Is("p_greater", m.Exact.Greater)
		c.Is("p_two_sided_doubled", m.Exact.TwoSided)
		c.Is("p_two_sided_abs", m.exactAbsolute(x, y))
	})
}

// exactAbsolute is the p by the distance of U from its mean, in place of the doubled tail: the same where the distribution
// is symmetric.
func (m MannWhitneyU) exactAbsolute(x, y []float64) float64 {
	ranks, _ := midranks(slices.Concat(x, y))
	weights, n := countSums(doubled(ranks), len(x)), float64(len(x))
	all, beyond := 0.0, 0.0
	for s, w := range weights {
		all += w
		if math.Abs(float64(s)/2-n*(n+1)/2-m.Pairs/2) >= math.Abs(m.U-m.Pairs/2) {
			beyond += w
		}
	}
	return beyond / all
}

// TestBrunnerMunzelReference: scipy and statsmodels. The intervals of Cliff's delta are tested in package effect, which
// runs these cases whole.
func TestBrunnerMunzelSigns(t *testing.T) {
	b := BrunnerMunzel([]float64{3, 4, 5, 1}, []float64{1, 2, 2, 3, 0})
	if !(b.T > 0 && b.Greater < b.Less && b.A > 0.5) {
		t.Errorf("x is above y, but %+v", b)
	}
	if b := BrunnerMunzel([]float64{5, 6}, []float64{1, 2}); b.A != 1 || !math.IsNaN(b.TwoSided) || len(b.Warnings) != 1 {
		t.Errorf("groups that do not overlap: %+v", b)
	}
}

// TestWilcoxonReference: scipy and R, with each way to handle zeros.
func TestWilcoxonReference(t *testing.T) {
	reference.Run(t, "paired.json", "wilcoxon", func(c *reference.Case) {
		x, y := c.XY()
		w := Wilcoxon(x, y, Zeros(c.Options.ZeroMethod))
		c.Is("n", float64(w.N))
		c.Is("zeros", float64(w.Zeros))
		c.Is("ties_in_abs", reference.Bool(w.Ties))
		c.Is("W_plus", w.Plus)
		c.Is("W_minus", w.Minus)
		c.Is("mean_W", w.Mean)
		c.Is("var_W", w.Variance)
		c.Is("z", w.Z())
		c.Is("rank_biserial", w.RankBiserial)
		w.Asymptotic.is(c, "p_asymptotic_")
		w.Continuity.is(c, "p_asymptotic_continuity_")
		w.Exact.is(c, "p_exact_")
		w.Exact.is(c, "p_signflip_exact_")
		c.Is("p_auto_scipy", scipyAuto(w))
	})
}

// scipyAuto is the p that scipy takes by default: exact without ties or zeros up to 50 pairs, with them up to 13, else
// normal.
func scipyAuto(w SignedRanks) float64 {
	if plain := !w.Ties && w.Zeros == 0; plain && w.N <= 50 || w.N <= 13 {
		return w.Exact.TwoSided
	}
	return w.Asymptotic.TwoSided
}

// TestKolmogorovSmirnovReference: scipy, and R given the ties.
func TestKolmogorovSmirnovReference(t *testing.T) {
	reference.Run(t, "twosample.json", "ks", func(c *reference.Case) {
		x, y := c.XY()
		k := KolmogorovSmirnov(x, y)
		c.Is("D", k.D)
		c.Is("D_plus", k.Plus)
		c.Is("D_minus", k.Minus)
		if apart := distanceAt(x, y, c.Number("location")); math.Abs(apart-k.D) < 1e-12 && k.Location < c.Number("location") {
			c.Aside("several values have the distance D: rounding picks one for scipy, here it is the first", "location")
		} else {
			c.Is("location", k.Location)
		}
		sign := 1.0
		if k.Minus > k.Plus {
			sign = -1
		}
		c.Is("sign", sign)
		c.Is("p_exact_no_ties_formula", k.ExactNoTies)
		c.If("p_exact_given_ties", k.Exact)
		c.Is("p_asymp", k.Asymptotic)
		c.Is("p_kolmogorov_limit", k.Limit)
	})
}

// distanceAt is the distance of the distribution functions at a value.
func distanceAt(x, y []float64, value float64) float64 {
	share := func(of []float64) float64 {
		n := 0.0
		for _, v := range of {
			if v <= value {
				n++
			}
		}
		return n / float64(len(of))
	}
	return math.Abs(share(x) - share(y))
}

// TestCounts: the counts of both ways to count agree, and add up to the binomial coefficient.
func TestCounts(t *testing.T) {
	for nx := 1; nx < 8; nx++ {
		for ny := 1; ny < 9; ny++ {
			ranks := make([]int, nx+ny)
			for i := range ranks {
				ranks[i] = i + 1
			}
			sums, all := countSums(ranks, nx), 0.0
			for u, ways := range countU(nx, ny) {
				all += ways
				if sums[u+nx*(nx+1)/2] != ways {
					t.Fatalf("%d and %d values: U = %d in %v ways, the rank sum in %v", nx, ny, u, ways, sums[u+nx*(nx+1)/2])
				}
			}
			if want := choose(nx+ny, nx, 1e9); all != float64(want) {
				t.Errorf("%d and %d values: %v ways, want %d", nx, ny, all, want)
			}
		}
	}
}
