// Package reference runs the reference cases of shared/parity/statistics: expected figures of published packages, each
// with its tolerance. The README there says how a case is read.
//
// Every case is of a kind, the first part of its name. [Kinds] lists all kinds with the number of their cases and the
// package whose test runs them; a test of this package holds the list against the files, and another finds that each kind
// is named in a test of its package. So no case is left out unseen. Nor is any figure of a case: [Run] fails where a figure
// that the case expects was neither compared nor set aside with a reason.
package reference

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// A Case is one reference case.
type Case struct {
	Name      string
	Input     Input
	Options   Options
	Expect    map[string]any
	Tolerance struct {
		Rel, Abs   float64
		Keys       map[string]struct{ Rel, Abs float64 }
		MonteCarlo map[string]any `json:"monte_carlo"`
	}

	T       *testing.T `json:"-"`
	checked map[string]bool
}

// Options are those that a test needs.
type Options struct {
	Low, High         float64
	Alpha             any // a number, or words
	Lambda            float64
	Power             float64
	Method, Statistic string
	Design            string
	Alternative       string
	ZeroMethod        string `json:"zero_method"`
	FixedEffects      bool   `json:"topic_fixed_effects"`
}

// Input is what a case is computed from.
type Input struct {
	File, Column      string
	PairedBy          string `json:"paired_by"`
	Cluster, X, Y     json.RawMessage
	Baseline          struct{ Source string }
	Groups            []string
	P                 []*float64
	First, Times      float64
	ThenAlternate     []float64 `json:"then_alternate"`
	Hits, Words       json.RawMessage
	Drop              string
	Effect, Variance  []float64
	HitsX             float64     `json:"hits_x"`
	HitsY             float64     `json:"hits_y"`
	WordsX            float64     `json:"words_x"`
	WordsY            float64     `json:"words_y"`
	NEach             float64     `json:"n_each"`
	NPairs            float64     `json:"n_pairs"`
	NX                float64     `json:"n_x"`
	NY                float64     `json:"n_y"`
	D, DZ             float64     // two names of the same effect, independent and paired
	ClusterSize       float64     `json:"cluster_size"`
	ICC               float64     `json:"icc"`
	Margin            float64     `json:"margin_in_sd_of_differences"`
	True              float64     `json:"true_difference_in_sd"`
	Wins              [][]float64 `json:"wins_row_over_column"`
	WinnerLoser       [][2]int    `json:"winner_loser"`
	SamePairsAs       string      `json:"same_pairs_as"`
	Items             int
	Score1            string `json:"score_1"`
	Score2            string `json:"score_2"`
	XColumn           string `json:"x_column"`
	YColumn           string `json:"y_column"`
	Covariates        []string
	AtLeast           float64 `json:"predict_x_if_at_least"`
	Rows              json.RawMessage
	A, B, C           []float64
	Label, Score      []float64
	Truth, Prediction []int
	ItemsByRaters     [][]float64  `json:"items_by_raters"`
	Counts            [][]int      `json:"counts"`
	CodersByUnits     [][]*float64 `json:"coders_by_units"`
	Reverse           string
	Studies           string
}

// Run runs a check on each case of a kind. It fails if there are not as many as [Kinds] says, or if a figure of a case was
// not compared.
func Run(t *testing.T, file, kind string, check func(c *Case)) {
	t.Helper()
	n := 0
	for _, c := range Cases(t, file) {
		if kind != "" && c.Kind() != kind {
			continue
		}
		n++
		c.T, c.checked = t, map[string]bool{}
		check(&c)
		for key := range c.Expect {
			if !c.checked[key] {
				t.Errorf("%s: %s is not compared", c.Name, key)
			}
		}
	}
	if want := count(file, kind); n != want {
		t.Errorf("%d cases of %s in %s, want %d", n, kind, file, want)
	}
}

// Kind is the first part of the name.
func (c *Case) Kind() string {
	kind, _, _ := strings.Cut(c.Name, "/")
	return kind
}

// Cases reads a file.
func Cases(t *testing.T, file string) []Case {
	t.Helper()
	data, err := os.ReadFile(corporatest.Shared(t, "parity/statistics/"+file))
	if err != nil {
		t.Fatal(err)
	}
	var cases []Case
	if err := json.Unmarshal(data, &cases); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return cases
}
