package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mores/analyze/evidence"
	"mores/analyze/text"
	"mores/corpora"
)

// TestReplace: what stands near a hit, whatever the hits overlap and however many words they have.
func TestReplace(t *testing.T) {
	mark := func(start, end int) evidence.Mark { return evidence.Mark{Span: text.Span{Start: start, End: end}} }
	for _, tt := range []struct {
		why   string
		text  string
		marks []evidence.Mark
		want  string
	}{
		{"a word", "a b c", []evidence.Mark{mark(2, 3)}, "a * c"},
		{"a phrase is one position", "a b c d", []evidence.Mark{mark(2, 5)}, "a * d"},
		{"two side by side are two", "a b c", []evidence.Mark{mark(0, 1), mark(2, 3)}, "* * c"},
		{"two that overlap are one", "a b c d", []evidence.Mark{mark(0, 3), mark(2, 5)}, "* d"},
		{"two in the same place are one", "a b", []evidence.Mark{mark(0, 1), mark(0, 1)}, "* b"},
		{"a part of a word is the word", "a-b c", []evidence.Mark{mark(0, 1)}, "* b c"},
		{"none", "a b", nil, "a b"},
	} {
		w := newWindows(1)
		w.add(corpora.Document{Text: tt.text}, tt.marks)
		var got []string
		for _, n := range w.numbers {
			if n == node {
				got = append(got, "*")
			} else {
				got = append(got, w.dictionary.Name(n))
			}
		}
		if s := strings.Join(got, " "); s != tt.want || len(w.nodes) != strings.Count(tt.want, "*") {
			t.Errorf("%s: %s with %d hits, want %s", tt.why, s, len(w.nodes), tt.want)
		}
	}
}

// TestSearchInOrder: several documents at a time come in their order, each with its own hits.
func TestSearchInOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var lines, want []string
	for i := range 2000 {
		n := random.IntN(5)
		lines = append(lines, fmt.Sprintf("x%d %s%s", i, strings.Repeat("harm ", n), strings.Repeat("filler ", random.IntN(200))))
		want = append(want, fmt.Sprint(n))
	}
	var got []string
	pass, finder := searchOf(t, strings.Join(lines, "\n"))
	if err := marking(pass, finder).run(t.Context(), func(_ corpora.Document, marks []evidence.Mark) error {
		got = append(got, fmt.Sprint(len(marks)))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(got, want) {
		t.Errorf("%d documents, not as they were", len(got))
	}
}

// searchOf is a pass over lines of text with several workers that looks for harm.
func searchOf(t *testing.T, lines string) (*scoring, *evidence.Finder) {
	t.Helper()
	corpus, err := corpora.Open([]corpora.Input{{Path: "-"}}, corpora.Options{Type: "lines"}, strings.NewReader(lines))
	if err != nil {
		t.Fatal(err)
	}
	finder, err := evidence.NewFinder(evidence.Query{Words: []string{"harm"}})
	if err != nil {
		t.Fatal(err)
	}
	return &scoring{corpus: corpus, jobs: 4}, finder
}

// TestSearchEnds: an error ends the pass, and nobody is left behind.
func TestSearchEnds(t *testing.T) {
	pass, finder := searchOf(t, strings.Repeat(strings.Repeat("harm ", 1000)+"\n", 500))
	if err := marking(pass, finder).run(t.Context(), func(corpora.Document, []evidence.Mark) error { return errNo }); err != errNo {
		t.Errorf("the error is %v", err)
	}
}
