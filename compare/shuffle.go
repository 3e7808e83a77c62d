package compare

import (
	"math"
	"slices"
	"sync"
)

// A tally says how many permutations were made, and how many of them were at least as far from zero as the data.
type tally struct {
	permutations int
	extreme      []int   // by measure
	exact        bool    // all permutations were made
	smallest     float64 // the smallest p that could have come out
}

// count adds a permutation with these sums to those that are extreme.
func (p *permutation) count(extreme []int, sum []float64) {
	factor := p.factor(sum)
	for j, threshold := range p.threshold {
		if math.Abs(sum[1+j])*factor >= threshold {
			extreme[j]++
		}
	}
}

// run makes all permutations if there are no more than o.Resamples, else that many at random.
func (p *permutation) run(o Options) tally {
	t := tally{extreme: make([]int, len(p.threshold))}
	if all, few := p.arrangements(o.Resamples); few {
		t.exact, t.permutations, t.smallest = true, all, 1/float64(all)
		if p.symmetric() {
			t.smallest *= 2
		}
		p.walk(t.extreme, 0, 0, 0, make([]float64, p.width))
		return t
	}
	t.permutations, t.smallest = o.Resamples, 1/float64(1+o.Resamples)
	var mutex sync.Mutex
	inChunks(o.Resamples, o.Seed, forPermutation, func(from, to int, s stream) {
		extreme := p.draw(to-from, s)
		mutex.Lock()
		defer mutex.Unlock()
		for j, n := range extreme {
			t.extreme[j] += n
		}
	})
	return t
}

// p is the share of permutations as extreme as the data for measure j. Of random ones, the data count as one.
func (t tally) p(j int) float64 {
	if t.exact {
		return float64(t.extreme[j]) / float64(t.permutations)
	}
	return float64(1+t.extreme[j]) / float64(1+t.permutations)
}

// arrangements is the number of permutations, and whether it is at most limit. It stops to count beyond the limit.
func (p *permutation) arrangements(limit int) (n int, few bool) {
	n = 1
	for _, s := range p.strata {
		choices := 1
		for k := range s.chosen {
			choices = choices * (s.units - k) / (k + 1)
			if choices > limit/n {
				return 0, false
			}
		}
		n *= choices
	}
	return n, n <= limit
}

// symmetric says whether group and baseline can change places, so that each |T| is had twice.
func (p *permutation) symmetric() bool {
	return !slices.ContainsFunc(p.strata, func(s stratum) bool { return 2*s.chosen != s.units })
}

// walk counts every way to choose the units that are not chosen yet: those of stratum at, of which some are taken and
// the units before next have had their turn, and those of the strata behind it. It is as deep as units are chosen, which
// are few when the permutations are few.
func (p *permutation) walk(extreme []int, at, next, taken int, sum []float64) {
	if at == len(p.strata) {
		p.count(extreme, sum)
		return
	}
	s := p.strata[at]
	if taken == s.chosen {
		p.walk(extreme, at+1, 0, 0, sum)
		return
	}
	for u := next; u <= s.units-(s.chosen-taken); u++ {
		with := slices.Clone(sum)
		accumulate(with, p.row(s.first+u))
		p.walk(extreme, at, u+1, taken+1, with)
	}
}

// draw counts random permutations: in each stratum units are drawn without replacement.
func (p *permutation) draw(permutations int, s stream) (extreme []int) {
	extreme = make([]int, len(p.threshold))
	sum := make([]float64, p.width)
	order := make([]int, len(p.rows)/p.width)
	for u := range order {
		order[u] = u
	}
	for range permutations {
		clear(sum)
		for _, st := range p.strata {
			units := order[st.first:][:st.units]
			for k := range st.chosen {
				other := k + s.intN(st.units-k)
				units[k], units[other] = units[other], units[k]
				accumulate(sum, p.row(units[k]))
			}
		}
		p.count(extreme, sum)
	}
	return extreme
}

func accumulate(sum, row []float64) {
	row = row[:len(sum)]
	for i := range sum {
		sum[i] += row[i]
	}
}
