package compare

import "math"

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

// nestedError is the standard error of mean(x) − mean(y) where x and y have clusters of their own: CR1 within each, with
// the degrees of freedom of Welch and Satterthwaite. For clusters of one document it is that of Welch's t test.
func nestedError(x, y sample) standardError {
	return welch(x.variance(), y.variance(), x.units()-1, y.units()-1)
}

// welch is the standard error of a difference of independent means with variances vx and vy and so many degrees of
// freedom each.
func welch(vx, vy, dfx, dfy float64) standardError {
	df := (vx + vy) * (vx + vy) / (vx*vx/dfx + vy*vy/dfy)
	return standardError{math.Sqrt(vx + vy), df}
}

// equivalence is the p of two one-sided t tests that the difference lies within ±margin: the larger of the two. It is
// NaN where the error is zero or unknown, since then there is nothing to test with.
func (e standardError) equivalence(difference, margin float64) float64 {
	if !(e.se > 0) {
		return math.NaN()
	}
	t := studentT(e.df)
	return max(t.CDF((difference-margin)/e.se), t.CDF((-difference-margin)/e.se))
}
