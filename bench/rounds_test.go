package main

import (
	"errors"
	"io"
	"strings"
	"testing"
)

func TestSpreadOf(t *testing.T) {
	for _, tt := range []struct {
		reason string
		values []float64
		want   spread
	}{
		{"the middle of an odd number", []float64{3, 1, 2}, spread{2, 1, 3}},
		{"the mean of the middle two of an even number", []float64{4, 1, 2, 9}, spread{3, 1, 9}},
		{"one value is all three", []float64{5}, spread{5, 5, 5}},
		{"nothing", nil, spread{}},
	} {
		if got := spreadOf(tt.values); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.reason, got, tt.want)
		}
	}
}

// timed is a result with these seconds a round.
func timed(name string, bytes int64, seconds ...float64) result {
	r := result{command: command{name: name, bytes: bytes}}
	for _, s := range seconds {
		r.samples = append(r.samples, sample{Seconds: s, CPU: s / 2, Peak: 2 * megabyte})
	}
	return r
}

// By hand. In the second round the machine is three times as slow: the medians of the seconds would give 4/2, and rounds
// that are mixed up up to 12/1.
func TestAgainstTakesRatiosWithinARound(t *testing.T) {
	base := timed("wc", 10, 1, 3, 2)
	for _, tt := range []struct {
		reason string
		r      result
		want   spread
		ok     bool
	}{
		{"2/1, 12/3, 4/2", timed("a", 10, 2, 12, 4), spread{2, 2, 4}, true},
		{"a tenth of the text in the same time is ten times as slow", timed("a", 1, 1, 3, 2), spread{10, 10, 10}, true},
		{"itself", base, spread{1, 1, 1}, true},
		{"not measured", result{}, spread{}, false},
		{"not in the same rounds", timed("a", 10, 1), spread{}, false},
	} {
		if got, ok := tt.r.against(base); got != tt.want || ok != tt.ok {
			t.Errorf("%s: got %v %t, want %v %t", tt.reason, got, ok, tt.want, tt.ok)
		}
	}
}

func TestInterleave(t *testing.T) {
	var order []string
	measure := func(c command) (sample, error) {
		order = append(order, c.name)
		if c.name == "b" && len(order) > 3 {
			return sample{}, errors.New("broken")
		}
		return sample{Seconds: 1}, nil
	}
	results := interleave([]command{{name: "a"}, {name: "b"}, {name: "c"}}, 3, measure, io.Discard)
	if got := strings.Join(order, ""); got != "abc"+"bca"+"ca" {
		t.Errorf("each round begins with the next command, and one that failed is left out: got %s", got)
	}
	if r := results[1]; r.err == nil || r.samples != nil {
		t.Errorf("a command that failed once has no figures: got %v, %v", r.samples, r.err)
	}
	if len(results[0].samples) != 3 || len(results[2].samples) != 3 {
		t.Errorf("the others ran in each round: %v, %v", results[0].samples, results[2].samples)
	}
}
