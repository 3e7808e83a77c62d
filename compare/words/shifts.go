package words

import "math"

// WeightedShift returns the shift of the average score. Words without a score are left out, of the frequencies too. A
// reference of NaN stands for the average of the first text.
func WeightedShift(from, to map[string]int, score map[string]float64, reference float64) Shift {
	scored := func(counts map[string]int) map[string]Use {
		uses, total := map[string]Use{}, 0
		for word, n := range counts {
			if _, ok := score[word]; ok {
				total += n
			}
		}
		for word, n := range counts {
			if s, ok := score[word]; ok {
				uses[word] = Use{Frequency: float64(n) / float64(total), Score: s}
			}
		}
		return uses
	}
	x, y := scored(from), scored(to)
	complete(x, y)
	if math.IsNaN(reference) {
		reference = NewShift(x, y, 0).From
	}
	return NewShift(x, y, reference)
}

// complete gives each word that one text lacks a use there: of frequency 0, and the score that it has in the other.
func complete(x, y map[string]Use) {
	for _, pair := range [][2]map[string]Use{{x, y}, {y, x}} {
		for word, use := range pair[0] {
			if _, ok := pair[1][word]; !ok {
				pair[1][word] = Use{Score: use.Score}
			}
		}
	}
}

// ProportionShift returns the shift of relative frequencies: each word scores 1, so the contributions are differences of
// frequencies and add up to 0.
func ProportionShift(from, to map[string]int) Shift {
	return scoredShift(from, to, func(_, _ float64) (float64, float64) { return 1, 1 })
}

// EntropyShift returns the shift of Shannon's entropy in bits: a word scores its surprisal, −log₂ p, and 0 in a text that
// lacks it.
func EntropyShift(from, to map[string]int) Shift {
	return scoredShift(from, to, func(p, q float64) (float64, float64) { return -bits(p), -bits(q) })
}

// DivergenceShift returns the shift whose difference is the Jensen–Shannon divergence of the two texts in bits. A word
// scores ½ (log₂ m − log₂ p) in the first text and ½ (log₂ q − log₂ m) in the second, with m the mean of its frequencies p
// and q. The logarithm of 0 is taken for 0, which moves what words of one text only contribute between Used and Scored
// and leaves the whole as it is.
func DivergenceShift(from, to map[string]int) Shift {
	return scoredShift(from, to, func(p, q float64) (float64, float64) {
		m := bits((p + q) / 2)
		return (m - bits(p)) / 2, (bits(q) - m) / 2
	})
}

// bits is the binary logarithm of a frequency, 0 of none.
func bits(p float64) float64 {
	if p == 0 {
		return 0
	}
	return math.Log2(p)
}

// scoredShift is the shift whose scores follow from the frequencies p and q of a word.
func scoredShift(from, to map[string]int, score func(p, q float64) (x, y float64)) Shift {
	total := func(counts map[string]int) float64 {
		n := 0
		for _, k := range counts {
			n += k
		}
		return float64(n)
	}
	c, d := total(from), total(to)
	x, y := map[string]Use{}, map[string]Use{}
	for _, counts := range []map[string]int{from, to} {
		for word := range counts {
			p, q := float64(from[word])/c, float64(to[word])/d
			a, b := score(p, q)
			x[word], y[word] = Use{Frequency: p, Score: a}, Use{Frequency: q, Score: b}
		}
	}
	return NewShift(x, y, 0)
}
