package match

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// clusters finds stars: the claim with the most others that say the same is the centre of a cluster with these; then the
// one with the most among the rest (Aslam, Pelekhov and Rus 2004). So all claims of a cluster say the same as its centre;
// chains, in which the ends say different things, are none.
func clusters(all []Matched) []int {
	near := make([][]int, len(all))
	for i, m := range all {
		for _, j := range m.same {
			near[i], near[j] = append(near[i], j), append(near[j], i)
		}
	}
	order, centre := make([]int, len(all)), make([]int, len(all))
	for i := range all {
		near[i] = distinct(near[i])
		order[i], centre[i] = i, -1
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(len(near[j]), len(near[i])) })
	for _, i := range order {
		if centre[i] >= 0 {
			continue
		}
		centre[i] = i
		for _, j := range near[i] {
			if centre[j] < 0 {
				centre[j] = i
			}
		}
	}
	return centre
}

func (s *Set) groupFigures(group string, centres []int, documents []DocumentFigures) GroupFigures {
	f := GroupFigures{Group: group}
	sizes := map[int]int{}
	for i, centre := range centres {
		if s.Claims[i].Group == group {
			sizes[centre]++
			f.Claims++
		}
	}
	f.Clusters = len(sizes)
	entropy := 0.0
	for _, centre := range slices.Sorted(maps.Keys(sizes)) {
		p := float64(sizes[centre]) / float64(f.Claims)
		entropy -= p * math.Log(p)
	}
	f.Effective = math.Exp(entropy)
	f.Diversity = f.Effective / float64(f.Claims)
	topics := map[string]int{}
	for _, d := range documents {
		if d.Group == group {
			f.Documents++
			f.Novelty += d.Novelty
			topics[d.Topic]++
		}
	}
	f.Novelty /= float64(f.Documents)
	f.Largest = s.largest(group, centres, topics)
	return f
}

// largest is the mean over topics of the share of the group's documents that the most common cluster is in. topics has
// the number of its documents on each.
func (s *Set) largest(group string, centres []int, topics map[string]int) float64 {
	type place struct {
		centre   int
		document string
	}
	seen, in, most := map[place]bool{}, map[int]int{}, map[string]int{}
	for i, centre := range centres {
		c := &s.Claims[i]
		if p := (place{centre, c.Document}); c.Group == group && !seen[p] {
			seen[p] = true
			in[centre]++
			most[c.Topic] = max(most[c.Topic], in[centre])
		}
	}
	sum := 0.0
	for _, topic := range slices.Sorted(maps.Keys(topics)) {
		sum += float64(most[topic]) / float64(topics[topic])
	}
	return sum / float64(len(topics))
}
