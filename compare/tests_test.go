package compare

import (
	"math"
	"math/bits"
	"strings"
	"testing"

	"mores/compare/effect"
	"mores/compare/test"
)

// exact are options under which every permutation of the reference cases is made.
var exact = Options{Seed: 1, Resamples: 20_000, Level: 0.95}

// TestStudentisedPermutation: of all splits of the values, the share whose Welch's t is as large as that of the data.
func TestStudentisedPermutation(t *testing.T) {
	for _, c := range refCases(t, "twosample.json", 9, "permutation_exact/") {
		x, y := c.values(t, false)
		got := twoGroups(t, Measure{}, exact, x, y, false).Contrasts[0]
		c.close(t, "statistic", got.Difference.Value)
		near(t, c.Name, got.P, shareOfSplits(append(values(x), values(y)...), len(x)), 1e-12)
		if got.Test != "studentised permutation between groups (exact)" || got.Design != Independent {
			t.Errorf("%s: %s, %s", c.Name, got.Test, got.Design)
		}
	}
}

func values(rows []row) (v []float64) {
	for _, r := range rows {
		v = append(v, r.value)
	}
	return v
}

// shareOfSplits lists all sets of n of the values, the first n being the data.
func shareOfSplits(all []float64, n int) float64 {
	size := func(in func(i int) bool) float64 {
		var x, y []float64
		for i, v := range all {
			if in(i) {
				x = append(x, v)
			} else {
				y = append(y, v)
			}
		}
		w := test.Welch(x, y)
		switch {
		case w.Difference == 0 || math.Abs(w.Difference) < 1e-12:
			return 0
		case w.SE == 0:
			return math.Inf(1)
		}
		return math.Abs(w.T)
	}
	observed := size(func(i int) bool { return i < n })
	extreme, made := 0.0, 0.0
	for set := range 1 << len(all) {
		if bits.OnesCount(uint(set)) != n {
			continue
		}
		made++
		if size(func(i int) bool { return set>>i&1 == 1 }) >= observed*(1-1e-9) {
			extreme++
		}
	}
	return extreme / made
}

func TestSignFlipsReference(t *testing.T) {
	for _, c := range refCases(t, "paired.json", 10, "signflip_exact/") {
		x, y := c.values(t, true)
		got := twoGroups(t, Measure{}, exact, x, y, true).Contrasts[0]
		c.close(t, "p_two_sided", got.P)
		c.close(t, "statistic", got.Difference.Value)
		if got.Test != "sign flips of topic differences (exact)" || got.Design != Paired {
			t.Errorf("%s: %s, %s", c.Name, got.Test, got.Design)
		}
	}
}

// A Monte Carlo p comes near the exact one: its standard error is √(p(1−p)/B) ≤ 0.005 for 10,000, and five are allowed.
func TestRandomPermutationsNearExact(t *testing.T) {
	few := Options{Seed: 1, Resamples: 10_000, Level: 0.95}
	tried := 0
	for _, c := range refCases(t, "twosample.json", 9, "permutation_exact/") {
		if c.Expect["arrangements"].(float64) <= float64(few.Resamples) {
			continue
		}
		tried++
		x, y := c.values(t, false)
		got, want := twoGroups(t, Measure{}, few, x, y, false).Contrasts[0], twoGroups(t, Measure{}, exact, x, y, false).Contrasts[0]
		near(t, c.Name, got.P, want.P, 0.025)
		if got.Test != "studentised permutation between groups (10,000)" {
			t.Errorf("%s: %s", c.Name, got.Test)
		}
	}
	if tried == 0 {
		t.Error("no case has more arrangements than are drawn")
	}
}

func TestHedgesReference(t *testing.T) {
	for _, c := range refCases(t, "twosample.json", 33, "hedges_g/") {
		x, y := c.values(t, false)
		c.close(t, "g_exact", twoGroups(t, Measure{}, quick, x, y, false).Contrasts[0].Effect.Value)
		c.close(t, "J_exact", effect.J(float64(len(x)+len(y)-2)))
	}
	// With as many documents in either group the pooled deviation is that of d_av, so g is the g_av of the pairs.
	for _, c := range refCases(t, "paired.json", 32, "effect/") {
		x, y := c.values(t, true)
		c.close(t, "g_av", twoGroups(t, Measure{}, quick, x, y, true).Contrasts[0].Effect.Value)
	}
}

func TestWelchReference(t *testing.T) {
	for _, c := range refCases(t, "twosample.json", 33, "welch/") {
		x, y := c.values(t, false)
		e := nestedError(single(x), single(y))
		c.close(t, "se", e.se)
		c.close(t, "df", e.df)
	}
	for _, c := range refCases(t, "paired.json", 32, "paired_t/") {
		x, y := c.values(t, true)
		sx, sy := joint(shared(x, y), shared(y, x))
		e := pairedError(sx, sy)
		c.close(t, "se", e.se)
		c.close(t, "df", e.df)
	}
}

// shared keeps the rows of x whose topic is in y.
func shared(x, y []row) (kept []row) {
	in := map[string]bool{}
	for _, r := range y {
		in[r.topic] = true
	}
	for _, r := range x {
		if in[r.topic] {
			kept = append(kept, r)
		}
	}
	return kept
}

// A margin here is symmetric. A case with another one is moved by its middle, which changes no p.
func TestEquivalenceReference(t *testing.T) {
	cases := refCases(t, "equivalence.json", 166, "welch/", "paired/", "cluster/")
	for _, c := range cases {
		paired := !strings.HasPrefix(c.Name, "welch/")
		x, y := c.values(t, paired)
		low, high := c.Options["low"].(float64), c.Options["high"].(float64)
		for i := range x {
			x[i].value -= (low + high) / 2
		}
		margin := (high - low) / 2
		if strings.HasPrefix(c.Name, "cluster/") {
			sx, sy := joint(x, y)
			e := pairedError(sx, sy)
			c.close(t, "p", e.of(sx.mean()-sy.mean()).Equivalence(-margin, margin).P)
			c.close(t, "se_cr1", e.se)
			c.close(t, "df", e.df)
			if c.Input.File == "herbold_unbalanced.csv" {
				continue // these use all topics, a contrast only those with both groups
			}
		}
		got := twoGroups(t, Measure{Margin: margin}, quick, x, y, paired).Contrasts[0]
		c.close(t, "p", got.PEquivalence)
		if equivalent := got.Verdict == Equivalent; equivalent != c.Expect["equivalent"] {
			t.Errorf("%s: verdict %s", c.Name, got.Verdict)
		}
	}
}
