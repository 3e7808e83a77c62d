package preference

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// SpectralRanking fits strengths on the logit scale by the stationary distribution of a chain that goes from losers to
// winners, the rates 1/(w_i+w_j) being iterated (Maystre and Grossglauser 2015). Smoothing is added to all rates; it keeps
// strengths finite, and is no penalised likelihood: for that see [BradleyTerry]. Without smoothing the result is the maximum
// likelihood. It returns NaN where the items are not connected.
func SpectralRanking(items int, pairs []Pair, smoothing float64) []float64 {
	choices := tally(pairs)
	return iterate(items, func(weights []float64) []float64 {
		rates := mat.NewDense(items, items, nil)
		for i := range items {
			for j := range items {
				rates.Set(i, j, smoothing)
			}
		}
		for _, c := range choices {
			w, l := c.Winner, c.Loser
			rates.Set(l, w, rates.At(l, w)+c.times/(weights[w]+weights[l]))
		}
		return stationary(rates)
	})
}

// stationary is the distribution that a chain with such rates stays in; nil if there is more than one.
func stationary(rates *mat.Dense) []float64 {
	n, _ := rates.Dims()
	system, right := mat.NewDense(n, n, nil), mat.NewVecDense(n, nil)
	for i := range n {
		row := rates.RawRowView(i)
		row[i] = 0
		row[i] = -floats.Sum(row)
		for j, rate := range row {
			system.Set(j, i, rate)
		}
	}
	for i := range n { // one of the equations follows from the others: in its place the sum is to be 1
		system.Set(n-1, i, 1)
	}
	right.SetVec(n-1, 1)
	var chances mat.VecDense
	if err := chances.SolveVec(system, right); err != nil {
		return nil
	}
	return chances.RawVector().Data
}

// MinoriseMaximise fits strengths on the logit scale by w_i ← (wins_i + smoothing)/(Σ 1/(w_i+w_j) + smoothing) (Hunter 2004;
// Caron and Doucet 2012). It is slower than [BradleyTerry] and takes a gamma prior in place of the normal one.
func MinoriseMaximise(items int, pairs []Pair, smoothing float64) []float64 {
	choices := tally(pairs)
	return iterate(items, func(weights []float64) []float64 {
		wins, met := make([]float64, items), make([]float64, items)
		for _, c := range choices {
			wins[c.Winner] += c.times
			share := c.times / (weights[c.Winner] + weights[c.Loser])
			met[c.Winner] += share
			met[c.Loser] += share
		}
		next := make([]float64, items)
		for i := range next {
			next[i] = (wins[i] + smoothing) / (met[i] + smoothing)
		}
		return next
	})
}

// iterate repeats a step on weights, which are rescaled to add up to the number of items each time, until their logarithms,
// less the mean of these, do not change.
func iterate(items int, step func(weights []float64) []float64) []float64 {
	values := make([]float64, items)
	for range 20_000 {
		weights := make([]float64, items)
		for i, v := range values {
			weights[i] = math.Exp(v)
		}
		floats.Scale(float64(items)/floats.Sum(weights), weights)
		weights = step(weights)
		if weights == nil {
			return missing(items)
		}
		next := make([]float64, items)
		for i, w := range weights {
			next[i] = math.Log(w)
		}
		floats.AddConst(-floats.Sum(next)/float64(items), next)
		change := floats.Distance(next, values, math.Inf(1))
		values = next
		switch {
		case math.IsNaN(change) || math.IsInf(change, 0):
			return missing(items)
		case change < 1e-12:
			return values
		}
	}
	return values
}
