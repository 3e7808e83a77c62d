package distribution

import "math"

// Root is where f crosses zero between low and high, to the last digits of a float. It is NaN unless f(low) and f(high)
// differ in sign. It takes steps by interpolation where they shorten the bracket, else by halves (Brent 1973, chapter 4).
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
	c, yc := a, ya // the root is between b and c
	step, before := b-a, b-a
	for range 200 {
		if (yb < 0) == (yc < 0) {
			c, yc, step, before = a, ya, b-a, b-a
		}
		if math.Abs(yc) < math.Abs(yb) { // b is to be the best so far
			a, b, c, ya, yb, yc = b, c, b, yb, yc, yb
		}
		half, least := (c-b)/2, 2e-16*math.Abs(b)+math.SmallestNonzeroFloat64
		if math.Abs(half) <= least || yb == 0 {
			break
		}
		next, ok := interpolated(a, b, c, ya, yb, yc)
		if ok && math.Abs(before) >= least && 2*math.Abs(next) < math.Min(3*math.Abs(half)-least, math.Abs(before)) && next*half > 0 {
			step, before = next, step
		} else {
			step, before = half, half
		}
		a, ya = b, yb
		b += math.Copysign(max(math.Abs(step), least), half)
		yb = f(b)
	}
	return b
}

// interpolated is the step from b to where a line through two points, or a parabola through three that gives x from y,
// crosses zero.
func interpolated(a, b, c, ya, yb, yc float64) (step float64, ok bool) {
	s, p, q := yb/ya, 0.0, 0.0
	if a == c {
		p, q = (c-b)*s, 1-s
	} else {
		r, t := yb/yc, ya/yc
		p = s * ((c-b)*t*(t-r) - (b-a)*(r-1))
		q = (t - 1) * (r - 1) * (s - 1)
		q = -q
	}
	step = p / q
	return step, !math.IsNaN(step) && !math.IsInf(step, 0)
}
