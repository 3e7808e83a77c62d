package agreement

import (
	"cmp"
	"math"
	"slices"
)

// A Tau is Kendall's rank correlation: concordant less discordant pairs of rows, over a number of pairs.
type Tau struct {
	B        float64 // over the root of the pairs untied in x times those untied in y (Kendall 1945)
	C        float64 // over n² (k−1) / 2k, k the smaller number of distinct values (Stuart 1953)
	P        float64 // two-sided, of no correlation: normal, the variance corrected for ties, no continuity correction
	PExact   float64 // over all orders, for up to 50 rows without ties; NaN for others
	N        int     // rows that are used
	Missing  int     // rows that are left out
	Warnings []string
}

// Kendall counts pairs in O(n log n) (Knight 1966).
func Kendall(x, y []float64) Tau {
	rows, missing := rowsWith(isPresent, x, y)
	tau := Tau{B: math.NaN(), C: math.NaN(), P: math.NaN(), PExact: math.NaN(), N: len(rows), Missing: missing}
	slices.SortFunc(rows, func(i, j int) int { return cmp.Or(cmp.Compare(x[i], x[j]), cmp.Compare(y[i], y[j])) })
	x, y = at(x, rows), at(y, rows)
	tiesX, tiesY, both := tied(x), tied(slices.Sorted(slices.Values(y))), tiedInBoth(x, y)
	pairs := float64(tau.N) * float64(tau.N-1) / 2
	switch {
	case tau.N < 2:
		tau.Warnings = append(tau.Warnings, "too few rows for a correlation")
		return tau
	case tiesX.pairs == pairs || tiesY.pairs == pairs:
		tau.Warnings = append(tau.Warnings, "a column does not vary: no correlation")
		return tau
	}
	discordant := inversions(y, make([]float64, len(y)))
	score := pairs - tiesX.pairs - tiesY.pairs + both - 2*discordant
	n, k := float64(tau.N), float64(min(tiesX.distinct, tiesY.distinct))
	tau.B = score / math.Sqrt((pairs-tiesX.pairs)*(pairs-tiesY.pairs))
	tau.C = 2 * score / (n * n * (k - 1) / k)
	tau.P = twoSided(score / math.Sqrt(scoreVariance(n, tiesX, tiesY)))
	if tau.N <= 50 && tiesX.pairs == 0 && tiesY.pairs == 0 {
		tau.PExact = exactTau(tau.N, int(min(discordant, pairs-discordant)))
	}
	return tau
}

// ties sums over the runs of t equal values of a column.
type ties struct {
	distinct     int
	pairs        float64 // Σ t(t−1)/2
	first, third float64 // Σ t(t−1)(2t+5) and Σ t(t−1)(t−2)
}

// tied finds the runs of a sorted column.
func tied(sorted []float64) (s ties) {
	_, counts := distinct(sorted)
	for _, t := range counts {
		s.distinct++
		s.pairs += t * (t - 1) / 2
		s.first += t * (t - 1) * (2*t + 5)
		s.third += t * (t - 1) * (t - 2)
	}
	return s
}

// tiedInBoth is the number of pairs that are equal in x and in y; the rows are sorted by x, then y.
func tiedInBoth(x, y []float64) (pairs float64) {
	run := 0
	for i := 1; i < len(x); i++ {
		run++
		if x[i] != x[i-1] || y[i] != y[i-1] {
			run = 0
		}
		pairs += float64(run)
	}
	return pairs
}

// scoreVariance is the variance of concordant less discordant pairs when there is no correlation (Kendall 1970, chapter
// 4).
func scoreVariance(n float64, x, y ties) float64 {
	v := (n*(n-1)*(2*n+5)-x.first-y.first)/18 + 2*x.pairs*y.pairs/(n*(n-1))
	if n > 2 {
		v += x.third * y.third / (9 * n * (n - 1) * (n - 2))
	}
	return v
}

// inversions sorts values by merging, and counts the pairs that were out of order.
func inversions(values, spare []float64) float64 {
	if len(values) < 2 {
		return 0
	}
	half := len(values) / 2
	left, right := values[:half], values[half:]
	count := inversions(left, spare[:half]) + inversions(right, spare[half:])
	for k, i, j := 0, 0, 0; k < len(values); k++ {
		if j == len(right) || i < len(left) && left[i] <= right[j] {
			spare[k] = left[i]
			i++
		} else {
			spare[k] = right[j]
			count += float64(len(left) - i)
			j++
		}
	}
	copy(values, spare)
	return count
}

// exactTau is twice the share of the orders of n rows that have at most so many discordant pairs, at most 1. Adding the
// m-th row to an order adds 0 to m−1 discordant pairs, each as likely.
func exactTau(n, atMost int) float64 {
	shares := make([]float64, atMost+1) // of the orders with 0, 1, … discordant pairs
	shares[0] = 1
	for m := 2; m <= n; m++ {
		next := make([]float64, len(shares))
		for d := range next {
			for added := range min(m, d+1) {
				next[d] += shares[d-added] / float64(m)
			}
		}
		shares = next
	}
	sum := 0.0
	for _, share := range shares {
		sum += share
	}
	return min(1, 2*sum)
}
