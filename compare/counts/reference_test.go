package counts

import (
	"math"
	"testing"

	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
)

func rowsOf(c *reference.Case) Rows {
	r := c.Regression()
	return Rows{Hits: r.Y, Words: r.Words, X: r.X, Cluster: r.Cluster}
}

func ends(i figure.Interval) []float64 { return []float64{i.Low, i.High} }

// ratios are the rate ratios of all terms but the intercept, and their intervals.
func ratios(f *Fit, kind Kind) (values, intervals []float64) {
	for term := range f.Coefficients[1:] {
		r := f.Ratio(term+1, kind, 0.95)
		values, intervals = append(values, r.Value), append(intervals, ends(r.Interval)...)
	}
	return values, intervals
}

// p are those of all terms.
func p(f *Fit, kind Kind) (p []float64) {
	for term := range f.Coefficients {
		p = append(p, f.T(term, kind).TwoSided)
	}
	return p
}

// TestPoissonReference: statsmodels and R, by a closed form too.
func TestPoissonReference(t *testing.T) {
	reference.Run(t, "counts.json", "poisson", func(c *reference.Case) {
		r := rowsOf(c)
		f := Poisson(r)
		k := float64(len(f.Coefficients))
		values, model := ratios(f, Model)
		_, robust := ratios(f, CR1)
		c.Equal("terms", c.Terms()...)
		c.Is("n", float64(f.N))
		c.Is("topics", float64(f.Clusters))
		c.Is("coef", f.Coefficients...)
		c.Is("rate_ratio", values...)
		c.Is("rate_ratio_ci_model_z", model...)
		c.Is("rate_ratio_ci_cr1_t", robust...)
		c.Is("se_model", f.Errors(Model)...)
		c.Is("se_hc0", f.Errors(HC0)...)
		c.Is("se_cluster_cr0", f.Errors(CR0)...)
		c.Is("se_cluster_cr1", f.Errors(CR1)...)
		statsmodels := f.Errors(CR1)
		for j := range statsmodels {
			statsmodels[j] *= math.Sqrt(float64(f.N-1) / (float64(f.N) - k))
		}
		c.Is("se_cluster_statsmodels_default", statsmodels...)
		c.Is("p_model_z", p(f, Model)...)
		c.Is("p_cr1_t", p(f, CR1)...)
		c.Is("loglik", f.LogLik)
		c.Is("deviance", f.Deviance)
		c.Is("pearson_chi2", f.Pearson)
		c.Is("dispersion", f.Dispersion())
		c.Is("quasi_se", f.Errors(Quasi)...)
		c.Is("quasi_p_t", p(f, Quasi)...)
		var z []float64
		for j, se := range f.Errors(Quasi) {
			z = append(z, distribution.NormalTwoSided(f.Coefficients[j]/se))
		}
		c.If("quasi_p_z", z...)
		l, null := f.Likelihood(), Poisson(r.null()).Deviance
		c.Is("null_deviance", null)
		c.Is("lr_chi2", l.ChiSquared)
		c.Is("lr_df", l.DF)
		c.Is("lr_p", l.P)
		quasi := (null - f.Deviance) / l.DF / f.Dispersion()
		c.If("quasi_F", quasi)
		c.If("quasi_F_p", distribution.F(quasi, l.DF, float64(f.N)-k))
		c.Aside("the sums of the input, which follow from the coefficients", "totals")
	})
}

// TestNegativeBinomialReference: statsmodels, and the score equations.
func TestNegativeBinomialReference(t *testing.T) {
	reference.Run(t, "counts.json", "nb2_fixed", func(c *reference.Case) {
		f := NegativeBinomial(rowsOf(c), c.Options.Alpha.(float64))
		c.Equal("terms", c.Terms()...)
		c.Is("coef", f.Coefficients...)
		c.Is("se_model", f.Errors(Model)...)
		c.Is("se_cluster_cr0", f.Errors(CR0)...)
		c.Is("se_cluster_cr0_expected_bread", f.Errors(CR0Expected)...)
		c.Is("loglik", f.LogLik)
		c.Is("deviance", f.Deviance)
		c.Is("pearson_chi2", f.Pearson)
	})
	reference.Run(t, "counts.json", "nb2_ml", func(c *reference.Case) {
		f := NegativeBinomialML(rowsOf(c))
		c.Equal("terms", c.Terms()...)
		c.Is("coef", f.Coefficients...)
		c.Is("alpha", f.Alpha)
		c.Is("loglik", f.LogLik)
		c.Is("lr_vs_poisson_chi2", f.OverPoisson())
		if f.Alpha == 0 {
			return // the case has no errors at the boundary
		}
		l, z := f.Likelihood(), distribution.NormalQuantile(0.975)
		var values, intervals []float64
		for j, b := range f.Coefficients[1:] {
			values = append(values, math.Exp(b))
			intervals = append(intervals, ends(figure.Around(b, z*f.SE[j+1]).Map(math.Exp))...)
		}
		c.Is("log_alpha", math.Log(f.Alpha))
		c.Is("se_alpha", f.SEAlpha)
		c.Is("se", f.SE...)
		c.Is("rate_ratio", values...)
		c.Is("rate_ratio_ci_z", intervals...)
		c.Is("null_loglik", f.LogLik-l.ChiSquared/2)
		c.Is("lr_chi2", l.ChiSquared)
		c.Is("lr_p", l.P)
	})
}

// TestTotalsReference: statsmodels, scipy and R.
func TestTotalsReference(t *testing.T) {
	reference.Run(t, "counts.json", "two_totals", func(c *reference.Case) {
		i := c.Input
		r := CompareTotals(i.HitsX, i.WordsX, i.HitsY, i.WordsY)
		c.Is("rate_ratio", r.RateRatio)
		c.Is("rate_difference_per_1000", r.RateDifference())
		c.Is("z_score", r.ZScore)
		c.Is("p_score", r.PScore)
		c.May("z_wald_log", r.ZWald)
		c.May("p_wald_log", r.PWald)
		c.Is("p_exact_conditional", r.PExact)
		c.Is("p_mid_p", r.PMid)
		c.Is("z_sqrt", r.ZRoot)
		c.Is("p_sqrt", r.PRoot)
		c.May("ci_wald_log", ends(r.WaldInterval(0.95))...)
		c.If("ci_score", ends(r.ScoreInterval(0.95))...)
		c.Is("ci_exact_conditional", ends(r.ExactInterval(0.95))...)
		c.Is("g2_two_cells", r.G2)
		c.Is("g2_two_cells_p", r.PG2)
		c.Is("g2_four_cells", r.G2Four)
		c.Is("g2_four_cells_p", r.PG2Four)
		c.Is("chi2", r.ChiSquared)
		c.Is("chi2_p", r.PChiSquared)
		c.Is("chi2_yates", r.Yates)
		c.Is("chi2_yates_p", r.PYates)
		c.Is("fisher_p", r.PFisher)
	})
}
