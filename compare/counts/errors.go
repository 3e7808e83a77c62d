package counts

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// A Kind of standard errors.
type Kind string

// The kinds.
const (
	Model Kind = "model" // of independent hits with the variance of the model: too small for texts
	Quasi Kind = "quasi" // those times the root of the dispersion
	HC0   Kind = "HC0"   // robust, of independent texts
	CR0   Kind = "CR0"   // robust to clusters
	CR1   Kind = "CR1"   // CR0 times clusters/(clusters−1)
	// CR0Expected is CR0 with the expected information for the observed one in its bread; for Poisson they are the same.
	CR0Expected Kind = "CR0 (expected information)"
)

// Errors are the standard errors of the coefficients, by term.
func (f *Fit) Errors(kind Kind) []float64 {
	if f.expected == nil || f.observed == nil {
		e := make([]float64, len(f.Coefficients))
		for j := range e {
			e[j] = math.NaN()
		}
		return e
	}
	switch kind {
	case Model:
		return roots(f.expected, 1)
	case Quasi:
		return roots(f.expected, f.Dispersion())
	case HC0:
		return roots(f.robust(f.observed, nil), 1)
	case CR0Expected:
		return roots(f.robust(f.expected, f.rows.Cluster), f.known())
	case CR1:
		g := float64(f.Clusters)
		return roots(f.robust(f.observed, f.rows.Cluster), f.known()*g/(g-1))
	}
	return roots(f.robust(f.observed, f.rows.Cluster), f.known())
}

// known is NaN of one cluster, from which no error is known.
func (f *Fit) known() float64 {
	if f.Clusters < 2 {
		return math.NaN()
	}
	return 1
}

// robust is bread Σ s s' bread with the scores s of clusters, of rows if cluster is nil.
func (f *Fit) robust(bread *mat.SymDense, cluster []int) *mat.SymDense {
	k := bread.SymmetricDim()
	covariance := mat.NewSymDense(k, nil)
	for _, s := range f.rows.scores(f.score, cluster) {
		var v mat.VecDense
		v.MulVec(bread, s)
		covariance.SymRankOne(covariance, 1, &v)
	}
	return covariance
}

func roots(c *mat.SymDense, factor float64) []float64 {
	e := make([]float64, c.SymmetricDim())
	for j := range e {
		e[j] = math.Sqrt(factor * c.At(j, j))
	}
	return e
}
