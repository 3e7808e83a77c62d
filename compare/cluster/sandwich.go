package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// A Kind of standard errors.
type Kind string

// The kinds. G is the number of clusters, H the hat matrix.
const (
	Classical Kind = "classical" // of independent errors of equal variance: ignores the clusters
	CR0       Kind = "CR0"       // the sandwich of Liang and Zeger (1986)
	CR1       Kind = "CR1"       // CR0 times G/(G−1)
	CR1S      Kind = "CR1S"      // CR1 times (N−1)/(N−K), with K the dummies of fixed effects too: Stata, statsmodels
	CR2       Kind = "CR2"       // residuals of a cluster times (I−H)^(−1/2): unbiased for equal variances (Bell and McCaffrey 2002)
	CR3       Kind = "CR3"       // residuals of a cluster times (I−H)⁻¹: the jackknife
)

// Covariance is that of the coefficients; nil where the model could not be fitted.
//
// With L L' = (X'X)⁻¹, the sandwich is L Σ u u' L' with u = L'X'Ae by cluster. Since A is a function of I − X L L' X' of the
// cluster's rows, u is a function of the small matrix L'X'XL and of L'X'e: no matrix is as large as a cluster.
func (f *Fit) Covariance(kind Kind) *mat.SymDense {
	if f.bread == nil {
		return nil
	}
	k := f.bread.SymmetricDim()
	if kind == Classical {
		c := mat.NewSymDense(k, nil)
		c.ScaleSym(f.RSS/float64(f.N-f.K), f.bread)
		return c
	}
	meat := mat.NewSymDense(k, nil)
	for _, s := range f.groups {
		u := mat.NewVecDense(k, nil)
		u.MulVec(f.factor.T(), s.xv)
		if kind == CR2 || kind == CR3 {
			u.MulVec(f.spectrum(s).of(adjustment(kind)), u)
		}
		meat.SymRankOne(meat, f.factorOf(kind), u)
	}
	var half, all mat.Dense
	half.Mul(f.factor, meat)
	all.Mul(&half, f.factor.T())
	return symmetric(&all)
}

// factorOf is what CR0 is multiplied by. It is NaN of one cluster where that leaves no degree of freedom.
func (f *Fit) factorOf(kind Kind) float64 {
	g, n := float64(f.Clusters), float64(f.N)
	if f.Clusters < 2 {
		return math.NaN()
	}
	switch kind {
	case CR1:
		return g / (g - 1)
	case CR1S:
		return g / (g - 1) * (n - 1) / (n - float64(f.K))
	}
	return 1
}

// adjustment is (1−λ)^(−1/2) or (1−λ)⁻¹, and 0 for λ = 1: directions in which a cluster fixes the fit itself.
func adjustment(kind Kind) func(lambda float64) float64 {
	return func(lambda float64) float64 {
		switch {
		case 1-lambda < 1e-9:
			return 0
		case kind == CR2:
			return 1 / math.Sqrt(1-lambda)
		}
		return 1 / (1 - lambda)
	}
}

// A spectrum is that of L'X'XL of one cluster: the part of the hat matrix that is the cluster's own.
type spectrum struct {
	vectors *mat.Dense
	values  []float64
}

func (f *Fit) spectrum(s sums) spectrum {
	var half, all, vectors mat.Dense
	half.Mul(f.factor.T(), s.xx)
	all.Mul(&half, f.factor)
	var e mat.EigenSym
	if !e.Factorize(symmetric(&all), true) {
		panic("cluster: a symmetric matrix has no eigenvalues") // finite ones always have
	}
	e.VectorsTo(&vectors)
	return spectrum{&vectors, e.Values(nil)}
}

// of is the function of the matrix with these eigenvalues.
func (s spectrum) of(function func(lambda float64) float64) *mat.SymDense {
	k := len(s.values)
	m := mat.NewSymDense(k, nil)
	for j, v := range s.values {
		m.SymRankOne(m, function(min(max(v, 0), 1)), s.vectors.ColView(j))
	}
	return m
}

// symmetric is the upper half of a matrix that is symmetric but for rounding.
func symmetric(a *mat.Dense) *mat.SymDense {
	n, _ := a.Dims()
	s := mat.NewSymDense(n, nil)
	for i := range n {
		for j := i; j < n; j++ {
			s.SetSym(i, j, a.At(i, j))
		}
	}
	return s
}

// Errors are the standard errors of the coefficients, by term.
func (f *Fit) Errors(kind Kind) []float64 {
	c := f.Covariance(kind)
	if c == nil {
		return missing(len(f.Coefficients))
	}
	return errors(c)
}

// errors are the roots of the diagonal.
func errors(c mat.Symmetric) []float64 {
	e := make([]float64, c.SymmetricDim())
	for j := range e {
		e[j] = math.Sqrt(c.At(j, j))
	}
	return e
}
