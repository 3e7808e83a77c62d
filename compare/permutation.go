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

	// What intervals are from: of sign flips the spans in which an arrangement is extreme; of others, where there are errors,
	// the parts of the t of the data.
	bounds func(sum []float64, j int) (difference, ratio span)
	parts  []parts
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

// betweenGroups deals the clusters out anew: to the group with the fewer of them as many as it has. The statistic is the
// difference of the means over its error, which keeps the level where the groups differ in spread and in size (Janssen
// 1997; Chung and Romano 2013); where a group has one cluster there is no error, and the difference itself is taken.
func betweenGroups(f frame, columns []column) *permutation {
	few, many := f.group.byCluster(), f.baseline.byCluster()
	sign := 1.0
	if len(few) > len(many) {
		few, many, sign = many, few, -1
	}
	s := newSides(f, few, many, columns)
	p := &permutation{name: "permutation between groups", pool: s.pool, least: len(few), most: len(few)}
	if f.design == Nested {
		p.name = "permutation of topics between groups"
	}
	if len(few) < 2 {
		p.size = func(sum []float64, j int) float64 { return math.Abs(s.parts(sum, j).difference) }
		p.observe(len(few))
		return p
	}
	p.name = "studentised " + p.name
	p.size = func(sum []float64, j int) float64 { return s.parts(sum, j).t() }
	p.observe(len(few))
	for j := range columns {
		of := s.parts(p.sum(len(few)), j)
		if sign < 0 {
			of.group, of.baseline = of.baseline, of.group
		}
		of.difference *= sign
		p.parts = append(p.parts, of)
	}
	return p
}

// observe sets the thresholds from the data, where the first units are those of one group.
func (p *permutation) observe(first int) {
	sum := p.sum(first)
	for j := range (p.pool.Width - 2) / 3 {
		p.threshold = append(p.threshold, p.size(sum, j)*(1-1e-9))
	}
}

// sum adds up the first units.
func (p *permutation) sum(first int) []float64 {
	sum := make([]float64, p.pool.Width)
	for u := range first {
		resample.AddRow(sum, p.pool.Row(u))
	}
	return sum
}

// A pair of sides is dealt out. A row is the number n of documents of a cluster and n², then for each measure the sum s of
// their values less the mean of all, s², and s n. The s of all clusters add up to zero.
type sides struct {
	pool      resample.Pool
	few, many float64 // clusters
	total     []float64
}

func newSides(f frame, few, many [][]int, columns []column) *sides {
	units := slices.Concat(few, many)
	s := &sides{pool: resample.NewPool(len(units), 2+3*len(columns), resample.Choosing(len(few)))}
	s.few, s.many = float64(len(few)), float64(len(many))
	all := side{rows: slices.Concat(f.group.rows, f.baseline.rows)}
	for j, column := range columns {
		centre := all.sample(column).mean()
		for u, rows := range units {
			n, sum := 0.0, 0.0
			for _, i := range rows {
				documents := float64(column.documents(i))
				n += documents
				sum += documents * (column.values[i] - centre)
			}
			row := s.pool.Row(u)
			row[0], row[1] = n, n*n
			row[2+3*j], row[3+3*j], row[4+3*j] = sum, sum*sum, sum*n
		}
	}
	s.total = make([]float64, s.pool.Width)
	for u := range units {
		resample.AddRow(s.total, s.pool.Row(u))
	}
	return s
}

// Parts are the difference of the means of two sides, and the variance CR1 of either mean.
type parts struct {
	difference, group, baseline float64
	scale                       float64 // of the sums that they are made of
}

// parts computes them from the sums of the clusters in the first side.
func (s *sides) parts(sum []float64, j int) parts {
	n, all := sum[0], s.total[0]
	of := func(k int) (first, second float64) { return sum[k], s.total[k] - sum[k] }
	n1, n2 := n, all-n
	q1, q2 := of(1)
	s1, s2 := of(2 + 3*j)
	ss1, ss2 := of(3 + 3*j)
	sn1, sn2 := of(4 + 3*j)
	return parts{
		difference: s1/n1 - s2/n2,
		group:      spread(s1/n1, n1, q1, ss1, sn1, s.few),
		baseline:   spread(s2/n2, n2, q2, ss2, sn2, s.many),
		scale:      math.Sqrt(s.total[3+3*j]) / all,
	}
}

// spread is the variance CR1 of a mean m over g clusters: g/(g−1) Σ (s − m n)²/N². What is no more than rounding is zero.
func spread(m, documents, squares, ss, sn, g float64) float64 {
	v := ss - 2*m*sn + m*m*squares
	if v <= 1e-11*(ss+m*m*squares) {
		return 0
	}
	return g / (g - 1) * v / (documents * documents)
}

// t is the size of the difference over its error: 0 for no difference but rounding, infinite without an error.
func (p parts) t() float64 {
	if math.Abs(p.difference) <= 1e-11*p.scale {
		return 0
	}
	return math.Abs(p.difference) / math.Sqrt(p.group+p.baseline)
}
