// Package describe has what is said of the values of one group before any comparison: mean, standard deviation, quartiles,
// with the t interval of the mean; and ratios of the means of two groups, with their intervals.
package describe

import (
	"math"
	"slices"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Summary is of the values of one group. What is not defined is NaN.
type Summary struct {
	N           int
	Mean        float64
	SD          float64 // with N−1
	SE          float64 // of the mean, SD/√N
	Min, Max    float64
	Q25, Median float64 // by linear interpolation, type 7 of Hyndman and Fan (1996)
	Q75         float64
	Warnings    []figure.Warning
}

// Summarise sums up the finite values of x.
func Summarise(x []float64) Summary {
	x, warnings := figure.Finite(x)
	sorted := slices.Sorted(slices.Values(x))
	s := Summary{N: len(x), Mean: Mean(x), SD: math.Sqrt(Variance(x)), Warnings: warnings}
	s.SE = s.SD / math.Sqrt(float64(s.N))
	s.Min, s.Max = Quantile(sorted, 0), Quantile(sorted, 1)
	s.Q25, s.Median, s.Q75 = Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75)
	switch len(x) {
	case 0:
		s.Warnings = append(s.Warnings, figure.Empty)
	case 1:
		s.Warnings = append(s.Warnings, figure.TooFew)
	}
	return s
}

// Interval is the t interval of the mean at a level such as 0.95, with N−1 degrees of freedom. There is none of fewer than
// two values.
func (s Summary) Interval(level float64) figure.Interval {
	t := distribution.TQuantile((1+level)/2, float64(s.N-1))
	return figure.Around(s.Mean, t*s.SE)
}

// Mean is the mean, computed around the first value: the mean of equal values is that value to the last bit, and values
// far from zero lose no digits. It is NaN of no value.
func Mean(x []float64) float64 {
	if len(x) == 0 {
		return math.NaN()
	}
	first, sum := x[0], 0.0
	for _, v := range x {
		sum += v - first
	}
	return first + sum/float64(len(x))
}

// Squares is the sum of the squared deviations from the mean.
func Squares(x []float64) float64 { return Products(x, x) }

// Products is the sum of the products of the deviations of x and y from their means.
func Products(x, y []float64) float64 {
	meanX, meanY := Mean(x), Mean(y)
	sum, restX, restY := 0.0, 0.0, 0.0
	for i := range x {
		dx, dy := x[i]-meanX, y[i]-meanY
		sum, restX, restY = sum+dx*dy, restX+dx, restY+dy
	}
	if len(x) == 0 {
		return math.NaN()
	}
	return sum - restX*restY/float64(len(x)) // what rounding of the means adds (Chan, Golub and LeVeque 1983)
}

// Variance is the variance with n−1, and NaN of fewer than two values.
func Variance(x []float64) float64 { return Covariance(x, x) }

// Covariance is the covariance with n−1, and NaN of fewer than two pairs.
func Covariance(x, y []float64) float64 {
	if len(x) < 2 {
		return math.NaN()
	}
	return Products(x, y) / float64(len(x)-1)
}

// Quantile is the q quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan 1996), and NaN of no
// value or for a q outside 0 to 1.
func Quantile(sorted []float64, q float64) float64 {
	if len(sorted) == 0 || !(q >= 0 && q <= 1) {
		return math.NaN()
	}
	at := q * float64(len(sorted)-1)
	below := int(at)
	above := min(below+1, len(sorted)-1)
	if sorted[below] == sorted[above] {
		return sorted[below] // also where both are infinite
	}
	return sorted[below] + (at-float64(below))*(sorted[above]-sorted[below])
}
