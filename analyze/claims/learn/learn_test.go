package main

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

func shared(t *testing.T) []unit {
	t.Helper()
	units, err := readUnits(corporatest.Shared(t, "data/argmining/arg_microtexts1_en.tar.gz"),
		corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv"), "coded.tsv")
	if err != nil {
		t.Fatal(err)
	}
	return units
}

// TestRebuild makes the weights anew and compares them with those that are built in, byte for byte.
func TestRebuild(t *testing.T) {
	want, err := os.ReadFile("../data/weights.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if got := format(shared(t)); got != string(want) {
		t.Errorf("analyze/claims/data/weights.tsv is not what the texts make: run analyze/claims/learn; got\n%s", got)
	}
}

// TestFigures holds the figures by cross-validation over texts to what was aimed at.
func TestFigures(t *testing.T) {
	var out bytes.Buffer
	if err := validate(shared(t), &out); err != nil {
		t.Fatal(err)
	}
	figures := map[string]float64{}
	for line := range strings.Lines(out.String()) {
		f := strings.Split(line, "\t")
		figures[f[0]+"\t"+f[1]], _ = strconv.ParseFloat(f[4], 64)
	}
	for _, c := range []struct {
		why, name string
		least     float64
	}{
		{"the aim for the central claim", "main, the highest of each text\tmicrotexts", 0.85},
		{"the aim for proponent against opponent", "against\tmicrotexts", 0.80},
		{"what was reached when this was written, less .02", "claim\tessays", 0.78},
		{"the same", "sentences that hold a claim\tessays", 0.73},
		{"the share of texts whose first unit is the claim, so that the corpus is read as others read it", "main, the first unit of each text (floor)\tmicrotexts", 0.71},
	} {
		if figures[c.name] < c.least {
			t.Errorf("%s: %s is %.3f, want at least %.2f\n%s", c.why, c.name, figures[c.name], c.least, out.String())
		}
	}
}
