package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Method of estimating variances.
type Method string

// The methods.
const (
	REML Method = "REML" // restricted maximum likelihood: unbiased where the design is balanced
	ML   Method = "ML"   // maximum likelihood: to compare models of different terms
)

// A Mixed is the model y = X b + u + e with a normal u for each cluster and a normal e for each row.
type Mixed struct {
	Coefficients []float64
	SE           []float64 // from (X'V⁻¹X)⁻¹, as lme4
	Between      float64   // variance of u
	Within       float64   // variance of e
	ICC          float64   // Between/(Between+Within): the correlation of two rows of a cluster
	LogLik       float64   // restricted for REML, as lme4
	Warnings     []figure.Warning
}

// RandomIntercept fits the model. For a ratio ρ of the variances all else has a closed form; ρ is where the derivative of
// the likelihood is zero, or 0.
func RandomIntercept(r Rows, method Method) Mixed {
	groups, warnings := r.groups()
	start := fit(groups, 0, warnings)
	m := Mixed{Coefficients: start.Coefficients, SE: missing(len(start.Coefficients)), Warnings: start.Warnings}
	m.Between, m.Within, m.ICC, m.LogLik = math.NaN(), math.NaN(), math.NaN(), math.NaN()
	switch {
	case start.bread == nil || start.Clusters < 2 || start.N <= start.K:
		return m
	case start.RSS == 0:
		m.Warnings = append(m.Warnings, figure.NoVariance)
		return m
	}
	p := profile{groups: groups, n: float64(start.N), k: float64(start.K), method: method}
	rho := p.best()
	at := p.at(rho)
	m.Coefficients = at.b.RawVector().Data
	m.Within = at.rss / p.free()
	m.Between = rho * m.Within
	m.ICC = rho / (1 + rho)
	m.LogLik = -at.deviance / 2
	covariance := mat.NewSymDense(len(m.Coefficients), nil)
	covariance.ScaleSym(m.Within, at.bread)
	m.SE = errors(covariance)
	if rho == 0 {
		m.Warnings = append(m.Warnings, figure.AtBoundary)
	}
	return m
}

// P are the two-sided p of the coefficients by the normal distribution.
func (m Mixed) P() []float64 {
	p := make([]float64, len(m.SE))
	for j, se := range m.SE {
		p[j] = distribution.NormalTwoSided(m.Coefficients[j] / se)
	}
	return p
}

// Interval is the normal interval of a coefficient.
func (m Mixed) Interval(term int, level float64) figure.Interval {
	return figure.Around(m.Coefficients[term], m.SE[term]*distribution.NormalQuantile((1+level)/2))
}

// A profile is the likelihood as a function of ρ, the variance between clusters over that within.
type profile struct {
	groups []group
	n, k   float64
	method Method
}

// free are the degrees of freedom of the residual variance.
func (p profile) free() float64 {
	if p.method == REML {
		return p.n - p.k
	}
	return p.n
}

// A point is what is best for one ρ.
type point struct {
	b        *mat.VecDense
	bread    *mat.SymDense
	rss      float64
	deviance float64 // −2 log likelihood
	slope    float64 // its derivative by ρ
}

// at computes a point. With W = V⁻¹ times the variance within, W of a cluster is I − ρ/(1+nρ) 11', and dW/dρ is
// −1/(1+nρ)² 11'.
func (p profile) at(rho float64) point {
	k := len(p.groups[0].x[0])
	xx, xv := mat.NewSymDense(k, nil), mat.NewVecDense(k, nil)
	logV, slopeV := 0.0, 0.0
	for _, g := range p.groups {
		s := g.sum(nil)
		c := rho / (1 + s.n*rho)
		xx.AddSym(xx, s.xx)
		xx.SymRankOne(xx, -c, s.x)
		xv.AddVec(xv, s.xv)
		xv.AddScaledVec(xv, -c*s.v, s.x)
		logV += math.Log1p(s.n * rho)
		slopeV += s.n / (1 + s.n*rho)
	}
	bread, _, ok := inverse(xx)
	if !ok {
		return point{deviance: math.NaN(), slope: math.NaN()}
	}
	b := mat.NewVecDense(k, nil)
	b.MulVec(bread, xv)
	rss, slopeRSS, slopeXX := 0.0, 0.0, 0.0
	for _, g := range p.groups {
		s := g.sum(b)
		rss += s.square - rho/(1+s.n*rho)*s.v*s.v
		d := 1 / ((1 + s.n*rho) * (1 + s.n*rho))
		slopeRSS -= d * s.v * s.v
		slopeXX -= d * mat.Inner(s.x, bread, s.x)
	}
	free := p.free()
	deviance := free*math.Log(2*math.Pi*rss/free) + logV + free
	slope := free*slopeRSS/rss + slopeV
	if p.method == REML {
		determinant, _ := mat.LogDet(bread)
		deviance -= determinant
		slope += slopeXX
	}
	return point{b, bread, rss, deviance, slope}
}

// best is the ρ of the smallest deviance.
func (p profile) best() float64 {
	slope := func(rho float64) float64 { return p.at(rho).slope }
	if slope(0) >= 0 {
		return 0
	}
	high := 1.0
	for slope(high) < 0 && high < 1e12 {
		high *= 4
	}
	return distribution.Root(slope, 0, high)
}
