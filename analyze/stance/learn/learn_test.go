package main

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"mores/corpora/corporatest"
)

const ratings = "data/receptiveness/receptive_first2000.jsonl.gz"

// TestRebuild makes the weights anew and compares them with those that are built in, byte for byte.
func TestRebuild(t *testing.T) {
	out := filepath.Join(t.TempDir(), "weights.tsv")
	if err := run(corporatest.Shared(t, ratings), out, false, nil); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../data/receptiveness.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("the built-in weights are not what learn makes: run go run ./analyze/stance/learn -ratings FILE")
	}
}

// TestCrossValidation: the package politeness reaches r = .359 with its best model of 16 features, words and pairs of words
// .428, by cross-validation too.
func TestCrossValidation(t *testing.T) {
	replies, err := readReplies(corporatest.Shared(t, ratings))
	if err != nil {
		t.Fatal(err)
	}
	if r := crossValidate(replies, 1); r < 0.42 {
		t.Errorf("r is %.3f, not at least .42", r)
	}
}

// TestFit: ratings that are a sum of features are found again, but for what the ridge draws to zero.
func TestFit(t *testing.T) {
	var replies []reply
	for i := range 20000 {
		a, b := float64(i%7), float64(i%11)
		replies = append(replies, reply{[]float64{a, b, 1}, 2*a - b + 3})
	}
	m := fit(replies)
	for i, want := range []float64{2, -1, 0} {
		if math.Abs(m.weights[i]-want) > 0.02 {
			t.Errorf("weight %d is %v, not %v", i, m.weights[i], want)
		}
	}
	if math.Abs(m.intercept-3) > 0.1 {
		t.Errorf("the intercept is %v, not 3", m.intercept)
	}
}

func TestErrors(t *testing.T) {
	for _, path := range []string{"", "nowhere.gz", "learn_test.go"} {
		if err := run(path, "", true, nil); err == nil {
			t.Errorf("%q is no error", path)
		}
	}
}
