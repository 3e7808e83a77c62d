package compare

import "math"

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
