package test

import (
	"math"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// Zeros say what the Wilcoxon test does with pairs without a difference.
type Zeros string

// The ways to handle zeros.
const (
	Drop  Zeros = "wilcox" // left out before the ranks are made (Wilcoxon 1945): the usual way
	Pratt Zeros = "pratt"  // ranked, and then left out (Pratt 1959)
	Split Zeros = "zsplit" // ranked, and half of their ranks given to either side
)

// A SignedRanks is a rank test of pairs: whether their differences lie around zero.
type SignedRanks struct {
	N            int // pairs
	Zeros        int // without a difference
	Ties         bool
	Plus, Minus  float64 // the sums of the ranks of differences above and below zero
	Mean         float64 // of Plus, without a difference
	Variance     float64
	Asymptotic   Tails
	Continuity   Tails
	Exact        Tails // of all signs of the differences, equal ones included; NaN of more than some hundred pairs
	RankBiserial float64
	Handled      Zeros
	Warnings     []figure.Warning
}

// Wilcoxon ranks the differences x − y of pairs by their size (Wilcoxon 1945).
func Wilcoxon(x, y []float64, zeros Zeros) SignedRanks {
	d, warnings := differences(x, y)
	w := SignedRanks{N: len(d), Handled: zeros, Warnings: warnings, Asymptotic: noTails(), Continuity: noTails(), Exact: noTails()}
	kept := d[:0:0]
	for _, v := range d {
		if v == 0 {
			w.Zeros++
		}
		if v != 0 || zeros != Drop {
			kept = append(kept, v)
		}
	}
	w.rank(kept, zeros)
	if w.Zeros == w.N {
		w.Plus, w.Minus, w.RankBiserial = math.NaN(), math.NaN(), math.NaN()
		if w.N > 0 {
			w.Warnings = append(w.Warnings, figure.AllZero)
		}
		return w
	}
	w.RankBiserial = (w.Plus - w.Minus) / (w.Plus + w.Minus)
	w.Asymptotic, w.Continuity = w.normal(0), w.normal(0.5)
	return w
}

// rank fills in the sums of ranks, their moments, and the exact tails.
func (w *SignedRanks) rank(d []float64, zeros Zeros) {
	sizes := make([]float64, len(d))
	for i, v := range d {
		sizes[i] = math.Abs(v)
	}
	ranks, ties := midranks(sizes)
	var flipped []float64
	ofZeros := 0.0
	for i, v := range d {
		switch {
		case v > 0:
			w.Plus += ranks[i]
		case v < 0:
			w.Minus += ranks[i]
		default:
			ofZeros += ranks[i]
			continue
		}
		flipped = append(flipped, ranks[i])
	}
	n, z := float64(len(d)), float64(w.Zeros)
	w.Mean, w.Variance = n*(n+1)/4, n*(n+1)*(2*n+1)/24
	tiesOfZeros := z*z*z - z
	if zeros == Pratt {
		w.Mean -= z * (z + 1) / 4
		w.Variance -= z * (z + 1) * (2*z + 1) / 24
		ties -= tiesOfZeros
	}
	w.Variance -= ties / 48
	w.Ties = ties > 0
	if zeros == Split {
		w.Ties = ties > tiesOfZeros
	}
	if len(flipped)*len(d)*len(d) <= 2*mostSteps && len(flipped) > 0 {
		w.Exact = signTails(flipped, w.Plus)
	}
	if zeros == Split {
		w.Plus, w.Minus = w.Plus+ofZeros/2, w.Minus+ofZeros/2
	}
}

// signTails counts the sums of ranks over all signs.
func signTails(ranks []float64, plus float64) Tails {
	whole := doubled(ranks)
	all := 0
	for _, r := range whole {
		all += r
	}
	chance := make([]float64, all+1)
	chance[0] = 1
	for _, r := range whole {
		for s := all; s >= 0; s-- {
			chance[s] /= 2
			if s >= r {
				chance[s] += chance[s-r] / 2
			}
		}
	}
	return tailsAt(chance, int(math.Round(2*plus)))
}

// Z is the standardised Plus, without continuity correction.
func (w SignedRanks) Z() float64 { return (w.Plus - w.Mean) / math.Sqrt(w.Variance) }

func (w SignedRanks) normal(correction float64) Tails {
	d, sigma := w.Plus-w.Mean, math.Sqrt(w.Variance)
	return Tails{
		TwoSided: min(1, 2*distribution.Normal((math.Abs(d)-correction)/sigma)),
		Less:     distribution.Normal(-(d + correction) / sigma),
		Greater:  distribution.Normal((d - correction) / sigma),
	}
}
