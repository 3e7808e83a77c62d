package compare

import (
	"math"

	"mores/compare/describe"
	"mores/compare/effect"
	"mores/compare/internal/resample"
)

// EffectDraws are a bootstrap: they draw whole clusters with replacement and compute from their sums the effects of
// a frame.
//
// Sums are laid out as the group's n, Σd by measure, Σd² by measure, then the same of the baseline. d is a value less
// the mean of its measure, so that Σd² loses no digits. Where topics hold several documents, the sums of the topic means
// of d follow, by measure: first the group's, then the baseline's.
type effectDraws struct {
	measures int
	topics   int       // whose means are averaged; 0 if documents are
	centre   []float64 // by measure
	pools    []resample.Pool
}

// newEffectDraws sums the clusters of a frame. The columns are those of the measures.
func newEffectDraws(f frame, columns []column) *effectDraws {
	b := &effectDraws{measures: len(columns)}
	for _, column := range columns {
		b.centre = append(b.centre, f.group.sample(column).and(f.baseline.sample(column)).mean())
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
func (b *effectDraws) width() int { return 1 + 2*b.measures }

// topicPool has a row for each topic, with the sums of both groups, and with both means if there are several documents.
// One document is its own mean.
func (b *effectDraws) topicPool(f frame, columns []column) resample.Pool {
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
func (b *effectDraws) fill(p resample.Pool, at int, s side, columns []column) {
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

// run makes the resamples: the effects by measure and resample.
func (b *effectDraws) run(o Options) [][]float64 {
	effects := grid[float64](b.measures, o.Resamples)
	resample.Run(b.pools, o.Resamples, o.Seed, resample.ForBootstrap, func(r int, sums []float64) {
		factor := b.factor(sums)
		for j := range b.measures {
			effects[j][r] = b.effect(sums, j, b.topics, factor)
			if math.IsNaN(effects[j][r]) {
				effects[j][r] = math.Inf(1) // no variance: the largest of all
			}
		}
	})
	return effects
}

// factor is J for the documents of some sums.
func (b *effectDraws) factor(sums []float64) float64 { return effect.J(sums[0] + sums[b.width()] - 2) }

// effect turns sums into Hedges' g of measure j; topics is the number of topics in them where their means are averaged.
func (b *effectDraws) effect(sums []float64, j, topics int, factor float64) float64 {
	m, width := b.measures, b.width()
	x, y := sums[:width], sums[width:]
	meanX, meanY := x[1+j]/x[0], y[1+j]/y[0]
	if topics > 0 {
		means := sums[2*width:]
		meanX, meanY = means[j]/float64(topics), means[m+j]/float64(topics)
	}
	squares := squaresWithin(x[1+m+j], x[1+j], x[0]) + squaresWithin(y[1+m+j], y[1+j], y[0])
	return hedgesG(meanX-meanY, squares, x[0]+y[0], factor)
}

// squaresWithin is the sum of squares around the mean, from Σd², Σd and n. What is no more than rounding is zero.
func squaresWithin(squares, sum, n float64) float64 {
	s := squares - sum*sum/n
	if s <= 1e-12*squares {
		return 0
	}
	return s
}

// acceleration is that of the effect of measure j: a sixth of the skew of its values with one cluster left out (Efron 1987),
// whose moments are added up over the groups of a design that is not crossed.
func (b *effectDraws) acceleration(j int) float64 {
	var sums []float64
	for _, p := range b.pools {
		sum := make([]float64, p.Width)
		for u := range p.Units {
			resample.AddRow(sum, p.Row(u))
		}
		sums = append(sums, sum...)
	}
	without, at := make([]float64, len(sums)), 0
	cubes, squares := 0.0, 0.0
	for _, p := range b.pools {
		left := make([]float64, p.Units)
		for u := range left {
			copy(without, sums)
			for i, v := range p.Row(u) {
				without[at+i] -= v
			}
			left[u] = b.effect(without, j, max(0, b.topics-1), b.factor(without))
		}
		mean, n := describe.Mean(left), float64(len(left))
		for _, v := range left {
			d := (n - 1) / n * (mean - v)
			cubes += d * d * d
			squares += d * d
		}
		at += p.Width
	}
	if !(squares > 0) {
		return 0
	}
	return cubes / (6 * math.Pow(squares, 1.5))
}

// clusters is the smaller number of clusters that are drawn together.
func (b *effectDraws) clusters() int {
	n := b.pools[0].Units
	for _, p := range b.pools {
		n = min(n, p.Units)
	}
	return n
}
