package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/figure"
	"mores/compare/test"
)

// A Fit is a least squares regression.
type Fit struct {
	Coefficients []float64 // by term; NaN where the model cannot be fitted
	N, Clusters  int
	K            int     // terms, with the dummies of fixed effects
	RSS          float64 // residual sum of squares
	Warnings     []figure.Warning

	bread  *mat.SymDense // (X'X)⁻¹
	factor *mat.TriDense // L with L L' = bread
	groups []sums        // of the residuals
}

// fewClusters is the number of clusters below which robust errors may be too small (Cameron and Miller 2015).
const fewClusters = 20

// OLS is ordinary least squares.
func OLS(r Rows) *Fit {
	groups, warnings := r.groups()
	return fit(groups, 0, warnings)
}

// FixedEffects is least squares with a dummy for each cluster in place of an intercept: the terms are compared within
// clusters alone. The terms must have no column of ones.
func FixedEffects(r Rows) *Fit {
	groups, warnings := r.groups()
	for i, g := range groups {
		groups[i] = g.centred()
	}
	return fit(groups, len(groups), warnings)
}

func fit(groups []group, dummies int, warnings []figure.Warning) *Fit {
	f := &Fit{Clusters: len(groups), RSS: math.NaN(), Warnings: warnings}
	switch {
	case len(groups) == 0:
		f.Warnings = append(f.Warnings, figure.Empty)
		return f
	case len(groups) == 1:
		f.Warnings = append(f.Warnings, figure.OneCluster)
	case len(groups) < fewClusters:
		f.Warnings = append(f.Warnings, figure.FewClusters)
	}
	terms := len(groups[0].x[0])
	f.K = terms + dummies
	xx, xy := mat.NewSymDense(terms, nil), mat.NewVecDense(terms, nil)
	for _, g := range groups {
		s := g.sum(nil)
		f.N += len(g.y)
		xx.AddSym(xx, s.xx)
		xy.AddVec(xy, s.xv)
	}
	f.Coefficients = missing(terms)
	var ok bool
	if f.bread, f.factor, ok = inverse(xx); !ok {
		f.Warnings = append(f.Warnings, figure.Collinear)
		return f
	}
	b := mat.NewVecDense(terms, nil)
	b.MulVec(f.bread, xy)
	f.Coefficients, f.RSS = b.RawVector().Data, 0
	for _, g := range groups {
		s := g.sum(b)
		f.RSS += s.square
		f.groups = append(f.groups, s)
	}
	return f
}

// T is the t test of one term. The degrees of freedom are N−K with [Classical] errors, those of Satterthwaite with [CR2]
// (Bell and McCaffrey 2002), else clusters − 1.
func (f *Fit) T(term int, kind Kind) test.T {
	if len(f.Coefficients) == 0 {
		return test.FromError("", math.NaN(), math.NaN(), math.NaN(), f.Warnings...)
	}
	df := float64(f.Clusters - 1)
	name := "t, clustered by topic (" + string(kind) + ")"
	switch kind {
	case Classical:
		df, name = float64(f.N-f.K), "t of least squares"
	case CR2:
		df = f.Satterthwaite()[term]
	}
	return test.FromError(name, f.Coefficients[term], f.Errors(kind)[term], df, f.Warnings...)
}
