package compare

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// A run of b resamples may be 5 c √(1/200000 + 1/b) from the reference, with c of the case and bound.
func (c refCase) nearBounds(t *testing.T, low, high float64, b int) {
	t.Helper()
	want, constants := c.Expect["percentile"].([]any), c.Tolerance.MonteCarlo["percentile"].([]any)
	for i, got := range []float64{low, high} {
		allowed := 5 * constants[i].(float64) * math.Sqrt(1.0/200_000+1/float64(b))
		if w := want[i].(float64); !(math.Abs(got-w) <= allowed) {
			t.Errorf("%s: bound %d is %v, want %v ± %v", c.Name, i, got, w, allowed)
		}
	}
}

// The mean of one group is compared as its difference from pairs that are all zero.
func TestBootstrapReference(t *testing.T) {
	o := DefaultOptions()
	prefixes := []string{"mean/", "difference_", "pct_diff_", "cluster_pct_diff/herbold_measures", "cluster_difference/herbold_measures",
		"cluster_pct_diff/herbold_small", "cluster_difference/herbold_small"}
	for _, c := range refCases(t, "bootstrap.json", 31, prefixes...) {
		x, y := c.values(t, true)
		if y == nil {
			y = slices.Clone(x)
			for i := range y {
				y[i].value = 0
			}
		}
		topics := !strings.Contains(c.Name, "independent")
		got := twoGroups(t, Measure{Ratio: true}, o, x, y, topics).Contrasts[0]
		estimate := got.Difference
		if strings.Contains(c.Name, "pct") {
			estimate = got.Percent
		}
		c.close(t, "estimate", estimate.Value)
		c.nearBounds(t, estimate.Low, estimate.High, o.Resamples)
	}
}

// These cases resample every topic that holds either group. A contrast uses only topics that hold both, so the bootstrap
// is run on a frame of all.
func TestBootstrapUnbalancedReference(t *testing.T) {
	o := DefaultOptions()
	for _, c := range refCases(t, "bootstrap.json", 10, "cluster_pct_diff/herbold_unbalanced", "cluster_difference/herbold_unbalanced") {
		x, y := c.values(t, true)
		sx, sy := joint(x, y)
		all := column{values: append(slices.Clone(sx.values), sy.values...)}
		f := frame{design: Paired, topics: sx.clusters}
		f.group = side{cluster: sx.cluster, rows: upTo(0, len(x))}
		f.baseline = side{cluster: sy.cluster, rows: upTo(len(x), len(all.values))}
		d := newBootstrap(f, []column{all}).run(o)
		values := d.difference[0]
		if strings.Contains(c.Name, "pct") {
			values = d.percent[0]
		}
		low, high := percentile(values, 0.95)
		c.nearBounds(t, low, high, o.Resamples)
	}
}

func upTo(from, to int) (rows []int) {
	for i := from; i < to; i++ {
		rows = append(rows, i)
	}
	return rows
}

// These cases list every resample. Their quantiles lie on jumps, so it is the distribution that is compared: the shares of
// resamples below the estimate, and at most the estimate, have standard errors of at most 0.5/√B, and five are allowed;
// their standard deviation is good to 3 %.
func TestBootstrapEnumeratedReference(t *testing.T) {
	o := Options{Seed: 1, Resamples: 40_000, Level: 0.95}
	b := float64(o.Resamples)
	for _, c := range refCases(t, "bootstrap.json", 4, "exact/mean", "exact/pct", "exact/difference") {
		paired := !strings.Contains(c.Name, "independent")
		x, y := c.values(t, paired)
		if y == nil {
			y = rowsOf(make([]float64, len(x)), true)
		}
		values := drawn(t, o, x, y, paired, strings.Contains(c.Name, "pct"))
		estimate := c.Expect["estimate"].(float64)
		below, atMost := 0.0, 0.0
		for _, v := range values {
			if v < estimate-1e-9 {
				below++
			}
			if v <= estimate+1e-9 {
				atMost++
			}
		}
		near(t, c.Name+": share below", below/b, c.Expect["share_below"].(float64), 2.5/math.Sqrt(b))
		near(t, c.Name+": share at most", atMost/b, c.Expect["share_below_or_equal"].(float64), 2.5/math.Sqrt(b))
		spread := math.Sqrt(single(rowsOf(values, false)).squares() / b)
		se := c.Expect["se_exact"].(float64)
		near(t, c.Name+": standard error", spread, se, 0.03*se)
	}
}

// drawn returns the resampled differences or percents of x against y.
func drawn(t *testing.T, o Options, x, y []row, topics, percent bool) []float64 {
	t.Helper()
	var all column
	table := table{}
	for _, r := range append(slices.Clone(x), y...) {
		topic := noTopic
		if topics {
			topic = len(table.topic) % len(x)
		}
		table.topic = append(table.topic, topic)
		all.values = append(all.values, r.value)
	}
	f := newFrame(table, all, upTo(0, len(x)), upTo(len(x), len(all.values)))
	d := newBootstrap(f, []column{all}).run(o)
	if percent {
		return d.percent[0]
	}
	return d.difference[0]
}

func TestPercentile(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		why       string
		values    []float64
		low, high float64
	}{
		{"type 7 interpolates between the ranks", []float64{4, 1, 3, 2, 5}, 1.1, 4.9},
		{"one value is both bounds", []float64{2}, 2, 2},
		{"an infinite bound is missing, and so is the other", []float64{1, 2, inf}, missing, missing},
		{"infinite values beyond the bounds change nothing", append(make([]float64, 999), inf), 0, 0},
	} {
		low, high := percentile(c.values, 0.95)
		if !same(low, c.low) || !same(high, c.high) {
			t.Errorf("%s: %v to %v, want %v to %v", c.why, low, high, c.low, c.high)
		}
	}
}

// same is equality to 1e-12, and of what is missing.
func same(a, b float64) bool {
	return math.Abs(a-b) <= 1e-12*max(1, math.Abs(b)) || math.IsNaN(a) && math.IsNaN(b)
}
