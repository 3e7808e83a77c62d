package compare

import (
	"slices"
	"sync/atomic"

	"mores/compare/internal/resample"
)

// A tally says how many arrangements were made, and how many of them were at least as far from no difference as the
// data.
type tally struct {
	arrangements int
	extreme      []atomic.Int64 // by measure
	exact        bool           // all arrangements were made
	smallest     float64        // the smallest p that could have come out
}

// run makes all arrangements if there are no more than o.Resamples, else that many at random.
func (p *permutation) run(o Options) *tally {
	t := &tally{extreme: make([]atomic.Int64, len(p.threshold))}
	count := func(_ int, sum []float64) {
		for j, threshold := range p.threshold {
			if p.size(sum, j) >= threshold {
				t.extreme[j].Add(1)
			}
		}
	}
	if t.arrangements = p.arrangements(o.Resamples); t.arrangements <= o.Resamples {
		t.exact, t.smallest = true, 1/float64(t.arrangements)
		if p.least+p.most == p.pool.Units {
			t.smallest *= 2 // the units that are left out are an arrangement too, just as far from no difference
		}
		p.walk(0, 0, make([]float64, p.pool.Width), count)
		return t
	}
	t.arrangements, t.smallest = o.Resamples, 1/float64(1+o.Resamples)
	resample.Run([]resample.Pool{p.pool}, o.Resamples, o.Seed, resample.ForPermutation, count)
	return t
}

// arrangements is the number of arrangements, or limit+1 if there are more.
func (p *permutation) arrangements(limit int) int {
	all, sets := 0, 1 // sets of k units; they grow up to half of the units, and least is no more than that
	for k := range p.most + 1 {
		if k >= p.least {
			all += sets
		}
		if max(all, sets) > limit {
			return limit + 1
		}
		sets = sets * (p.pool.Units - k) / (k + 1)
	}
	return all
}

// walk visits every arrangement with the units taken so far, whose sum is given, and more from unit next. It is as deep
// as units are taken, which are few when the arrangements are few.
func (p *permutation) walk(next, taken int, sum []float64, visit func(r int, sum []float64)) {
	if taken >= p.least {
		visit(0, sum)
	}
	if taken == p.most {
		return
	}
	for u := next; u < p.pool.Units-max(0, p.least-taken-1); u++ {
		with := slices.Clone(sum)
		resample.AddRow(with, p.pool.Row(u))
		p.walk(u+1, taken+1, with, visit)
	}
}

// p is the share of arrangements as extreme as the data for measure j. Of random ones, the data count as one.
func (t *tally) p(j int) float64 {
	extreme := float64(t.extreme[j].Load())
	if t.exact {
		return extreme / float64(t.arrangements)
	}
	return (1 + extreme) / float64(1+t.arrangements)
}

// label says how many arrangements the p is from.
func (t *tally) label() string {
	if t.exact {
		return "exact"
	}
	return thousands(t.arrangements)
}
