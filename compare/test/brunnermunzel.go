package test

import (
	"math"
	"slices"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Superiority is the probability A that a value of x is above one of y, equal ones counted half, with the test of
// A = 1/2 that allows for unequal variances (Brunner and Munzel 2000).
type Superiority struct {
	A        float64
	SE       float64 // of A
	DF       float64
	T        float64 // (A − 1/2)/SE
	Tails            // by Student's t
	Normal   float64 // the two-sided p by a normal variable, for large groups
	Warnings []figure.Warning
}

// BrunnerMunzel tests whether values of x tend to be above those of y. Where every value of one group is above every value
// of the other there is no error and no test.
func BrunnerMunzel(x, y []float64) Superiority {
	x, y, warnings := two(x, y)
	nx, ny := float64(len(x)), float64(len(y))
	b := Superiority{A: math.NaN(), SE: math.NaN(), DF: math.NaN(), T: math.NaN(), Tails: noTails(), Normal: math.NaN()}
	b.Warnings = warnings
	if len(x) == 0 || len(y) == 0 {
		return b
	}
	all, _ := midranks(slices.Concat(x, y))
	b.A = (sum(all[:len(x)])/nx - (nx+1)/2) / ny
	if len(x) < 2 || len(y) < 2 {
		return b
	}
	vx, vy := placementVariance(all[:len(x)], x)/(ny*ny)/nx, placementVariance(all[len(x):], y)/(nx*nx)/ny
	if vx+vy == 0 {
		b.Warnings = append(b.Warnings, figure.NoOverlap)
		return b
	}
	b.SE = math.Sqrt(vx + vy)
	b.DF = (vx + vy) * (vx + vy) / (vx*vx/(nx-1) + vy*vy/(ny-1))
	b.T = (b.A - 0.5) / b.SE
	b.Tails = Tails{distribution.TTwoSided(b.T, b.DF), distribution.T(-b.T, b.DF), distribution.T(b.T, b.DF)}
	b.Normal = distribution.NormalTwoSided(b.T)
	return b
}

// placementVariance is the variance of how many values of the other group are below each value.
func placementVariance(ranks, values []float64) float64 {
	own, _ := midranks(values)
	n, mean := float64(len(values)), 0.0
	for i := range own {
		mean += (ranks[i] - own[i]) / n
	}
	squares := 0.0
	for i := range own {
		d := ranks[i] - own[i] - mean
		squares += d * d
	}
	return squares / (n - 1)
}

// Interval is the interval of A at a level, by Student's t. It may leave 0 to 1.
func (b Superiority) Interval(level float64) figure.Interval {
	return figure.Around(b.A, b.SE*distribution.TQuantile((1+level)/2, b.DF))
}
