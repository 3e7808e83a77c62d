package bootstrap

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/internal/reference"
)

var few = Options{Resamples: 5000, Seed: 1}

// Of rows of n and Σ x of the group, then n and Σ y of the baseline.
func mean(s []float64) (float64, float64)       { return s[1] / s[0], math.NaN() }
func difference(s []float64) (float64, float64) { return s[1]/s[0] - s[3]/s[2], math.NaN() }
func percent(s []float64) (float64, float64)    { return 100 * (s[1]/s[0]/(s[3]/s[2]) - 1), math.NaN() }

// singles has a cluster for each value.
func singles(x []float64) [][]float64 {
	var rows [][]float64
	for _, v := range x {
		rows = append(rows, []float64{1, v})
	}
	return rows
}

// together has a cluster for each pair.
func together(x, y []float64) Strata {
	var rows [][]float64
	for i := range x {
		rows = append(rows, []float64{1, x[i], 1, y[i]})
	}
	return Strata{rows}
}

// TestRandomReference: scipy, and for clusters a bootstrap with another generator.
func TestRandomReference(t *testing.T) {
	of := func(statistic Statistic, paired bool) func(c *reference.Case) {
		return func(c *reference.Case) {
			x, y := c.XY()
			strata := Strata{singles(x)}
			switch {
			case paired:
				strata = together(x, y)
			case y != nil:
				strata = append(strata, singles(y))
			}
			checkRandom(c, Resample(strata, few, statistic)[0])
		}
	}
	reference.Run(t, "bootstrap.json", "mean", of(mean, false))
	reference.Run(t, "bootstrap.json", "difference_paired", of(difference, true))
	reference.Run(t, "bootstrap.json", "pct_diff_paired", of(percent, true))
	reference.Run(t, "bootstrap.json", "difference_independent", of(difference, false))
	reference.Run(t, "bootstrap.json", "pct_diff_independent", of(percent, false))
	clustered := func(statistic Statistic) func(c *reference.Case) {
		return func(c *reference.Case) { checkRandom(c, Resample(byTopic(c), few, statistic)[0]) }
	}
	reference.Run(t, "bootstrap.json", "cluster_pct_diff", clustered(percent))
	reference.Run(t, "bootstrap.json", "cluster_difference", clustered(difference))
	reference.Run(t, "bootstrap.json", "cluster_pct_diff_pooled", clustered(percent))
}

// byTopic has a cluster for each topic that holds either group: texts and values, or words and hits.
func byTopic(c *reference.Case) Strata {
	table := c.Table(c.X(), c.Y())
	var rows [][]float64
	for i, topic := range reference.Numbered(table.Topic) {
		for len(rows) <= topic {
			rows = append(rows, make([]float64, 4))
		}
		at := 2
		if table.Source[i] == c.X() {
			at = 0
		}
		n, v := 1.0, 0.0
		if c.Input.Hits == nil {
			v = table.Columns[c.Input.Column][i]
		} else {
			n, v = table.Columns[c.Word(c.Input.Words)][i], table.Columns[c.Word(c.Input.Hits)][i]
		}
		rows[topic][at] += n
		rows[topic][at+1] += v
	}
	return Strata{rows}
}

// checkRandom compares a run with one of 200,000 resamples: each figure has a constant c of the case, so that it may be 5 c
// √(1/200000 + 1/b) off. The levels of BCa follow from z0: they move by no more than 0.3 times as much.
func checkRandom(c *reference.Case, d Distribution) {
	c.T.Helper()
	b, _ := d.Resamples()
	apart := 5 * math.Sqrt(1.0/200_000+1/float64(b))
	c.Is("estimate", d.Value)
	c.Is("a", d.Acceleration)
	near := func(key string, scale float64, constants any, got ...float64) {
		c.Aside("random: compared here", key)
		want := c.Expect[key]
		for i, v := range got {
			w, constant := pick(want, i), pick(constants, i)
			if !(math.Abs(v-w) <= apart*scale*constant) {
				c.T.Errorf("%s: %s is %v, want %v ± %v", c.Name, key, got, want, apart*scale*constant)
				return
			}
		}
	}
	p, basic, bca := d.Percentile(0.95), d.Basic(0.95), d.BCa(0.95)
	low, high := d.Levels(0.95)
	constants := c.Tolerance.MonteCarlo
	near("se", 1, constants["se"], d.SD())
	near("percentile", 1, constants["percentile"], p.Low, p.High)
	near("basic", 1, constants["basic"], basic.Low, basic.High)
	near("z0", 1, constants["z0"], d.Z0())
	near("bca", 1, constants["bca"], bca.Low, bca.High)
	near("alphas", 0.3, constants["z0"], low, high)
}

// pick is number i of a list, or the number itself.
func pick(v any, i int) float64 {
	if list, ok := v.([]any); ok {
		v = list[i]
	}
	f, ok := v.(float64)
	if !ok {
		return math.NaN()
	}
	return f
}

// TestExactReference: lists of all resamples.
func TestExactReference(t *testing.T) {
	reference.Run(t, "bootstrap.json", "exact", func(c *reference.Case) {
		x, y := c.XY()
		d, all := listed(c.Options.Statistic, x, y)
		below, atMost := d.Below()
		low, high := d.Levels(0.95)
		c.Is("estimate", d.Value)
		c.Is("arrangements", all)
		c.Is("se_exact", d.SD())
		c.Is("share_below", below)
		c.Is("share_below_or_equal", atMost)
		c.Is("z0", d.Z0())
		c.Is("z0_efron_strict", distribution.NormalQuantile(below))
		c.Is("a", d.Acceleration)
		c.Is("alphas", low, high)
		for name, i := range map[string]figure.Interval{"percentile": d.Percentile(0.95), "basic": d.Basic(0.95), "bca": d.BCa(0.95)} {
			c.Is(name, i.Low, i.High)
		}
		for name, want := range c.Expect["quantiles"].(map[string]any) {
			q, err := strconv.ParseFloat(name, 64)
			if got := d.Quantile(q); err != nil || math.Abs(got-want.(float64)) > 1e-9 {
				t.Errorf("%s: quantile %s is %v, want %v", c.Name, name, got, want)
			}
		}
		c.Aside("compared above, by name", "quantiles")
	})
}

// listed is the exact distribution, and the number of ordered resamples.
func listed(statistic string, x, y []float64) (Distribution, float64) {
	n, m := float64(len(x)), float64(len(y))
	switch {
	case statistic == "median":
		return Exact([]int{len(x)}, func(weights [][]int) float64 {
			var drawn []float64
			for i, w := range weights[0] {
				drawn = append(drawn, slices.Repeat(x[i:i+1], w)...)
			}
			return describe.Summarise(drawn).Median
		}), math.Pow(n, n)
	case statistic == "mean":
		return Resample(Strata{singles(x)}, few, mean)[0], math.Pow(n, n)
	case strings.HasPrefix(statistic, "100*"):
		return Resample(together(x, y), few, percent)[0], math.Pow(n, n)
	}
	return Resample(Strata{singles(x), singles(y)}, few, difference)[0], math.Pow(n, n) * math.Pow(m, m)
}

// withError is the mean of rows 1, x, x², with its error.
func withError(s []float64) (float64, float64) {
	m := s[1] / s[0]
	return m, math.Sqrt(max(0, s[2]/s[0]-m*m) / (s[0] - 1))
}

func squared(x []float64) Strata {
	var rows [][]float64
	for _, v := range x {
		rows = append(rows, []float64{1, v, v * v})
	}
	return Strata{rows}
}

// TestStudentised: of normal values the interval is that of Student's t, within a twentieth; of skewed values it reaches
// further to the side of the long tail than the percentile interval does.
func TestStudentised(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	normal, skewed := make([]float64, 200), make([]float64, 40)
	for i := range normal {
		normal[i] = r.NormFloat64()
	}
	for i := range skewed {
		skewed[i] = math.Exp(1.5 * r.NormFloat64())
	}
	d := Resample(squared(normal), few, withError)[0]
	want, got := describe.Summarise(normal).Interval(0.95), d.Studentised(0.95)
	if width := want.High - want.Low; math.Abs(got.Low-want.Low) > width/20 || math.Abs(got.High-want.High) > width/20 {
		t.Errorf("%v, by Student's t %v", got, want)
	}
	s := Resample(squared(skewed), few, withError)[0]
	if p, i := s.Percentile(0.95), s.Studentised(0.95); !(i.High > p.High && i.Low > s.Value-(p.High-s.Value)*2) {
		t.Errorf("%v, percentiles %v", i, p)
	}
}

// TestListedNearRandom: seven clusters are listed; the same clusters drawn at random give nearly the same interval.
func TestListedNearRandom(t *testing.T) {
	x := []float64{3, 1, 4, 1.5, 9, 2.6, 5}
	list, random := Resample(squared(x), Options{Resamples: 2000}, withError)[0], Resample(squared(x), Options{Resamples: 1700, Seed: 5}, withError)[0]
	if n, exact := list.Resamples(); n != 1716 || !exact {
		t.Errorf("%d resamples listed, want 1,716: 13 over 7", n)
	}
	if _, exact := random.Resamples(); exact {
		t.Error("1,700 resamples are not all")
	}
	for _, interval := range []func(Distribution) figure.Interval{
		func(d Distribution) figure.Interval { return d.Percentile(0.8) },
		func(d Distribution) figure.Interval { return d.BCa(0.8) },
		func(d Distribution) figure.Interval { return d.Studentised(0.8) },
	} {
		if a, b := interval(list), interval(random); math.Abs(a.Low-b.Low) > 0.5 || math.Abs(a.High-b.High) > 1 {
			t.Errorf("listed %v, at random %v", a, b)
		}
	}
}

// TestTiny: one cluster, none, or values that are all equal have no interval or one of no width, and nothing crashes.
func TestTiny(t *testing.T) {
	for _, c := range []struct {
		why     string
		strata  Strata
		warning figure.Warning
	}{
		{"no strata", nil, figure.Empty},
		{"no clusters", Strata{{}}, figure.Empty},
		{"one cluster", Strata{{{1, 2, 4}}}, figure.OneCluster},
	} {
		d := Resample(c.strata, few, withError)[0]
		for _, i := range []figure.Interval{d.Percentile(0.95), d.Basic(0.95), d.BCa(0.95), d.Studentised(0.95)} {
			if !math.IsNaN(i.Low) || !math.IsNaN(i.High) || !slices.Contains(d.Warnings, c.warning) {
				t.Errorf("%s: %v, %v", c.why, i, d.Warnings)
			}
		}
	}
	equal := Resample(squared([]float64{2, 2, 2}), few, withError)[0]
	if p, b := equal.Percentile(0.95), equal.BCa(0.95); p != (figure.Interval{Low: 2, High: 2}) || b != p {
		t.Errorf("equal values: %v, %v", p, b)
	}
	if i := equal.Studentised(0.95); !math.IsNaN(i.Low) {
		t.Errorf("equal values have no error: %v", i)
	}
	undefined := Resample(together([]float64{1, 2, 3}, []float64{0, 0, 1}), few, percent)[0]
	if i := undefined.Percentile(0.95); !math.IsNaN(i.Low) {
		t.Errorf("a percent of nothing in many resamples: %v", i)
	}
}

// BenchmarkClusters makes 10,000 resamples of 1,500 topics with 20 measures.
func BenchmarkClusters(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	rows := make([][]float64, 1500)
	var statistics []Statistic
	for i := range rows {
		rows[i] = make([]float64, 80)
		for j := range rows[i] {
			rows[i][j] = 1 + r.Float64()
		}
	}
	for m := range 20 {
		statistics = append(statistics, func(s []float64) (float64, float64) { return percent(s[4*m:][:4]) })
	}
	for b.Loop() {
		Resample(Strata{rows}, Options{Resamples: 10_000, Seed: 1}, statistics...)
	}
}
