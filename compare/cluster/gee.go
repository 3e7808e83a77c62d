package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A GEEFit is a regression by generalised estimating equations with an exchangeable correlation within clusters (Liang and
// Zeger 1986).
type GEEFit struct {
	Coefficients []float64
	Alpha        float64   // the correlation of two rows of a cluster
	Scale        float64   // residual variance, with N−K
	Naive        []float64 // standard errors if the correlation is right
	Robust       []float64 // whether it is or not
	BiasReduced  []float64 // robust, for few clusters (Mancl and DeRouen 2001)
	P            []float64 // by Robust and the normal distribution
	Warnings     []figure.Warning
}

// GEE fits the model. The correlation is the mean product of the residuals of two rows of a cluster over the scale, with
// pairs − K.
func GEE(r Rows) GEEFit {
	groups, warnings := r.groups()
	g := GEEFit{Warnings: warnings}
	start := fit(groups, 0, warnings)
	if start.bread == nil {
		g.Warnings = start.Warnings
		g.Coefficients, g.Naive, g.Robust = start.Coefficients, missing(len(start.Coefficients)), missing(len(start.Coefficients))
		g.BiasReduced, g.P, g.Alpha, g.Scale = g.Naive, g.Naive, math.NaN(), math.NaN()
		return g
	}
	b := mat.NewVecDense(len(start.Coefficients), start.Coefficients)
	for range 200 {
		g.Scale, g.Alpha = moments(groups, b)
		next, ok := weighted(groups, g.Alpha)
		if !ok {
			g.Warnings = append(g.Warnings, figure.NoFit)
			break
		}
		var change mat.VecDense
		change.SubVec(next, b)
		b = next
		if mat.Norm(&change, 2) <= 1e-14*mat.Norm(b, 2) {
			break
		}
	}
	g.Coefficients = b.RawVector().Data
	g.errors(groups, b)
	return g
}

// moments are the scale and the correlation of the residuals.
func moments(groups []group, b *mat.VecDense) (scale, alpha float64) {
	n, pairs, products, squares := 0.0, 0.0, 0.0, 0.0
	for _, g := range groups {
		s := g.sum(b)
		n += s.n
		pairs += s.n * (s.n - 1) / 2
		squares += s.square
		products += (s.v*s.v - s.square) / 2
	}
	k := float64(b.Len())
	scale = squares / (n - k)
	if pairs > k {
		alpha = products / scale / (pairs - k)
	}
	return scale, alpha
}

// working is the sum of a cluster in which the inverse of the correlation matrix stands in the middle: X'R⁻¹X and X'R⁻¹v,
// with R⁻¹ = (I − γ 11')/(1−α), γ = α/(1+(n−1)α).
func (s sums) working(alpha float64) (xx *mat.SymDense, xv *mat.VecDense) {
	gamma := alpha / (1 + (s.n-1)*alpha)
	xx, xv = mat.NewSymDense(s.x.Len(), nil), mat.NewVecDense(s.x.Len(), nil)
	xx.SymRankOne(s.xx, -gamma, s.x)
	xx.ScaleSym(1/(1-alpha), xx)
	xv.AddScaledVec(s.xv, -gamma*s.v, s.x)
	xv.ScaleVec(1/(1-alpha), xv)
	return xx, xv
}

// weighted are the coefficients for a correlation.
func weighted(groups []group, alpha float64) (b *mat.VecDense, ok bool) {
	k := len(groups[0].x[0])
	xx, xv := mat.NewSymDense(k, nil), mat.NewVecDense(k, nil)
	for _, g := range groups {
		a, v := g.sum(nil).working(alpha)
		xx.AddSym(xx, a)
		xv.AddVec(xv, v)
	}
	bread, _, ok := inverse(xx)
	if !ok {
		return nil, false
	}
	b = mat.NewVecDense(k, nil)
	b.MulVec(bread, xv)
	return b, true
}

// errors fills in the standard errors.
func (g *GEEFit) errors(groups []group, b *mat.VecDense) {
	k := b.Len()
	xx := mat.NewSymDense(k, nil)
	for _, one := range groups {
		a, _ := one.sum(b).working(g.Alpha)
		xx.AddSym(xx, a)
	}
	bread, _, ok := inverse(xx)
	if !ok {
		g.Naive, g.Robust, g.BiasReduced, g.P = missing(k), missing(k), missing(k), missing(k)
		return
	}
	plain, reduced := mat.NewSymDense(k, nil), mat.NewSymDense(k, nil)
	for _, one := range groups {
		a, v := one.sum(b).working(g.Alpha)
		plain.SymRankOne(plain, 1, v)
		reduced.SymRankOne(reduced, 1, leverageFree(a, bread, v))
	}
	naive := mat.NewSymDense(k, nil)
	naive.ScaleSym(g.Scale, bread)
	g.Naive, g.Robust, g.BiasReduced = errors(naive), errors(sandwich(bread, plain)), errors(sandwich(bread, reduced))
	for j, se := range g.Robust {
		g.P = append(g.P, distribution.NormalTwoSided(b.AtVec(j)/se))
	}
}

// leverageFree is (I − T M)⁻¹ v: the score of a cluster as it would be had the cluster not drawn the fit to itself.
func leverageFree(t, m *mat.SymDense, v *mat.VecDense) *mat.VecDense {
	k := v.Len()
	left := mat.NewDense(k, k, nil)
	left.Mul(t, m)
	left.Scale(-1, left)
	for j := range k {
		left.Set(j, j, 1+left.At(j, j))
	}
	var free mat.VecDense
	if err := free.SolveVec(left, v); err != nil {
		return mat.NewVecDense(k, missing(k))
	}
	return &free
}

func sandwich(bread, meat *mat.SymDense) *mat.SymDense {
	var half, all mat.Dense
	half.Mul(bread, meat)
	all.Mul(&half, bread)
	return symmetric(&all)
}
