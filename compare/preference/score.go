package preference

import (
	"cmp"
	"math"
	"slices"
)

// From are the strengths less that of one item, and their errors; its own are 0.
func (s Strengths) From(item int) (values, se []float64) {
	values, se = missing(len(s.Values)), missing(len(s.Values))
	if s.covariance == nil {
		return values, se
	}
	for i, v := range s.Values {
		values[i] = v - s.Values[item]
		se[i] = math.Sqrt(max(0, s.covariance.At(i, i)+s.covariance.At(item, item)-2*s.covariance.At(i, item)))
	}
	return values, se
}

// Order lists the items from the strongest. Strengths that agree in 9 decimals are equal, and stay in the order of numbers.
func (s Strengths) Order() []int {
	order := make([]int, len(s.Values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rounded(s.Values[b]), rounded(s.Values[a])) })
	return order
}

func rounded(v float64) float64 { return math.Round(v*1e9) / 1e9 }

// A Score says how well strengths foretell choices, as those that were held out of the fit.
type Score struct {
	Right   float64 // choices of the stronger item; equal strengths count half
	Share   float64 // of all choices
	LogLoss float64 // the mean of −log P(the choice)
}

// Score is that of some pairs.
func (s Strengths) Score(pairs []Pair) Score {
	score, n := Score{}, float64(len(pairs))
	for _, p := range pairs {
		d := s.Values[p.Winner] - s.Values[p.Loser]
		switch r := rounded(d); {
		case r > 0:
			score.Right++
		case r == 0:
			score.Right += 0.5
		}
		score.LogLoss -= s.link.logP(d) / n
	}
	score.Share = score.Right / n
	if len(pairs) == 0 {
		score.LogLoss = math.NaN()
	}
	return score
}

func missing(n int) []float64 {
	m := make([]float64, n)
	for i := range m {
		m[i] = math.NaN()
	}
	return m
}
