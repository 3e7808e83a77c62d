package compare

import (
	"math"

	"mores/compare/distribution"
)

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
	if c.P = e.of(c.Difference.Value).TwoSided; math.IsNaN(c.P) {
		c.warn("no test: the error of the difference is zero or unknown")
		return
	}
	t := distribution.TQuantile((1+level)/2, e.df)
	c.take(span{c.Difference.Value - t*e.se, c.Difference.Value + t*e.se}, fieller(x, y, level), c.P <= 1-level)
}

// fieller is the interval of the ratio of the means of x and y (Fieller 1954), with the degrees of freedom that it has at the
// ratio itself.
func fieller(x, y sample, level float64) span {
	vx, dfx := x.variance()
	vy, dfy := y.variance()
	r := x.mean() / y.mean()
	e := welch(vx, r*r*vy, dfx, dfy)
	return fiellerOf(x.mean(), y.mean(), vx, vy, distribution.TQuantile((1+level)/2, e.df))
}

// fiellerOf is all r of which meanX − r meanY differs from zero by no more than quantile of its standard errors. Both bounds
// are NaN where meanY differs so little from zero that the interval would have no end.
func fiellerOf(meanX, meanY, vx, vy, quantile float64) span {
	r := meanX / meanY
	g := quantile * quantile * vy / (meanY * meanY)
	if !(g < 1) {
		return span{math.NaN(), math.NaN()}
	}
	half := quantile / math.Abs(meanY) * math.Sqrt(vx*(1-g)+r*r*vy)
	return span{(r - half) / (1 - g), (r + half) / (1 - g)}
}
