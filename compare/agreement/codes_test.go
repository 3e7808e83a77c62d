package agreement

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestConfuseWords(t *testing.T) {
	c := Confuse([]string{"care", "none", "care", "fairness"}, []string{"care", "care", "none", "fairness"})
	if got := fmt.Sprint(c.Labels, c.Cells); got != "[care fairness none] [[1 0 1] [0 1 0] [1 0 0]]" {
		t.Error(got)
	}
}

func TestConfuseLeavesOutMissing(t *testing.T) {
	c := Confuse([]float64{1, nan, 0, 1}, []float64{1, 1, nan, 0})
	if c.Missing != 2 || fmt.Sprint(c.Labels, c.Cells) != "[0 1] [[0 0] [1 1]]" {
		t.Errorf("%+v", c)
	}
}

func TestClassificationEdges(t *testing.T) {
	for _, c := range []struct {
		why                      string
		truth, prediction        []int
		accuracy, balanced, mcc  float64
		macroPrecision, macroAll float64
		warnings                 []string
	}{
		{"a class that is never predicted has precision 0", []int{0, 0, 1}, []int{0, 0, 0}, 2.0 / 3, 0.5, nan, 1.0 / 3, 0.5,
			[]string{"1 is never predicted: its precision counts as 0", "truth or prediction has one class only: no Matthews correlation"}},
		{"a class that is not in the truth has recall 0, but not in the balanced accuracy", []int{0, 0, 1}, []int{0, 2, 1},
			2.0 / 3, 0.75, 3 / math.Sqrt(24), 2.0 / 3, 0.5,
			[]string{"2 does not occur in the truth: its recall counts as 0"}},
		{"one class only", []int{1, 1}, []int{1, 1}, 1, 1, nan, 1, 1,
			[]string{"truth or prediction has one class only: no Matthews correlation"}},
		{"no unit", nil, nil, nan, nan, nan, nan, nan, []string{"no unit has both codes"}},
	} {
		k := Confuse(c.truth, c.prediction).Classification()
		got := []float64{k.Accuracy, k.BalancedAccuracy, k.MCC, k.Macro.Precision, k.Macro.Recall}
		want := []float64{c.accuracy, c.balanced, c.mcc, c.macroPrecision, c.macroAll}
		if !slices.EqualFunc(got, want, same) || !same(k.Micro.F1, k.Accuracy) {
			t.Errorf("%s: %v, want %v", c.why, got, want)
		}
		if !slices.Equal(k.Warnings, c.warnings) {
			t.Errorf("%s: warnings %q", c.why, k.Warnings)
		}
	}
}

func TestKappaProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	first, second := make([]int, 200), make([]int, 200)
	for i := range first {
		first[i] = r.IntN(4)
		second[i] = max(0, first[i]-r.IntN(2)*r.IntN(3))
	}
	k, swapped := Confuse(first, second).Kappa(), Confuse(second, first).Kappa()
	if !same(k.Value, swapped.Value) || !same(k.SE, swapped.SE) || !same(k.SENull, swapped.SENull) || !same(k.Quadratic, swapped.Quadratic) {
		t.Errorf("the coders swapped: %v, %v", k, swapped)
	}
	renamed := make([]int, 200)
	other := make([]int, 200)
	for i := range first {
		renamed[i], other[i] = (first[i]+1)%4, (second[i]+1)%4
	}
	if n := Confuse(renamed, other).Kappa(); !same(k.Value, n.Value) || !same(k.SE, n.SE) {
		t.Errorf("the codes renamed: %v, %v", k, n)
	}
}

func TestKappaEdges(t *testing.T) {
	for _, c := range []struct {
		why           string
		first, second []int
		value, se     float64
		warning       string
	}{
		{"full agreement has no error", []int{1, 2, 1}, []int{1, 2, 1}, 1, 0, "a standard error of 0 says nothing"},
		{"half of two codes agree, as chance has it", []int{1, 1, 2, 2}, []int{1, 2, 1, 2}, 0, 0.5, ""},
		{"one code only", []int{1, 1}, []int{1, 1}, nan, nan, "all codes are the same: no kappa"},
		{"no unit", nil, nil, nan, nan, "no unit has both codes"},
	} {
		k := Confuse(c.first, c.second).Kappa()
		if !same(k.Value, c.value) || !same(k.SE, c.se) || k.Units != len(c.first) {
			t.Errorf("%s: %v", c.why, k)
		}
		hasWarning(t, c.why, k.Warnings, c.warning)
	}
}

func TestReliabilityEdges(t *testing.T) {
	same2 := [][]float64{{1, 1}, {1, 1}}
	for _, c := range []struct {
		why         string
		got         Reliability
		value       float64
		units, left int
		warning     string
	}{
		{"one code has no alpha", Alpha(same2, NominalLevel), nan, 2, 0, "all codes are the same: no alpha"},
		{"and no kappa", FleissKappa(same2), nan, 2, 0, "all codes are the same: no kappa"},
		{"one coder has no alpha", Alpha([][]float64{{1}, {2, nan}}, OrdinalLevel), nan, 0, 2, "no unit has codes of two people"},
		{"and no kappa", FleissKappa([][]float64{{1}, {2, nan}}), nan, 0, 2, "no unit has codes of two people"},
		{"nothing", Alpha(nil, RatioLevel), nan, 0, 0, "no unit has codes of two people"},
		{"codes below 0 have no ratio", Alpha([][]float64{{-1, 1}, {1, 1}}, RatioLevel), nan, 2, 0,
			"codes below 0 have no ratio: use the interval level"},
		{"a level that is none", Alpha(same2, "metric"), nan, 0, 0, `no level "metric": use nominal, ordinal, interval or ratio`},
		{"Fleiss leaves out units with fewer codes: of (1 1) and (1 2), agreement ½, chance 10/16",
			FleissKappa([][]float64{{1, 1}, {1, 2}, {2, nan}, {2}}), -1.0 / 3, 2, 2, ""},
		{"also where two others of three agree: of (1 1 1) and (1 2 2), agreement ⅔, chance 20/36",
			FleissKappa([][]float64{{1, 1, 1}, {1, 2, 2}, {1, 2, nan}}), 1 - (1.0/3)/(16.0/36), 2, 1, ""},
		{"alpha keeps units with two of three codes: two pairs differ of 6 at most, observed 2/5, expected 12/20",
			Alpha([][]float64{{1, 1, nan}, {1, 2, 2}, {1}}, NominalLevel), 1 - 0.4/0.6, 2, 1, ""},
		{"0 and 0 are 0 apart on the ratio scale, 0 and 1 are 1", Alpha([][]float64{{0, 0}, {1, 1}, {0, 1}}, RatioLevel),
			1 - (2.0/6)/(18.0/30), 3, 0, ""},
	} {
		if !same(c.got.Value, c.value) || c.got.Units != c.units || c.got.LeftOut != c.left {
			t.Errorf("%s: %+v, want %v", c.why, c.got, c.value)
		}
		hasWarning(t, c.why, c.got.Warnings, c.warning)
	}
}

// coded returns 60 units with codes of up to four people from 1 to 5.
func coded() [][]float64 {
	r := rand.New(rand.NewPCG(6, 6))
	units := make([][]float64, 60)
	for u := range units {
		truth := 1 + r.IntN(5)
		for range 4 {
			code := float64(min(5, max(1, truth+r.IntN(3)-1)))
			if r.IntN(5) == 0 {
				code = nan
			}
			units[u] = append(units[u], code)
		}
	}
	return units
}

func TestAlphaIsInvariant(t *testing.T) {
	units := coded()
	changed := func(change func(float64) float64) [][]float64 {
		other := make([][]float64, len(units))
		for u, codes := range units {
			other[len(units)-1-u] = each(codes, change)
			slices.Reverse(other[len(units)-1-u])
		}
		return other
	}
	for _, c := range []struct {
		why    string
		level  Level
		change func(float64) float64
	}{
		{"names do not matter, nor the order of units and coders", NominalLevel, func(v float64) float64 { return math.Mod(v*3, 7) }},
		{"only the order matters", OrdinalLevel, math.Exp},
		{"neither zero nor unit matters", IntervalLevel, func(v float64) float64 { return 1e6 - 3*v }},
		{"the unit does not matter", RatioLevel, func(v float64) float64 { return 12 * v }},
	} {
		want, got := Alpha(units, c.level), Alpha(changed(c.change), c.level)
		if math.Abs(got.Value-want.Value) > 1e-9 || got.Codes != want.Codes || !(want.Value > 0.2 && want.Value < 1) {
			t.Errorf("%s: %v becomes %v", c.why, want, got)
		}
	}
}

// TestAlphaIsTheDefinition computes alpha from all pairs of codes.
func TestAlphaIsTheDefinition(t *testing.T) {
	units := coded()
	used, pooled := pairable(units)
	ranks := map[float64]float64{}
	for i, rank := range midranks(pooled) {
		ranks[pooled[i]] = rank
	}
	square := func(v float64) float64 { return v * v }
	for level, distance := range map[Level]func(c, k float64) float64{
		NominalLevel:  func(c, k float64) float64 { return indicator(c != k) },
		OrdinalLevel:  func(c, k float64) float64 { return square(ranks[c] - ranks[k]) },
		IntervalLevel: func(c, k float64) float64 { return square(c - k) },
		RatioLevel:    func(c, k float64) float64 { return square((c - k) / (c + k)) },
	} {
		mean := func(codes []float64) (sum float64) {
			for _, c := range codes {
				for _, k := range codes {
					sum += distance(c, k) / float64(len(codes)-1)
				}
			}
			return sum
		}
		observed := 0.0
		for _, codes := range used {
			observed += mean(codes)
		}
		if got, want := Alpha(units, level).Value, 1-observed/mean(pooled); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v, by definition %v", level, got, want)
		}
	}
}
