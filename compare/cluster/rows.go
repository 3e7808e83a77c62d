package cluster

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/mat"

	"mores/compare/figure"
)

// Rows are what a regression is of: a response, the terms (with a column of ones where an intercept is wanted), and the
// cluster of each row by any number.
type Rows struct {
	Y       []float64
	X       [][]float64 // by row, then by term
	Cluster []int
}

// A group is the rows of one cluster.
type group struct {
	y []float64
	x [][]float64
}

// groups gathers rows by cluster, in the order in which clusters are first seen, without rows that are not finite.
func (r Rows) groups() (groups []group, warnings []figure.Warning) {
	at := map[int]int{}
	for i, y := range r.Y {
		if slices.ContainsFunc(append(r.X[i][:len(r.X[i]):len(r.X[i])], y), notFinite) {
			warnings = []figure.Warning{figure.Missing}
			continue
		}
		g, ok := at[r.Cluster[i]]
		if !ok {
			g = len(groups)
			at[r.Cluster[i]] = g
			groups = append(groups, group{})
		}
		groups[g].y, groups[g].x = append(groups[g].y, y), append(groups[g].x, r.X[i])
	}
	return groups, warnings
}

func notFinite(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }

// centred takes the means of the cluster from response and terms: what is left of a regression with a dummy a cluster.
func (g group) centred() group {
	n, k := float64(len(g.y)), len(g.x[0])
	means, mean := make([]float64, k), 0.0
	for i, row := range g.x {
		mean += g.y[i] / n
		for j, v := range row {
			means[j] += v / n
		}
	}
	c := group{}
	for i, row := range g.x {
		within := make([]float64, k)
		for j, v := range row {
			within[j] = v - means[j]
		}
		c.y, c.x = append(c.y, g.y[i]-mean), append(c.x, within)
	}
	return c
}

// sums are Σ x x', Σ x, Σ x v and Σ v over the rows of a cluster, for v the response or residuals.
type sums struct {
	n      float64
	xx     *mat.SymDense
	x, xv  *mat.VecDense
	v      float64
	square float64 // Σ v²
}

// sum adds up a cluster, with v of each row being the response less what the coefficients predict (nil for none).
func (g group) sum(coefficients *mat.VecDense) sums {
	k := len(g.x[0])
	s := sums{n: float64(len(g.y)), xx: mat.NewSymDense(k, nil), x: mat.NewVecDense(k, nil), xv: mat.NewVecDense(k, nil)}
	for i, row := range g.x {
		x := mat.NewVecDense(k, row)
		v := g.y[i]
		if coefficients != nil {
			v -= mat.Dot(x, coefficients)
		}
		s.xx.SymRankOne(s.xx, 1, x)
		s.x.AddVec(s.x, x)
		s.xv.AddScaledVec(s.xv, v, x)
		s.v += v
		s.square += v * v
	}
	return s
}

// inverse is the inverse of a positive definite matrix and its Cholesky factor; ok is false where it is singular, as with
// terms that are combinations of others.
func inverse(a mat.Symmetric) (inverse *mat.SymDense, factor *mat.TriDense, ok bool) {
	var c mat.Cholesky
	if !c.Factorize(a) || c.Cond() > 1e14 {
		return nil, nil, false
	}
	inverse = new(mat.SymDense)
	if err := c.InverseTo(inverse); err != nil {
		return nil, nil, false
	}
	var of mat.Cholesky
	if !of.Factorize(inverse) {
		return nil, nil, false
	}
	factor = new(mat.TriDense)
	of.LTo(factor)
	return inverse, factor, true
}

// missing are so many figures that are not known.
func missing(n int) []float64 {
	m := make([]float64, n)
	for i := range m {
		m[i] = math.NaN()
	}
	return m
}
