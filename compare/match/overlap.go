package match

import (
	"slices"
)

// GroupFigures say how much a group repeats itself and the others.
type GroupFigures struct {
	Group             string
	Documents, Claims int
	Clusters          int     // of claims that say the same, counting those that have a claim of the group
	Effective         float64 // how many clusters of equal size would be as diverse: exp of the entropy of the shares of the claims
	Diversity         float64 // Effective / Claims: 1 if no two claims of the group say the same
	Largest           float64 // share of the documents, within a topic and on average over topics, that the cluster with the most of them is in
	Novelty           float64 // mean over the documents of the share of claims that no other document makes
}

// PairFigures say what two groups have in common.
type PairFigures struct {
	Group, Other    string
	Covered         float64 // share of the claims of Group that Other makes too
	CoveredOther    float64 // share of the claims of Other that Group makes too
	Opposed         float64 // share of the claims of Group whose best match in Other opposes them
	Jaccard         float64 // clusters that have claims of both over those that have claims of either
	Both            int     // clusters that have claims of both
	Only, OnlyOther int     // clusters that have claims of one of the two alone
}

// DocumentFigures say how new a document is.
type DocumentFigures struct {
	Document, Group, Topic string
	Claims                 int
	Novelty                float64 // share of its claims that no other document of any group makes
}

// Overlap is what the claims of groups have in common. Claims are matched within topics, and clusters are so too.
type Overlap struct {
	Groups    []GroupFigures
	Pairs     []PairFigures // each pair once, in the order of Groups
	Documents []DocumentFigures
	Clusters  []int // by claim: the claim at the centre of its cluster
}

// Overlap sums up what MatchAll found.
func (s *Set) Overlap(all []Matched) Overlap {
	o := Overlap{Clusters: clusters(all)}
	groups := s.Groups()
	o.Documents = s.documents(all)
	for g, group := range groups {
		o.Groups = append(o.Groups, s.groupFigures(group, o.Clusters, o.Documents))
		for h := g + 1; h < len(groups); h++ {
			o.Pairs = append(o.Pairs, s.pairFigures(all, groups, g, h, o.Clusters))
		}
	}
	return o
}

// documents finds the novelty of each document, in the order in which they come.
func (s *Set) documents(all []Matched) []DocumentFigures {
	at := map[[3]string]int{}
	var list []DocumentFigures
	for i, m := range all {
		c := &s.Claims[i]
		key := [3]string{c.Topic, c.Group, c.Document}
		k, known := at[key]
		if !known {
			k = len(list)
			at[key] = k
			list = append(list, DocumentFigures{Document: c.Document, Group: c.Group, Topic: c.Topic})
		}
		list[k].Claims++
		if !slices.ContainsFunc(m.Best, func(b Match) bool { return b.Relation == SameClaim }) {
			list[k].Novelty++
		}
	}
	for k := range list {
		list[k].Novelty /= float64(list[k].Claims)
	}
	return list
}

func (s *Set) pairFigures(all []Matched, groups []string, g, h int, centres []int) PairFigures {
	f := PairFigures{Group: groups[g], Other: groups[h]}
	in := map[int][2]bool{} // by cluster: which of the two it has claims of
	var claims [2]float64
	for i, m := range all {
		switch s.Claims[i].Group {
		case f.Group:
			in[centres[i]] = [2]bool{true, in[centres[i]][1]}
			claims[0]++
			f.Covered += one(m.Best[h].Relation == SameClaim)
			f.Opposed += one(m.Best[h].Relation == Opposed)
		case f.Other:
			in[centres[i]] = [2]bool{in[centres[i]][0], true}
			claims[1]++
			f.CoveredOther += one(m.Best[g].Relation == SameClaim)
		}
	}
	f.Covered /= claims[0]
	f.Opposed /= claims[0]
	f.CoveredOther /= claims[1]
	for _, who := range in {
		switch who {
		case [2]bool{true, true}:
			f.Both++
		case [2]bool{true, false}:
			f.Only++
		default:
			f.OnlyOther++
		}
	}
	f.Jaccard = float64(f.Both) / float64(len(in))
	return f
}

func one(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}
