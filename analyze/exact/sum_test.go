package exact

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// exactly is the sum of values in arithmetic that rounds nothing.
func exactly(values []float64, of func(*big.Rat) *big.Rat) *big.Rat {
	sum := new(big.Rat)
	for _, v := range values {
		sum.Add(sum, of(new(big.Rat).SetFloat64(v)))
	}
	return sum
}

func itself(x *big.Rat) *big.Rat { return x }
func square(x *big.Rat) *big.Rat { return new(big.Rat).Mul(x, x) }

// rat is a sum as a fraction.
func (s Sum) rat() *big.Rat {
	return new(big.Rat).SetFrac(s.whole(), new(big.Int).Lsh(big.NewInt(1), fraction))
}

// sums adds up values and their squares.
func sums(t testing.TB, values []float64) (sum, squares Sum) {
	for _, v := range values {
		if !sum.Add(v) || !squares.AddSquare(v) {
			t.Fatalf("%v does not fit", v)
		}
	}
	return sum, squares
}

// TestSum compares with fractions of big integers: sums exactly, squares to half of the last bit each.
func TestSum(t *testing.T) {
	for _, c := range []struct {
		why    string
		values []float64
	}{
		{"nothing", nil},
		{"counts", []float64{1, 2, 3, 1e12, 0}},
		{"what a float cannot hold together", []float64{1e12, 1, -1e12, 0x1p-60}},
		{"a carry through all words", []float64{0x1p-50, 0x1p40, -0x1p40, 0x1.fffffffffffffp40, 0x1p-12}},
		{"a sum below zero", []float64{-1.5, 0.1, -1000.0 / 3}},
		{"rates", []float64{1000.0 / 7, 1000.0 * 3 / 118, 0, 25}},
	} {
		sum, squares := sums(t, c.values)
		if want := exactly(c.values, itself); sum.rat().Cmp(want) != 0 {
			t.Errorf("%s: sum %v, want %v", c.why, sum.rat(), want)
		}
		off, _ := new(big.Rat).Sub(squares.rat(), exactly(c.values, square)).Float64()
		if math.Abs(off) > float64(len(c.values))*0x1p-105 {
			t.Errorf("%s: the sum of squares is off by %g", c.why, off)
		}
		if nearest, _ := sum.rat().Float64(); sum.Float() != nearest {
			t.Errorf("%s: float %v, want %v", c.why, sum.Float(), nearest)
		}
	}
}

func TestSumRounds(t *testing.T) {
	for _, c := range []struct {
		why     string
		v, want float64
	}{
		{"half of the last bit goes up", 0x1p-105, 0x1p-104},
		{"less than that goes down", 0x1.fffffffffffffp-106, 0},
		{"below zero half goes away from zero too", -0x1.8p-104, -0x1p-103},
		{"the smallest float is nothing", 5e-324, 0},
		{"more bits than there is room for", 0x1.0000000000001p-60, 0x1p-60},
		{"minus zero is zero", math.Copysign(0, -1), 0},
	} {
		var sum Sum
		sum.Add(c.v)
		if got := sum.Float(); got != c.want {
			t.Errorf("%s: %g became %g, want %g", c.why, c.v, got, c.want)
		}
	}
	for _, c := range []struct {
		why     string
		v, want float64
	}{
		{"a square that is the last bit", 0x1p-52, 0x1p-104},
		{"one that is half of it", 0x1.6a09e667f3bcdp-53, 0x1p-104}, // √2·2^-53, rounded up
		{"one that is less", 0x1.6a09e667f3bccp-53, 0},
		{"one of 106 bits, cut in its upper word", 0x1.fffffffffffffp-20, 0x1.ffffffffffffep-39},
		{"one far below", 1e-300, 0},
	} {
		var sum Sum
		sum.AddSquare(c.v)
		if got := sum.Float(); got != c.want {
			t.Errorf("%s: %g² became %b, want %b", c.why, c.v, got, c.want)
		}
	}
}

// TestSumOverflows: what does not fit is said, and never wraps around.
func TestSumOverflows(t *testing.T) {
	var sum Sum
	for why, fits := range map[string]bool{
		"2^87":                    sum.Add(0x1p87),
		"far below the range":     sum.Add(-0x1p200),
		"a square out of range":   sum.AddSquare(math.MaxFloat64),
		"the largest twice":       sum.AddSquare(Largest) && sum.Plus(sum) && !sum.IsNegative(),
		"the highest and one":     (&Sum{math.MaxUint64, math.MaxUint64, math.MaxInt64}).Plus(Sum{1}),
		"the lowest and minus 1":  (&Sum{0, 0, 1 << 63}).Plus(Sum{1}.negated()),
		"the lowest and highest":  (&Sum{0, 0, 1 << 63}).Plus(Sum{0, 0, math.MaxInt64}),
		"a large square and more": func() bool { s := Sum{0, 0, math.MaxInt64}; return s.AddSquare(Largest) }(),
	} {
		if want := why == "the largest twice" || why == "the lowest and highest"; fits != want {
			t.Errorf("%s: fits %v, want %v", why, fits, want)
		}
	}
}

// TestSumInAnyOrder: any order and any grouping gives the same bits, where floats would not.
func TestSumInAnyOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	values := make([]float64, 2000)
	for i := range values {
		values[i] = r.NormFloat64() * math.Pow(10, float64(r.IntN(24)-14))
	}
	want, wantSquares := sums(t, values)
	for range 50 {
		r.Shuffle(len(values), func(i, j int) { values[i], values[j] = values[j], values[i] })
		cut := r.IntN(len(values))
		got, squares := sums(t, values[cut:])
		rest, restSquares := sums(t, values[:cut])
		got.Plus(rest)
		squares.Plus(restSquares)
		if got != want || squares != wantSquares {
			t.Fatalf("cut at %d: %v and %v, want %v and %v", cut, got, squares, want, wantSquares)
		}
	}
}

func BenchmarkSum(b *testing.B) {
	var sum, squares Sum
	for i := 0; b.Loop(); i++ {
		v := 1000 * float64(i&63) / 117
		sum.Add(v)
		squares.AddSquare(v)
	}
}
