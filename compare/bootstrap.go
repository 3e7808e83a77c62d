package compare

import (
	"math"
	"slices"
)

// A bootstrap draws whole clusters with replacement and computes from their sums what every contrast of a frame needs.
//
// Sums are laid out as the group's n, Σd by measure, Σd² by measure, then the same of the baseline. d is a value less
// the mean of its measure, so that Σd² loses no digits.
type bootstrap struct {
	measures int
	centre   []float64 // by measure
	scale    []float64 // by measure: the largest absolute value
	pools    []pool
}

// A pool is a set of clusters of which as many are drawn as there are. Each has a row of sums, which belong at offset in
// the sums of a resample.
type pool struct {
	offset, width, clusters int
	rows                    []float64
}

// draws are the values of the resamples, by measure and resample.
type draws struct {
	difference, percent, effect [][]float64
}

// newBootstrap sums the clusters of a frame. The columns are those of the measures.
func newBootstrap(f frame, columns [][]float64) *bootstrap {
	b := &bootstrap{measures: len(columns)}
	for _, column := range columns {
		all := sample{values: append(f.group.sample(column).values, f.baseline.sample(column).values...)}
		b.centre = append(b.centre, all.mean())
		b.scale = append(b.scale, largest(all.values))
	}
	width := b.width()
	if f.crossed() {
		both := newPool(0, 2*width, f.topics)
		b.fill(both, 0, f.group, columns)
		b.fill(both, width, f.baseline, columns)
		b.pools = []pool{both}
		return b
	}
	group, baseline := newPool(0, width, f.group.clusters), newPool(width, width, f.baseline.clusters)
	b.fill(group, 0, f.group, columns)
	b.fill(baseline, 0, f.baseline, columns)
	b.pools = []pool{group, baseline}
	return b
}

// width is the number of sums of one group: n, and two for each measure.
func (b *bootstrap) width() int { return 1 + 2*b.measures }

func newPool(offset, width, clusters int) pool {
	return pool{offset, width, clusters, make([]float64, width*clusters)}
}

// fill adds the documents of a side to the sums of their clusters, from column at of each row.
func (b *bootstrap) fill(p pool, at int, s side, columns [][]float64) {
	for k, i := range s.rows {
		row := p.rows[s.cluster[k]*p.width+at:][:b.width()]
		row[0]++
		for j, column := range columns {
			d := column[i] - b.centre[j]
			row[1+j] += d
			row[1+b.measures+j] += d * d
		}
	}
}

// run makes the resamples.
func (b *bootstrap) run(o Options) draws {
	d := draws{b.results(o), b.results(o), b.results(o)}
	inChunks(o.Resamples, o.Seed, forBootstrap, func(from, to int, s stream) {
		sums := make([]float64, 2*b.width())
		weights := make([]int32, max(b.pools[0].clusters, b.pools[len(b.pools)-1].clusters))
		for r := from; r < to; r++ {
			clear(sums)
			for _, p := range b.pools {
				p.draw(sums, weights[:p.clusters], s)
			}
			b.evaluate(sums, d, r)
		}
	})
	return d
}

func (b *bootstrap) results(o Options) [][]float64 {
	results := make([][]float64, b.measures)
	for j := range results {
		results[j] = make([]float64, o.Resamples)
	}
	return results
}

// draw adds the sums of one resample of the pool. The weights are room to work in.
func (p pool) draw(sums []float64, weights []int32, s stream) {
	clear(weights)
	for range p.clusters {
		weights[s.intN(p.clusters)]++
	}
	sums = sums[p.offset:][:p.width]
	for c, weight := range weights {
		if weight == 0 {
			continue
		}
		w, row := float64(weight), p.rows[c*p.width:][:p.width]
		for i, v := range row {
			sums[i] += float64(w * v) // the conversion forbids a fused multiply-add, which differs between machines
		}
	}
}

// evaluate turns the sums of resample r into its difference, percent and effect for each measure. A percent of a mean
// that is not above zero is infinite.
func (b *bootstrap) evaluate(sums []float64, d draws, r int) {
	m, width := b.measures, b.width()
	x, y := sums[:width], sums[width:]
	n := x[0] + y[0]
	factor := hedgesJ(n - 2)
	for j := range m {
		meanX, meanY := x[1+j]/x[0], y[1+j]/y[0]
		difference := meanX - meanY
		d.difference[j][r] = difference
		percent := percentOf(difference, b.centre[j]+meanY, b.scale[j])
		if math.IsNaN(percent) {
			percent = math.Inf(1)
		}
		d.percent[j][r] = percent
		squares := squaresWithin(x[1+m+j], x[1+j], x[0]) + squaresWithin(y[1+m+j], y[1+j], y[0])
		d.effect[j][r] = hedgesG(difference, squares, n, factor)
	}
}

// squaresWithin is the sum of squares around the mean, from Σd², Σd and n. What is no more than rounding is zero.
func squaresWithin(squares, sum, n float64) float64 {
	s := squares - sum*sum/n
	if s <= 1e-12*squares {
		return 0
	}
	return s
}

// percentile returns the bounds of the percentile interval at a level, by linear interpolation (type 7 of Hyndman and
// Fan 1996). Both are NaN if a bound is not finite. The values are sorted in place.
func percentile(values []float64, level float64) (low, high float64) {
	slices.Sort(values)
	low, high = quantile(values, (1-level)/2), quantile(values, (1+level)/2)
	if math.IsNaN(low-high) || math.IsInf(low-high, 0) {
		return math.NaN(), math.NaN()
	}
	return low, high
}

func quantile(sorted []float64, q float64) float64 {
	at := q * float64(len(sorted)-1)
	below := int(at)
	above := min(below+1, len(sorted)-1)
	if sorted[below] == sorted[above] {
		return sorted[below]
	}
	return sorted[below] + (at-float64(below))*(sorted[above]-sorted[below])
}

func largest(values []float64) float64 {
	size := 0.0
	for _, v := range values {
		size = max(size, math.Abs(v))
	}
	return size
}
