// Package resample draws units at random, very many times, and adds up the figures of those drawn: the clusters of a
// bootstrap, the signs and sides of a permutation. A unit is a row of a [Pool]. [Run] makes the resamples on all processors;
// what comes out depends on the seed alone.
package resample

import (
	"encoding/binary"
	"math/bits"
)

// A Pool is a set of units that are drawn with weights: the clusters of a bootstrap, what changes sides or signs in a
// permutation. Each unit has a row of figures, which are added up, times the weight of the unit.
type Pool struct {
	Units, Width int
	rows         []float64 // by unit; rows of zeros fill the last stripe
	draw         Drawing
}

// NewPool makes a pool whose rows are zeros.
func NewPool(units, width int, draw Drawing) Pool {
	return Pool{units, width, make([]float64, padded(units)*width), draw}
}

// Row is the figures of a unit, to be filled in.
func (p Pool) Row(unit int) []float64 {
	return p.rows[unit*p.Width:][:p.Width]
}

// The weighted sums of very many resamples are what takes time here. So rows are added up by the method of the four
// Russians (Arlazarov, Dinic, Kronrod and Faradzev 1970): the sums of all subsets of four units are made once, and a
// resample adds, for each bit of the weights, the sum of the units that have that bit set, instead of four rows. A sum
// of bit b counts 2^b times, which is exact.
const (
	stripe     = 16 // units that are added at once, in fours
	subsets    = 16 // of four units
	tableRows  = stripe / 4 * subsets
	weightBits = 8
)

// padded is the number of units with what fills the last stripe.
func padded(units int) int {
	return (units + stripe - 1) / stripe * stripe
}

// tabulate fills a table with the sums of all subsets of the units of a stripe, four by four. Row i of the table is of
// the units whose bits are set in i%16, of the four units number i/16. Rows of no unit stay as they are: zero.
func (p Pool) tabulate(table []float64, first int) {
	for i := range tableRows {
		set := i % subsets
		if set == 0 {
			continue
		}
		last := bits.Len(uint(set)) - 1
		sum := table[i*p.Width:][:p.Width]
		copy(sum, table[(i-1<<last)*p.Width:])
		AddRow(sum, p.Row(first+i/subsets*4+last))
	}
}

// addStripe adds the rows of a tabulated stripe of units to sums, of which there is one row for each bit of the weights.
func (p Pool) addStripe(sums, table []float64, weights []uint8) {
	const lowest, gather = 0x0101010101010101, 0x0102040810204080
	row := func(i uint64) []float64 { return table[int(i)*p.Width:][:p.Width] }
	v, w := binary.LittleEndian.Uint64(weights), binary.LittleEndian.Uint64(weights[8:])
	for ; v|w != 0; sums = sums[p.Width:] {
		// The product brings the lowest bits of eight weights together in its highest byte.
		i, j := (v&lowest)*gather>>56, (w&lowest)*gather>>56
		addFour(sums[:p.Width], row(i%subsets), row(subsets+i/subsets), row(2*subsets+j%subsets), row(3*subsets+j/subsets))
		v, w = (v&^lowest)>>1, (w&^lowest)>>1
	}
}

// join puts together the sums of the bits.
func (p Pool) join(sum, byBit []float64) {
	clear(sum)
	for b := range weightBits {
		for i := range sum {
			sum[i] += float64(int(1)<<b) * byBit[b*p.Width+i]
		}
	}
}

// addFour adds four rows to sum.
func addFour(sum, a, b, c, d []float64) {
	a, b, c, d = a[:len(sum)], b[:len(sum)], c[:len(sum)], d[:len(sum)]
	for i, s := range sum {
		s += a[i]
		s += b[i]
		s += c[i]
		s += d[i]
		sum[i] = s
	}
}

// AddRow adds a row to sum.
func AddRow(sum, row []float64) {
	row = row[:len(sum)]
	for i := range sum {
		sum[i] += row[i]
	}
}
