package compare

import "math"

// fromSums fills in the test and the intervals of a contrast of which some clusters are known by their sum alone: what
// can be had from sums and sums of squares.
func (c *Contrast) fromSums(f frame, column column, level float64) {
	x, y := f.compared(column)
	e := nestedError(x, y)
	c.Test, c.IntervalName = WelchT, WelchT
	if f.design == Nested {
		c.Test += ", clustered by topic"
	}
	c.warn("from sums, since the documents are not known: test and interval of the difference by Welch's t in place of " +
		"permutation and bootstrap, interval of the percent after Fieller, none of the effect size")
	if c.P = e.difference(c.Difference.Value); math.IsNaN(c.P) {
		c.warn("no test: the error of the difference is zero or unknown")
		return
	}
	t := studentT(e.df).Quantile((1 + level) / 2)
	c.Difference.Low, c.Difference.High = c.Difference.Value-t*e.se, c.Difference.Value+t*e.se
	if !math.IsNaN(c.Percent.Value) {
		low, high := fieller(x, y, level)
		c.Percent.Low, c.Percent.High = 100*(low-1), 100*(high-1)
		if math.IsNaN(c.Percent.Low) {
			c.warn("no interval of the percent: the mean of the baseline may be zero")
		}
	}
}

// difference is the two-sided p of a difference of zero. It is NaN where the error is zero or unknown.
func (e standardError) difference(difference float64) float64 {
	if !(e.se > 0) {
		return math.NaN()
	}
	return 2 * studentT(e.df).CDF(-math.Abs(difference)/e.se)
}

// fieller is the interval of the ratio of the means of x and y: all r of which mean(x) − r mean(y) differs from zero by no
// more than t of its standard errors (Fieller 1954), with the degrees of freedom that it has at the ratio itself. Both
// bounds are NaN where the mean of y differs so little from zero that the interval would have no end.
func fieller(x, y sample, level float64) (low, high float64) {
	mean, vx, vy := y.mean(), x.variance(), y.variance()
	r := x.mean() / mean
	e := welch(vx, r*r*vy, x.units()-1, y.units()-1)
	t := studentT(e.df).Quantile((1 + level) / 2)
	g := t * t * vy / (mean * mean)
	if !(g < 1) {
		return math.NaN(), math.NaN()
	}
	half := t / math.Abs(mean) * math.Sqrt(vx*(1-g)+r*r*vy)
	return (r - half) / (1 - g), (r + half) / (1 - g)
}
