package exact

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestFloats: the floats of a sum add up to it, and the first is the nearest.
func TestFloats(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 1000 {
		sum := Sum{r.Uint64(), r.Uint64(), r.Uint64()}
		list := sum.Floats()
		back, ok := FromFloats(list)
		if !ok || back != sum || list[0] != sum.Float() || len(list) > 4 {
			t.Fatalf("%v: floats %v", sum, list)
		}
	}
	if list := (Sum{}).Floats(); !slices.Equal(list, nil) {
		t.Errorf("zero: %v", list)
	}
}

// TestFromFloats: every sum is read in one form only.
func TestFromFloats(t *testing.T) {
	for why, list := range map[string][]float64{
		"zero is no float":                   {0},
		"not a number":                       {math.NaN()},
		"infinite":                           {math.Inf(1)},
		"the rest comes first":               {0x1p-60, 1},
		"two that are one float":             {1, 1},
		"too small to be held":               {0x1p-105},
		"too large to be held":               {0x1p100},
		"more than a sum can have":           {0x1p80, 0x1p20, 0x1p-40, 0x1p-95, 0x1p-103},
		"what adds up to nothing":            {1, -1},
		"a first that is not the nearest":    {2, -0.5},
		"a float that has more bits than it": {0x1.0000000000001p-60},
	} {
		if s, ok := FromFloats(list); ok {
			t.Errorf("%s: %v was read as %v", why, list, s)
		}
	}
	if s, ok := FromFloats(nil); !ok || s != (Sum{}) {
		t.Error("no float is not 0")
	}
}

// TestMeanAndDeviation compares with fractions of big integers, to 1e-15 of the mean and of the deviation.
func TestMeanAndDeviation(t *testing.T) {
	for _, c := range []struct {
		why    string
		values []float64
	}{
		{"one value", []float64{0.1}},
		{"rates", []float64{1000.0 / 7, 1000.0 * 3 / 118, 0, 25}},
		{"values that hardly differ", []float64{1e9 + 1, 1e9 + 2, 1e9 + 2.5}},
		{"small values", []float64{1e-7, 3e-7, 2.5e-7}},
		{"values around zero", []float64{0.3, -0.1, -0.2}},
	} {
		sum, squares := sums(t, c.values)
		n := int64(len(c.values))
		mean := new(big.Rat).Mul(exactly(c.values, itself), big.NewRat(1, n))
		deviation := exactly(c.values, func(x *big.Rat) *big.Rat { return square(new(big.Rat).Sub(x, mean)) })
		closeTo(t, c.why+": mean", Mean(sum, int(n)), mean)
		closeTo(t, c.why+": deviation", Deviation(sum, squares, int(n)), deviation)
	}
}

func closeTo(t *testing.T, what string, got float64, want *big.Rat) {
	t.Helper()
	if w, _ := want.Float64(); math.Abs(got-w) > 1e-15*math.Abs(w) {
		t.Errorf("%s %v, want %v", what, got, w)
	}
}

// TestDeviationOfEqualValues: there is none, though squares are rounded; and the mean is that value to the last bit.
func TestDeviationOfEqualValues(t *testing.T) {
	for _, v := range []float64{0.1, 1000.0 / 7, 1e-9, 0x1.fffffffffffffp-40, 1e12 / 3, -1e-20} {
		for _, n := range []int{1, 2, 3, 1000} {
			sum, squares := sums(t, slices.Repeat([]float64{v}, n))
			if d := Deviation(sum, squares, n); d != 0 {
				t.Errorf("%d times %v: deviation %g", n, v, d)
			}
			if m := Mean(sum, n); math.Abs(v) > 1e-15 && m != v {
				t.Errorf("%d times %v: mean %v", n, v, m)
			}
		}
	}
}

// TestFloatIsNearest compares with the rounding of math/big, also where two floats are equally near.
func TestFloatIsNearest(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for i := range 20_000 {
		s := Sum{r.Uint64(), r.Uint64(), r.Uint64()}
		switch shift := r.IntN(192); {
		case i%3 == 0: // a power of 2, and little or nothing beside it
			s = shifted(0, 1, uint(shift))
			s.Plus(Sum{uint64(r.IntN(3))})
		case i%3 == 1: // half way between two floats, or one bit off
			s = shifted(0, r.Uint64()>>10|1, uint(r.IntN(137)))
			s.Plus(Sum{uint64(r.IntN(3))}.negated())
		}
		want, _ := s.rat().Float64()
		if got := s.Float(); got != want {
			t.Fatalf("%x: %b, want %b", s, got, want)
		}
	}
}

func BenchmarkFloats(b *testing.B) {
	sum, _ := sums(b, []float64{1000.0 / 7, 1000.0 * 3 / 118, 0.1, 25})
	for b.Loop() {
		if _, ok := FromFloats(sum.Floats()); !ok {
			b.Fatal("not its own floats")
		}
	}
}
