package counts

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// An NB2 is a negative binomial model whose α is estimated too.
type NB2 struct {
	*Fit
	SEAlpha float64 // of α; NaN at the boundary α = 0
	// SE are the errors of the coefficients by the observed information on them and log α.
	SE []float64
}

// NegativeBinomialML fits coefficients and α by maximum likelihood. Where hits vary no more than those of a Poisson model,
// α is 0, with a warning.
func NegativeBinomialML(r Rows) NB2 {
	f := Poisson(r)
	if f.expected == nil {
		return NB2{f, math.NaN(), f.Errors(Model)}
	}
	if f.slope() <= 0 {
		f.Warnings = append(f.Warnings, figure.AtBoundary)
		return NB2{f, math.NaN(), f.Errors(Model)}
	}
	slope := func(logAlpha float64) float64 { return NegativeBinomial(r, math.Exp(logAlpha)).slope() }
	low, high := -10.0, 0.0
	for slope(high) > 0 && high < 12 {
		high += 2
	}
	for slope(low) < 0 && low > -25 {
		low -= 5
	}
	f = NegativeBinomial(r, math.Exp(distribution.Root(slope, low, high)))
	if f.expected == nil {
		f.Warnings = append(f.Warnings, figure.NoFit)
		return NB2{f, math.NaN(), f.Errors(Model)}
	}
	se := f.jointErrors()
	last := len(se) - 1
	return NB2{f, f.Alpha * se[last], se[:last]}
}

// slope is the derivative of the likelihood by α.
func (f *Fit) slope() float64 {
	if f.expected == nil {
		return math.NaN()
	}
	sum, a := 0.0, f.Alpha
	for i, m := range f.rows.means(mat.NewVecDense(len(f.Coefficients), f.Coefficients)) {
		y := f.rows.Hits[i]
		if a == 0 {
			sum += ((y-m)*(y-m) - y) / 2
			continue
		}
		for j := range int(y) {
			sum += float64(j) / (1 + a*float64(j))
		}
		sum += math.Log1p(a*m)/(a*a) - (y+1/a)*m/(1+a*m)
	}
	return sum
}

// jointErrors are those of the coefficients and, last, of log α, by the observed information.
func (f *Fit) jointErrors() []float64 {
	k, a := len(f.Coefficients), f.Alpha
	information := mat.NewSymDense(k+1, nil)
	for i, m := range f.rows.means(mat.NewVecDense(k, f.Coefficients)) {
		y, v := f.rows.Hits[i], 1+a*m
		curvature := 2*math.Log1p(a*m)/(a*a*a) - 2*m/(a*a*v) - (y+1/a)*m*m/(v*v)
		for j := range int(y) {
			slope := float64(j) / (1 + a*float64(j))
			curvature += slope * slope
		}
		for p, x := range f.rows.X[i] {
			for q := p; q < k; q++ {
				information.SetSym(p, q, information.At(p, q)+m*(1+a*y)/(v*v)*x*f.rows.X[i][q])
			}
			information.SetSym(p, k, information.At(p, k)+a*(y-m)*m/(v*v)*x)
		}
		information.SetSym(k, k, information.At(k, k)+a*a*curvature)
	}
	covariance := inverse(information)
	if covariance == nil {
		covariance = mat.NewSymDense(k+1, nil)
		for j := range k + 1 {
			covariance.SetSym(j, j, math.NaN())
		}
	}
	return roots(covariance, 1)
}

// Likelihood compares the fit with that of the intercept alone, α being estimated for both.
func (n NB2) Likelihood() Likelihood {
	return ratioTest(n.LogLik, NegativeBinomialML(n.rows.null()).LogLik, len(n.Coefficients)-1)
}

// OverPoisson is twice the gain in log likelihood over the Poisson model: how far hits come in bursts.
func (n NB2) OverPoisson() float64 { return 2 * (n.LogLik - Poisson(n.rows).LogLik) }
