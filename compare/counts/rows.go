package counts

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"mores/compare/figure"
)

// Rows are what a model is of: hits, words, the terms (with a column of ones), and the cluster of each text.
type Rows struct {
	Hits, Words []float64
	X           [][]float64 // by row, then by term
	Cluster     []int
}

// clean leaves out texts without words and rows that are not finite.
func (r Rows) clean() (kept Rows, warnings []figure.Warning) {
	wordless, missing := false, false
	for i, hits := range r.Hits {
		switch {
		case bad(hits) || bad(r.Words[i]) || anyBad(r.X[i]) || hits < 0:
			missing = true
		case !(r.Words[i] > 0):
			wordless = true
		default:
			kept.Hits, kept.Words = append(kept.Hits, hits), append(kept.Words, r.Words[i])
			kept.X, kept.Cluster = append(kept.X, r.X[i]), append(kept.Cluster, r.Cluster[i])
		}
	}
	if missing {
		warnings = append(warnings, figure.Missing)
	}
	if wordless {
		warnings = append(warnings, figure.NoWords)
	}
	return kept, warnings
}

func bad(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }

func anyBad(row []float64) bool {
	for _, v := range row {
		if bad(v) {
			return true
		}
	}
	return false
}

// null are the rows with the intercept alone.
func (r Rows) null() Rows {
	n := r
	n.X = make([][]float64, len(r.X))
	for i := range n.X {
		n.X[i] = []float64{1}
	}
	return n
}

// means are the expected hits for coefficients.
func (r Rows) means(b *mat.VecDense) []float64 {
	mu := make([]float64, len(r.Hits))
	for i, row := range r.X {
		mu[i] = r.Words[i] * math.Exp(floats.Dot(row, b.RawVector().Data))
	}
	return mu
}

// weighted is Σ w x x'.
func (r Rows) weighted(w []float64) *mat.SymDense {
	k := len(r.X[0])
	sum := make([]float64, k*k)
	for i, row := range r.X {
		for p, x := range row {
			floats.AddScaled(sum[p*k:(p+1)*k], w[i]*x, row)
		}
	}
	return mat.NewSymDense(k, sum)
}

// total is Σ u x.
func (r Rows) total(u []float64) *mat.VecDense {
	sum := mat.NewVecDense(len(r.X[0]), nil)
	for i, row := range r.X {
		floats.AddScaled(sum.RawVector().Data, u[i], row)
	}
	return sum
}

// scores is Σ u x, by cluster or for each row where cluster is nil.
func (r Rows) scores(u []float64, cluster []int) []*mat.VecDense {
	k, at := len(r.X[0]), map[int]int{}
	var sums []*mat.VecDense
	for i, row := range r.X {
		id := i
		if cluster != nil {
			id = cluster[i]
		}
		g, ok := at[id]
		if !ok {
			g = len(sums)
			at[id] = g
			sums = append(sums, mat.NewVecDense(k, nil))
		}
		floats.AddScaled(sums[g].RawVector().Data, u[i], row)
	}
	return sums
}

// inverse is the inverse of a positive definite matrix; nil where it is singular.
func inverse(a *mat.SymDense) *mat.SymDense {
	var c mat.Cholesky
	if !c.Factorize(a) || c.Cond() > 1e14 {
		return nil
	}
	var i mat.SymDense
	if err := c.InverseTo(&i); err != nil {
		return nil
	}
	return &i
}
