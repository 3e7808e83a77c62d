package describe

import (
	"math"
	"slices"
	"testing"

	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
)

// TestSummaryReference: numpy, scipy, statsmodels, R, and NIST's certified values.
func TestSummaryReference(t *testing.T) {
	check := func(c *reference.Case) {
		x, _ := c.XY()
		if c.Input.Times > 0 { // NIST's numbers are given by rule
			x = []float64{c.Input.First}
			for range int(c.Input.Times) {
				x = append(x, c.Input.ThenAlternate...)
			}
		}
		s := Summarise(x)
		i := s.Interval(0.95)
		c.Is("n", float64(s.N))
		c.Is("mean", s.Mean)
		c.Is("median", s.Median)
		c.Is("q25", s.Q25)
		c.Is("q75", s.Q75)
		c.Is("min", s.Min)
		c.Is("max", s.Max)
		c.May("sd", s.SD)
		c.May("se", s.SE)
		c.May("ci_low", i.Low)
		c.May("ci_high", i.High)
	}
	reference.Run(t, "means.json", "hand", check)
	reference.Run(t, "means.json", "nist", check)
	reference.Run(t, "means.json", "herbold", check)
	reference.Run(t, "means.json", "herbold_small", check)
}

func TestRatioReference(t *testing.T) {
	reference.Run(t, "means.json", "ratio", func(c *reference.Case) {
		x, y := c.XY()
		r := RatioOf(x, y)
		if c.Options.Design == "paired" {
			r = PairedRatio(x, y)
		}
		z, q := distribution.NormalQuantile(0.975), distribution.TQuantile(0.975, r.DF)
		percent := func(v float64) float64 { return 100 * (v - 1) }
		both := func(i figure.Interval) []float64 { return []float64{i.Low, i.High} }
		c.Is("mean_x", r.MeanX)
		c.Is("mean_y", r.MeanY)
		c.Is("ratio", r.Value)
		c.Is("pct_diff", r.Percent())
		c.Is("se_log_ratio", r.SELog)
		c.Is("se_ratio", r.Value*r.SELog)
		c.Is("df", r.DF)
		c.Is("delta_log_t", both(r.Interval(0.95))...)
		c.Is("delta_log_z", both(r.NormalInterval(0.95))...)
		c.Is("delta_linear_z", both(figure.Around(r.Value, z*r.Value*r.SELog))...)
		c.Is("pct_ci_delta_log_t", both(r.Interval(0.95).Map(percent))...)
		c.Is("pct_ci_delta_log_z", both(r.NormalInterval(0.95).Map(percent))...)
		for key, quantile := range map[string]float64{"z": z, "t": q} {
			i, g := r.Fieller(quantile)
			c.Is("fieller_g_"+key, g)
			if c.Expect["fieller_"+key] == nil {
				c.Is("fieller_"+key, i.Low)
				continue
			}
			c.Is("fieller_"+key, both(i)...)
		}
	})
}

// TestEdges: what tiny data cannot say is NaN, with a warning that names why.
func TestEdges(t *testing.T) {
	nan := math.NaN()
	for _, c := range []struct {
		why      string
		x        []float64
		mean, sd float64
		warning  figure.Warning
	}{
		{"nothing", nil, nan, nan, figure.Empty},
		{"one document", []float64{3}, 3, nan, figure.TooFew},
		{"a missing value is left out", []float64{1, nan, 3}, 2, math.Sqrt2, figure.Missing},
		{"an infinite value is missing", []float64{math.Inf(1), 0.1, 0.1}, 0.1, 0, figure.Missing},
	} {
		s := Summarise(c.x)
		if !same(s.Mean, c.mean) || !same(s.SD, c.sd) || !slices.Contains(s.Warnings, c.warning) {
			t.Errorf("%s: %+v", c.why, s)
		}
		if i := s.Interval(0.95); math.IsNaN(c.sd) != math.IsNaN(i.Low) {
			t.Errorf("%s: interval %v", c.why, i)
		}
	}
}

func TestRatioEdges(t *testing.T) {
	for _, c := range []struct {
		why     string
		x, y    []float64
		warning figure.Warning
	}{
		{"a baseline of zeros has no ratio", []float64{1, 2, 3}, []float64{0, 0, 0}, figure.NotAbove},
		{"nor has one below zero", []float64{1, 2, 3}, []float64{-1, 0, -2}, figure.NotAbove},
		{"an empty group", nil, []float64{1, 2}, figure.EmptyGroup},
		{"one document has no error", []float64{1, 2}, []float64{3}, figure.TooFew},
	} {
		r := RatioOf(c.x, c.y)
		if i := r.Interval(0.95); !math.IsNaN(i.Low) || !slices.Contains(r.Warnings, c.warning) {
			t.Errorf("%s: %v, %v", c.why, i, r.Warnings)
		}
		if i := r.FiellerT(0.95); !math.IsNaN(i.High) {
			t.Errorf("%s: after Fieller %v", c.why, i)
		}
	}
	same := []float64{2, 3, 4}
	if i := PairedRatio(same, same).FiellerT(0.95); math.Abs(i.Low-1)+math.Abs(i.High-1) > 1e-7 {
		t.Errorf("identical texts have the ratio 1 without doubt, got %v", i)
	}
}

func same(a, b float64) bool {
	return math.Abs(a-b) <= 1e-12*max(1, math.Abs(b)) || math.IsNaN(a) && math.IsNaN(b)
}
