package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/distribution"
)

func newJoint(wald, factor, df1, df2 float64) Joint {
	j := Joint{ChiSquared: wald, F: wald * factor, DF1: df1, DF2: df2}
	j.P = distribution.F(j.F, df1, df2)
	return j
}

// wald is b' V⁻¹ b of some terms.
func (f *Fit) wald(terms []int, kind Kind) float64 {
	all := f.Covariance(kind)
	if all == nil || f.Clusters < 2 {
		return math.NaN()
	}
	b, v := mat.NewVecDense(len(terms), nil), mat.NewSymDense(len(terms), nil)
	for i, term := range terms {
		b.SetVec(i, f.Coefficients[term])
		for j := i; j < len(terms); j++ {
			v.SetSym(i, j, all.At(term, terms[j]))
		}
	}
	inverse, _, ok := inverse(v)
	if !ok {
		return math.NaN()
	}
	return mat.Inner(b, inverse, b)
}

// whitened are the directions of the terms, turned so that the expected CR2 covariance of them is the identity.
func (f *Fit) whitened(terms []int, weights []weight) []*mat.VecDense {
	k, q := f.bread.SymmetricDim(), len(terms)
	rows := mat.NewDense(k, q, nil)
	for j, term := range terms {
		rows.SetCol(j, f.direction(term).RawVector().Data)
	}
	expected := mat.NewSymDense(k, nil)
	for _, w := range weights {
		expected.AddSym(expected, w.mean)
	}
	var half, all mat.Dense
	half.Mul(rows.T(), expected)
	all.Mul(&half, rows)
	var e mat.EigenSym
	e.Factorize(symmetric(&all), true)
	var vectors mat.Dense
	e.VectorsTo(&vectors)
	root := spectrumRoot(&vectors, e.Values(nil))
	var turned mat.Dense
	turned.Mul(rows, root)
	directions := make([]*mat.VecDense, q)
	for j := range directions {
		directions[j] = mat.NewVecDense(k, mat.Col(nil, j, &turned))
	}
	return directions
}

// spectrumRoot is the inverse of the root of a matrix with these eigenvectors and eigenvalues.
func spectrumRoot(vectors *mat.Dense, values []float64) *mat.SymDense {
	root := mat.NewSymDense(len(values), nil)
	for j, v := range values {
		root.SymRankOne(root, 1/math.Sqrt(v), vectors.ColView(j))
	}
	return root
}
