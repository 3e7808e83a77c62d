package sentiment

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

func TestRound(t *testing.T) {
	for _, c := range []struct {
		reason        string
		x, unit, want float64
	}{
		// expected values: round() of Python 3.11
		{"a tie goes to the even digit, down", 0.0625, 1e3, 0.062},
		{"a tie goes to the even digit, up", 0.9375, 1e3, 0.938},
		{"a negative tie", -0.0625, 1e3, -0.062},
		{"0.0005 is a little more than it says", 0.0005, 1e3, 0.001},
		{"0.0015 is a little more, though 1.5 is a tie", 0.0015, 1e3, 0.002},
		{"0.0025 is a little more, though 2.5 is a tie", 0.0025, 1e3, 0.003},
		{"0.0045 is a little less, and 4.5 a tie", 0.0045, 1e3, 0.004},
		{"0.5235 is a little less", 0.5235, 1e3, 0.523},
		{"1 stays", 1, 1e4, 1},
	} {
		if got := round(c.x, c.unit); got != c.want {
			t.Errorf("%s: round(%v, %v) = %v, want %v", c.reason, c.x, c.unit, got, c.want)
		}
	}
	if got := round(-1e-9, 1e4); got != 0 || math.Signbit(got) {
		t.Errorf("a negative that rounds to zero: got %v, want a zero without sign", got)
	}
}

// TestRoundDecimal compares with the standard library's decimal conversion, which rounds the exact value, too, at and
// beside every tie and at random.
func TestRoundDecimal(t *testing.T) {
	check := func(x, unit float64, digits int) {
		want, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', digits, 64), 64)
		if err != nil {
			t.Fatal(err)
		}
		if got := round(x, unit); got != want {
			t.Errorf("round(%v, %v) = %v, want %v", x, unit, got, want)
		}
	}
	for i := range 10000 {
		tie := (float64(i) + 0.5) / 1e4
		for _, x := range []float64{math.Nextafter(tie, 0), tie, math.Nextafter(tie, 2), -tie, tie * 10} {
			check(x, 1e4, 4)
			check(x, 1e3, 3)
		}
	}
	random := rand.New(rand.NewPCG(5, 6))
	for range 50000 {
		check(2*random.Float64()-1, 1e4, 4)
	}
}
