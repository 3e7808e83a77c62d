package effect

import (
	"math"
	"slices"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Cliff is the share of the pairs in which a text of x is above one of y, less the share in which it is below (Cliff
// 1993): 2A − 1 for the probability of superiority A.
type Cliff struct {
	Delta    float64
	Variance float64 // the unbiased one, but no less than nothing
	DF       float64 // nx + ny − 2
	Warnings []figure.Warning

	centre float64 // of the interval
}

// Dominance compares independent groups. Where the groups do not overlap, variance and interval are those of a delta of
// 1 − 1/(nx ny), which counts one pair as equal: with 1 there would be no variance.
func Dominance(x, y []float64) Cliff {
	x, wx := figure.Finite(x)
	y, wy := figure.Finite(y)
	nx, ny := float64(len(x)), float64(len(y))
	c := Cliff{Delta: math.NaN(), Variance: math.NaN(), DF: nx + ny - 2, Warnings: append(wx, wy...), centre: math.NaN()}
	if len(x) == 0 || len(y) == 0 {
		c.Warnings = append(c.Warnings, figure.EmptyGroup)
		return c
	}
	above, apart := over(x, y)
	below, _ := over(y, x)
	c.Delta = mean(above)
	if len(x) < 2 || len(y) < 2 {
		c.Warnings = append(c.Warnings, figure.TooFew)
		return c
	}
	c.centre = c.Delta
	if math.Abs(c.Delta) == 1 {
		c.centre *= 1 - 1/(nx*ny)
		c.Warnings = append(c.Warnings, figure.NoOverlap)
	}
	all := apart - 2*c.centre*c.Delta*nx*ny + nx*ny*c.centre*c.centre // Σ (d − centre)² over all pairs
	sum := ny*ny*around(above, c.centre) + nx*nx*around(below, -c.centre) - all
	c.Variance = max(0, sum/(nx*ny*(nx-1)*(ny-1)))
	if c.Variance == 0 {
		c.Warnings = append(c.Warnings, figure.NoVariance)
		c.centre = math.NaN()
	}
	return c
}

// over is, for each value, the share of the others that are below it less the share above; apart is how many pairs are not
// equal.
func over(values, others []float64) (dominance []float64, apart float64) {
	sorted, n := slices.Sorted(slices.Values(others)), len(others)
	for _, v := range values {
		below, _ := slices.BinarySearch(sorted, v)
		notAbove, _ := slices.BinarySearch(sorted, math.Nextafter(v, math.Inf(1)))
		above := n - notAbove
		dominance = append(dominance, float64(below-above)/float64(n))
		apart += float64(below + above)
	}
	return dominance, apart
}

func mean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

func around(values []float64, point float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += (v - point) * (v - point)
	}
	return sum
}

// Interval is the asymmetric interval of Feng and Cliff (2004), which stays within −1 and 1.
func (c Cliff) Interval(level float64) figure.Interval {
	if math.IsNaN(c.centre) {
		return figure.None()
	}
	d, t := c.centre, distribution.TQuantile((1+level)/2, c.DF)
	spread := t * math.Sqrt(c.Variance)
	half := spread * math.Sqrt((1-d*d)*(1-d*d)+spread*spread)
	under := 1 - d*d + spread*spread
	low, high := (d-d*d*d-half)/under, (d-d*d*d+half)/under
	switch c.Delta {
	case 1:
		high = 1
	case -1:
		low = -1
	}
	return figure.Interval{Low: max(-1, low), High: min(1, high)}
}
