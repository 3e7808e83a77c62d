package cluster

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// A weight says how the CR2 variance of a direction v (in the coordinates of L) is made of the errors of one cluster. With a
// = A X L v, the errors of clusters i and j enter with δ a'a − b_i'b_j, b = L'X'a.
type weight struct {
	a    *mat.SymDense // a'a = v' a v
	b    *mat.SymDense // b = b v
	mean *mat.SymDense // a'a − b'b = v' mean v: what the cluster adds to the expected variance
}

func (f *Fit) weights() []weight {
	of := adjustment(CR2)
	weights := make([]weight, len(f.groups))
	for i, s := range f.groups {
		spectrum := f.spectrum(s)
		weights[i] = weight{
			spectrum.of(func(l float64) float64 { return l * of(l) * of(l) }),
			spectrum.of(func(l float64) float64 { return l * of(l) }),
			spectrum.of(func(l float64) float64 { return l * (1 - l) * of(l) * of(l) }),
		}
	}
	return weights
}

// Satterthwaite are the degrees of freedom of the CR2 error of each term, if errors were independent and of equal variance:
// twice the squared mean of the variance over its variance (Bell and McCaffrey 2002).
func (f *Fit) Satterthwaite() []float64 {
	if f.bread == nil || f.Clusters < 2 {
		return missing(len(f.Coefficients))
	}
	weights := f.weights()
	df := make([]float64, len(f.Coefficients))
	for term := range df {
		v := f.direction(term)
		mean := 0.0
		for _, w := range weights {
			mean += mat.Inner(v, w.mean, v)
		}
		df[term] = mean * mean / variances(weights, v, v).same
	}
	return df
}

// direction is the row of L of a term.
func (f *Fit) direction(term int) *mat.VecDense {
	v := mat.NewVecDense(f.bread.SymmetricDim(), nil)
	for j := range v.Len() {
		v.SetVec(j, f.factor.At(term, j))
	}
	return v
}

func product(a mat.Matrix, v mat.Vector) *mat.VecDense {
	var p mat.VecDense
	p.MulVec(a, v)
	return &p
}

// A pairing is of the weights X of two directions s and t over all pairs of clusters: Σ X(s,s) X(t,t) and Σ X(s,t) X(t,s).
// Both sums over pairs come down to sums over clusters.
type pairing struct {
	same, crossed float64
}

func variances(weights []weight, s, t *mat.VecDense) pairing {
	k := s.Len()
	both := mat.NewDense(k, k, nil) // Σ b(s) b(t)'
	var p pairing
	for _, w := range weights {
		bs, bt := product(w.b, s), product(w.b, t)
		ss, tt, st := mat.Inner(s, w.a, s), mat.Inner(t, w.a, t), mat.Inner(s, w.a, t)
		p.same += ss*tt - ss*mat.Dot(bt, bt) - tt*mat.Dot(bs, bs)
		p.crossed += st*st - 2*st*mat.Dot(bs, bt)
		both.RankOne(both, 1, bs, bt)
	}
	var squared mat.Dense
	squared.Mul(both, both)
	norm := mat.Norm(both, 2) // of Frobenius
	p.same += norm * norm
	p.crossed += mat.Trace(&squared)
	return p
}

// A Joint is a test that several terms are zero at once.
type Joint struct {
	ChiSquared float64 // the Wald statistic
	F          float64
	DF1, DF2   float64
	P          float64 // of F
}

// Wald is the usual joint test of terms: the Wald statistic over their number, as an F with clusters − 1 degrees of freedom.
func (f *Fit) Wald(terms []int, kind Kind) Joint {
	q := float64(len(terms))
	return newJoint(f.wald(terms, kind), 1/q, q, float64(f.Clusters-1))
}

// HTZ is the joint test of terms on CR2 errors with Hotelling's T² approximation (Pustejovsky and Tipton 2018), which holds
// its level with few clusters where [Fit.Wald] does not. Of one term it is the test of Satterthwaite.
func (f *Fit) HTZ(terms []int) Joint {
	if f.bread == nil || f.Clusters < 2 {
		nan := math.NaN()
		return Joint{nan, nan, float64(len(terms)), nan, nan}
	}
	weights := f.weights()
	directions := f.whitened(terms, weights)
	total := 0.0
	for _, s := range directions {
		for _, t := range directions {
			p := variances(weights, s, t)
			total += p.same + p.crossed
		}
	}
	q := float64(len(terms))
	eta := q * (q + 1) / total
	return newJoint(f.wald(terms, CR2), (eta-q+1)/(eta*q), q, eta-q+1)
}
