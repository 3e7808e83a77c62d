package test

import (
	"math"
	"slices"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A KolmogorovSmirnovD is the largest distance between the distribution functions of two groups. It sees any difference, of
// spread and shape too, and so is not a test of means.
type KolmogorovSmirnovD struct {
	D           float64
	Plus, Minus float64 // how far x is above y at most, and below
	Location    float64 // the first value at which the distance is D
	Exact       float64 // two-sided, by counting: given the ties where there are some
	ExactNoTies float64 // by the formula for values without ties, which is conservative for values with ties
	Asymptotic  float64 // two-sided, of one sample of the size nx ny/(nx+ny), rounded
	Limit       float64 // two-sided, of infinite samples
	Ties        bool
	Warnings    []figure.Warning
}

// KolmogorovSmirnov compares the distributions of independent groups (Smirnov 1948).
func KolmogorovSmirnov(x, y []float64) KolmogorovSmirnovD {
	x, warnings := figure.Finite(x)
	y, more := figure.Finite(y)
	k := KolmogorovSmirnovD{Warnings: slices.Compact(append(warnings, more...))}
	nan := math.NaN()
	if len(x) == 0 || len(y) == 0 {
		k.D, k.Plus, k.Minus, k.Location, k.Exact, k.ExactNoTies, k.Asymptotic, k.Limit = nan, nan, nan, nan, nan, nan, nan, nan
		k.Warnings = append(k.Warnings, figure.EmptyGroup)
		return k
	}
	steps := jointSteps(x, y)
	nx, ny := len(x), len(y)
	k.Ties = len(steps) < nx+ny
	above, below := 0, 0 // nx ny times the distance, which is whole
	for _, s := range steps {
		d := s.x*ny - s.y*nx
		if max(d, -d) > max(above, below) {
			k.Location = s.value
		}
		above, below = max(above, d), max(below, -d)
	}
	product := float64(nx) * float64(ny)
	k.Plus, k.Minus = float64(above)/product, float64(below)/product
	k.D = max(k.Plus, k.Minus)
	whole := max(above, below)
	k.ExactNoTies = pathsBeyond(nx, ny, whole, nil)
	k.Exact = k.ExactNoTies
	if k.Ties {
		k.Exact = pathsBeyond(nx, ny, whole, steps)
	}
	n := product / float64(nx+ny)
	k.Asymptotic = distribution.Kolmogorov(int(math.RoundToEven(n)), k.D)
	k.Limit = distribution.KolmogorovLimit(math.Sqrt(n) * k.D)
	return k
}

// A step is a value with the numbers of values of either group that are at most that.
type step struct {
	value float64
	x, y  int
}

// jointSteps lists the distinct values of both groups, in ascending order.
func jointSteps(x, y []float64) []step {
	x, y = slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y))
	var steps []step
	for i, j := 0, 0; i < len(x) || j < len(y); {
		v := math.Inf(1)
		if i < len(x) {
			v = x[i]
		}
		if j < len(y) {
			v = min(v, y[j])
		}
		for i < len(x) && x[i] == v {
			i++
		}
		for j < len(y) && y[j] == v {
			j++
		}
		steps = append(steps, step{v, i, j})
	}
	return steps
}

// pathsBeyond is the share of the ways to mix two groups in which the distance is somewhere at least whole/(nx ny). A way
// is a path through a grid from (0, 0) to (nx, ny). Given steps, the distance counts only where a path has as many values
// as a step: in between are ties. It counts the paths that stay within (Schröer and Trenkler 1995), as chances.
func pathsBeyond(nx, ny, whole int, steps []step) float64 {
	counts := make([]bool, nx+ny+1) // by the number of values so far
	for k := range counts {
		counts[k] = steps == nil
	}
	for _, s := range steps {
		counts[s.x+s.y] = true
	}
	// beyond[j] is the chance that a way that leads through (i, j) was beyond before or there.
	beyond := make([]float64, ny+1)
	for i := 0; i <= nx; i++ {
		for j := 0; j <= ny; j++ {
			d := i*ny - j*nx
			switch {
			case counts[i+j] && max(d, -d) >= whole:
				beyond[j] = 1
			case i == 0 && j == 0:
				beyond[j] = 0
			case i == 0:
				beyond[j] = beyond[j-1]
			case j > 0:
				from := float64(i) / float64(i+j) // the share of the ways to (i, j) that come from (i−1, j)
				beyond[j] = from*beyond[j] + (1-from)*beyond[j-1]
			}
		}
	}
	return beyond[ny]
}
