package compare

import (
	"math"
	"slices"
	"strings"
	"testing"
)

// summed compares x with y in one measure, each group summed up in a cell without a topic.
func summed(t *testing.T, m Measure, x, y []row) Contrast {
	t.Helper()
	b := New([]Measure{m}, quick)
	for _, g := range []struct {
		name string
		rows []row
	}{{"baseline", y}, {"group", x}} {
		var all []Observation
		for _, r := range g.rows {
			all = append(all, Observation{Group: g.name, Values: []float64{r.value}})
		}
		for _, c := range cellsOf(all) {
			b.AddCell(c)
		}
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	return c.Contrasts[0]
}

// TestWelchFromSumsReference: p and interval are those of scipy, statsmodels, pingouin and R.
func TestWelchFromSumsReference(t *testing.T) {
	for _, c := range refCases(t, "twosample.json", 33, "welch/") {
		x, y := c.values(t, false)
		got := summed(t, Measure{}, x, y)
		c.close(t, "diff", got.Difference.Value)
		c.close(t, "p", got.P)
		c.close(t, "ci_low", got.Difference.Low)
		c.close(t, "ci_high", got.Difference.High)
		if got.Test != "Welch's t" || got.Design != Independent {
			t.Errorf("%s: %s, %s", c.Name, got.Test, got.Design)
		}
	}
}

// TestFiellerReference: the interval of the percent is that of the formula, which was confirmed by root finding.
func TestFiellerReference(t *testing.T) {
	tried := 0
	for _, c := range refCases(t, "means.json", 45, "ratio/") {
		if c.Options["design"] != "independent" {
			continue
		}
		tried++
		x, y := c.values(t, false)
		got := summed(t, Measure{Ratio: true}, x, y)
		want, ok := c.Expect["fieller_t"].([]any)
		if !ok {
			if !math.IsNaN(got.Percent.Low) || !slices.Contains(got.Warnings, "no interval of the percent: the mean of the baseline may be zero") {
				t.Errorf("%s: %v, %v", c.Name, got.Percent, got.Warnings)
			}
			continue
		}
		c.Tolerance.Abs *= 100
		c.closeTo(t, "low", got.Percent.Low, 100*(want[0].(float64)-1))
		c.closeTo(t, "high", got.Percent.High, 100*(want[1].(float64)-1))
	}
	if tried != 14 {
		t.Errorf("%d cases", tried)
	}
}

// TestFromSumsEdges: what cannot be tested is not, and says so.
func TestFromSumsEdges(t *testing.T) {
	for _, c := range []struct {
		why     string
		x, y    []row
		p       float64
		warning string
	}{
		{"all values are equal", on("", 2, 2, 2), on("", 2, 2), missing, "no test: the error of the difference is zero or unknown"},
		{"one group is a single document", on("", 2), on("", 1, 2), missing, "a group has one document only: no intervals"},
		{"equal means", on("", 1, 3), on("", 0, 4), 1, "from sums"},
		{"no value", on("", missing, missing), on("", 1, 2), missing, "nothing to compare"},
	} {
		got := summed(t, Measure{Ratio: true, Margin: 1}, c.x, c.y)
		if got.P != c.p && !(math.IsNaN(got.P) && math.IsNaN(c.p)) {
			t.Errorf("%s: p %v, want %v", c.why, got.P, c.p)
		}
		if all := strings.Join(got.Warnings, "; "); !strings.Contains(all, c.warning) || strings.Contains(all, "too narrow") || got.Verdict == Higher || got.Verdict == Lower {
			t.Errorf("%s: %s, %s", c.why, got.Verdict, all)
		}
	}
}

// TestFromSumsAgrees: p is below 5 % exactly where the interval of 95 % leaves zero out.
func TestFromSumsAgrees(t *testing.T) {
	for shift := range 60 {
		x, y := on("", 1, 2, 4, 7), on("", 1.5, 2, 2.5, 3.5, 4)
		for i := range x {
			x[i].value += float64(shift-30) / 6
		}
		got := summed(t, Measure{}, x, y)
		if excluded := got.Difference.Low > 0 || got.Difference.High < 0; excluded != (got.P < 0.05) {
			t.Errorf("shift %d: p %v, interval %v", shift, got.P, got.Difference)
		}
	}
}
