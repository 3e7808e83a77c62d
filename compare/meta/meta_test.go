package meta

import (
	"math"
	"slices"
	"testing"

	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
)

func ends(i figure.Interval) []float64 { return []float64{i.Low, i.High} }

// TestReference: statsmodels, pymare, metafor's published figures, and the formulae.
func TestReference(t *testing.T) {
	check := func(c *reference.Case) {
		s := Combine(c.Input.Effect, c.Input.Variance)
		dl := s.DerSimonianLaird
		c.Is("k", float64(len(s.Effects)))
		c.Is("fixed", s.Fixed.Value)
		c.Is("fixed_se", s.Fixed.SE)
		c.Is("fixed_ci_z", ends(s.Fixed.Interval(0.95))...)
		c.Is("fixed_p", s.Fixed.P())
		c.Is("weights_fixed", s.Fixed.Weights...)
		c.Is("Q", s.Q)
		c.Is("Q_df", s.DF)
		c.Is("Q_p", s.P)
		c.Is("I2", s.I2)
		c.Is("H2", s.H2)
		c.Is("tau2_dl", dl.Tau2)
		c.Is("random", dl.Value)
		c.Is("random_se", dl.SE)
		c.Is("random_ci_z", ends(dl.Interval(0.95))...)
		c.Is("random_p", dl.P())
		c.Is("weights_random", dl.Weights...)
		c.Is("random_hk_se", dl.SEHK)
		c.Is("random_hk_ci_t", ends(dl.HartungKnapp(0.95))...)
		c.Is("tau2_pm", s.PauleMandel.Tau2)
		c.Is("tau2_reml", s.REML.Tau2)
		c.Is("random_reml", s.REML.Value)
		c.Is("random_reml_se", s.REML.SE)
		c.May("prediction_interval_t_k2", ends(dl.Prediction(0.95))...)
		c.If("prediction_interval_z", ends(dl.predicted(distribution.NormalQuantile(0.975)))...)
	}
	reference.Run(t, "meta.json", "hand", check)
	reference.Run(t, "meta.json", "published", check)
	reference.Run(t, "meta.json", "herbold", check)
}

// TestTiny: no summary of nothing, and no heterogeneity of one study.
func TestTiny(t *testing.T) {
	for _, c := range []struct {
		why                string
		effects, variances []float64
		fixed              float64
		warning            figure.Warning
	}{
		{"no study", nil, nil, math.NaN(), figure.Empty},
		{"one study", []float64{2}, []float64{1}, 2, figure.OneStudy},
		{"a study without an error", []float64{2, 3}, []float64{1, math.NaN()}, 2, figure.Missing},
		{"a study of identical texts", []float64{2, 3}, []float64{1, 0}, 2, figure.NoPositive},
	} {
		s := Combine(c.effects, c.variances)
		if !(s.Fixed.Value == c.fixed || math.IsNaN(s.Fixed.Value) && math.IsNaN(c.fixed)) || !slices.Contains(s.Warnings, c.warning) {
			t.Errorf("%s: %+v", c.why, s)
		}
		for _, v := range []float64{s.P, s.H2, s.DerSimonianLaird.HartungKnapp(0.95).Low, s.REML.Prediction(0.95).High} {
			if !math.IsNaN(v) {
				t.Errorf("%s: a figure is %v", c.why, v)
			}
		}
	}
}

// TestEqualStudies: studies that agree have no variance between them, and their mean is their effect.
func TestEqualStudies(t *testing.T) {
	s := Combine([]float64{0.4, 0.4, 0.4}, []float64{1, 2, 3})
	for _, m := range []Mean{s.Fixed, s.DerSimonianLaird, s.PauleMandel, s.REML} {
		if m.Tau2 != 0 || math.Abs(m.Value-0.4) > 1e-15 {
			t.Errorf("%+v", m)
		}
	}
	if s.I2 != 0 {
		t.Errorf("I² is %v", s.I2)
	}
}
