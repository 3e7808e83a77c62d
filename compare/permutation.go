package compare

import (
	"math"
	"slices"
)

// A permutation test chooses anew, in each stratum, which units belong to the group.
//
// Crossed: a stratum is a topic, its units are its documents, with values less the mean of the topic. Nested: there is
// one stratum, its units are the clusters, with the sums of their values less the mean of all. Either way the values of
// a stratum add up to zero, so with S the sum over the units of the group and n their documents, out of N in all, the
// difference of means is S/n + S/(N−n) = S N/(n (N−n)). When crossed n does not change.
type permutation struct {
	strata    []stratum
	width     int       // of a row
	rows      []float64 // by unit: number of documents, then the value of each measure
	total     float64   // N
	fixed     float64   // documents of the group before any unit is chosen
	observed  []float64 // by measure: T of the data
	threshold []float64 // by measure: the |T| from which a permutation counts as extreme
}

// A stratum is a run of units of which some number are chosen. The smaller part is: where that is the baseline's, rows
// are negative, which comes to the same since they add up to zero. In the data it is the first units that are chosen.
type stratum struct {
	first, units, chosen int
}

// newPermutation lays out the units of a frame. The columns are those of the measures.
func newPermutation(f frame, columns [][]float64) *permutation {
	p := &permutation{
		width: 1 + len(columns),
		total: float64(len(f.group.rows) + len(f.baseline.rows)),
	}
	x, y := f.group.documents(), f.baseline.documents()
	if f.crossed() {
		for topic := range x {
			p.add(columns, slices.Collect(slices.Chunk(x[topic], 1)), slices.Collect(slices.Chunk(y[topic], 1)))
		}
	} else {
		p.add(columns, x, y)
	}
	p.observe()
	return p
}

// documents lists the rows of each cluster.
func (s side) documents() [][]int {
	documents := make([][]int, s.clusters)
	start := 0
	for k := range s.rows {
		if k+1 == len(s.rows) || s.cluster[k+1] != s.cluster[k] {
			documents[s.cluster[k]] = s.rows[start : k+1]
			start = k + 1
		}
	}
	return documents
}

// add appends a stratum with the units x of the group and y of the baseline, each a list of documents.
func (p *permutation) add(columns [][]float64, x, y [][]int) {
	sign, units := 1.0, slices.Concat(x, y)
	if len(x) > len(y) {
		sign, units = -1, slices.Concat(y, x)
	}
	documents := slices.Concat(units...)
	if sign < 0 {
		p.fixed += float64(len(documents))
	}
	p.strata = append(p.strata, stratum{len(p.rows) / p.width, len(units), min(len(x), len(y))})
	first := len(p.rows)
	p.rows = append(p.rows, make([]float64, len(units)*p.width)...)
	for j, column := range columns {
		centre := side{rows: documents}.sample(column).mean()
		for u, unit := range units {
			row := p.rows[first+u*p.width:]
			row[0] = sign * float64(len(unit))
			for _, i := range unit {
				row[1+j] += sign * (column[i] - centre)
			}
		}
	}
}

// observe computes T and the thresholds from the data. They are a little below the statistic, by 1e-12 of the sum of all
// absolute values, so that rounding breaks no tie.
func (p *permutation) observe() {
	sum, size := make([]float64, p.width), make([]float64, p.width)
	for _, s := range p.strata {
		for u := range s.units {
			row := p.row(s.first + u)
			if u < s.chosen {
				accumulate(sum, row)
			}
			for i, v := range row {
				size[i] += math.Abs(v)
			}
		}
	}
	factor := p.factor(sum)
	for j, s := range sum[1:] {
		p.observed = append(p.observed, factor*s)
		p.threshold = append(p.threshold, factor*(math.Abs(s)-1e-12*size[1+j]))
	}
}

func (p *permutation) row(unit int) []float64 {
	return p.rows[unit*p.width:][:p.width]
}

// factor is N/(n (N−n)), which turns S into a difference of means.
func (p *permutation) factor(sum []float64) float64 {
	n := p.fixed + sum[0]
	return p.total / (n * (p.total - n))
}
