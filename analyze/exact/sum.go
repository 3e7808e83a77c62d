// Package exact adds floats without rounding, so that any order and any grouping gives the same sum to the last bit.
//
// A sum of floats depends on the order in which they come. With the error terms of Neumaier, or in double-double
// arithmetic, it still does, only by less. Sums that are made in parts, by several processors or on several machines,
// and are to come out the same need another arithmetic: here that of whole numbers, as in the accumulator of Kulisch
// (2013), but only as wide as the figures of texts need.
package exact

import (
	"math"
	"math/bits"
)

// A Sum is a whole number of 2^-104, in 192 bits of two's complement, the lowest word first. The zero Sum is 0.
//
// What is added is rounded once, to a multiple of 2^-104 (5e-32), and that depends on nothing else. A float above 2e-16
// is not rounded at all, the square of one above 1e-8 by less than 1e-15 of it. A sum may grow to 1.5e26.
type Sum [3]uint64

const (
	fraction = 104                 // bits behind the point
	capacity = 64*3 - 1 - fraction // bits before it
)

// Largest is the largest float whose square always fits, 4e12.
const Largest = 1 << (capacity/2 - 1)

// Add adds v, which is finite. It tells whether the sum still fits; if not it is of no use.
func (s *Sum) Add(v float64) bool {
	mantissa, exponent := split(v)
	return s.addScaled(0, mantissa, exponent, math.Signbit(v))
}

// AddSquare adds v², likewise.
func (s *Sum) AddSquare(v float64) bool {
	mantissa, exponent := split(v)
	high, low := bits.Mul64(mantissa, mantissa)
	return s.addScaled(high, low, 2*exponent, false)
}

// Plus adds t. It tells whether the sum still fits; if not it is of no use.
func (s *Sum) Plus(t Sum) bool {
	before := s.IsNegative()
	var carry uint64
	s[0], carry = bits.Add64(s[0], t[0], 0)
	s[1], carry = bits.Add64(s[1], t[1], carry)
	s[2], _ = bits.Add64(s[2], t[2], carry)
	return before != t.IsNegative() || s.IsNegative() == before
}

// IsNegative tells whether the sum is below 0.
func (s *Sum) IsNegative() bool { return int64(s[2]) < 0 }

// split returns whole numbers of which |v| is mantissa·2^exponent.
func split(v float64) (mantissa uint64, exponent int) {
	const bias, width = 1075, 52
	b := math.Float64bits(v)
	mantissa, exponent = b&(1<<width-1), int(b>>width&0x7ff)
	if exponent == 0 {
		return mantissa, 1 - bias // subnormal
	}
	return mantissa | 1<<width, exponent - bias
}

// addScaled adds, or takes off, the number high:low of at most 106 bits times 2^exponent, rounded half away from zero.
func (s *Sum) addScaled(high, low uint64, exponent int, negative bool) bool {
	shift := exponent + fraction
	if shift < 0 {
		high, low = roundedShift(high, low, uint(-shift))
		shift = 0
	}
	length := bits.Len64(low)
	if high > 0 {
		length = 64 + bits.Len64(high)
	}
	switch {
	case length == 0:
		return true
	case length+shift >= 64*len(s):
		return false
	}
	t := shifted(high, low, uint(shift))
	if negative {
		t = t.negated()
	}
	return s.Plus(t)
}

// shifted is the number high:low shifted to the left, by less than three words.
func shifted(high, low uint64, by uint) Sum {
	first, second, third := low<<(by%64), high<<(by%64)|low>>(64-by%64), high>>(64-by%64)
	switch by / 64 {
	case 0:
		return Sum{first, second, third}
	case 1:
		return Sum{0, first, second}
	}
	return Sum{0, 0, first}
}

// roundedShift shifts a number of at most 106 bits to the right by one bit or more, and rounds half up.
func roundedShift(high, low uint64, by uint) (uint64, uint64) {
	if by > 106 {
		return 0, 0 // less than a half
	}
	half := shifted(0, 1, by-1)
	low, carry := bits.Add64(low, half[0], 0)
	high, _ = bits.Add64(high, half[1], carry)
	if by >= 64 {
		return 0, high >> (by - 64)
	}
	return high >> by, low>>by | high<<(64-by)
}

func (s Sum) negated() Sum {
	var n Sum
	var borrow uint64
	n[0], borrow = bits.Sub64(0, s[0], 0)
	n[1], borrow = bits.Sub64(0, s[1], borrow)
	n[2], _ = bits.Sub64(0, s[2], borrow)
	return n
}
