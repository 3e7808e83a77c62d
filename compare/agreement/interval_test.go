package agreement

import (
	"math"
	"testing"
)

// The ends are those of Newcombe (1998, Statistics in Medicine 17, table I, method 3), to four decimals.
func TestWilsonPublished(t *testing.T) {
	for _, c := range []struct {
		successes, n int
		low, high    float64
	}{
		{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718},
	} {
		i := Wilson(c.successes, c.n)
		if math.Abs(i.Low-c.low) > 5e-5 || math.Abs(i.High-c.high) > 5e-5 {
			t.Errorf("%d of %d: %v, want %v to %v", c.successes, c.n, i, c.low, c.high)
		}
	}
}

func TestWilsonInvertsTheScoreTest(t *testing.T) {
	for n := 1; n <= 40; n++ {
		for k := range n + 1 {
			i, p := Wilson(k, n), float64(k)/float64(n)
			if !(0 <= i.Low && i.Low <= p && p <= i.High && i.High <= 1) {
				t.Errorf("%d of %d: %v", k, n, i)
			}
			for _, end := range []float64{i.Low, i.High} {
				if z := math.Abs(p-end) / math.Sqrt(end*(1-end)/float64(n)); end > 0 && end < 1 && math.Abs(z-z95) > 1e-9 {
					t.Errorf("%d of %d: at %v z is %v", k, n, end, z)
				}
			}
			if mirror := Wilson(n-k, n); !same(mirror.Low, 1-i.High) {
				t.Errorf("%d of %d: %v, the failures %v", k, n, i, mirror)
			}
		}
	}
}

func TestWilsonEdges(t *testing.T) {
	for why, i := range map[string]Interval{
		"no trials": Wilson(0, 0), "more successes than trials": Wilson(3, 2), "less than none": Wilson(-1, 2),
	} {
		if isPresent(i.Low) || isPresent(i.High) {
			t.Errorf("%s: %v", why, i)
		}
	}
}
