package report

import (
	"math"
	"strconv"
	"strings"
)

// Number writes a number for csv and JSON: with a full stop, without a thousands mark, and with up to 6 decimals; below
// 0.1 with 6 significant digits (1.23457e-07). What is not finite is missing: an empty string.
func Number(x float64) string {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return ""
	case x == 0: // -0 too
		return "0"
	case math.Abs(x) < 0.1:
		return strconv.FormatFloat(x, 'g', 6, 64)
	}
	s := strconv.FormatFloat(x, 'f', 6, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
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
