package compare

import "mores/compare/adjust"

// adjustFamilies fills in the adjusted p of the contrasts of one group, family by family. Since no adjusted p falls when a p
// rises, the smallest that could have come out is had from the smallest p in the same way.
func adjustFamilies(contrasts []Contrast) {
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
		p, smallest = adjust.Holm(p), adjust.Holm(smallest)
		for k, i := range members {
			contrasts[i].PAdjusted, contrasts[i].smallestAdjusted = p[k], smallest[k]
		}
	}
}
