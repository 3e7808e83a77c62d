package main

import (
	"fmt"
	"strings"
	"testing"

	"mores/analyze"
)

// TestProfilingWarns: a profile that is no smaller than rows is worth a warning once it is large.
func TestProfilingWarns(t *testing.T) {
	for _, c := range []struct {
		why           string
		cells, each   int
		shouldBeNamed bool
	}{
		{"a small paired corpus", 200, 1, false},
		{"a topic for each document", 1500, 1, true},
		{"two documents a topic", 1500, 2, true},
		{"three documents a topic", 1500, 3, false},
	} {
		a, err := analyze.New()
		if err != nil {
			t.Fatal(err)
		}
		p := profiling{path: "a.profile", profile: a.NewProfile(version)}
		r := a.Analyze("one")
		for i := range c.cells * c.each {
			if err := p.profile.Add("g", fmt.Sprint(i%c.cells), &r); err != nil {
				t.Fatal(err)
			}
		}
		warnings := strings.Join(p.warnings(), "; ")
		if got := strings.Contains(warnings, "1500 groups and topics"); got != c.shouldBeNamed {
			t.Errorf("%s: %q", c.why, warnings)
		}
	}
	if w := (&profiling{}).warnings(); w != nil {
		t.Errorf("no profile: %v", w)
	}
}
