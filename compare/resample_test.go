package compare

import (
	"fmt"
	"slices"
	"testing"
)

func TestWorkIsBounded(t *testing.T) {
	for _, c := range []struct {
		why                   string
		asked, clusters, want int
	}{
		{"few enough", 10_000, 40_000, 10_000},
		{"as many as there is time for", 10_000, 100_000, 4000},
		{"never fewer than 999", 10_000, 4_000_000, 999},
		{"unless fewer are asked for", 500, 4_000_000, 500},
	} {
		if got := (Options{Resamples: c.asked}).bounded(c.clusters, mostDraws).Resamples; got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
	}
	b := New([]Measure{{}}, Options{Seed: 1, Resamples: 2000, Level: 0.95})
	b.mostDraws = 40_000
	for i := range 40 {
		b.Add(Observation{Group: fmt.Sprint(i % 2), Values: []float64{float64(i % 7)}})
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	got := c.Contrasts[0]
	if got.Test != "studentised permutation between groups (1,000)" {
		t.Errorf("the test is %s", got.Test)
	}
	if want := "only 1,000 resamples and permutations, not 2,000: there are 40 documents"; !slices.Contains(got.Warnings, want) {
		t.Errorf("warnings are %q, want %q", got.Warnings, want)
	}
}
