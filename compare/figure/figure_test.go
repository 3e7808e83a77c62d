package figure

import (
	"math"
	"slices"
	"testing"
)

func TestFinite(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, c := range []struct {
		why     string
		x, want []float64
		missing bool
	}{
		{"nothing is whole", nil, nil, false},
		{"all values stay, in place", []float64{1, 0, -2}, []float64{1, 0, -2}, false},
		{"what is missing goes", []float64{nan, 1, inf, -inf, 2}, []float64{1, 2}, true},
	} {
		before := slices.Clone(c.x)
		got, warnings := Finite(c.x)
		if !slices.Equal(got, c.want) || slices.Contains(warnings, Missing) != c.missing {
			t.Errorf("%s: %v, %v", c.why, got, warnings)
		}
		if len(before) != len(c.x) || len(c.x) > 0 && before[len(before)-1] != c.x[len(c.x)-1] {
			t.Errorf("%s: the values of the caller changed to %v", c.why, c.x)
		}
	}
}

func TestFinitePairs(t *testing.T) {
	nan := math.NaN()
	x, y, warnings := FinitePairs([]float64{1, nan, 3, 4}, []float64{5, 6, math.Inf(-1), 8})
	if !slices.Equal(x, []float64{1, 4}) || !slices.Equal(y, []float64{5, 8}) || !slices.Contains(warnings, Missing) {
		t.Errorf("%v, %v, %v: a missing value takes its pair with it", x, y, warnings)
	}
	defer func() {
		if recover() == nil {
			t.Error("pairs of other lengths were taken")
		}
	}()
	FinitePairs([]float64{1}, nil)
}

func TestInterval(t *testing.T) {
	if i := Around(2, 0.5).Map(func(v float64) float64 { return 10 * v }); i != (Interval{15, 25}) {
		t.Errorf("ten times 2 ± 0.5 is %v", i)
	}
	if i := None(); !math.IsNaN(i.Low) || !math.IsNaN(i.High) {
		t.Errorf("no interval is %v", i)
	}
}
