package cluster

import (
	"math"

	"mores/compare/describe"
	"mores/compare/test"
)

// Means are those of two groups whose texts share clusters, or do not.
type Means struct {
	X, Y       float64
	Clusters   int // of both groups
	Difference test.T
	Ratio      describe.Ratio
}

// CompareMeans compares the means over the rows of x and of y; the clusters of both are numbered alike. Errors are of a kind,
// the degrees of freedom clusters − 1, with [CR2] those of Satterthwaite for the difference. A cluster counts that has rows
// of one group alone.
func CompareMeans(x, y []float64, clusterX, clusterY []int, kind Kind) Means {
	fit := OLS(twoGroups(x, y, clusterX, clusterY, func(inX bool) []float64 {
		if inX {
			return []float64{1, 1}
		}
		return []float64{1, 0}
	}))
	m := Means{X: math.NaN(), Y: math.NaN(), Clusters: fit.Clusters, Difference: fit.T(1, kind), Ratio: describe.RatioOf(nil, nil)}
	v := fit.Covariance(kind)
	if v == nil {
		return m
	}
	m.Y = fit.Coefficients[0]
	m.X = m.Y + fit.Coefficients[1]
	vy, vd, c := v.At(0, 0), v.At(1, 1), v.At(0, 1)
	m.Ratio = describe.NewRatio(m.X, m.Y, vy+vd+2*c, vy, vy+c, float64(fit.Clusters-1))
	return m
}

// LengthAdjusted is the difference of x and y at equal length: the term of the group beside log(words), with a dummy for
// each cluster if within is set. Errors are CR2 with the degrees of freedom of Satterthwaite. Texts without words are left
// out.
func LengthAdjusted(x, y, wordsX, wordsY []float64, clusterX, clusterY []int, within bool) test.T {
	row := 0
	words := append(append([]float64(nil), wordsX...), wordsY...)
	rows := twoGroups(x, y, clusterX, clusterY, func(inX bool) []float64 {
		length := math.Log(words[row])
		row++
		terms := []float64{0, length}
		if inX {
			terms[0] = 1
		}
		if !within {
			terms = append(terms, 1)
		}
		return terms
	})
	if within {
		return FixedEffects(rows).T(0, CR2)
	}
	return OLS(rows).T(0, CR2)
}

// twoGroups puts the rows of x before those of y.
func twoGroups(x, y []float64, clusterX, clusterY []int, terms func(inX bool) []float64) Rows {
	r := Rows{}
	for i, v := range x {
		r.Y, r.X, r.Cluster = append(r.Y, v), append(r.X, terms(true)), append(r.Cluster, clusterX[i])
	}
	for i, v := range y {
		r.Y, r.X, r.Cluster = append(r.Y, v), append(r.X, terms(false)), append(r.Cluster, clusterY[i])
	}
	return r
}
