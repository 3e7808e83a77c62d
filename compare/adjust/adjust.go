// Package adjust adjusts the p of many tests: for the chance of one false positive among all ([Holm] and others), or for
// the share of false positives among the findings ([BenjaminiHochberg]).
//
// Every function takes the p of one family and returns as many adjusted p, in the same order, none above 1. A test is
// significant at a level if its adjusted p is at most that level. A missing p stays missing, and does not count as a test.
// The package does not know what a family is: a family is decided before the data are seen.
package adjust

import (
	"cmp"
	"math"
	"slices"
)

// Bonferroni multiplies by the number of tests.
func Bonferroni(p []float64) []float64 {
	return each(p, func(p, m float64) float64 { return min(1, m*p) })
}

// Sidak is 1 − (1−p)^m, which is exact for independent tests (Šidák 1967).
func Sidak(p []float64) []float64 { return each(p, sidak) }

// sidak is 1 − (1−p)^m without loss of digits for small p.
func sidak(p, m float64) float64 { return -math.Expm1(m * math.Log1p(-p)) }

// Holm multiplies the smallest p by m, the next by m−1 and so on, none below the one before it (Holm 1979). It holds
// however the tests depend on each other, and is never weaker than [Bonferroni].
func Holm(p []float64) []float64 {
	return stepDown(p, func(p, left float64) float64 { return min(1, left*p) })
}

// HolmSidak is Holm's procedure with Šidák's formula, for independent tests.
func HolmSidak(p []float64) []float64 { return stepDown(p, sidak) }

// Hochberg multiplies the largest p by 1, the next by 2 and so on, none above the one after it (Hochberg 1988). It holds
// for independent and for positively dependent tests.
func Hochberg(p []float64) []float64 {
	return stepUp(p, func(p, rank, m float64) float64 { return (m - rank + 1) * p })
}

// BenjaminiHochberg controls the share of false positives among the findings, for independent and for positively dependent
// tests (Benjamini and Hochberg 1995).
func BenjaminiHochberg(p []float64) []float64 {
	return stepUp(p, func(p, rank, m float64) float64 { return p * m / rank })
}

// BenjaminiYekutieli does so however the tests depend on each other (Benjamini and Yekutieli 2001).
func BenjaminiYekutieli(p []float64) []float64 {
	return stepUp(p, func(p, rank, m float64) float64 {
		sum := 0.0
		for k := m; k >= 1; k-- {
			sum += 1 / k
		}
		return p * m / rank * sum
	})
}

// Hommel is the sharpest of those that hold for independent and positively dependent tests (Hommel 1988), computed after
// Wright (1992).
func Hommel(p []float64) []float64 {
	order := ascending(p)
	m := len(order)
	adjusted := slices.Clone(p)
	for size := m; size >= 2; size-- {
		// Of the size largest p, the least of size p/rank bounds what is adjusted from below.
		largest, least := order[m-size:], math.Inf(1)
		for rank, i := range largest {
			least = min(least, float64(size)*p[i]/float64(rank+1))
		}
		for k, i := range order {
			bound := least
			if k < m-size {
				bound = min(least, float64(size)*p[i])
			}
			adjusted[i] = max(adjusted[i], bound)
		}
	}
	return adjusted
}

// each adjusts each p on its own; m is the number of tests.
func each(p []float64, f func(p, m float64) float64) []float64 {
	adjusted, order := slices.Clone(p), ascending(p)
	for _, i := range order {
		adjusted[i] = f(p[i], float64(len(order)))
	}
	return adjusted
}

// stepDown goes from the smallest p to the largest; left is the number of tests from this one on.
func stepDown(p []float64, f func(p, left float64) float64) []float64 {
	adjusted, order, highest := slices.Clone(p), ascending(p), 0.0
	for k, i := range order {
		highest = max(highest, f(p[i], float64(len(order)-k)))
		adjusted[i] = highest
	}
	return adjusted
}

// stepUp goes from the largest p to the smallest; the rank of the smallest is 1.
func stepUp(p []float64, f func(p, rank, m float64) float64) []float64 {
	adjusted, order, lowest := slices.Clone(p), ascending(p), 1.0
	for k, i := range slices.Backward(order) {
		lowest = min(lowest, f(p[i], float64(k+1), float64(len(order))))
		adjusted[i] = lowest
	}
	return adjusted
}

// ascending lists the places of the p that are not missing, from the smallest.
func ascending(p []float64) []int {
	var order []int
	for i, v := range p {
		if !math.IsNaN(v) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	return order
}
