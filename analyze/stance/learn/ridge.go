package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// penalty is that of the ridge, on features with a standard deviation of 1. Between 10 and 1,000 it hardly matters.
const penalty = 100

// model predicts a rating as intercept + Σ weight × feature.
type model struct {
	intercept float64
	weights   []float64
}

func (m model) predict(r reply) float64 {
	sum := m.intercept
	for i, w := range m.weights {
		sum += float64(w * r.features[i])
	}
	return sum
}

// fit is the ridge regression of the ratings: it solves (XᵀX + penalty·I) w = Xᵀy, with X and y about their means and X
// divided by its standard deviations.
func fit(replies []reply) model {
	n := len(replies[0].features)
	ratings := column(replies, func(r reply) float64 { return r.rating })
	mean := stat.Mean(ratings, nil)
	means, deviations := make([]float64, n), make([]float64, n)
	x, y := mat.NewDense(len(replies), n, nil), mat.NewVecDense(len(replies), nil)
	for j := range n {
		means[j], deviations[j] = stat.MeanStdDev(column(replies, func(r reply) float64 { return r.features[j] }), nil)
		if deviations[j] == 0 {
			deviations[j] = 1
		}
		for i, r := range replies {
			x.Set(i, j, (r.features[j]-means[j])/deviations[j])
			y.SetVec(i, r.rating-mean)
		}
	}
	var gram mat.SymDense
	gram.SymOuterK(1, x.T())
	for j := range n {
		gram.SetSym(j, j, gram.At(j, j)+penalty)
	}
	var right, w mat.VecDense
	right.MulVec(x.T(), y)
	var cholesky mat.Cholesky
	cholesky.Factorize(&gram) // positive definite, since the penalty is positive
	if err := cholesky.SolveVecTo(&w, &right); err != nil {
		panic(err) // would mean that the penalty is not
	}
	m := model{intercept: mean, weights: make([]float64, n)}
	for j := range n {
		m.weights[j] = w.AtVec(j) / deviations[j]
		m.intercept -= float64(m.weights[j] * means[j])
	}
	return m
}

func column(replies []reply, of func(reply) float64) []float64 {
	all := make([]float64, len(replies))
	for i, r := range replies {
		all[i] = of(r)
	}
	return all
}

// folds is how many parts cross-validation cuts the replies into.
const folds = 10

// crossValidate is the correlation of the ratings with what models say that were fitted to the other parts.
func crossValidate(replies []reply, seed uint64) float64 {
	order := rand.New(rand.NewPCG(seed, 0)).Perm(len(replies))
	predicted := make([]float64, len(replies))
	for fold := range folds {
		var rest []reply
		for i, at := range order {
			if i%folds != fold {
				rest = append(rest, replies[at])
			}
		}
		m := fit(rest)
		for i, at := range order {
			if i%folds == fold {
				predicted[at] = m.predict(replies[at])
			}
		}
	}
	return stat.Correlation(predicted, column(replies, func(r reply) float64 { return r.rating }), nil)
}

const head = `# The weights of the score receptiveness. Made by analyze/stance/learn; change that and not this file.
# The score is the intercept + Σ weight × ln(1 + hits of the measure) + weight of words × ln(1 + words).
# Learned from the ratings of Yeomans et al. (2020), as the R package politeness gives them (MIT).
`

// writeWeights writes a model, with 4 decimals so that every machine writes the same.
func writeWeights(path string, m model) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%sintercept\t%.4f\n", head, m.intercept)
	for i, name := range append(measures[:len(measures):len(measures)], "words") {
		fmt.Fprintf(&b, "%s\t%.4f\n", name, m.weights[i])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
