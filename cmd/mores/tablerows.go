package main

import (
	"fmt"
	"math"
	"slices"

	"github.com/mattn/go-runewidth"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// briefly are the columns of the table: what the first lexicon's tallies, and sentiment, are called there.
var briefly = []struct{ tally, head string }{
	{"moral", "moral"}, {"care", "care"}, {"fairness", "fair."}, {"loyalty", "loyal"}, {"authority", "auth."}, {"sanctity", "sanct"}, {"liberty", "liber"},
}

const (
	idWidth    = 19
	groupWidth = 11
)

// tableRows are rows for people, within 80 columns: the rates of the first lexicon, or where there are none its first
// score, and the sentiment. They have fixed widths, so that not all rows need be held to write the first.
func tableRows(columns []analyze.Column) rowFormat {
	var shown []analyze.Column
	head := cell("document", idWidth) + " " + cell("group", groupWidth) + " words"
	for _, b := range briefly {
		if c := firstScore(columns, b.tally); c != nil {
			shown = append(shown, *c)
			head += fmt.Sprintf(" %5s", b.head)
		}
	}
	for _, c := range columns {
		if c.Name == "sentiment" {
			shown = append(shown, c)
			head += "  sent."
		}
	}
	row := func(dst []byte, d corpora.Document, r *analyze.Record) []byte {
		dst = fmt.Appendf(dst, "%s %s %5d", cell(d.ID, idWidth), cell(d.Group, groupWidth), r.Words)
		for _, c := range shown {
			dst = appendBrief(dst, c, c.Of(r))
		}
		return append(dst, '\n')
	}
	return rowFormat{[]byte(head + "\n"), row}
}

// appendBrief appends a number in the width of its column.
func appendBrief(dst []byte, c analyze.Column, x float64) []byte {
	switch {
	case math.IsNaN(x):
		return append(dst, "     -"...)
	case c.Kind == analyze.Rate:
		return fmt.Appendf(dst, " %5.1f", x)
	case c.Lexicon != "":
		return fmt.Appendf(dst, " %5.3f", x)
	}
	return fmt.Appendf(dst, " %6.3f", x)
}

// firstScore is the score of a tally by the first lexicon, and the first formula that has it.
func firstScore(columns []analyze.Column, tally string) *analyze.Column {
	first := slices.IndexFunc(columns, func(c analyze.Column) bool { return c.Lexicon != "" })
	for i, c := range columns {
		if c.Lexicon == columns[max(first, 0)].Lexicon && c.Kind != analyze.Count && c.Kind != analyze.Weight && (c.Tally == tally || c.Tally == tally+"_p") {
			return &columns[i]
		}
	}
	return nil
}

// cell fits a name into a column: escaped, cut with …, filled with blanks.
func cell(name string, width int) string {
	return runewidth.FillRight(runewidth.Truncate(source.Escape(name), width, "…"), width)
}
