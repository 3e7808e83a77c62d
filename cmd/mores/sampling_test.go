package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// numberedTexts writes a jsonl of n documents and returns its path.
func numberedTexts(t *testing.T, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "{\"id\": %d, \"text\": \"It is fair to help %d.\"}\n", i, i)
	}
	path := filepath.Join(t.TempDir(), "texts.jsonl")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestSampleIsUniform draws 5 of 20 documents with the seeds 1 to 2,000. Each should be drawn in a quarter of them. As in
// TestReservoirIsUniform the statistic is below 43.82, the 0.999 quantile of chi-square with 19 degrees of freedom.
func TestSampleIsUniform(t *testing.T) {
	const all, most, draws = 20, 5, 2000
	s := testPass(t, numberedTexts(t, all), nil)
	counts := map[string]float64{}
	for seed := range uint64(draws) {
		s.draw(most, seed+1)
		drawn := 0
		for d, err := range s.texts(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			counts[d.ID]++
			drawn++
		}
		if drawn != most || s.sample.of != all {
			t.Fatalf("drew %d of %d", drawn, s.sample.of)
		}
	}
	const expected = float64(draws) * most / all
	chi := 0.0
	for _, n := range counts {
		chi += (n - expected) * (n - expected) / expected
	}
	if chi *= (all - 1.0) / (all * (1 - float64(most)/all)); chi > 43.82 || len(counts) != all {
		t.Errorf("chi-square %.1f: %v", chi, counts)
	}
}

// TestSampleOfRows checks that a sample has rows of the whole, in their order, and the same for every --jobs.
func TestSampleOfRows(t *testing.T) {
	path := numberedTexts(t, 500)
	rows := func(args ...string) []string {
		t.Helper()
		var out, errors bytes.Buffer
		if code := run(append([]string{"analyze", path}, args...), nil, &out, &errors); code != 0 {
			t.Fatal(errors.String())
		}
		return strings.SplitAfter(out.String(), "\n")
	}
	whole := rows()
	sample := rows("--sample", "40", "--jobs", "1")
	if len(sample) != 42 { // a head before and nothing behind the last line break
		t.Fatalf("%d lines", len(sample))
	}
	at := 0
	for _, row := range sample {
		for at < len(whole) && whole[at] != row {
			at++
		}
	}
	if at == len(whole) {
		t.Error("the rows are not those of the whole, in their order")
	}
	for _, c := range []struct {
		why  string
		args []string
		same bool
	}{
		{"several workers", []string{"--sample", "40", "--jobs", "3"}, true},
		{"the seed is 1 unless it is given", []string{"--sample", "40", "--seed", "1"}, true},
		{"another seed", []string{"--sample", "40", "--seed", "2"}, false},
	} {
		if same := strings.Join(rows(c.args...), "") == strings.Join(sample, ""); same != c.same {
			t.Errorf("%s: the same rows: %v", c.why, same)
		}
	}
	if all := rows("--sample", "500"); strings.Join(all, "") != strings.Join(whole, "") {
		t.Error("a sample of as many documents as there are is not the whole")
	}
}
