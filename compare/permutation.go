package compare

import (
	"math"
	"slices"

	"mores/compare/internal/resample"
)

// A permutation is a test of no difference: if there is none, the data could as well have come arranged otherwise. An
// arrangement is a set of units of the pool, of least to most of them; from their sums follows how far it is from no
// difference.
type permutation struct {
	name        string
	pool        resample.Pool
	least, most int
	size        func(sum []float64, j int) float64 // for measure j
	threshold   []float64                          // by measure: the size from which an arrangement counts as extreme
}

// rounding is what figures may be off by rounding, as a share of what they are made of. Thresholds are lower by that share
// of the sum of all absolute values, so that rounding breaks no tie.
const rounding = 1e-12

// newPermutation chooses the test of a frame. The columns are those of the measures.
func newPermutation(f frame, columns []column) *permutation {
	if f.crossed() {
		return signFlips(f, columns)
	}
	return betweenGroups(f, columns)
}

// signFlips turns the signs of some topic differences. Where the differences of those add up to s, the sum of all turns
// from S into S − 2s.
func signFlips(f frame, columns []column) *permutation {
	p := &permutation{
		name: "sign flips of topic differences",
		pool: resample.NewPool(f.topics, len(columns), resample.Tossed),
		most: f.topics,
	}
	total := make([]float64, len(columns))
	for j, column := range columns {
		x, y := f.compared(column)
		size := 0.0
		for topic := range f.topics {
			d := difference(x.values[topic], y.values[topic])
			p.pool.Row(topic)[j] = d
			total[j] += d
			size += math.Abs(d)
		}
		p.threshold = append(p.threshold, math.Abs(total[j])-rounding*size)
	}
	p.size = func(sum []float64, j int) float64 { return math.Abs(total[j] - 2*sum[j]) }
	return p
}

// difference is x − y, and zero if that is no more than rounding: means of other numbers of documents round otherwise.
func difference(x, y float64) float64 {
	d := x - y
	if math.Abs(d) <= rounding*max(math.Abs(x), math.Abs(y)) {
		return 0
	}
	return d
}

// betweenGroups deals the clusters out anew: to the group with the fewer of them as many as it has. A row is the number
// of documents, then the sums of their values less the mean of all. All of these add up to zero, so with s their sum in
// one group and n its documents, out of N, the difference of the means is s/n + s/(N−n) = s N/(n (N−n)).
func betweenGroups(f frame, columns []column) *permutation {
	few, many := f.group.byCluster(), f.baseline.byCluster()
	if len(few) > len(many) {
		few, many = many, few
	}
	p := &permutation{name: "permutation between groups", least: len(few), most: len(few)}
	if f.design == Nested {
		p.name = "permutation of topics between groups"
	}
	units := slices.Concat(few, many)
	p.pool = resample.NewPool(len(units), 1+len(columns), resample.Choosing(len(few)))
	all := side{rows: slices.Concat(f.group.rows, f.baseline.rows)}
	for j, column := range columns {
		centre := all.sample(column).mean()
		for u, rows := range units {
			row := p.pool.Row(u)
			row[0] = 0
			for _, i := range rows {
				n := float64(column.documents(i))
				row[0] += n
				row[1+j] += n * (column.values[i] - centre)
			}
		}
	}
	total := float64(f.group.documents + f.baseline.documents)
	p.size = func(sum []float64, j int) float64 {
		return math.Abs(sum[1+j]) * total / (sum[0] * (total - sum[0]))
	}
	p.observe()
	return p
}

// observe sets the thresholds from the data, where the first units are those of one group.
func (p *permutation) observe() {
	sum, sizes := make([]float64, p.pool.Width), make([]float64, p.pool.Width)
	for u := range p.pool.Units {
		row := p.pool.Row(u)
		if u < p.least {
			resample.AddRow(sum, row)
		}
		for i, v := range row {
			sizes[i] += math.Abs(v)
		}
	}
	sizes[0] = sum[0]
	for j := range len(sum) - 1 {
		p.threshold = append(p.threshold, p.size(sum, j)-rounding*p.size(sizes, j))
	}
}
