// Package figure has what every statistic of a comparison comes with: an interval, and warnings where the data cannot
// carry a value.
//
// A statistic of data that are too few, all equal, or missing is NaN, with a [Warning] that names why. It is never zero,
// one, or a p of some other test. Values that are not finite are missing: they are left out, with a warning.
package figure

import (
	"math"
	"slices"
)

// An Interval has a lower and an upper end. Both are NaN where there is no interval; one is infinite where it has no end.
type Interval struct {
	Low, High float64
}

// None is the interval of what cannot be known.
func None() Interval { return Interval{math.NaN(), math.NaN()} }

// Around is value ± half.
func Around(value, half float64) Interval {
	return Interval{value - half, value + half}
}

// Map applies a rising function to both ends.
func (i Interval) Map(f func(float64) float64) Interval {
	return Interval{f(i.Low), f(i.High)}
}

// A Warning names what is wrong with the data of a statistic. It is a short sentence without full stop.
type Warning string

// The warnings.
const (
	Missing      Warning = "values that are missing or not finite were left out"
	Empty        Warning = "no value"
	EmptyGroup   Warning = "a group has no value"
	TooFew       Warning = "too few values for an error"
	NoVariance   Warning = "no variance: nothing to test with"
	NoOverlap    Warning = "the groups do not overlap: no error of the probability"
	AllZero      Warning = "all differences are zero"
	OneCluster   Warning = "one cluster only: no error"
	FewClusters  Warning = "fewer than 20 clusters: a robust error may be too small"
	NotAbove     Warning = "the mean of the baseline is not above zero: no ratio"
	Unbounded    Warning = "the mean of the baseline may be zero: the interval has no end"
	NoHits       Warning = "no hits"
	NoWords      Warning = "documents without words were left out"
	NoFit        Warning = "the model could not be fitted"
	Collinear    Warning = "a term is a combination of the others"
	AtBoundary   Warning = "a variance was estimated as zero"
	NotConnected Warning = "the comparisons do not connect all items: some strengths have no end"
	OneStudy     Warning = "one study only: heterogeneity cannot be estimated"
	NoPositive   Warning = "a variance is not above zero"
)

// Finite returns the values that are finite, and a warning if some are not.
func Finite(x []float64) ([]float64, []Warning) {
	if !slices.ContainsFunc(x, notFinite) {
		return x, nil
	}
	return slices.DeleteFunc(slices.Clone(x), notFinite), []Warning{Missing}
}

// FinitePairs returns the pairs both of whose values are finite, and a warning if some are not. It panics if x and y have
// not the same length.
func FinitePairs(x, y []float64) (xs, ys []float64, warnings []Warning) {
	if len(x) != len(y) {
		panic("figure: pairs of slices of different lengths")
	}
	if !slices.ContainsFunc(x, notFinite) && !slices.ContainsFunc(y, notFinite) {
		return x, y, nil
	}
	for i := range x {
		if !notFinite(x[i]) && !notFinite(y[i]) {
			xs, ys = append(xs, x[i]), append(ys, y[i])
		}
	}
	return xs, ys, []Warning{Missing}
}

func notFinite(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
