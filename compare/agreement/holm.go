package agreement

import (
	"cmp"
	"math"
	"slices"
)

// Holm adjusts the p of a family of tests: in ascending order p is multiplied by m, m−1, … 1, and no adjusted p is below
// the one before it or above 1 (Holm 1979). Missing p stay missing and do not count in m.
func Holm(p []float64) []float64 {
	adjusted := slices.Clone(p)
	var order []int
	for i, v := range p {
		if !math.IsNaN(v) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p[a], p[b]) })
	highest := 0.0
	for rank, i := range order {
		highest = max(highest, min(1, p[i]*float64(len(order)-rank)))
		adjusted[i] = highest
	}
	return adjusted
}
