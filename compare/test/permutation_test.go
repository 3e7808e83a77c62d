package test

import (
	"math"
	"math/rand/v2"
	"testing"

	"mores/compare/internal/reference"
)

var all = Draws{Most: 20_000, Seed: 1}

// TestPermutationReference: scipy's permutation_test, and a list of all arrangements.
func TestPermutationReference(t *testing.T) {
	reference.Run(t, "twosample.json", "permutation_exact", func(c *reference.Case) {
		x, y := c.XY()
		p := Shuffle(x, y, all)
		c.Is("statistic", p.Statistic)
		c.Is("arrangements", float64(p.Arrangements))
		c.Is("p_less", p.Less)
		c.Is("p_greater", p.Greater)
		c.Is("p_two_sided_doubled", p.TwoSided)
		c.Is("p_two_sided_abs", p.Absolute)
	})
	reference.Run(t, "paired.json", "signflip_exact", func(c *reference.Case) {
		x, y := c.XY()
		p := SignFlips(x, y, all)
		c.Is("statistic", p.Statistic)
		c.Is("arrangements", float64(p.Arrangements))
		c.Is("p_less", p.Less)
		c.Is("p_greater", p.Greater)
		c.Is("p_two_sided", p.Absolute)
	})
}

// TestRandomNearExact: of 40,000 random arrangements the p lies within five of its own standard errors of the exact one,
// and the same seed gives the same p.
func TestRandomNearExact(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	x, y := normal(r, 9, 0.5), normal(r, 9, 0)
	few := Draws{Most: 40_000, Seed: 3}
	for name, f := range map[string]func(Draws) Permutation{
		"shuffle": func(d Draws) Permutation { return Shuffle(x, y, d) },
		"flips":   func(d Draws) Permutation { return SignFlips(append(x, x...), append(y, x[:9]...), d) },
		"topics":  func(d Draws) Permutation { return paired(x, y, d) },
	} {
		exact, random := f(Draws{Most: 1 << 20}), f(few)
		if name != "flips" && name != "topics" && random.Exact || !exact.Exact {
			t.Fatalf("%s: exact %v, random %v", name, exact.Exact, random.Exact)
		}
		if random.Exact {
			random = f(Draws{Most: exact.Arrangements - 1, Seed: 3})
		}
		if math.Abs(random.Absolute-exact.Absolute) > 5*random.Error {
			t.Errorf("%s: %v, exactly %v", name, random.Absolute, exact.Absolute)
		}
		if again := f(few); !random.Exact && again.Absolute != f(few).Absolute {
			t.Errorf("%s: another p with the same seed", name)
		}
	}
}

func normal(r *rand.Rand, n int, mean float64) []float64 {
	x := make([]float64, n)
	for i := range x {
		x[i] = mean + r.NormFloat64()
	}
	return x
}

// paired puts pairs into topics of two documents.
func paired(x, y []float64, d Draws) Permutation {
	var values []float64
	var group, topic []int
	for i := range x {
		values, group, topic = append(values, x[i], y[i]), append(group, 1, 0), append(topic, i, i)
	}
	return WithinTopics(values, group, topic, d)
}

// TestWithinTopicsIsSignFlips: with one document of two groups a topic, to shuffle within topics is to flip signs.
func TestWithinTopicsIsSignFlips(t *testing.T) {
	x, y := []float64{3, 1, 4, 1, 5, 9}, []float64{2, 7, 1, 0, 2, 8}
	flips, topics := SignFlips(x, y, all), paired(x, y, all)
	if topics.Arrangements != 64 || math.Abs(flips.Absolute-topics.Absolute) > 1e-12 {
		t.Errorf("%v by topics, %v by signs", topics, flips.Absolute)
	}
}

// TestWithinTopicsList: three groups on two topics, with the share of the 6·6 arrangements counted by hand: the groups
// are ordered alike on both topics, as in 6 of 36.
func TestWithinTopicsList(t *testing.T) {
	p := WithinTopics([]float64{1, 2, 3, 11, 12, 13}, []int{0, 1, 2, 0, 1, 2}, []int{0, 0, 0, 1, 1, 1}, all)
	if p.Arrangements != 36 || !p.Exact || p.Absolute != 6.0/36 {
		t.Errorf("%+v", p)
	}
}

// The expected values of the following are those of scipy 1.17.1 (f_oneway with equal_var=False, kruskal,
// friedmanchisquare), with relative tolerance 1e-9.
func TestOmnibus(t *testing.T) {
	a, b, c := []float64{2.1, 3.4, 1.9, 5.0, 4.4, 2.2}, []float64{3.3, 4.1, 6.0, 5.5}, []float64{1.0, 2.2, 2.2, 0.4, 3.1}
	rows := [][]float64{{1, 2, 3}, {2, 2, 5}, {4, 1, 6}, {0, 3, 3}, {7, 8, 8}, {1, 1, 1}}
	for _, want := range []struct {
		got               Omnibus
		statistic, df2, p float64
	}{
		{WelchF(a, b, c), 6.526291302734434, 7.368904118635439, 0.023385699455236764},
		{KruskalWallis(a, b, c), 6.549280575539566, 0, 0.03783047486660576},
		{Friedman(rows), 6.7058823529411775, 0, 0.03498131642435009},
	} {
		if rel(want.got.Statistic, want.statistic) > 1e-9 || rel(want.got.P, want.p) > 1e-9 || want.df2 > 0 && rel(want.got.DF2, want.df2) > 1e-9 {
			t.Errorf("%+v, want %v with %v and p %v", want.got, want.statistic, want.df2, want.p)
		}
	}
	if w, f := Welch(a, b), WelchF(a, b); math.Abs(w.TwoSided-f.P) > 1e-12 {
		t.Errorf("of two groups Welch's F has p %v, his t %v", f.P, w.TwoSided)
	}
}

func rel(got, want float64) float64 { return math.Abs(got-want) / math.Abs(want) }
