package compare

import (
	"cmp"
	"math"
	"slices"
)

// holm adjusts the p of a family: in ascending order p is multiplied by m, m−1, … 1, and no adjusted p is below the one
// before it or above 1 (Holm 1979). Missing p stay missing and do not count in m.
func holm(p []float64) []float64 {
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

// adjust fills in the adjusted p of the contrasts of one group, family by family. Since no adjusted p falls when a p
// rises, the smallest that could have come out is had from the smallest p in the same way.
func adjust(contrasts []Contrast) {
	families := map[string][]int{}
	for i, c := range contrasts {
		contrasts[i].PAdjusted, contrasts[i].smallestAdjusted = c.P, c.smallest
		if c.Measure.Family != "" {
			families[c.Measure.Family] = append(families[c.Measure.Family], i)
		}
	}
	for _, members := range families {
		p, smallest := make([]float64, len(members)), make([]float64, len(members))
		for k, i := range members {
			p[k], smallest[k] = contrasts[i].P, contrasts[i].smallest
		}
		p, smallest = holm(p), holm(smallest)
		for k, i := range members {
			contrasts[i].PAdjusted, contrasts[i].smallestAdjusted = p[k], smallest[k]
		}
	}
}
