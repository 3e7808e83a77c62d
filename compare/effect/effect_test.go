package effect

import (
	"math"
	"slices"
	"testing"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
	"mores/compare/test"
)

// approximate is the J that some packages take.
func approximate(df float64) float64 { return 1 - 3/(4*df-1) }

func ends(i figure.Interval) []float64 { return []float64{i.Low, i.High} }

// TestStandardisedReference: pingouin, R and the noncentral t. What others report in another way follows from ours.
func TestStandardisedReference(t *testing.T) {
	reference.Run(t, "twosample.json", "hedges_g", func(c *reference.Case) {
		x, y := c.XY()
		s := Standardised(x, y)
		i, quantile := s.Interval(0.95), distribution.TQuantile(0.975, s.DF)
		c.Is("sd_pooled", s.SD)
		c.Is("d", s.D)
		c.Is("g_exact", s.G)
		c.Is("J_exact", J(s.DF))
		c.Is("se_d", s.SE)
		c.Is("g_ci_nct", ends(i)...)
		c.Is("d_ci_nct", i.Low/J(s.DF), i.High/J(s.DF))
		c.Is("d_ci_t", ends(figure.Around(s.D, quantile*s.SE))...)
		g, n := approximate(s.DF)*s.D, []float64{float64(len(x)), float64(len(y))}
		c.Is("J_approx", approximate(s.DF))
		c.Is("g_approx", g)
		c.Is("g_approx_ci_pingouin", ends(figure.Around(g, quantile*math.Sqrt(1/n[0]+1/n[1]+g*g/(2*(n[0]+n[1])))))...)
		difference := describe.Mean(x) - describe.Mean(y)
		c.Is("d_av", difference/math.Sqrt((describe.Variance(x)+describe.Variance(y))/2))
		c.Is("glass_delta_sd_of_y", difference/math.Sqrt(describe.Variance(y)))
	})
}

// TestPairedReference: pingouin, effsize and the noncentral t.
func TestPairedReference(t *testing.T) {
	reference.Run(t, "paired.json", "effect", func(c *reference.Case) {
		x, y := c.XY()
		p := Paired(x, y)
		n := float64(p.N)
		i := p.Interval(0.95)
		c.Is("r", p.R)
		c.Is("d_z", p.DZ)
		c.Is("g_z", p.GZ)
		c.Is("d_av", p.DAv)
		c.Is("g_av", p.GAv)
		c.Is("d_rm", p.DRm)
		c.Is("J_exact_n1", J(n-1))
		c.Is("J_exact_2n2", J(2*n-2))
		c.Is("g_z_ci_nct", ends(i)...)
		c.Is("d_z_ci_nct", i.Low/J(n-1), i.High/J(n-1))
		c.Is("J_approx_n1", approximate(n-1))
		c.Is("J_approx_2n2", approximate(2*n-2))
		sdX, sdY := math.Sqrt(describe.Variance(x)), math.Sqrt(describe.Variance(y))
		c.Is("d_av_mean_of_sds", (describe.Mean(x)-describe.Mean(y))/((sdX+sdY)/2))
		av, rm := approximate(2*n-2)*p.DAv, approximate(n-1)*p.DRm
		c.Is("g_av_approx", av)
		c.Is("g_av_approx_ci_pingouin", ends(figure.Around(av, distribution.TQuantile(0.975, n-1)*math.Sqrt(1/n+av*av/(2*n))))...)
		c.Is("g_rm_effsize", rm)
		se := approximate(n-1) * math.Sqrt((1/n+rm*rm/(2*n))*2*(1-p.R))
		c.Is("g_rm_effsize_ci", ends(figure.Around(rm, distribution.TQuantile(0.975, 2*n-2)*se))...)
	})
}

// TestDominanceReference: cliffs-delta and effsize; the probability of superiority beside it is of scipy and statsmodels.
func TestDominanceReference(t *testing.T) {
	reference.Run(t, "twosample.json", "superiority", func(c *reference.Case) {
		x, y := c.XY()
		d, b := Dominance(x, y), test.BrunnerMunzel(x, y)
		c.Is("cliff_delta", d.Delta)
		c.Is("cliff_var_unbiased", d.Variance)
		c.Is("cliff_ci_feng_t", ends(d.Interval(0.95))...)
		c.Is("A", b.A)
		c.May("se_A", b.SE)
		c.May("A_ci_bm_t", ends(b.Interval(0.95))...)
		c.May("bm_statistic_scipy", -b.T)
		c.May("bm_df", b.DF)
		c.May("bm_p_t", b.TwoSided)
		c.May("bm_p_normal", b.Normal)
	})
}

// TestSwap: to swap the groups changes signs and nothing else.
func TestSwap(t *testing.T) {
	x, y := []float64{1, 4, 2, 2, 7}, []float64{0, 3, 2, 5, 1}
	a, b := Standardised(x, y), Standardised(y, x)
	p, q := Paired(x, y), Paired(y, x)
	c, d := Dominance(x, y), Dominance(y, x)
	for i, pair := range [][2]float64{{a.G, b.G}, {a.Interval(0.9).Low, b.Interval(0.9).High}, {p.GAv, q.GAv}, {p.GZ, q.GZ},
		{p.Interval(0.9).Low, q.Interval(0.9).High}, {c.Delta, d.Delta}, {c.Interval(0.9).Low, d.Interval(0.9).High}} {
		if math.Abs(pair[0]+pair[1]) > 1e-9 {
			t.Errorf("case %d: %v and %v", i, pair[0], pair[1])
		}
	}
}

// TestTiny: no effect and no interval, with the warning that says why.
func TestTiny(t *testing.T) {
	for _, c := range []struct {
		why     string
		x, y    []float64
		warning figure.Warning
		paired  figure.Warning
	}{
		{"nothing", nil, nil, figure.EmptyGroup, figure.TooFew},
		{"one document each", []float64{1}, []float64{2}, figure.TooFew, figure.TooFew},
		{"identical texts", []float64{2, 2, 2}, []float64{2, 2, 2}, figure.NoVariance, figure.NoVariance},
		{"all zeros", make([]float64, 5), make([]float64, 5), figure.NoVariance, figure.NoVariance},
	} {
		s, p, d := Standardised(c.x, c.y), Paired(c.x, c.y), Dominance(c.x, c.y)
		for i, v := range []float64{s.G, s.SE, s.Interval(0.95).Low, p.GZ, p.GAv, p.DRm, p.Interval(0.95).High, d.Interval(0.95).Low} {
			if !math.IsNaN(v) {
				t.Errorf("%s: figure %d is %v", c.why, i, v)
			}
		}
		if !slices.Contains(s.Warnings, c.warning) || !slices.Contains(d.Warnings, c.warning) || !slices.Contains(p.Warnings, c.paired) {
			t.Errorf("%s: %v, %v, %v", c.why, s.Warnings, d.Warnings, p.Warnings)
		}
	}
	if p := Paired([]float64{1, 2, 3}, []float64{2, 3, 4}); !math.IsNaN(p.DZ) || math.Abs(p.DAv+1) > 1e-12 {
		t.Errorf("a constant difference has no d_z but a d_av: %+v", p)
	}
}
