// Package power says what a comparison could have shown, and plans one that can: the smallest difference that data show with
// a given power, the number of topics or texts that a difference takes, the power of a test of no difference and of one of
// equivalence.
//
// A [Design] says how many texts are compared. Differences are in standard deviations: of the differences of a topic for
// pairs, of the texts for independent groups. Power is by the noncentral t, as for values that are normal. All tests are at
// the level Alpha.
package power

import (
	"math"

	"mores/compare/distribution"
)

// A Design is a t test with so many texts.
type Design struct {
	Pairs    float64 // of a paired design; else 0
	X, Y     float64 // texts of either group of an independent design
	Alpha    float64 // such as 0.05
	OneSided bool    // only a difference above zero counts
}

// Paired is a two-sided design of so many pairs, such as topics with a text of both groups.
func Paired(pairs, alpha float64) Design { return Design{Pairs: pairs, Alpha: alpha} }

// Independent is a two-sided design of groups of x and y texts.
func Independent(x, y, alpha float64) Design { return Design{X: x, Y: y, Alpha: alpha} }

// df are the degrees of freedom of the t test.
func (d Design) df() float64 {
	if d.Pairs > 0 {
		return d.Pairs - 1
	}
	return d.X + d.Y - 2
}

// root is what a difference is multiplied by to become the noncentrality.
func (d Design) root() float64 {
	if d.Pairs > 0 {
		return math.Sqrt(d.Pairs)
	}
	return math.Sqrt(d.X * d.Y / (d.X + d.Y))
}

// Power is the chance to find a true difference. It is NaN for designs without degrees of freedom.
func (d Design) Power(difference float64) float64 {
	df, delta := d.df(), difference*d.root()
	if !(df > 0) {
		return math.NaN()
	}
	if d.OneSided {
		return distribution.NoncentralT(distribution.TQuantile(1-d.Alpha, df), df, delta)
	}
	t := distribution.TQuantile(1-d.Alpha/2, df)
	return distribution.NoncentralT(t, df, delta) + distribution.NoncentralT(t, df, -delta)
}

// Detectable is the smallest difference that is found with a power such as 0.8. It is NaN unless Alpha < power < 1.
func (d Design) Detectable(power float64) float64 {
	if !(d.df() > 0) || !(power > d.Alpha && power < 1) {
		return math.NaN()
	}
	short := func(difference float64) float64 { return d.Power(difference) - power }
	high := 4 / d.root()
	for short(high) < 0 {
		high *= 2
	}
	return distribution.Root(short, 0, high)
}

// Pairs is the number of pairs with which a difference in standard deviations of the differences is found with a power, by
// a two-sided test. It is a fraction; round it up.
func Pairs(difference, alpha, power float64) float64 {
	return size(difference, power, alpha, func(n float64) Design { return Paired(n, alpha) })
}

// Each is the number of texts of either group with which a difference in standard deviations of the texts is found.
func Each(difference, alpha, power float64) float64 {
	return size(difference, power, alpha, func(n float64) Design { return Independent(n, n, alpha) })
}

// size is the least n of at least 2 whose design has the power; infinite for no difference.
func size(difference, power, alpha float64, design func(n float64) Design) float64 {
	switch {
	case math.IsNaN(difference) || !(power > alpha && power < 1):
		return math.NaN()
	case difference == 0:
		return math.Inf(1)
	}
	short := func(n float64) float64 { return design(n).Power(math.Abs(difference)) - power }
	low, high := 2.0, 4.0
	if short(low) >= 0 {
		return low
	}
	for short(high) < 0 && high < 1e12 {
		low, high = high, high*2
	}
	return distribution.Root(short, low, high)
}

// Equivalence is the chance of two one-sided tests to show that a difference lies within ±margin where it truly is
// difference, both in the standard deviations of the design. The root that an estimate of the standard deviation comes out
// as is integrated over: both tests succeed where |estimate| < margin − t u/root, which takes u below margin root/t.
func (d Design) Equivalence(margin, difference float64) float64 {
	df, root := d.df(), d.root()
	if !(df > 0) || !(margin > 0) {
		return math.NaN()
	}
	t := distribution.TQuantile(1-d.Alpha, df)
	return distribution.OverSpread(df, 0, margin*root/t, func(u float64) float64 {
		bound := margin*root - t*u
		return distribution.Normal(-bound-difference*root) - distribution.Normal(bound-difference*root)
	})
}
