package compare

import (
	"math"

	"mores/compare/test"
)

// A standardError is that of a difference of means, with the degrees of freedom of its t distribution.
type standardError struct {
	se, df float64
}

// pairedError is the standard error of mean(x) − mean(y) where x and y hold a value for each of the same topics, that of
// the paired t test: CR1 of the errors of both means, with G−1 degrees of freedom for G topics.
func pairedError(x, y sample) standardError {
	u, v := x.influence(), y.influence()
	for c := range u {
		u[c] -= v[c]
	}
	return standardError{math.Sqrt(cr1(u)), float64(len(u) - 1)}
}

// error is the standard error of the difference of a contrast.
func (f frame) error(c column) standardError {
	if f.crossed() {
		return pairedError(f.compared(c))
	}
	return nestedError(f.compared(c))
}

// nestedError is the standard error of mean(x) − mean(y) where x and y have clusters of their own: CR2 within each, with
// the degrees of freedom of Welch and Satterthwaite. For clusters of one document it is that of Welch's t test.
func nestedError(x, y sample) standardError {
	vx, dfx := x.variance()
	vy, dfy := y.variance()
	return welch(vx, vy, dfx, dfy)
}

// welch is the standard error of a difference of independent means with variances vx and vy and so many degrees of
// freedom each.
func welch(vx, vy, dfx, dfy float64) standardError {
	df := (vx + vy) * (vx + vy) / (vx*vx/dfx + vy*vy/dfy)
	return standardError{math.Sqrt(vx + vy), df}
}

// of is the t test of a difference with this error. Without an error there is none: every p is NaN.
func (e standardError) of(difference float64) test.T {
	return test.FromError("", difference, e.se, e.df)
}
