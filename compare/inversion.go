package compare

import (
	"math"
	"slices"
)

// invert fills in the intervals of the difference and of the percent of measure j: all values that the test does not reject
// at a level. So zero is outside exactly where p is at most 1 − level.
func (c *Contrast) invert(p *permutation, t *tally, j int, level float64) {
	var difference, ratio span
	switch {
	case p.bounds != nil:
		least := t.least(level)
		difference = span{number(t.differenceLow[j], least), -number(t.differenceHigh[j], least)}
		ratio = span{number(t.ratioLow[j], least), -number(t.ratioHigh[j], least)}
	case p.parts != nil:
		// The critical t is the largest that is not rejected.
		sizes := t.sizes[j]
		for r, size := range sizes {
			sizes[r] = -size
		}
		critical := -number(sizes, t.least(level))
		of := p.parts[j]
		half := critical * math.Sqrt(of.group+of.baseline)
		if half == 0 && of.difference != 0 {
			half = math.NaN() // no error
		}
		difference = span{of.difference - half, of.difference + half}
		ratio = fiellerOf(c.Mean, c.MeanBaseline, of.group, of.baseline, critical)
	default:
		return // a group is one cluster: a warning says that there are no intervals
	}
	c.IntervalName = Inversion
	c.take(difference, ratio, c.P <= 1-level)
}

// take takes in the spans of the difference and of the ratio of the means, where both of their ends are known. A value that
// the test does not reject is within, even if rounding has put it at the wrong side of an end.
func (c *Contrast) take(difference, ratio span, rejected bool) {
	if !finite(difference) {
		c.warn("no interval of the difference: the test rejects no value")
		return
	}
	c.Difference.Low, c.Difference.High = within(difference, 0, rejected)
	if math.IsNaN(c.Percent.Value) {
		return
	}
	if !finite(ratio) {
		c.warn("no interval of the percent: the mean of the baseline may be zero")
		return
	}
	low, high := within(ratio, 1, rejected)
	c.Percent.Low, c.Percent.High = 100*(low-1), 100*(high-1)
}

// within are the ends of a span, with a point that is not rejected between them.
func within(s span, point float64, rejected bool) (low, high float64) {
	if rejected {
		return s.low, s.high
	}
	return min(s.low, point), max(s.high, point)
}

func finite(s span) bool { return !math.IsNaN(s.high-s.low) && !math.IsInf(s.high-s.low, 0) }

// number is the kth smallest value, infinite below for k < 1. The values are sorted.
func number(values []float64, k int) float64 {
	if k < 1 || k > len(values) {
		return math.Inf(-1)
	}
	slices.Sort(values)
	return values[k-1]
}
