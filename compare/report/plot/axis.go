package plot

import "math"

// A Scale turns values into places between two ends.
type Scale struct {
	Low, High float64 // values
	From, To  float64 // places
}

// At is the place of a value.
func (s Scale) At(v float64) float64 {
	if s.High == s.Low {
		return (s.From + s.To) / 2
	}
	return s.From + (v-s.Low)/(s.High-s.Low)*(s.To-s.From)
}

// Clamp is the place of a value, or the nearest end.
func (s Scale) Clamp(v float64) float64 { return s.At(min(max(v, s.Low), s.High)) }

// Ticks are the multiples of a step between two values.
func Ticks(low, high, step float64) []float64 {
	if !(high > low && step > 0) || (high-low)/step > 1000 {
		return nil
	}
	var ticks []float64
	for k := math.Ceil(low/step - 1e-9); k*step <= high+1e-9*step; k++ {
		ticks = append(ticks, round(k*step, step))
	}
	return ticks
}

// Step is the least of 1, 2 and 5 times a power of ten that is not below a value.
func Step(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, m := range []float64{1, 2, 5} {
		if m*power >= least*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// round takes off what a multiple of step has too much by rounding.
func round(v, step float64) float64 {
	places := math.Pow(10, max(0, 2-math.Floor(math.Log10(step))))
	return math.Round(v*places)/places + 0 // no -0
}
