package test

import (
	"math"
	"slices"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// A MannWhitneyU is a rank test of independent groups: whether values of x tend to be above those of y.
type MannWhitneyU struct {
	U          float64 // pairs with x above y, and half of the equal ones
	Pairs      float64 // all pairs; those of y are Pairs − U
	Sigma      float64 // standard deviation of U without a difference, with the correction for ties
	Ties       bool
	Asymptotic Tails // normal
	Continuity Tails // normal, with the continuity correction
	Exact      Tails // of all ways to deal the ranks, equal ones included; NaN where they are too many to count
	Warnings   []figure.Warning
}

// mostSteps bounds the counting of exact distributions: a few milliseconds.
const mostSteps = 5_000_000

// MannWhitney ranks all values (Mann and Whitney 1947). Without ties the exact p is known for groups of up to a few hundred
// values, with ties of about fifty.
func MannWhitney(x, y []float64) MannWhitneyU {
	x, y, warnings := two(x, y)
	nx, ny := len(x), len(y)
	m := MannWhitneyU{Pairs: float64(nx * ny), Warnings: warnings, Asymptotic: noTails(), Continuity: noTails(), Exact: noTails()}
	if nx == 0 || ny == 0 {
		m.U, m.Sigma = math.NaN(), math.NaN()
		return m
	}
	ranks, ties := midranks(slices.Concat(x, y))
	n := float64(nx + ny)
	m.Ties = ties > 0
	m.U = sum(ranks[:nx]) - float64(nx*(nx+1))/2
	m.Sigma = math.Sqrt(m.Pairs / 12 * (n + 1 - ties/(n*(n-1))))
	if m.Sigma == 0 {
		m.Warnings = append(m.Warnings, figure.NoVariance)
		return m
	}
	m.Asymptotic, m.Continuity = m.normal(0), m.normal(0.5)
	m.Exact = m.exact(ranks, nx, ny)
	return m
}

// Z is the standardised U, moved towards zero by a continuity correction of 0 or 0.5.
func (m MannWhitneyU) Z(correction float64) float64 {
	d := m.U - m.Pairs/2
	return math.Copysign(max(0, math.Abs(d)-correction), d) / m.Sigma
}

// normal has a correction of its own for each side.
func (m MannWhitneyU) normal(correction float64) Tails {
	d := m.U - m.Pairs/2
	return Tails{
		TwoSided: min(1, 2*distribution.Normal((math.Abs(d)-correction)/m.Sigma)),
		Less:     distribution.Normal(-(d + correction) / m.Sigma),
		Greater:  distribution.Normal((d - correction) / m.Sigma),
	}
}

func (m MannWhitneyU) exact(ranks []float64, nx, ny int) Tails {
	if !m.Ties {
		if min(nx, ny)*nx*ny > mostSteps {
			return noTails()
		}
		return tailsAt(countU(nx, ny), int(math.Round(m.U)))
	}
	whole := doubled(ranks)
	weights := countSums(whole, nx)
	if weights == nil {
		return noTails()
	}
	at := 0
	for _, r := range whole[:nx] {
		at += r
	}
	return tailsAt(weights, at)
}

// countU is the number of ways in which U comes out as each whole number, without ties: the coefficients of the Gaussian
// binomial [nx+ny over nx], by Π (1−q^(ny+i))/(1−q^i).
func countU(nx, ny int) []float64 {
	nx, ny = min(nx, ny), max(nx, ny)
	half := nx * ny / 2 // the rest is symmetric, and the small counts stay whole
	ways := make([]float64, nx*ny+1)
	ways[0] = 1
	for i := 1; i <= nx; i++ {
		for u := half; u >= ny+i; u-- {
			ways[u] -= ways[u-ny-i]
		}
		for u := i; u <= half; u++ {
			ways[u] += ways[u-i]
		}
	}
	for u := half + 1; u < len(ways); u++ {
		ways[u] = ways[nx*ny-u]
	}
	return ways
}

// countSums is the number of ways in which n of the whole numbers add up to each sum; nil if that takes too long.
func countSums(numbers []int, n int) []float64 {
	all := 0
	for _, v := range numbers {
		all += v
	}
	if len(numbers)*n*all > 2*mostSteps {
		return nil
	}
	ways := make([][]float64, n+1)
	for k := range ways {
		ways[k] = make([]float64, all+1)
	}
	ways[0][0] = 1
	for i, v := range numbers {
		for k := min(i+1, n); k >= 1; k-- {
			for s := all; s >= v; s-- {
				ways[k][s] += ways[k-1][s-v]
			}
		}
	}
	return ways[n]
}

// HodgesLehmann is the median of all differences x − y: by how much x lies above y.
func HodgesLehmann(x, y []float64) float64 {
	x, y, _ = two(x, y)
	differences := make([]float64, 0, len(x)*len(y))
	for _, a := range x {
		for _, b := range y {
			differences = append(differences, a-b)
		}
	}
	slices.Sort(differences)
	return describe.Quantile(differences, 0.5)
}
