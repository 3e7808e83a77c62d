package effect

import (
	"math"

	"mores/compare/describe"
	"mores/compare/figure"
)

// A Pair is the mean difference of pairs over a standard deviation.
type Pair struct {
	N        int
	R        float64 // correlation of the pairs
	DZ, GZ   float64 // over the standard deviation of the differences; g_z = J(n−1) d_z
	DAv, GAv float64 // over √((var x + var y)/2); g_av = J(2n−2) d_av
	DRm      float64 // d_z √(2(1−R)): over what the texts would vary by if both groups varied alike
	Warnings []figure.Warning
}

// Paired compares pairs of values, one of either group on each topic.
func Paired(x, y []float64) Pair {
	x, y, warnings := figure.FinitePairs(x, y)
	n := float64(len(x))
	vx, vy, cxy := describe.Variance(x), describe.Variance(y), describe.Covariance(x, y)
	d := make([]float64, len(x))
	for i := range x {
		d[i] = x[i] - y[i]
	}
	mean, sd := describe.Mean(d), math.Sqrt(describe.Variance(d))
	p := Pair{N: len(x), Warnings: warnings, R: cxy / math.Sqrt(vx*vy), DZ: mean / sd, DAv: mean / math.Sqrt((vx+vy)/2)}
	switch {
	case len(x) < 2:
		p.Warnings = append(p.Warnings, figure.TooFew)
	case sd == 0:
		p.Warnings = append(p.Warnings, figure.NoVariance)
		p.DZ = math.NaN()
	}
	if vx+vy == 0 {
		p.DAv = math.NaN()
	}
	p.DRm = p.DZ * math.Sqrt(2*(1-p.R))
	p.GZ, p.GAv = J(n-1)*p.DZ, J(2*n-2)*p.DAv
	return p
}

// Interval is the interval of g_z from the noncentral t of differences that are normal.
func (p Pair) Interval(level float64) figure.Interval {
	n := float64(p.N)
	return noncentral(p.DZ, 1/math.Sqrt(n), n-1, level).Map(func(d float64) float64 { return J(n-1) * d })
}
