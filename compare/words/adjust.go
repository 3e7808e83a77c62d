package words

import (
	"cmp"
	"math"
	"slices"

	"mores/compare/agreement"
)

// Holm adjusts the p of a family of tests so that the chance of a single false one is kept (Holm 1979). Missing p stay
// missing.
func Holm(p []float64) []float64 { return agreement.Holm(p) }

// BenjaminiHochberg adjusts the p of a family of tests so that of those called real the share that is false is kept
// (Benjamini and Hochberg 1995): in ascending order the k-th of m is multiplied by m/k, and none is above the one behind
// it or above 1. Missing p stay missing and do not count in m.
func BenjaminiHochberg(p []float64) []float64 {
	adjusted := slices.Clone(p)
	var order []int
	for i, v := range p {
		if !math.IsNaN(v) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	lowest := 1.0
	for rank, i := range slices.Backward(order) {
		lowest = min(lowest, p[i]*float64(len(order))/float64(rank+1))
		adjusted[i] = lowest
	}
	return adjusted
}
