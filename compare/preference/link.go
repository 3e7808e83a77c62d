package preference

import "math"

// A link is the chance to win as a function of the difference of strengths.
type link struct {
	logP        func(d float64) float64                 // its logarithm
	derivatives func(d float64) (first, second float64) // of logP
	information func(d float64) float64                 // expected of one choice
}

// logistic is 1/(1+exp(−d)).
var logistic = link{
	logP: func(d float64) float64 { return -softplus(-d) },
	derivatives: func(d float64) (float64, float64) {
		p := 1 / (1 + math.Exp(-d))
		return 1 - p, -p * (1 - p)
	},
	information: func(d float64) float64 {
		p := 1 / (1 + math.Exp(-d))
		return p * (1 - p)
	},
}

// softplus is log(1 + exp(x)) without overflow.
func softplus(x float64) float64 {
	return max(x, 0) + math.Log1p(math.Exp(-math.Abs(x)))
}

// normal is Φ(d).
var normal = link{
	logP: logPhi,
	derivatives: func(d float64) (float64, float64) {
		mills := math.Exp(logDensity(d) - logPhi(d))
		return mills, -mills * (d + mills)
	},
	information: func(d float64) float64 { return math.Exp(2*logDensity(d) - logPhi(d) - logPhi(-d)) },
}

func logDensity(d float64) float64 { return -d*d/2 - math.Log(2*math.Pi)/2 }

// logPhi is log Φ(d); far below zero by its asymptotic series, where Φ itself would be lost.
func logPhi(d float64) float64 {
	if d > -30 {
		return math.Log(math.Erfc(-d/math.Sqrt2) / 2)
	}
	x := d * d
	return logDensity(d) - math.Log(-d) + math.Log1p(-1/x+3/(x*x)-15/(x*x*x))
}
