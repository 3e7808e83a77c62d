package match

import (
	"context"
	"maps"
	"slices"
	"sync"
)

// Matched is a claim with the best that was found for it in each group.
type Matched struct {
	Best []Match // by group, in the order of Groups

	same []int // claims of any group that say the same, by themselves
}

// Groups are the groups of the claims, in the order of their names.
func (s *Set) Groups() []string {
	groups := map[string]bool{}
	for i := range s.Claims {
		groups[s.Claims[i].Group] = true
	}
	return slices.Sorted(maps.Keys(groups))
}

// chunk is how many claims a worker takes at a time.
const chunk = 64

// MatchAll matches every claim with every group, its own too, jobs claims at a time. The result is the same for any
// number of jobs. It is cut short when the context ends; the error says so.
func (s *Set) MatchAll(ctx context.Context, jobs int) ([]Matched, error) {
	all, groups := make([]Matched, len(s.Claims)), s.Groups()
	chunks := make(chan int)
	var workers sync.WaitGroup
	for range max(jobs, 1) {
		workers.Go(func() {
			m := s.Matcher()
			for from := range chunks {
				for _, i := range s.order[from:min(from+chunk, len(all))] {
					all[i] = m.everywhere(i, groups)
				}
			}
		})
	}
	for from := 0; from < len(all) && ctx.Err() == nil; from += chunk {
		chunks <- from
	}
	close(chunks)
	workers.Wait()
	return all, ctx.Err()
}

// everywhere matches a claim with each group.
func (m *Matcher) everywhere(claim int, groups []string) Matched {
	r := Matched{Best: make([]Match, len(groups))}
	for g, group := range groups {
		candidates := m.candidates(claim, group)
		for _, c := range candidates {
			if relation(c.Features, c.Score) == SameClaim {
				r.same = append(r.same, c.Other)
			}
		}
		r.Best[g] = m.best(claim, candidates)
	}
	return r
}
