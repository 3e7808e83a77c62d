package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// cellsOf sums observations up by group and topic, in the order in which these are first seen.
func cellsOf(all []Observation) []Cell {
	var cells []Cell
	members := map[[2]string][]Observation{}
	for _, o := range all {
		key := [2]string{o.Group, o.Topic}
		if members[key] == nil {
			cells = append(cells, Cell{Group: o.Group, Topic: o.Topic})
		}
		members[key] = append(members[key], o)
	}
	for i := range cells {
		c := &cells[i]
		in := members[[2]string{c.Group, c.Topic}]
		c.Documents = len(in)
		for _, o := range in {
			c.Words += o.Words
		}
		for j := range in[0].Values {
			c.Moments = append(c.Moments, momentsOf(in, j))
		}
	}
	return cells
}

func momentsOf(all []Observation, j int) (m Moments) {
	s := sample{}
	for _, o := range all {
		if v := o.Values[j]; !math.IsNaN(v) {
			s.values = append(s.values, v)
			m.Documents++
			m.Words += o.Words
		}
	}
	m.Mean, m.Squares = s.mean(), s.squares()
	return m
}

// bothWays compares the same documents one by one, and summed up.
func bothWays(t *testing.T, measures []Measure, o Options, all []Observation) (documents, cells *Comparison) {
	t.Helper()
	one, sum := New(measures, o), New(measures, o)
	for _, observation := range all {
		one.Add(observation)
	}
	for _, c := range cellsOf(all) {
		sum.AddCell(c)
	}
	documents, err := one.Compare()
	if err != nil {
		t.Fatal(err)
	}
	if cells, err = sum.Compare(); err != nil {
		t.Fatal(err)
	}
	return documents, cells
}

// nearlyEqual compares floats to 1e-9 of their size, missing as missing, all else exactly.
var nearlyEqual = cmp.Options{cmpopts.EquateApprox(1e-9, 1e-12), cmpopts.EquateNaNs(), cmpopts.IgnoreUnexported(Contrast{})}

// A layout says which topics the documents of two groups have.
type layout struct {
	why   string
	topic func(r *rand.Rand, group, i int) string
}

var layouts = []layout{
	{"one document of either group on each topic", func(_ *rand.Rand, _, i int) string { return fmt.Sprint("t", i) }},
	{"several on each topic, some topics of one group", func(r *rand.Rand, group, _ int) string { return fmt.Sprint("t", r.IntN(12)+group) }},
	{"some without a topic beside shared topics", func(_ *rand.Rand, _, i int) string {
		return []string{"", fmt.Sprint("t", i/3), fmt.Sprint("u", i/6)}[i%3]
	}},
	{"topics of one group each", func(r *rand.Rand, group, _ int) string { return fmt.Sprint("t", group, r.IntN(15)) }},
	{"one shared topic", func(r *rand.Rand, group, i int) string {
		if i == 0 {
			return "shared"
		}
		return fmt.Sprint("t", group, r.IntN(9))
	}},
}

// laidOut draws documents with four measures: one with equal values, one with many zeros, one with missing values.
func laidOut(r *rand.Rand, l layout, n int) []Observation {
	var all []Observation
	for i := range n {
		for group := range 2 {
			v := r.NormFloat64()
			values := []float64{10 + v + float64(group), max(0, v), 0.1, 1000 + r.Float64()}
			if r.IntN(6) == 0 {
				values[1] = math.NaN()
			}
			all = append(all, Observation{fmt.Sprint("g", group), l.topic(r, group, i), r.IntN(300), values})
		}
	}
	return all
}

var fourMeasures = []Measure{
	{Name: "normal", Ratio: true, Margin: 0.5, Family: "f"}, {Name: "zeros", Ratio: true, Family: "f"},
	{Name: "constant", Ratio: true}, {Name: "far", Margin: 1},
}

// TestCellsAreEnough: where topics are the clusters, the sums of the topics give every figure that the documents give.
func TestCellsAreEnough(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, l := range layouts {
		for _, n := range []int{6, 60} { // all permutations, and random ones
			documents, cells := bothWays(t, fourMeasures, Options{Seed: 1, Resamples: 500, Level: 0.95}, laidOut(r, l, n))
			if diff := cmp.Diff(documents, cells, nearlyEqual); diff != "" {
				t.Errorf("%s, %d documents of each group: %s", l.why, n, diff)
			}
			if got := cells.Contrasts[0].IntervalName; got != Inversion {
				t.Errorf("%s: interval from %s", l.why, got)
			}
		}
	}
}

// TestCellsWithoutTopics: sums without topics give the same means with the same intervals, the same differences, effects
// and tests of equivalence; the rest is named for what it is.
func TestCellsWithoutTopics(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	for _, l := range []layout{
		{"no topics", func(*rand.Rand, int, int) string { return "" }},
		{"topics of one group each, and documents without one", func(r *rand.Rand, group, i int) string {
			return []string{"", fmt.Sprint("t", group, r.IntN(9))}[i%2]
		}},
	} {
		documents, cells := bothWays(t, fourMeasures, Options{Seed: 1, Resamples: 500, Level: 0.95}, laidOut(r, l, 50))
		if diff := cmp.Diff(documents.Groups, cells.Groups, nearlyEqual); diff != "" {
			t.Errorf("%s: %s", l.why, diff)
		}
		other := cmpopts.IgnoreFields(Contrast{}, "Test", "IntervalName", "P", "PAdjusted", "Warnings", "Verdict")
		bounds := cmpopts.IgnoreFields(Estimate{}, "Low", "High")
		if diff := cmp.Diff(documents.Contrasts, cells.Contrasts, nearlyEqual, other, bounds); diff != "" {
			t.Errorf("%s: %s", l.why, diff)
		}
		for i, c := range cells.Contrasts {
			if !strings.HasPrefix(c.Test, WelchT) || c.IntervalName != WelchT || !strings.HasPrefix(strings.Join(c.Warnings, "; "), "from sums") &&
				!slices.ContainsFunc(c.Warnings, func(w string) bool { return strings.HasPrefix(w, "from sums") }) {
				t.Errorf("%s, %s: test %s, intervals from %s, warnings %v", l.why, c.Measure.Name, c.Test, c.IntervalName, c.Warnings)
			}
			if !math.IsNaN(c.Effect.Low) {
				t.Errorf("%s, %s: an interval of the effect size", l.why, c.Measure.Name)
			}
			// A t interval and a bootstrap interval of 50 documents are not far apart.
			if d := documents.Contrasts[i]; i == 0 && math.Abs(d.Difference.Low-c.Difference.Low) > 0.2*(d.Difference.High-d.Difference.Low) {
				t.Errorf("%s: interval from %v, by bootstrap from %v", l.why, c.Difference, d.Difference)
			}
		}
	}
}

// TestCellOfOneDocument: a document that is summed up is a document, and takes the test of documents.
func TestCellOfOneDocument(t *testing.T) {
	b := New([]Measure{{}}, exact)
	for i, v := range []float64{1, 2} {
		b.AddCell(Cell{fmt.Sprint(i), "", 1, 10, []Moments{{1, 10, v, 0}}})
	}
	c, err := b.Compare()
	if err != nil || c.Contrasts[0].Test != "permutation between groups (exact)" {
		t.Errorf("%v: %+v", err, c)
	}
}

func TestBuilderTakesDocumentsOrCells(t *testing.T) {
	for why, add := range map[string]func(b *Builder){
		"a cell among documents": func(b *Builder) {
			b.Add(Observation{Values: []float64{1}})
			b.AddCell(Cell{Moments: make([]Moments, 1)})
		},
		"a document among cells": func(b *Builder) {
			b.AddCell(Cell{Moments: make([]Moments, 1)})
			b.Add(Observation{Values: []float64{1}})
		},
		"moments of two measures": func(b *Builder) { b.AddCell(Cell{Moments: make([]Moments, 2)}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was taken", why)
				}
			}()
			add(New([]Measure{{}}, quick))
		}()
	}
}
