package test

import (
	"math"
	"testing"

	"mores/compare/figure"
	"mores/compare/internal/reference"
)

// checkT holds a t test against scipy, statsmodels, pingouin and R.
func checkT(c *reference.Case, t T) {
	i, one := t.Interval(0.95), t.Interval(0.90)
	c.Is("diff", t.Difference)
	c.Is("se", t.SE)
	c.Is("t", t.T)
	c.Is("df", t.DF)
	c.Is("p", t.TwoSided)
	c.Is("p_less", t.Less)
	c.Is("p_greater", t.Greater)
	c.Is("ci_low", i.Low)
	c.Is("ci_high", i.High)
	c.If("bound_less", one.High)
	c.If("bound_greater", one.Low)
}

func TestTReference(t *testing.T) {
	reference.Run(t, "twosample.json", "welch", func(c *reference.Case) { checkT(c, Welch(c.XY())) })
	reference.Run(t, "twosample.json", "student", func(c *reference.Case) { checkT(c, Student(c.XY())) })
	reference.Run(t, "paired.json", "paired_t", func(c *reference.Case) {
		x, y := c.XY()
		got := Paired(x, y)
		checkT(c, got)
		c.Is("n", float64(len(x)))
		c.Is("sd_diff", got.SE*math.Sqrt(float64(len(x))))
	})
}

// checkEquivalence holds two one-sided tests against statsmodels, pingouin and R.
func checkEquivalence(c *reference.Case, t T) Equivalence {
	e := t.Equivalence(c.Options.Low, c.Options.High)
	c.If("diff", t.Difference)
	c.If("se", t.SE)
	c.Is("df", t.DF)
	c.Is("t_lower", e.TLower)
	c.Is("t_upper", e.TUpper)
	c.Is("p_lower", e.PLower)
	c.Is("p_upper", e.PUpper)
	c.Is("p", e.P)
	c.If("ci90_low", e.Interval.Low)
	c.If("ci90_high", e.Interval.High)
	c.If("equivalent", reference.Bool(e.P < 0.05))
	c.If("p_difference", t.TwoSided)
	c.If("different", reference.Bool(t.TwoSided < 0.05))
	return e
}

func TestEquivalenceReference(t *testing.T) {
	reference.Run(t, "equivalence.json", "welch", func(c *reference.Case) { checkEquivalence(c, Welch(c.XY())) })
	reference.Run(t, "equivalence.json", "student", func(c *reference.Case) { checkEquivalence(c, Student(c.XY())) })
	reference.Run(t, "equivalence.json", "paired", func(c *reference.Case) { checkEquivalence(c, Paired(c.XY())) })
	reference.Run(t, "equivalence.json", "log_ratio", func(c *reference.Case) {
		x, y := c.XY()
		low, high := c.Options.Low, c.Options.High
		c.Options.Low, c.Options.High = math.Log(low), math.Log(high)
		e := checkEquivalence(c, Welch(logs(x), logs(y)))
		i := e.Interval.Map(math.Exp)
		c.Is("ci90_geometric_ratio", i.Low, i.High)
	})
}

func logs(x []float64) []float64 {
	l := make([]float64, len(x))
	for i, v := range x {
		l[i] = math.Log(v)
	}
	return l
}

// TestEquivalenceIsInterval: a difference is equivalent at 5 % exactly where its 90 % interval lies within the margin.
func TestEquivalenceIsInterval(t *testing.T) {
	for k := range 200 {
		x := FromError("", float64(k-100)/40, 0.5, 17)
		e := x.Equivalence(-1.3, 1.1)
		if within := e.Interval.Low > -1.3 && e.Interval.High < 1.1; within != (e.P < 0.05) {
			t.Errorf("difference %v: p %v, interval %v", x.Difference, e.P, e.Interval)
		}
	}
}

// TestSwap: to swap the groups swaps the tails, and changes no two-sided p.
func TestSwap(t *testing.T) {
	x, y := []float64{1, 4, 2, 2, 7}, []float64{0, 3, 2, 5, 1}
	draws := Draws{Most: 1000, Seed: 1}
	for name, f := range map[string]func(x, y []float64) Tails{
		"welch":          func(x, y []float64) Tails { return Welch(x, y).Tails },
		"student":        func(x, y []float64) Tails { return Student(x, y).Tails },
		"paired":         func(x, y []float64) Tails { return Paired(x, y).Tails },
		"brunner-munzel": func(x, y []float64) Tails { return BrunnerMunzel(x, y).Tails },
		"mann-whitney":   func(x, y []float64) Tails { return MannWhitney(x, y).Exact },
		"normal":         func(x, y []float64) Tails { return MannWhitney(x, y).Continuity },
		"wilcoxon":       func(x, y []float64) Tails { return Wilcoxon(x, y, Pratt).Exact },
		"sign flips":     func(x, y []float64) Tails { return SignFlips(x, y, draws).Tails },
		"permutation":    func(x, y []float64) Tails { return Shuffle(x, y, draws).Tails },
	} {
		a, b := f(x, y), f(y, x)
		if math.Abs(a.TwoSided-b.TwoSided) > 1e-12 || math.Abs(a.Less-b.Greater) > 1e-12 || math.Abs(a.Greater-b.Less) > 1e-12 {
			t.Errorf("%s: %v, and swapped %v", name, a, b)
		}
	}
}

// TestTiny: a test of data that cannot carry it says so. Its p is missing; or 1, where it is the share of the ways to deal
// out the data that are as extreme, and all are.
func TestTiny(t *testing.T) {
	draws := Draws{Most: 100, Seed: 1}
	nan := math.NaN()
	for _, c := range []struct {
		why  string
		x, y []float64
	}{
		{"no documents at all", nil, nil},
		{"one document against one", []float64{1}, []float64{2}},
		{"identical texts", []float64{2, 2, 2}, []float64{2, 2, 2}},
		{"all zeros", []float64{0, 0, 0, 0}, []float64{0, 0, 0, 0}},
		{"nothing but missing values", []float64{nan, nan}, []float64{nan, math.Inf(1)}},
	} {
		welch, student, paired, munzel := Welch(c.x, c.y), Student(c.x, c.y), Paired(c.x, c.y), BrunnerMunzel(c.x, c.y)
		flips, shuffled := SignFlips(c.x, c.y, draws), Shuffle(c.x, c.y, draws)
		signed, ranks := Wilcoxon(c.x, c.y, Drop), MannWhitney(c.x, c.y)
		welchF, kruskal, friedman := WelchF(c.x, c.y), KruskalWallis(c.x, c.y), Friedman([][]float64{c.x, c.y})
		for _, got := range []struct {
			name     string
			p        float64
			warnings []figure.Warning
		}{
			{"Welch", welch.TwoSided, welch.Warnings},
			{"Student", student.Less, student.Warnings},
			{"paired t", paired.Greater, paired.Warnings},
			{"Brunner–Munzel", munzel.TwoSided, munzel.Warnings},
			{"sign flips", flips.TwoSided, flips.Warnings},
			{"permutation", shuffled.Absolute, shuffled.Warnings},
			{"Wilcoxon", signed.Exact.TwoSided, signed.Warnings},
			{"Mann–Whitney", ranks.Exact.TwoSided, ranks.Warnings},
			{"Welch's F", welchF.P, welchF.Warnings},
			{"Kruskal–Wallis", kruskal.P, kruskal.Warnings},
			{"Friedman", friedman.P, friedman.Warnings},
		} {
			one := got.p == 1 && len(c.x) == 1
			if !math.IsNaN(got.p) && !one && !(len(c.x) == 1 && got.name == "Kruskal–Wallis") {
				t.Errorf("%s, %s: p %v", c.why, got.name, got.p)
			}
			if len(got.warnings) == 0 {
				t.Errorf("%s, %s: no warning", c.why, got.name)
			}
		}
	}
}

// TestKolmogorovSmirnovTiny: equal distributions are a result, no document is none.
func TestKolmogorovSmirnovTiny(t *testing.T) {
	if k := KolmogorovSmirnov([]float64{0, 0}, []float64{0, 0}); k.D != 0 || k.Exact != 1 {
		t.Errorf("equal values: %+v", k)
	}
	if k := KolmogorovSmirnov(nil, []float64{1}); !math.IsNaN(k.Exact) || len(k.Warnings) == 0 {
		t.Errorf("an empty group: %+v", k)
	}
}
