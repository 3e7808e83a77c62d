package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestFewClustersWarn(t *testing.T) {
	for _, c := range []struct {
		why    string
		n      int
		topics bool
		want   string
	}{
		{"19 topics are few", 19, true, "only 19 topics: the interval of the effect size may be too narrow"},
		{"20 topics are enough", 20, true, ""},
		{"few documents without topic", 5, false, "only 5 documents: the interval of the effect size may be too narrow"},
	} {
		values := make([]float64, c.n)
		for i := range values {
			values[i] = float64(i % 7)
		}
		x := rowsOf(values, c.topics)
		slices.Reverse(values)
		got := twoGroups(t, Measure{}, small, x, rowsOf(values, c.topics), true).Contrasts[0]
		if joined := strings.Join(got.Warnings, "; "); joined != c.want {
			t.Errorf("%s: %q", c.why, joined)
		}
	}
}

func TestFewPermutationsWarn(t *testing.T) {
	family := []Measure{{Family: "a"}, {Family: "a"}, {Family: "a"}, {}}
	for _, c := range []struct {
		why               string
		topics, resamples int
		measures          []Measure
		want              string
	}{
		{"2⁵ sign flips", 5, 1000, family[3:], "with so few permutations p cannot be below 0.0625"},
		{"2⁶ sign flips", 6, 1000, family[3:], ""},
		{"2⁶ sign flips, for the least of three", 6, 1000, family, "with so few permutations the adjusted p cannot be below 0.0938"},
		{"10 resamples", 20, 10, family[3:], "with so few permutations p cannot be below 0.0909"},
		{"19 resamples", 20, 19, family[3:], "with so few permutations p cannot be below 0.05"},
		{"20 resamples", 20, 20, family[3:], ""},
		{"20 resamples, for the least of three", 20, 20, family, "with so few permutations the adjusted p cannot be below 0.143"},
	} {
		b := New(c.measures, Options{Seed: 1, Resamples: c.resamples, Level: 0.95})
		for i := range 2 * c.topics {
			values := slices.Repeat([]float64{float64(i * i % 7)}, len(c.measures))
			b.Add(Observation{Group: fmt.Sprint(i % 2), Topic: fmt.Sprint(i / 2), Values: values})
		}
		comparison, err := b.Compare()
		if err != nil {
			t.Fatal(err)
		}
		warnings := slices.DeleteFunc(comparison.Contrasts[0].Warnings, func(w string) bool { return !strings.Contains(w, "permutations") })
		if joined := strings.Join(warnings, "; "); joined != c.want {
			t.Errorf("%s: %q, want %q", c.why, joined, c.want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 10_000: "10,000", 1_234_567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("%d is %s", n, got)
		}
	}
}
