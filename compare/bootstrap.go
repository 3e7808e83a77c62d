package compare

import (
	"math"
	"slices"

	"mores/compare/internal/resample"
)

// A bootstrap draws whole clusters with replacement and computes from their sums what every contrast of a frame needs.
//
// Sums are laid out as the group's n, Σd by measure, Σd² by measure, then the same of the baseline. d is a value less
// the mean of its measure, so that Σd² loses no digits. Where topics hold several documents, the sums of the topic means
// of d follow, by measure: first the group's, then the baseline's.
type bootstrap struct {
	measures int
	topics   int       // whose means are averaged; 0 if documents are
	centre   []float64 // by measure
	scale    []float64 // by measure: the largest absolute value
	pools    []resample.Pool
}

// draws are the values of the resamples, by measure and resample.
type draws struct {
	difference, percent, effect [][]float64
}

// newBootstrap sums the clusters of a frame. The columns are those of the measures.
func newBootstrap(f frame, columns []column) *bootstrap {
	b := &bootstrap{measures: len(columns)}
	for _, column := range columns {
		all := f.group.sample(column).and(f.baseline.sample(column))
		b.centre = append(b.centre, all.mean())
		b.scale = append(b.scale, all.scale())
	}
	if f.crossed() {
		b.pools = []resample.Pool{b.topicPool(f, columns)}
		return b
	}
	for _, side := range []side{f.group, f.baseline} {
		p := resample.NewPool(side.clusters, b.width(), resample.WithReplacement)
		b.fill(p, 0, side, columns)
		b.pools = append(b.pools, p)
	}
	return b
}

// width is the number of sums of one group: n, and two for each measure.
func (b *bootstrap) width() int { return 1 + 2*b.measures }

// topicPool has a row for each topic, with the sums of both groups, and with both means if there are several documents.
// One document is its own mean.
func (b *bootstrap) topicPool(f frame, columns []column) resample.Pool {
	width := b.width()
	all := 2 * width
	if f.design == Crossed {
		b.topics = f.topics
		all += 2 * b.measures
	}
	p := resample.NewPool(f.topics, all, resample.WithReplacement)
	b.fill(p, 0, f.group, columns)
	b.fill(p, width, f.baseline, columns)
	for t := range b.topics {
		row := p.Row(t)
		for j := range b.measures {
			row[2*width+j] = row[1+j] / row[0]
			row[2*width+b.measures+j] = row[width+1+j] / row[width]
		}
	}
	return p
}

// fill adds the documents of a side to the sums of their clusters, from column at of each row.
func (b *bootstrap) fill(p resample.Pool, at int, s side, columns []column) {
	for j, column := range columns {
		of := s.sample(column)
		for k, v := range of.values {
			row := p.Row(s.cluster[k])[at:][:b.width()]
			if j == 0 {
				row[0] += of.size(k)
			}
			row[1+j] += of.size(k) * (v - b.centre[j])
			row[1+b.measures+j] += of.squaresAround(k, b.centre[j])
		}
	}
}

// run makes the resamples.
func (b *bootstrap) run(o Options) draws {
	m, n := b.measures, o.Resamples
	d := draws{grid[float64](m, n), grid[float64](m, n), grid[float64](m, n)}
	resample.Run(b.pools, o.Resamples, o.Seed, resample.ForBootstrap, func(r int, sums []float64) { b.evaluate(sums, d, r) })
	return d
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
		if b.topics > 0 {
			means := sums[2*width:]
			meanX, meanY = means[j]/float64(b.topics), means[m+j]/float64(b.topics)
		}
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

// grid makes rows of zeros.
func grid[T any](rows, columns int) [][]T {
	g := make([][]T, rows)
	for i := range g {
		g[i] = make([]T, columns)
	}
	return g
}
