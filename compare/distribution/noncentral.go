package distribution

import (
	"math"

	"gonum.org/v1/gonum/integrate/quad"
)

// NoncentralT is P(T > t) of a noncentral t with df degrees of freedom and noncentrality delta, to about 1e-12: of
// (Z + delta)/U with Z standard normal and U the root of a chi-squared variable over df. It is NaN unless df is above zero.
func NoncentralT(t, df, delta float64) float64 {
	tail := func(u float64) float64 { return Normal(t*u - delta) }
	if t == 0 || math.IsInf(df, 1) {
		return OverSpread(df, 0, math.Inf(1), tail)
	}
	// The integrand falls or rises within a few times 1/t around delta/t, which may be sharp.
	from, to := max(0, delta/t-9/math.Abs(t)), max(0, delta/t+9/math.Abs(t))
	return OverSpread(df, 0, from, tail) + OverSpread(df, from, to, tail) + OverSpread(df, to, math.Inf(1), tail)
}

// OverSpread is the integral of f(u) over the distribution of U between two ends, where U is what an estimate of a
// standard deviation of 1 with df degrees of freedom comes out as: the root of a chi-squared variable over df. The powers
// of all t tests are such integrals; the series for them (Lenth 1989) fails for large effects, this does not.
func OverSpread(df, lower, upper float64, f func(u float64) float64) float64 {
	if !(df > 0) || math.IsNaN(lower) || math.IsNaN(upper) {
		return math.NaN()
	}
	if math.IsInf(df, 1) {
		if upper < 1 || lower > 1 {
			return 0
		}
		return f(1)
	}
	spread := 9 / math.Sqrt(2*df) // 9 standard deviations of U, which has thinner tails than that on the left
	low, high := max(lower, 1-spread), min(upper, 1+spread+8/df)
	logScale, _ := math.Lgamma(df / 2)
	logScale = math.Ln2 + df/2*math.Log(df/2) - logScale
	density := func(u float64) float64 {
		if u == 0 {
			return 0
		}
		return math.Exp(logScale+(df-1)*math.Log(u)-df*u*u/2) * f(u)
	}
	sum := 0.0
	const panels, nodes = 8, 24
	for k := range panels {
		from, to := low+(high-low)*float64(k)/panels, low+(high-low)*float64(k+1)/panels
		if to > from { // else there is nothing between the ends
			sum += quad.Fixed(density, from, to, nodes, quad.Legendre{}, 0)
		}
	}
	return sum
}

// Noncentrality is the delta with P(T > t) = p, by which an interval of an effect is found from its t. It is NaN unless
// 0 < p < 1.
func Noncentrality(t, df, p float64) float64 {
	if !(p > 0 && p < 1) || math.IsNaN(t) || math.IsInf(t, 0) || !(df > 0) {
		return math.NaN()
	}
	excess := func(delta float64) float64 { return NoncentralT(t, df, delta) - p }
	// The tail rises with delta from 0 to 1 around t, within a few times 1 + |t|/√df.
	step := 2 * (1 + math.Abs(t)/math.Sqrt(df))
	low, high := t-step, t+step
	for range 60 {
		if excess(low) < 0 {
			break
		}
		low -= step
		step *= 2
	}
	for range 60 {
		if excess(high) > 0 {
			break
		}
		high += step
		step *= 2
	}
	return Root(excess, low, high)
}
