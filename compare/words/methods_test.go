package words

import (
	"math"
	"strings"
	"testing"
)

// about is the tolerance of figures that were published with six digits.
const about = 1e-5

// TestPublished compares with figures that others have printed.
func TestPublished(t *testing.T) {
	ten := Counts{A: 10, B: 5, C: 100, D: 200}
	gries := NewDispersion(15, 50)
	for i, size := range []int{9, 10, 10, 10, 11} {
		gries.Add(i+1, size)
	}
	for _, tt := range []struct {
		why       string
		got, want float64
		tolerance float64
	}{
		{"G² of four cells, the test of quanteda.extras", ten.G2(), 7.329812, about},
		{"G² of the test of Wordless", Counts{A: 10, B: 3, C: 10, D: 31767}.G2(), 167.23, 0.005},
		{"DP of the example of Gries 2008", gries.DP(), 0.18, 1e-12},
		{"DPnorm of it", gries.Normalised(9), 0.18 / 0.82, 1e-12},
		{"a term that is nowhere has no log ratio", Counts{C: 5, D: 5}.LogRatio(), math.NaN(), 0},
		{"nor a dispersion", NewDispersion(0, 5).DP(), math.NaN(), 0},
		{"the same rate is no evidence", Counts{A: 2, B: 4, C: 10, D: 20}.G2(), 0, 1e-12},
		{"0.5 stands for a count of zero (Hardie)", Counts{A: 4, B: 0, C: 10, D: 10}.LogRatio(), 3, 1e-12},
		{"no bound where the interval holds zero", Counts{A: 4, B: 0, C: 10, D: 10}.Conservative(0.001, 100), 0, 0},
		{"a node beside its only word", Pairing{Pairs: 3, Node: 3, Word: 3}.LogDice(), 14, 1e-12},
	} {
		if math.IsNaN(tt.want) != math.IsNaN(tt.got) || math.Abs(tt.got-tt.want) > tt.tolerance {
			t.Errorf("%s: %v, want %v", tt.why, tt.got, tt.want)
		}
	}
}

// TestQuanteda has the test texts of quanteda. The figures are those of a table in which ConvoKit's two terms, scattertext's
// four terms and the prior of ten pooled terms were worked out with independent code, to six decimals.
func TestQuanteda(t *testing.T) {
	first := countOf(strings.Fields("a a a b b c c c c c c d e f g h h"))
	second := countOf(strings.Fields("a a b c c d d d d e f h"))
	const c, d, types = 17, 12, 8
	for _, tt := range []struct {
		word                  string
		delta, two, four      float64 // with 0.1 for each word
		pooledTwo, pooledFour float64
		signedG2, logRatio    float64
	}{
		{"a", 0.071861, 0.080405, 0.073333, 0.057618, 0.052436, 0.004751, 0.082462},
		{"b", 0.352555, 0.299542, 0.284611, 0.239690, 0.227317, 0.091242, 0.497500},
		{"c", 0.977006, 1.221139, 1.079547, 0.972275, 0.837462, 1.274238, 1.082462},
		{"d", -1.967762, -1.832565, -1.707669, -1.551961, -1.423017, -3.779441, -2.502500},
		{"e", -0.355820, -0.263883, -0.253928, -0.202288, -0.195106, -0.064900, -0.502500},
		{"g", 2.124089, 0.643100, 0.639052, 0.624195, 0.617026, 1.093291, 0.497500},
	} {
		k := Counts{first[tt.word], second[tt.word], c, d}
		flat, pooled := k.LogOdds(0.1, 0.1*types), k.Informed(10)
		for name, pair := range map[string][2]float64{
			"δ": {flat.Delta, tt.delta}, "z of two terms": {flat.ZTwo, tt.two}, "z of four terms": {flat.Z, tt.four},
			"z of two terms, pooled": {pooled.ZTwo, tt.pooledTwo}, "z of four terms, pooled": {pooled.Z, tt.pooledFour},
			"G²": {float64(k.Sign()) * k.G2(), tt.signedG2}, "log ratio": {k.LogRatio(), tt.logRatio},
		} {
			if math.Abs(pair[0]-pair[1]) > 1e-6 {
				t.Errorf("%s of %s: %.6f, want %.6f", name, tt.word, pair[0], pair[1])
			}
		}
	}
}

// TestWeightedShift has an example by hand, with what shifterator 0.3.0 gives: a shift relative to 0 and to the first text.
func TestWeightedShift(t *testing.T) {
	from := map[string]int{"good": 4, "bad": 2, "care": 1, "the": 10}
	to := map[string]int{"good": 2, "bad": 1, "care": 5, "the": 9, "harm": 2}
	score := map[string]float64{"good": 2, "bad": -2, "care": 1.5, "the": 0, "harm": -2.5}
	for _, tt := range []struct {
		why       string
		reference float64
		variation float64
		shares    map[string]float64
		sums      Components
	}{
		{"relative to 0", 0, 0.959752322, map[string]float64{"bad": 0.135483871, "care": 0.319354839, "good": -0.270967742, "harm": -0.274193548, "the": 0},
			Components{HighMore: 0.306501548, HighLess: -0.260061920, LowMore: -0.263157895, LowLess: 0.130030960}},
		{"relative to the first text", math.NaN(), 0.943726097, map[string]float64{"bad": 0.160073331, "care": 0.254727904, "good": -0.230991895, "harm": -0.314936318, "the": 0.039270552},
			Components{HighMore: 0.240393371, HighLess: -0.217993080, LowMore: -0.297213622, LowLess: 0.188126024}},
	} {
		s := WeightedShift(from, to, score, tt.reference)
		if math.Abs(s.Difference()+0.086687307) > 1e-9 || math.Abs(s.Variation()-tt.variation) > 1e-9 {
			t.Errorf("%s: difference %v, variation %v", tt.why, s.Difference(), s.Variation())
		}
		for _, c := range s.Contributions {
			if got := c.Value() / s.Variation(); math.Abs(got-tt.shares[c.Word]) > 1e-9 {
				t.Errorf("%s: %s %.9f, want %.9f", tt.why, c.Word, got, tt.shares[c.Word])
			}
		}
		got := s.Components()
		for _, pair := range [][2]float64{{got.HighMore, tt.sums.HighMore}, {got.HighLess, tt.sums.HighLess}, {got.LowMore, tt.sums.LowMore}, {got.LowLess, tt.sums.LowLess}} {
			if math.Abs(pair[0]-pair[1]) > 1e-9 {
				t.Errorf("%s: components %+v, want %+v", tt.why, got, tt.sums)
			}
		}
	}
}

// TestTrap: a word that 89 of 90 essays of one side have and none of the other. With a flat prior it is not among the first
// 200; with the prior of the texts themselves it is second (see the reference data).
func TestTrap(t *testing.T) {
	title := Counts{A: 0, B: 89, C: 30649, D: 23859}
	if flat, informed := title.LogOdds(0.1, 574.5).Z, title.Informed(30649+23859).Z; flat < -3 || informed > -5 {
		t.Errorf("z %v with a flat prior and %v with an informed one", flat, informed)
	}
}

// TestSums: a sample in two parts is the sample.
func TestSums(t *testing.T) {
	var x Sums
	for _, v := range []float64{3.1, 4.0, 2.2, 5.6, 3.9, 4.4, 2.8, 6.1, 3.3, 4.9} {
		x.Add(v)
	}
	var y Sums
	for _, v := range []float64{2.0, 3.5, 2.9, 4.1, 1.7, 3.0, 2.6, 3.8, 2.1, 3.2, 2.4, 4.6} {
		y.Add(v)
	}
	w := Welch(x, y) // scipy 1.17.1
	if math.Abs(w.T-2.2096809069) > 1e-9 || math.Abs(w.DF-15.954641240) > 1e-9 || math.Abs(w.P-0.042093327) > 1e-9 {
		t.Errorf("Welch: %+v", w)
	}
	same := Sums{N: 3, Sum: 0.3, Squares: 3 * 0.1 * 0.1}
	if got := Paired(same); !math.IsNaN(got.P) {
		t.Errorf("equal numbers have no variance, and no test: %+v", got)
	}
}
