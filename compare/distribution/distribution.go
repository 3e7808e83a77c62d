// Package distribution has the tails and quantiles that the tests of a comparison need, each computed from the small
// side so that a small p keeps its digits. The functions come from gonum; what is here is only the side to take, and
// infinite degrees of freedom.
package distribution

import (
	"math"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

// Normal is P(Z > z) of a standard normal Z.
func Normal(z float64) float64 { return math.Erfc(z/math.Sqrt2) / 2 }

// NormalTwoSided is P(|Z| > |z|).
func NormalTwoSided(z float64) float64 { return math.Erfc(math.Abs(z) / math.Sqrt2) }

// NormalQuantile is the z with P(Z < z) = p. It is NaN unless 0 ≤ p ≤ 1.
func NormalQuantile(p float64) float64 {
	if !(p >= 0 && p <= 1) {
		return math.NaN()
	}
	return distuv.UnitNormal.Quantile(p)
}

// T is P(T > t) of Student's t with df degrees of freedom, of a normal variable if df is infinite. It is NaN unless df is
// above zero.
func T(t, df float64) float64 {
	switch {
	case !(df > 0) || math.IsNaN(t):
		return math.NaN()
	case math.IsInf(df, 1):
		return Normal(t)
	case t < 0:
		return 1 - T(-t, df)
	}
	return mathext.RegIncBeta(df/2, 0.5, df/(df+t*t)) / 2
}

// TTwoSided is P(|T| > |t|).
func TTwoSided(t, df float64) float64 { return 2 * T(math.Abs(t), df) }

// TQuantile is the t with P(T < t) = p. It is NaN unless df is above zero and 0 ≤ p ≤ 1.
func TQuantile(p, df float64) float64 {
	switch {
	case !(df > 0) || !(p >= 0 && p <= 1):
		return math.NaN()
	case math.IsInf(df, 1):
		return NormalQuantile(p)
	}
	return distuv.StudentsT{Sigma: 1, Nu: df}.Quantile(p)
}

// F is P(F > f) of an F with d1 and d2 degrees of freedom. It is NaN unless f is zero or above and both are above zero.
func F(f, d1, d2 float64) float64 {
	if !(f >= 0) || !(d1 > 0) || !(d2 > 0) {
		return math.NaN()
	}
	if math.IsInf(f, 1) {
		return 0
	}
	return mathext.RegIncBeta(d2/2, d1/2, d2/(d2+d1*f))
}

// FQuantile is the f with P(F < f) = p.
func FQuantile(p, d1, d2 float64) float64 {
	if !(p >= 0 && p <= 1) || !(d1 > 0) || !(d2 > 0) {
		return math.NaN()
	}
	x := mathext.InvRegIncBeta(d1/2, d2/2, p)
	return d2 * x / (d1 * (1 - x))
}

// ChiSquared is P(X > x) of a chi-squared variable with df degrees of freedom. It is NaN unless both are zero or above.
func ChiSquared(x, df float64) float64 {
	if !(x >= 0) || !(df > 0) {
		return math.NaN()
	}
	return distuv.ChiSquared{K: df}.Survival(x)
}
