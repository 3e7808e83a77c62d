package lexicon

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What random lexicons are made of: what could be taken for something else in one of the formats.
var (
	someWords = []string{"fair", "Fairness", "don't", "DON’T", "yes", "no", "null", "true", "on", "word", "category", "entry", "DicTerm", "x",
		"1", "02", "1,000.50", "1e3", "0x1f", "café", "cafe\u0301", "א\"ב", "日本", "a_b", "version", "ǅ", "İx", "and/or", "e.g."}
	someNames = []string{"care.virtue", "HarmVice", "loyalty", "Purity", "own", "Own", "two  words", "a,b", "say \"so\"", "x: y", "#hash", "-x", "1",
		"yes", "null", "%", "% 1", "DicTerm", "care_p", "care.virtue.more", "tab\tin it", "word", "=1+1", "valence", "[list]", "&ref", "*ref"}
	someNotes   = []string{"", "", "", "plain", "a, b; \"c\"", "# no comment", "two\nlines\tand tabs", "- x", "é"}
	someWeights = []float64{1, 2, 0.5, 0, -3, 1e-9, 0.114285714285714, 1e21}
)

func oneOf[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

// randomLexicon makes a lexicon of rows, as the readers do.
func randomLexicon(r *rand.Rand) *Lexicon {
	b := newBuilder("random", "random")
	weighted, notes := r.IntN(2) == 0, r.IntN(2) == 0
	for range 1 + r.IntN(30) {
		entry := oneOf(r, someWords)
		for r.IntN(3) == 0 {
			entry += " " + oneOf(r, someWords)
		}
		if r.IntN(3) == 0 {
			entry += "*"
		}
		next := row{line: 1, entry: entry, category: oneOf(r, someNames), weight: 1}
		if weighted {
			next.weight, next.weighted = oneOf(r, someWeights), true
		}
		if notes {
			next.note = oneOf(r, someNotes)
		}
		if r.IntN(6) == 0 {
			next.category = exception
		}
		_ = b.add(next) // a row that contradicts an earlier one is left out
	}
	if r.IntN(3) == 0 {
		b.declare("nothing in it", 1)
	}
	if r.IntN(3) == 0 {
		b.lexicon.Version, b.lexicon.Citation, b.lexicon.Licence = "1.2", "Somebody (2020). A: B.", "MIT"
	}
	return b.lexicon
}

// holdings say what each format holds beside words, stems, phrases and categories.
var holdings = map[string]struct{ weights, zeros, exceptions, notes, empty, head bool }{
	"mores": {weights: true, zeros: true, exceptions: true, notes: true, head: true},
	"tsv":   {weights: true, zeros: true, exceptions: true, notes: true},
	"csv":   {weights: true, zeros: true, exceptions: true, notes: true},
	"dic":   {zeros: true, empty: true},
	"dicx":  {weights: true, empty: true},
	"yaml":  {zeros: true, empty: true},
	"all":   {weights: true, zeros: true, exceptions: true, notes: true, empty: true, head: true},
}

// contents writes what a lexicon holds, as far as the format holds it, as sorted lines.
func contents(l *Lexicon, format string) []string {
	holds := holdings[format]
	var lines []string
	for _, e := range l.Entries {
		note := ""
		if holds.notes {
			note = e.Note
		}
		if e.IsException() && holds.exceptions {
			lines = append(lines, fmt.Sprintf("%s: exception, %q", e.Text, note))
		}
		for _, s := range e.Senses {
			weight := s.Weight
			if !holds.weights {
				weight = 1
			}
			if s.Weight == 0 && !holds.zeros {
				continue
			}
			lines = append(lines, fmt.Sprintf("%s: %q %v, %q", e.Text, l.Categories[s.Category].Name, weight, note))
		}
	}
	empty := l.emptyCategories()
	for _, c := range l.Categories {
		if holds.empty || !slices.Contains(empty, c) {
			lines = append(lines, fmt.Sprintf("category %+v", c))
		}
	}
	if holds.weights {
		lines = append(lines, fmt.Sprintf("weighted %v", l.Weighted))
	}
	if holds.head {
		lines = append(lines, l.Version, l.Citation, l.Licence)
	}
	slices.Sort(lines)
	return lines
}

// TestRoundTrips writes random lexicons in each format and reads them again: nothing is lost that the format can hold,
// and what it cannot hold is named.
func TestRoundTrips(t *testing.T) {
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			for seed := range uint64(400) {
				roundTrip(t, f, randomLexicon(rand.New(rand.NewPCG(seed, 0))))
			}
		})
	}
}

func roundTrip(t *testing.T, f Format, l *Lexicon) {
	t.Helper()
	var out bytes.Buffer
	err := f.Write(&out, l)
	kept := contents(l, f.Name)
	if !slices.ContainsFunc(kept, func(line string) bool { return strings.Contains(line, ": ") && !strings.HasPrefix(line, "category ") }) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	back, err := read("random", &file{path: "random", text: out.String()}, f.Endings[0])
	if err != nil {
		t.Fatalf("%v\n%s", err, out.String())
	}
	// A category may have lost its entries on the way out: then the format writes it empty, if it can.
	if diff := cmp.Diff(kept, contents(back, f.Name)); diff != "" {
		t.Fatalf("(-written +read)\n%s\n%s", diff, out.String())
	}
	if lossless := slices.Equal(contents(l, "all"), contents(back, "all")); lossless != (len(f.Losses(l)) == 0) {
		t.Fatalf("losses are said to be %q (-before +after)\n%s", f.Losses(l), cmp.Diff(contents(l, "all"), contents(back, "all")))
	}
}

// parseTable reads a lexicon in our own format.
func parseTable(t *testing.T, table string) *Lexicon {
	t.Helper()
	l, err := read("test", &file{path: "test", text: table}, ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	return l
}
