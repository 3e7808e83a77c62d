package main

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/mattn/go-runewidth"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// tableRows writes rows for people, within 80 columns: the rates of the first lexicon, or where there
// are none its first score, and the sentiment. It has fixed widths, so that it need not hold all rows to write the first.
type tableRows struct {
	out     io.Writer
	head    string // "" once it is written
	columns []analyze.Column
}

// briefly are the columns of the table: what the first lexicon's tallies, and sentiment, are called there.
var briefly = []struct{ tally, head string }{
	{"moral", "moral"}, {"care", "care"}, {"fairness", "fair."}, {"loyalty", "loyal"}, {"authority", "auth."}, {"sanctity", "sanct"}, {"liberty", "liber"},
}

const (
	idWidth    = 19
	groupWidth = 11
)

func newTableRows(out io.Writer, columns []analyze.Column) *tableRows {
	rows := &tableRows{out: out}
	head := cell("document", idWidth) + " " + cell("group", groupWidth) + " words"
	for _, b := range briefly {
		if c := firstScore(columns, b.tally); c != nil {
			rows.columns = append(rows.columns, *c)
			head += fmt.Sprintf(" %5s", b.head)
		}
	}
	for _, c := range columns {
		if c.Name == "sentiment" {
			rows.columns = append(rows.columns, c)
		}
	}
	rows.head = head + "  sent.\n"
	return rows
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

func (rows *tableRows) write(d corpora.Document, r analyze.Record) error {
	line := fmt.Sprintf("%s %s %5d", cell(d.ID, idWidth), cell(d.Group, groupWidth), r.Words)
	for _, c := range rows.columns {
		switch x := c.Of(&r); {
		case math.IsNaN(x):
			line += "     -"
		case c.Kind == analyze.Rate:
			line += fmt.Sprintf(" %5.1f", x)
		case c.Lexicon != "":
			line += fmt.Sprintf(" %5.3f", x)
		default:
			line += fmt.Sprintf(" %6.3f", x)
		}
	}
	_, err := fmt.Fprintln(rows.out, rows.head+line)
	rows.head = ""
	return err
}

func (rows *tableRows) flush() error { return nil }

// cell fits a name into a column: escaped, cut with …, filled with blanks.
func cell(name string, width int) string {
	return runewidth.FillRight(runewidth.Truncate(source.Escape(name), width, "…"), width)
}
