package words

import "math"

// Counts are how often a term occurs in a group and in the baseline, and how many terms there are in all.
type Counts struct {
	A, B int // occurrences in the group and in the baseline
	C, D int // terms of the group and of the baseline, this one among them
}

// expected are the occurrences to be expected on each side if the rates were the same.
func (k Counts) expected() (group, baseline float64) {
	share := float64(k.A+k.B) / float64(k.C+k.D)
	return float64(k.C) * share, float64(k.D) * share
}

// Sign is 1 where the term is more frequent in the group, -1 where it is in the baseline, 0 where the rates are the same
// or one side has no terms.
func (k Counts) Sign() int {
	if k.C == 0 || k.D == 0 {
		return 0
	}
	switch x, y := float64(k.A)*float64(k.D), float64(k.B)*float64(k.C); {
	case x > y:
		return 1
	case x < y:
		return -1
	}
	return 0
}

// G2 returns the log-likelihood ratio of the four cells a, b, c−a, d−b: twice the sum of observed × ln(observed over
// expected). It is not below 0, and about χ² with one degree of freedom if the rates do not differ.
func (k Counts) G2() float64 {
	e1, e2 := k.expected()
	sum := surprise(k.A, e1) + surprise(k.B, e2) + surprise(k.C-k.A, float64(k.C)-e1) + surprise(k.D-k.B, float64(k.D)-e2)
	return max(0, 2*sum)
}

// surprise is observed × ln(observed over expected).
func surprise(observed int, expected float64) float64 {
	if observed == 0 {
		return 0
	}
	return float64(observed) * math.Log(float64(observed)/expected)
}

// P returns the p of G2, as χ² with one degree of freedom.
func (k Counts) P() float64 { return math.Erfc(math.Sqrt(k.G2() / 2)) }

// LogRatio returns the binary logarithm of the ratio of the relative frequencies, a/c over b/d, with 0.5 in place of a
// count of zero (Hardie 2014). It is NaN if both counts are zero.
func (k Counts) LogRatio() float64 {
	if k.A == 0 && k.B == 0 {
		return math.NaN()
	}
	half := func(n int) float64 { return max(float64(n), 0.5) }
	return math.Log2(half(k.A) / float64(k.C) / (half(k.B) / float64(k.D)))
}

// WalterLogRatio returns the binary logarithm of (a+½)/(c+½) over (b+½)/(d+½) (Walter 1975), which treats all counts alike.
func (k Counts) WalterLogRatio() float64 {
	half := func(n int) float64 { return float64(n) + 0.5 }
	return math.Log2(half(k.A) / half(k.C) / (half(k.B) / half(k.D)))
}
