package effect

import (
	"math"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// J is the factor that removes the bias of Cohen's d for so many degrees of freedom, Γ(m/2) / (√(m/2) Γ((m−1)/2)) (Hedges
// 1981). It is NaN for fewer than 2.
func J(df float64) float64 {
	if !(df >= 2) {
		return math.NaN()
	}
	a, _ := math.Lgamma(df / 2)
	b, _ := math.Lgamma((df - 1) / 2)
	return math.Exp(a-b) / math.Sqrt(df/2)
}

// A Standard is a difference of the means of independent groups over their pooled standard deviation.
type Standard struct {
	D        float64 // Cohen's d
	G        float64 // Hedges' g, J(DF) times d
	SE       float64 // of d, √(1/nx + 1/ny + d²/(2(nx+ny)))
	SD       float64 // pooled
	DF       float64 // nx + ny − 2
	Warnings []figure.Warning

	toT float64 // d over this is Student's t
}

// Standardised compares independent groups.
func Standardised(x, y []float64) Standard {
	x, wx := figure.Finite(x)
	y, wy := figure.Finite(y)
	nx, ny := float64(len(x)), float64(len(y))
	s := Standard{DF: nx + ny - 2, Warnings: append(wx, wy...), toT: math.Sqrt(1/nx + 1/ny)}
	s.SD = math.Sqrt((squares(x) + squares(y)) / s.DF)
	s.D = (describe.Mean(x) - describe.Mean(y)) / s.SD
	switch {
	case nx == 0 || ny == 0:
		s.Warnings = append(s.Warnings, figure.EmptyGroup)
		s.SD, s.D = math.NaN(), math.NaN()
	case s.DF < 1:
		s.Warnings = append(s.Warnings, figure.TooFew)
		s.SD, s.D = math.NaN(), math.NaN()
	case s.SD == 0:
		s.Warnings = append(s.Warnings, figure.NoVariance)
		s.D = math.NaN()
	}
	s.G = J(s.DF) * s.D
	s.SE = math.Sqrt(1/nx + 1/ny + s.D*s.D/(2*(nx+ny)))
	return s
}

// squares is the sum of the squared deviations, 0 of no value.
func squares(x []float64) float64 {
	if len(x) == 0 {
		return 0
	}
	return describe.Squares(x)
}

// Interval is the interval of g from the noncentral t of values that are normal (Steiger and Fouladi 1997): all g whose
// noncentrality would make the t of the data no rarer than (1−level)/2 on either side.
func (s Standard) Interval(level float64) figure.Interval {
	return noncentral(s.D, s.toT, s.DF, level).Map(func(d float64) float64 { return J(s.DF) * d })
}

// noncentral is the interval of a d that is toT times a t.
func noncentral(d, toT, df, level float64) figure.Interval {
	t := d / toT
	return figure.Interval{
		Low:  toT * distribution.Noncentrality(t, df, (1-level)/2),
		High: toT * distribution.Noncentrality(t, df, (1+level)/2),
	}
}
