package main

import (
	"math"
	"os"
	"path/filepath"
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
	folder := corporatest.Shared(t, "data/keypoints")
	train, err := readPairs(folder, "train", ".gz")
	if err != nil {
		t.Fatal(err)
	}
	dev, err := readPairs(folder, "dev", "")
	if err != nil {
		t.Fatal(err)
	}
	f := evaluate(only(dev, false), ranked(only(train, false), only(dev, false)))
	for k, least := range []float64{0.50, 0.70} {
		if f.official[k] < least || f.meanPrecision[k] < least {
			t.Errorf("%v: below %.2f", f, least)
		}
	}
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
