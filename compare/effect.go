package compare

import "math"

// hedgesJ is the exact factor that removes the bias of Cohen's d for m = n₁+n₂−2 degrees of freedom,
// Γ(m/2) / (√(m/2) Γ((m−1)/2)), defined for m of 2 and more (Hedges 1981).
func hedgesJ(m float64) float64 {
	if m < 2 {
		return math.NaN()
	}
	a, _ := math.Lgamma(m / 2)
	b, _ := math.Lgamma((m - 1) / 2)
	return math.Exp(a-b) / math.Sqrt(m/2)
}

// hedgesG is the difference of means over the pooled standard deviation of n documents with a sum of squares within the
// groups, times J of n−2. It is NaN without variance.
func hedgesG(difference, squares, n, j float64) float64 {
	if squares == 0 {
		return math.NaN()
	}
	return j * difference / math.Sqrt(squares/(n-2))
}

// percentOf is the difference in percent of the mean of the baseline. It is NaN unless that mean is above zero by more
// than rounding, which is measured on the scale of the values.
func percentOf(difference, baseline, scale float64) float64 {
	if !(baseline > 1e-12*scale) {
		return math.NaN()
	}
	return 100 * difference / baseline
}
