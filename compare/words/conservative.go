package words

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Conservative returns the end of an interval of the log ratio that is nearer to zero, or 0 if zero lies in the interval.
// So a large value says that the difference is large for sure. The interval has the level 1 − alpha/tests, Bonferroni's
// for so many tests.
//
// It is the exact one of Clopper and Pearson (1934): of a+b occurrences a are in the group, each with a probability π;
// π/(1−π) · d/c is the ratio of the rates. (Evert, Dykes and Peters 2018 propose the bound.)
func (k Counts) Conservative(alpha float64, tests int) float64 {
	tail := alpha / float64(max(tests, 1)) / 2
	if k.A > 0 {
		if low := k.lowest(tail); low > 0 {
			return low
		}
	}
	if k.B > 0 {
		if high := -k.swapped().lowest(tail); high < 0 {
			return high
		}
	}
	return 0
}

// swapped are the counts as the baseline sees them.
func (k Counts) swapped() Counts { return Counts{k.B, k.A, k.D, k.C} }

// lowest is the lower end of the log ratio, of which either side has the tail.
func (k Counts) lowest(tail float64) float64 {
	p := mathext.InvRegIncBeta(float64(k.A), float64(k.B+1), tail)
	return math.Log2(float64(k.D) / float64(k.C) * p / (1 - p))
}
