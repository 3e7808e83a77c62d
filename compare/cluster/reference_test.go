package cluster

import (
	"math"
	"testing"

	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
)

func rowsOf(c *reference.Case) Rows {
	r := c.Regression()
	return Rows{Y: r.Y, X: r.X, Cluster: r.Cluster}
}

// checkFit holds a regression against statsmodels, linearmodels and clubSandwich. The terms are those of the case.
func checkFit(c *reference.Case, f *Fit) {
	c.Is("n", float64(f.N))
	c.Is("topics", float64(f.Clusters))
	c.Is("k", float64(f.K))
	c.Is("coef", f.Coefficients...)
	c.Is("se_classical", f.Errors(Classical)...)
	c.Is("se_cr0", f.Errors(CR0)...)
	c.Is("se_cr1", f.Errors(CR1)...)
	c.Is("se_cr1s", f.Errors(CR1S)...)
	c.Is("se_cr2", f.Errors(CR2)...)
	c.If("se_cr3", f.Errors(CR3)...)
	c.Is("df_cr2", f.Satterthwaite()...)
	var p0, p1, p1sz, p1st, p2, ci1, ci2 []float64
	for j, b := range f.Coefficients {
		one, two := f.T(j, CR1), f.T(j, CR2)
		p0 = append(p0, distribution.NormalTwoSided(b/f.Errors(CR0)[j]))
		p1 = append(p1, one.TwoSided)
		p1sz = append(p1sz, distribution.NormalTwoSided(b/f.Errors(CR1S)[j]))
		p1st = append(p1st, f.T(j, CR1S).TwoSided)
		p2 = append(p2, two.TwoSided)
		ci1 = append(ci1, ends(one.Interval(0.95))...)
		ci2 = append(ci2, ends(two.Interval(0.95))...)
	}
	c.Is("p_cr0_z", p0...)
	c.Is("p_cr1_t", p1...)
	c.Is("p_cr1s_z", p1sz...)
	c.Is("p_cr1s_t", p1st...)
	c.Is("p_cr2_satterthwaite", p2...)
	c.Is("ci_cr1_t", ci1...)
	c.Is("ci_cr2", ci2...)
	if c.Has("wald_chi2_cr1") {
		last := len(f.Coefficients) - 1
		w, h := f.Wald([]int{last - 1, last}, CR1), f.HTZ([]int{last - 1, last})
		c.Is("wald_chi2_cr1", w.ChiSquared)
		c.Is("wald_F_cr1", w.F)
		c.Is("wald_p_F_cr1", w.P)
		c.If("htz_F", h.F)
		c.If("htz_df1", h.DF1)
		c.If("htz_df2", h.DF2)
		c.If("htz_p", h.P)
	}
}

func ends(i figure.Interval) []float64 { return []float64{i.Low, i.High} }

func TestSandwichReference(t *testing.T) {
	reference.Run(t, "clustered.json", "ols", func(c *reference.Case) {
		checkFit(c, OLS(rowsOf(c)))
		c.Equal("terms", c.Terms()...)
	})
	reference.Run(t, "clustered.json", "fe", func(c *reference.Case) {
		r := rowsOf(c)
		for i := range r.X {
			r.X[i] = r.X[i][1:] // the dummies take the place of the intercept
		}
		f := FixedEffects(r)
		checkFit(c, f)
		c.Equal("terms", c.Terms()[1:]...)
		// Absorbed effects count the terms and one intercept.
		within, n := f.Errors(CR1), float64(f.N)
		for j := range within {
			within[j] *= math.Sqrt((n - 1) / (n - float64(len(f.Coefficients)) - 1))
		}
		c.Is("se_cr1s_within", within...)
	})
}

// TestGEEReference: statsmodels.
func TestGEEReference(t *testing.T) {
	reference.Run(t, "clustered.json", "gee", func(c *reference.Case) {
		g := GEE(rowsOf(c))
		c.Equal("terms", c.Terms()...)
		c.Is("coef", g.Coefficients...)
		c.Is("alpha", g.Alpha)
		c.Is("scale", g.Scale)
		c.Is("se_naive", g.Naive...)
		c.Is("se_robust", g.Robust...)
		c.Is("se_bias_reduced", g.BiasReduced...)
		c.Is("p_robust_z", g.P...)
	})
}

// TestRandomInterceptReference: lme4's published figures, statsmodels within 2e-4, and exact profile likelihoods.
func TestRandomInterceptReference(t *testing.T) {
	reference.Run(t, "clustered.json", "mixed", func(c *reference.Case) {
		m := RandomIntercept(rowsOf(c), Method(c.Options.Method))
		c.Equal("terms", c.Terms()...)
		c.Is("coef", m.Coefficients...)
		c.Is("se", m.SE...)
		c.Is("var_topic", m.Between)
		c.Is("var_resid", m.Within)
		c.Is("icc", m.ICC)
		c.Is("loglik", m.LogLik)
		c.Is("deviance", -2*m.LogLik)
		c.Is("p_z", m.P()...)
		var ci []float64
		for j := range m.SE {
			ci = append(ci, ends(m.Interval(j, 0.95))...)
		}
		c.Is("ci_z", ci...)
	})
}

// TestICCReference: scipy and pingouin.
func TestICCReference(t *testing.T) {
	reference.Run(t, "clustered.json", "icc", func(c *reference.Case) {
		table := c.Table()
		i := ICC(table.Columns[c.Input.Column], reference.Numbered(table.Topic))
		c.Is("msb", i.Between)
		c.Is("msw", i.Within)
		c.Is("n0", i.Size)
		c.Is("F", i.F)
		c.Is("p", i.P)
		c.Is("icc1", i.ICC)
		c.If("ci", ends(i.Interval(0.95))...)
	})
}

// means compares the two groups of a case over topics, whether a topic has rows of both or of one.
func means(c *reference.Case, kind Kind) Means {
	x, y := c.Table(c.X()), c.Table(c.Y())
	topics := reference.Numbered(append(x.Topic, y.Topic...))
	return CompareMeans(x.Columns[c.Input.Column], y.Columns[c.Input.Column], topics[:len(x.Topic)], topics[len(x.Topic):], kind)
}

// TestMeansReference: differences and ratios with a sandwich by topic.
func TestMeansReference(t *testing.T) {
	reference.Run(t, "means.json", "cluster", func(c *reference.Case) {
		m, m0 := means(c, CR1), means(c, CR0)
		percent := func(v float64) float64 { return 100 * (v - 1) }
		c.Is("n_x", float64(len(c.Table(c.X()).Topic)))
		c.Is("n_y", float64(len(c.Table(c.Y()).Topic)))
		c.Is("topics", float64(m.Clusters))
		c.Is("mean_x", m.X)
		c.Is("mean_y", m.Y)
		c.Is("diff", m.Difference.Difference)
		c.Is("se_diff_cr0", m0.Difference.SE)
		c.Is("se_diff_cr1", m.Difference.SE)
		c.Is("diff_ci_cr1_t", ends(m.Difference.Interval(0.95))...)
		c.Is("pct_diff", m.Ratio.Percent())
		c.Is("se_log_ratio_cr0", m0.Ratio.SELog)
		c.Is("se_log_ratio_cr1", m.Ratio.SELog)
		c.Is("pct_ci_cr1_log_t", ends(m.Ratio.Interval(0.95).Map(percent))...)
		c.Is("pct_ci_cr1_log_z", ends(m.Ratio.NormalInterval(0.95).Map(percent))...)
	})
}

// TestEquivalenceReference: two one-sided tests with a sandwich by topic.
func TestEquivalenceReference(t *testing.T) {
	reference.Run(t, "equivalence.json", "cluster", func(c *reference.Case) {
		d := means(c, CR1).Difference
		e := d.Equivalence(c.Options.Low, c.Options.High)
		c.Is("diff", d.Difference)
		c.Is("se_cr1", d.SE)
		c.Is("df", d.DF)
		c.Is("p_lower", e.PLower)
		c.Is("p_upper", e.PUpper)
		c.Is("p", e.P)
		c.Is("ci90_low", e.Interval.Low)
		c.Is("ci90_high", e.Interval.High)
		c.Is("equivalent", reference.Bool(e.P < 0.05))
	})
}
