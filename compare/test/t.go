package test

import (
	"math"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// A T is a t test of a difference of means.
type T struct {
	Name       string
	Difference float64 // mean(x) − mean(y)
	SE         float64 // of the difference
	DF         float64
	T          float64 // Difference/SE
	Tails
	Warnings []figure.Warning
}

// Tails are the p of a test. TwoSided is twice the smaller of the others, or 1.
type Tails struct {
	TwoSided, Less, Greater float64
}

// noTails are those of a test that cannot be made.
func noTails() Tails { return Tails{math.NaN(), math.NaN(), math.NaN()} }

// Welch tests the means of independent groups without assuming equal variances (Welch 1947).
func Welch(x, y []float64) T {
	x, y, warnings := two(x, y)
	nx, ny := float64(len(x)), float64(len(y))
	vx, vy := describe.Variance(x)/nx, describe.Variance(y)/ny
	df := (vx + vy) * (vx + vy) / (vx*vx/(nx-1) + vy*vy/(ny-1))
	return FromError("Welch's t", describe.Mean(x)-describe.Mean(y), math.Sqrt(vx+vy), df, warnings...)
}

// Student tests the means of independent groups of equal variance.
func Student(x, y []float64) T {
	x, y, warnings := two(x, y)
	nx, ny := float64(len(x)), float64(len(y))
	pooled := (describe.Squares(x) + describe.Squares(y)) / (nx + ny - 2)
	return FromError("Student's t", describe.Mean(x)-describe.Mean(y), math.Sqrt(pooled*(1/nx+1/ny)), nx+ny-2, warnings...)
}

// Paired tests the mean of the differences of pairs.
func Paired(x, y []float64) T {
	d, warnings := differences(x, y)
	n := float64(len(d))
	return FromError("paired t", describe.Mean(d), math.Sqrt(describe.Variance(d)/n), n-1, warnings...)
}

// FromError is the t test of a difference with a known standard error and its degrees of freedom, which may be infinite.
func FromError(name string, difference, se, df float64, warnings ...figure.Warning) T {
	t := T{Name: name, Difference: difference, SE: se, DF: df, T: difference / se, Warnings: warnings}
	if !(se > 0) || !(df > 0) {
		t.T, t.Tails = math.NaN(), noTails()
		if se == 0 {
			t.DF = math.NaN()
			t.Warnings = append(t.Warnings, figure.NoVariance)
		}
		return t
	}
	t.Less, t.Greater = distribution.T(-t.T, df), distribution.T(t.T, df)
	t.TwoSided = distribution.TTwoSided(t.T, df)
	return t
}

// Interval is the interval of the difference at a level such as 0.95. The ends of that at 1−2α are the one-sided bounds
// at 1−α.
func (t T) Interval(level float64) figure.Interval {
	if math.IsNaN(t.T) {
		return figure.None()
	}
	return figure.Around(t.Difference, t.SE*distribution.TQuantile((1+level)/2, t.DF))
}

// An Equivalence is a pair of one-sided tests that a difference is not beyond a margin (Schuirmann 1987).
type Equivalence struct {
	TLower, PLower float64 // of a difference of at most the lower margin
	TUpper, PUpper float64 // of a difference of at least the upper margin
	P              float64 // the larger: that of a difference beyond the margin on either side
	Interval       figure.Interval
}

// Equivalence tests whether the difference lies between low and high. It does at level α exactly where the interval at
// 1−2α lies between them; Interval is that for α = 5 %. All is NaN where the difference has no error.
func (t T) Equivalence(low, high float64) Equivalence {
	e := Equivalence{TLower: (t.Difference - low) / t.SE, TUpper: (t.Difference - high) / t.SE, Interval: t.Interval(0.90)}
	if math.IsNaN(t.T) {
		e.TLower, e.TUpper = math.NaN(), math.NaN()
	}
	e.PLower, e.PUpper = distribution.T(e.TLower, t.DF), distribution.T(-e.TUpper, t.DF)
	e.P = max(e.PLower, e.PUpper)
	return e
}

// two returns the finite values of two independent groups and what is wrong with them.
func two(x, y []float64) (xs, ys []float64, warnings []figure.Warning) {
	xs, warnings = figure.Finite(x)
	ys, more := figure.Finite(y)
	if warnings == nil {
		warnings = more
	}
	switch smaller := min(len(xs), len(ys)); smaller {
	case 0:
		warnings = append(warnings, figure.EmptyGroup)
	case 1:
		warnings = append(warnings, figure.TooFew)
	}
	return xs, ys, warnings
}

// differences returns x − y of the pairs that are finite.
func differences(x, y []float64) ([]float64, []figure.Warning) {
	x, y, warnings := figure.FinitePairs(x, y)
	d := make([]float64, len(x))
	for i := range x {
		d[i] = x[i] - y[i]
	}
	switch len(d) {
	case 0:
		warnings = append(warnings, figure.Empty)
	case 1:
		warnings = append(warnings, figure.TooFew)
	}
	return d, warnings
}
