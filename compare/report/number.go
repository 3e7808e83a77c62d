package report

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// Number writes a number for csv and JSON: with a full stop, without a thousands mark, and with up to 6 decimals; below
// 0.1 with 6 significant digits (1.23457e-07). What is not finite is missing: an empty string.
func Number(x float64) string { return string(AppendNumber(nil, x)) }

// AppendNumber appends to dst what Number writes.
func AppendNumber(dst []byte, x float64) []byte {
	switch size := math.Abs(x); {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return dst
	case x == 0: // -0 too
		return append(dst, '0')
	case size < 0.1:
		return strconv.AppendFloat(dst, x, 'g', 6, 64)
	case size < 1<<32:
		return appendMillionths(dst, x)
	}
	dst = strconv.AppendFloat(dst, x, 'f', 6, 64)
	return bytes.TrimSuffix(bytes.TrimRight(dst, "0"), []byte("."))
}

// appendMillionths writes a number of less than 2³² with up to 6 decimals, as strconv does, but several times faster:
// rows are mostly such numbers. The exact value of x decides how it is rounded, and a tie goes to the even neighbour.
func appendMillionths(dst []byte, x float64) []byte {
	if x < 0 {
		dst, x = append(dst, '-'), -x
	}
	scaled := float64(x * 1e6)
	lost := math.FMA(x, 1e6, -scaled) // x·1e6 is scaled + lost exactly
	n := math.RoundToEven(scaled)
	switch rest := scaled - n; { // a half looks like a tie; what was lost says which side it is on
	case rest == 0.5 && lost > 0:
		n++
	case rest == -0.5 && lost < 0:
		n--
	}
	whole, millionths := uint64(n)/1e6, uint64(n)%1e6
	dst = strconv.AppendUint(dst, whole, 10)
	if millionths == 0 {
		return dst
	}
	decimals := [...]byte{'.', '0', '0', '0', '0', '0', '0'}
	for i := len(decimals) - 1; millionths > 0; i-- {
		decimals[i] += byte(millionths % 10)
		millionths /= 10
	}
	return append(dst, bytes.TrimRight(decimals[:], "0")...)
}

// nothing stands in the table for a figure that is missing.
const nothing = "-"

// A precision is a number of decimals for people to read; scientific is for numbers of no common size.
type precision int

const scientific precision = -1

// precisionFor is what shows three digits or so of numbers up to this size.
func precisionFor(size float64) precision {
	switch {
	case size >= 1e6 || size > 0 && size < 0.0001:
		return scientific
	case size >= 100:
		return 1
	case size >= 1:
		return 2
	case size >= 0.01 || size == 0:
		return 3
	}
	return 5
}

// format writes a number for people.
func (p precision) format(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nothing
	}
	if p == scientific && x != 0 {
		return strconv.FormatFloat(x, 'e', 2, 64)
	}
	s := strconv.FormatFloat(x, 'f', max(0, int(p)), 64)
	if strings.Trim(s, "-0.") == "" {
		return strings.TrimPrefix(s, "-")
	}
	return s
}

// signed writes a number with its sign, plus included.
func (p precision) signed(x float64) string {
	s := p.format(x)
	if x > 0 && strings.Trim(s, "0.") != "" {
		return "+" + s
	}
	return s
}

// percentPrecision shows one decimal of a percent as long as that fits a table.
func percentPrecision(x float64) precision {
	switch {
	case math.Abs(x) >= 1e5:
		return scientific
	case math.Abs(x) >= 1000:
		return 0
	}
	return 1
}

// probability writes a p for people: three decimals, but never 0, and a fourth where three would hide on which side of
// 5 % it lies.
func probability(p float64) string {
	switch {
	case p < 0.001:
		return "<0.001"
	case math.Abs(p-0.05) < 0.0005:
		return precision(4).format(p)
	}
	return precision(3).format(p)
}

// grouped writes a count with commas.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}
