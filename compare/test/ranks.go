package test

import (
	"cmp"
	"math"
	"slices"
)

// midranks are the ranks of the values from 1, those of equal values being their mean; ties is Σ(t³−t) over the runs of
// equal values.
func midranks(values []float64) (ranks []float64, ties float64) {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	ranks = make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = float64(from+1+to) / 2
		}
		t := float64(to - from)
		ties += t*t*t - t
		from = to
	}
	return ranks, ties
}

// sum adds up values.
func sum(values []float64) float64 {
	s := 0.0
	for _, v := range values {
		s += v
	}
	return s
}

// tailsAt are the tails of a distribution of weights over the whole numbers from 0, at a point: of values at most the
// point, and of values at least it.
func tailsAt(weights []float64, point int) Tails {
	less, greater, all := 0.0, 0.0, 0.0
	for s, w := range weights {
		all += w
		if s <= point {
			less += w
		}
	}
	for s := len(weights) - 1; s >= max(0, point); s-- {
		greater += weights[s]
	}
	return bothSides(less/all, greater/all)
}

// bothSides adds the two-sided p: twice the smaller tail, at most 1.
func bothSides(less, greater float64) Tails {
	return Tails{min(1, 2*min(less, greater)), less, greater}
}

// doubled returns ranks times two, which are whole numbers.
func doubled(ranks []float64) []int {
	whole := make([]int, len(ranks))
	for i, r := range ranks {
		whole[i] = int(math.Round(2 * r))
	}
	return whole
}
