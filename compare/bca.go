package compare

import (
	"math"
	"slices"

	"mores/compare/describe"
	"mores/compare/distribution"
)

// bca returns the bounds of the interval BCa at a level (Efron 1987), widened for few clusters (Hesterberg 2015): in place
// of the normal quantile z it takes t √(G/(G−1)) with df degrees of freedom, with which a percentile interval of a mean is
// the t interval. Both bounds are NaN if one is not finite. The values are sorted in place.
func bca(values []float64, estimate, acceleration, df float64, clusters int, level float64) (low, high float64) {
	slices.Sort(values)
	below, atMost := position(values, estimate)
	z0 := distribution.NormalQuantile((below + atMost) / 2)
	g := float64(clusters)
	wide := distribution.TQuantile((1+level)/2, df) * math.Sqrt(g/(g-1))
	shifted := func(z float64) float64 {
		z += z0
		return 1 - distribution.Normal(z0+z/(1-acceleration*z))
	}
	low, high = describe.Quantile(values, shifted(-wide)), describe.Quantile(values, shifted(wide))
	if math.IsNaN(low-high) || math.IsInf(low-high, 0) {
		return math.NaN(), math.NaN()
	}
	return low, high
}

// position is the share of sorted values below an estimate, and at most it.
func position(sorted []float64, estimate float64) (below, atMost float64) {
	slack := 1e-12 * math.Abs(estimate)
	first, _ := slices.BinarySearch(sorted, estimate-slack)
	after, _ := slices.BinarySearch(sorted, math.Nextafter(estimate+slack, math.Inf(1)))
	n := float64(len(sorted))
	return float64(first) / n, float64(after) / n
}
