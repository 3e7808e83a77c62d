package compare

import (
	"math"
	"slices"
	"sync/atomic"

	"mores/compare/internal/resample"
)

// A tally says how many arrangements were made, and how many of them were at least as far from no difference as the
// data. It keeps what the intervals are from.
type tally struct {
	arrangements int
	extreme      []atomic.Int64 // by measure
	exact        bool           // all arrangements were made
	smallest     float64        // the smallest p that could have come out

	// By measure and arrangement, of one kind of test or the other.
	sizes                         []([]float64)
	differenceLow, differenceHigh []([]float64)
	ratioLow, ratioHigh           []([]float64)
}

// run makes all arrangements if there are no more than o.Resamples, else that many at random.
func (p *permutation) run(o Options) *tally {
	m := len(p.threshold)
	t := &tally{extreme: make([]atomic.Int64, m)}
	t.arrangements = p.arrangements(o.Resamples)
	t.exact = t.arrangements <= o.Resamples
	if !t.exact {
		t.arrangements = o.Resamples
	}
	if p.bounds != nil {
		t.differenceLow, t.differenceHigh = grid[float64](m, t.arrangements), grid[float64](m, t.arrangements)
		t.ratioLow, t.ratioHigh = grid[float64](m, t.arrangements), grid[float64](m, t.arrangements)
	} else {
		t.sizes = grid[float64](m, t.arrangements)
	}
	take := func(r int, sum []float64) { t.take(p, r, sum) }
	if t.exact {
		t.smallest = 1 / float64(t.arrangements)
		if p.least+p.most == p.pool.Units {
			t.smallest *= 2 // the units that are left out are an arrangement too, just as far from no difference
		}
		made := 0
		p.walk(0, 0, make([]float64, p.pool.Width), func(sum []float64) {
			take(made, sum)
			made++
		})
		return t
	}
	t.smallest = 1 / float64(1+o.Resamples)
	resample.Run([]resample.Pool{p.pool}, o.Resamples, o.Seed, resample.ForPermutation, take)
	return t
}

// take counts arrangement r.
func (t *tally) take(p *permutation, r int, sum []float64) {
	for j, threshold := range p.threshold {
		size := p.size(sum, j)
		if size >= threshold {
			t.extreme[j].Add(1)
		}
		if p.bounds == nil {
			t.sizes[j][r] = size
			continue
		}
		difference, ratio := p.bounds(sum, j)
		t.differenceLow[j][r], t.differenceHigh[j][r] = difference.low, -difference.high
		t.ratioLow[j][r], t.ratioHigh[j][r] = ratio.low, -ratio.high
	}
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
func (p *permutation) walk(next, taken int, sum []float64, visit func(sum []float64)) {
	if taken >= p.least {
		visit(sum)
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

// own is 1 where the data count as one arrangement more: where they are not among those that were made.
func (t *tally) own() float64 {
	if t.exact {
		return 0
	}
	return 1
}

// p is the share of arrangements as extreme as the data for measure j. Of random ones, the data count as one.
func (t *tally) p(j int) float64 {
	return (t.own() + float64(t.extreme[j].Load())) / (t.own() + float64(t.arrangements))
}

// least is the number of extreme arrangements from which a value is not rejected at a level: p above 1 − level. It is 0
// where no number of them would be few enough, since too few were made.
func (t *tally) least(level float64) int {
	return int(math.Floor((1-level)*(t.own()+float64(t.arrangements))+1e-9)-t.own()) + 1
}

// label says how many arrangements the p is from.
func (t *tally) label() string {
	if t.exact {
		return "exact"
	}
	return thousands(t.arrangements)
}

// grid makes rows of zeros.
func grid[T any](rows, columns int) [][]T {
	g := make([][]T, rows)
	for i := range g {
		g[i] = make([]T, columns)
	}
	return g
}
