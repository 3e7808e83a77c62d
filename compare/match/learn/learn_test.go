package main

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// TestRebuild makes the weights anew and compares them with those that are built in, byte for byte.
func TestRebuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "weights.tsv")
	if err := run(corporatest.Shared(t, "data/keypoints"), out, false, nil); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../data/weights.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("compare/match/data/weights.tsv is not what the key points make: run go run ./compare/match/learn -data keypoints; got\n%s", got)
	}
}

// TestFigures holds the figures on the four topics of dev, which nothing was learned from, to what was aimed at: a mean
// average precision of .50 strict and .70 relaxed, in the harder of two ways to count it too.
func TestFigures(t *testing.T) {
	dev, err := readPairs(corporatest.Shared(t, "data/keypoints"), "dev", "")
	if err != nil {
		t.Fatal(err)
	}
	pair, ranked := builtin(t)
	dev = only(dev, false)
	f := evaluate(dev, scores(withMargins(dev, pair), ranked))
	for k, least := range []float64{0.50, 0.70} {
		if f.official[k] < least || f.meanPrecision[k] < least {
			t.Errorf("%v: below %.2f", f, least)
		}
	}
}

// builtin reads the weights of claims on one topic, which TestRebuild checks: of a pair by itself and of the best of several.
func builtin(t *testing.T) (pair, ranked []float64) {
	t.Helper()
	file, err := os.ReadFile("../data/weights.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(file)) {
		var name string
		var a, b float64
		if n, _ := fmt.Sscan(line, &name, &a, &b); n < 3 {
			continue
		}
		if name != "margin" {
			pair = append(pair, a)
		}
		ranked = append(ranked, b)
	}
	return pair, ranked
}

// TestAveragePrecision: cases by hand.
func TestAveragePrecision(t *testing.T) {
	all := []scored{{4, [2]bool{true, true}}, {3, [2]bool{false, true}}, {2, [2]bool{true, true}}, {1, [2]bool{false, false}}}
	for _, c := range []struct {
		why       string
		got, want float64
	}{
		{"precision at the first and the third, 1 and 2/3", averagePrecision(all, 0), (1 + 2.0/3) / 2},
		{"the same over all four", meanPrecision(all, 0), (1 + 2.0/3) / 4},
		{"all right but the last", averagePrecision(all, 1), 1},
		{"nothing right", averagePrecision(all[3:], 1), 0},
	} {
		if math.Abs(c.got-c.want) > 1e-12 {
			t.Errorf("%s: %g, want %g", c.why, c.got, c.want)
		}
	}
}
