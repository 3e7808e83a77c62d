package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"mores/analyze/evidence"
	"mores/analyze/terms"
	"mores/analyze/text"
	"mores/compare/words"
	"mores/corpora"
	"mores/corpora/source"
)

// windows count the words near hits, by group.
type windows struct {
	reach      int
	dictionary *terms.Dictionary
	groups     []string // as they were met
	of         map[string]*words.Window[uint32]
	found      int
	spans      []text.Span
	numbers    []uint32
	nodes      []int
}

// node stands for a hit among the numbers of words, which begin at 1.
const node = 0

func newWindows(reach int) *windows {
	return &windows{reach: reach, dictionary: terms.NewDictionary(false), of: map[string]*words.Window[uint32]{}}
}

func (w *windows) hits() int { return w.found }

// add takes in a document.
func (w *windows) add(d corpora.Document, marks []evidence.Mark) error {
	window := w.of[d.Group]
	if window == nil {
		window = &words.Window[uint32]{}
		w.of[d.Group] = window
		w.groups = append(w.groups, d.Group)
	}
	w.spans = text.AppendWords(w.spans[:0], d.Text)
	w.numbers = w.dictionary.AppendNumbers(w.numbers[:0], d.Text, w.spans)
	w.replace(marks)
	w.found += len(w.nodes)
	window.Add(w.numbers, w.nodes, w.reach)
	return nil
}

// replace puts a node in the place of the words of each mark; marks that overlap are one.
func (w *windows) replace(marks []evidence.Mark) {
	w.nodes = w.nodes[:0]
	kept, end := w.numbers[:0], 0 // end of the node at hand
	for i, span := range w.spans {
		inside, begins := span.Start < end, false
		for ; len(marks) > 0 && marks[0].Span.Start < span.End; marks = marks[1:] {
			begins, end = true, max(end, marks[0].Span.End)
		}
		switch {
		case inside:
		case begins:
			w.nodes = append(w.nodes, len(kept))
			kept = append(kept, node)
		default:
			kept = append(kept, w.numbers[i])
		}
	}
	w.numbers = kept
}

// collocate is a word near the hits of a group.
type collocate struct {
	word, group string
	*words.Pairing
}

var collocateColumns = []dataColumn[collocate]{
	{"collocate", func(r collocate) any { return r.word }},
	{"group", func(r collocate) any { return r.group }},
	{"near", func(r collocate) any { return r.Near }},
	{"pairs", func(r collocate) any { return r.Pairs }},
	{"count", func(r collocate) any { return r.Word }},
	{"hits", func(r collocate) any { return r.Node }},
	{"window", func(r collocate) any { return r.Window }},
	{"words", func(r collocate) any { return r.Tokens }},
	{"logdice", func(r collocate) any { return r.LogDice() }},
	{"g2", func(r collocate) any { return r.G2() }},
	{"g2_p", func(r collocate) any { return r.Counts().P() }},
	{"log_ratio", func(r collocate) any { return r.LogRatio() }},
}

// collocateOrders are the figures that collocates can be ordered by, and byFigure how.
var collocateOrders = []string{"logdice", "g2", "log_ratio", "near"}

var byFigure = map[string]func(collocate) float64{
	"logdice":   func(r collocate) float64 { return r.LogDice() },
	"g2":        func(r collocate) float64 { return float64(r.Counts().Sign()) * r.G2() }, // what is rarer near comes last
	"log_ratio": func(r collocate) float64 { return r.LogRatio() },
	"near":      func(r collocate) float64 { return float64(r.Near) },
}

// group are the collocates of a group in their order.
func (w *windows) group(name string, f *collocatesFlags) []collocate {
	var all []collocate
	for number, p := range w.of[name].Pairings() {
		if number != node && p.Near >= f.least {
			all = append(all, collocate{w.dictionary.Name(number), name, p})
		}
	}
	figure := byFigure[f.order]
	slices.SortFunc(all, func(a, b collocate) int {
		return cmp.Or(cmp.Compare(figure(b), figure(a)), cmp.Compare(a.word, b.word))
	})
	return all
}

func (w *windows) all(f *collocatesFlags) []collocate {
	var all []collocate
	for _, name := range w.groups {
		all = append(all, w.group(name, f)...)
	}
	return all
}

// table prints the collocates of each group for people.
func (w *windows) table(out io.Writer, f *collocatesFlags) error {
	var page strings.Builder
	for i, name := range w.groups {
		if i > 0 {
			page.WriteString("\n")
		}
		all := w.group(name, f)
		label := cmp.Or(source.Escape(name), "near "+source.Escape(f.called()))
		fmt.Fprintf(&page, "%s  near  count logDice       G²   log2\n", cell(label, collocateWidth))
		for _, r := range all[:min(f.top, len(all))] {
			fmt.Fprintf(&page, "%s %5d %6d %7.2f %8.1f %6.1f\n", cell(r.word, collocateWidth), r.Near, r.Word, r.LogDice(), r.G2(), r.LogRatio())
		}
		if more := len(all) - f.top; more > 0 {
			fmt.Fprintf(&page, "and %s more: --top %d shows them, --format csv has all\n", grouped(more), len(all))
		}
	}
	_, err := io.WriteString(out, page.String())
	return err
}

// collocateWidth is the width of the column of words.
const collocateWidth = 30
