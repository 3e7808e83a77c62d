package exact

import (
	"math"
	"math/big"
	"math/bits"
)

// whole is the number of 2^-fraction that s is.
func (s Sum) whole() *big.Int {
	negative := s.IsNegative()
	if negative {
		s = s.negated()
	}
	n := new(big.Int)
	for i := len(s) - 1; i >= 0; i-- {
		n.Lsh(n, 64).Or(n, new(big.Int).SetUint64(s[i]))
	}
	if negative {
		n.Neg(n)
	}
	return n
}

// scaled is the float that is nearest to n·2^exponent.
func scaled(n *big.Float, exponent int) float64 {
	v, _ := n.SetMantExp(n, exponent).Float64()
	return v
}

// Float is the float that is nearest to s; of two the one whose last bit is 0.
func (s Sum) Float() float64 {
	negative := s.IsNegative()
	if negative {
		s = s.negated()
	}
	shift := -fraction // of the highest word that is not 0
	high, low, lowest := s[0], uint64(0), uint64(0)
	switch {
	case s[2] > 0:
		high, low, lowest, shift = s[2], s[1], s[0], shift+128
	case s[1] > 0:
		high, low, shift = s[1], s[0], shift+64
	}
	zeros := bits.LeadingZeros64(high)
	top, rest := high<<zeros|low>>(64-zeros), low<<zeros|lowest
	if rest > 0 {
		top |= 1 // the conversion rounds 64 bits to 53, and needs to know only that there are more
	}
	v := math.Ldexp(float64(top), shift-zeros)
	if negative {
		return -v
	}
	return v
}

// Floats are the floats that add up to s: the nearest, then the nearest to the rest, until there is none. There is none
// for 0, and hardly ever more than three.
func (s Sum) Floats() []float64 {
	var list []float64
	for s != (Sum{}) {
		v := s.Float()
		list = append(list, v)
		s.Add(-v)
	}
	return list
}

// FromFloats is the sum of floats as Floats gives them. It tells whether they are that.
func FromFloats(list []float64) (s Sum, ok bool) {
	if len(list) > 4 {
		return s, false
	}
	for _, v := range list {
		if !(v < 0 || v > 0) || v-v != 0 || !s.Add(v) {
			return s, false
		}
	}
	rest := s
	for _, v := range list {
		if rest.Float() != v {
			return s, false
		}
		rest.Add(-v)
	}
	return s, rest == Sum{}
}

// precision is more than the 53 bits of a float, so that what is rounded again comes out as the nearest.
const precision = 128

// Mean is the nearest float, or one beside it, to the mean of n numbers whose sum is s. n is above 0.
func Mean(s Sum, n int) float64 {
	q := new(big.Float).SetPrec(precision).SetInt(s.whole())
	return scaled(q.Quo(q, new(big.Float).SetInt64(int64(n))), -fraction)
}

// Deviation is the sum of the squared deviations of n numbers from their mean, squares − sum²/n, computed without loss
// where both are large and nearly the same. What is no more than the rounding of the squares is 0. n is above 0.
func Deviation(sum, squares Sum, n int) float64 {
	s, count := sum.whole(), big.NewInt(int64(n))
	d := squares.whole()
	d.Mul(d, count).Lsh(d, fraction).Sub(d, s.Mul(s, s)) // n times the deviation, of 2^-2·fraction
	if rounding := new(big.Int).Mul(count, count); d.Cmp(rounding.Lsh(rounding, fraction+1)) <= 0 {
		return 0
	}
	q := new(big.Float).SetPrec(precision).SetInt(d)
	return scaled(q.Quo(q, new(big.Float).SetInt(count)), -2*fraction)
}
