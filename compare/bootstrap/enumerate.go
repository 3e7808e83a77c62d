package bootstrap

import (
	"math"

	"mores/compare/figure"
)

// Exact is the distribution of a statistic over all resamples of strata of these sizes, which must be few. The statistic is
// given how often each unit is drawn, by stratum.
func Exact(sizes []int, statistic func(weights [][]int) float64) Distribution {
	ones := make([][]int, len(sizes))
	for i, n := range sizes {
		ones[i] = make([]int, n)
		for u := range ones[i] {
			ones[i][u] = 1
		}
	}
	d := Distribution{Value: statistic(ones), SE: math.NaN()}
	left := make([][]float64, len(sizes))
	for i, n := range sizes {
		if n < 2 {
			d.warn(figure.OneCluster)
			return d
		}
		for u := range n {
			ones[i][u] = 0
			left[i] = append(left[i], statistic(ones))
			ones[i][u] = 1
		}
	}
	d.Acceleration = acceleration(left)
	enumerate(sizes, func(weights [][]int, chance float64) {
		d.values.add(statistic(weights), chance)
	})
	d.sort()
	return d
}

// resamples is the number of different resamples, or limit+1 if there are more: Π (2n−1 over n).
func resamples(sizes []int, limit int) int {
	all := 1
	for _, n := range sizes {
		ways := 1
		for k := 1; k <= n-1; k++ {
			ways = ways * (n + k) / k
			if ways > limit {
				return limit + 1
			}
		}
		if all *= ways; all > limit {
			return limit + 1
		}
	}
	return all
}

// enumerate visits all different resamples with their chance. The weights are overwritten afterwards.
func enumerate(sizes []int, visit func(weights [][]int, chance float64)) {
	weights := make([][]int, len(sizes))
	for i, n := range sizes {
		weights[i] = make([]int, n)
	}
	var fill func(stratum, unit, left int, chance float64)
	fill = func(stratum, unit, left int, chance float64) {
		n := float64(sizes[stratum])
		if unit == sizes[stratum]-1 { // the last unit is drawn for all that is left
			weights[stratum][unit] = left
			chance *= drawn(left, n)
			if stratum == len(sizes)-1 {
				visit(weights, chance)
				return
			}
			next := sizes[stratum+1]
			fill(stratum+1, 0, next, chance*factorial(next))
			return
		}
		for k := 0; k <= left; k++ {
			weights[stratum][unit] = k
			fill(stratum, unit+1, left-k, chance*drawn(k, n))
		}
	}
	fill(0, 0, sizes[0], factorial(sizes[0]))
}

// drawn is the part of a multinomial chance of a unit that is drawn k times: 1/(n^k k!).
func drawn(k int, n float64) float64 { return 1 / (math.Pow(n, float64(k)) * factorial(k)) }

func factorial(n int) float64 {
	f := 1.0
	for k := 2; k <= n; k++ {
		f *= float64(k)
	}
	return f
}
