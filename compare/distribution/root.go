package distribution

import "math"

// Root is where f crosses zero between low and high, to the last digits of a float. It is NaN unless f(low) and f(high)
// differ in sign. The method is regula falsi with the Illinois rule (Dowell and Jarratt 1971).
func Root(f func(float64) float64, low, high float64) float64 {
	a, b, ya, yb := low, high, f(low), f(high)
	switch {
	case ya == 0:
		return a
	case yb == 0:
		return b
	case !(ya*yb < 0):
		return math.NaN()
	}
	for range 300 {
		x := b - yb*(b-a)/(yb-ya)
		if !(min(a, b) < x && x < max(a, b)) {
			x = a + (b-a)/2 // interpolation met an end by rounding
		}
		y := f(x)
		if y*yb < 0 {
			a, ya = b, yb
		} else {
			ya /= 2
		}
		b, yb = x, y
		if y == 0 || math.Abs(b-a) <= 2e-16*math.Abs(b) || math.Abs(b-a) < math.SmallestNonzeroFloat64*4 {
			break
		}
	}
	return b
}
