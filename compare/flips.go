package compare

import (
	"math"

	"mores/compare/internal/resample"
)

// Flips are the sign flips of a crossed design. Where the differences of the topics whose sign turns add up to s, the sum of
// all turns from S into S − 2s.
//
// The interval of the difference is all δ that the test does not reject. With A and B the sums of d − δ over the topics that
// turn and over the others, an arrangement is as far from zero as the data, |A−B| ≥ |A+B|, exactly where δ lies between the
// mean difference of the ones and that of the others (Hartigan 1969). So one run gives the test and the interval, and the
// interval leaves out zero exactly where p is at most 5 %. The same holds for the ratio ρ of the means, with x − ρy in place
// of d − δ: an arrangement counts where ρ lies between the ratios of the two parts.
//
// A row is 1, then by measure the difference of the topic, then by measure the mean of the baseline.
type flips struct {
	topics       float64
	measures     int
	total, sizes []float64 // of the sums of the rows, and of their absolute values
}

// signFlips makes the test of a crossed frame.
func signFlips(f frame, columns []column) *permutation {
	m := len(columns)
	s := &flips{topics: float64(f.topics), measures: m, total: make([]float64, 1+2*m), sizes: make([]float64, 1+2*m)}
	p := &permutation{
		name: "sign flips of topic differences",
		pool: resample.NewPool(f.topics, 1+2*m, resample.Tossed),
		most: f.topics,
	}
	for j, column := range columns {
		x, y := f.compared(column)
		for topic := range f.topics {
			row := p.pool.Row(topic)
			row[0], row[1+j], row[1+m+j] = 1, difference(x.values[topic], y.values[topic]), y.values[topic]
		}
	}
	for topic := range f.topics {
		for i, v := range p.pool.Row(topic) {
			s.total[i] += v
			s.sizes[i] += math.Abs(v)
		}
	}
	for j := range m {
		p.threshold = append(p.threshold, math.Abs(s.total[1+j])-rounding*s.sizes[1+j])
	}
	p.size = func(sum []float64, j int) float64 { return math.Abs(s.total[1+j] - 2*sum[1+j]) }
	p.bounds = s.bounds
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

// bounds are the values between which an arrangement counts as extreme.
func (s *flips) bounds(sum []float64, j int) (difference, ratio span) {
	n, d, y := sum[0], sum[1+j], sum[1+s.measures+j]
	if n == 0 || n == s.topics { // no part to tell from the other: as far from any value as the data
		return everywhere, everywhere
	}
	restD, restY := s.total[1+j]-d, s.total[1+s.measures+j]-y
	zero := rounding * s.sizes[1+j]
	difference = spanOf(quotient(d, n, zero), quotient(restD, s.topics-n, zero))
	zeroY := rounding * s.sizes[1+s.measures+j]
	a, b := ratioOf(d, y, zero, zeroY), ratioOf(restD, restY, zero, zeroY)
	if math.IsNaN(a) || math.IsNaN(b) {
		return difference, everywhere
	}
	return difference, spanOf(a, b)
}

// quotient is sum/n, and zero where the sum is no more than rounding.
func quotient(sum, n, zero float64) float64 {
	if math.Abs(sum) <= zero {
		return 0
	}
	return sum / n
}

// ratioOf is (d + y)/y, infinite for y = 0, and NaN where both parts are zero.
func ratioOf(d, y, zeroD, zeroY float64) float64 {
	switch {
	case math.Abs(d) <= zeroD && y <= zeroY:
		return math.NaN()
	case y <= zeroY:
		return math.Inf(1)
	case math.Abs(d) <= zeroD:
		return 1
	}
	return 1 + d/y
}

// A span is the values between two ends.
type span struct {
	low, high float64
}

var everywhere = span{math.Inf(-1), math.Inf(1)}

func spanOf(a, b float64) span { return span{min(a, b), max(a, b)} }
