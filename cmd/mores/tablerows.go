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

// brief is a column of the table: what is shown, and what it is called there.
type brief struct {
	tally, head string
	of          func(columns []analyze.Column, tally string) *analyze.Column
}

// briefly are the columns of the table by channel, those that say most first.
var briefly = [][]brief{
	{
		{"moral", "moral", firstScore}, {"care", "care", firstScore}, {"fairness", "fair.", firstScore}, {"loyalty", "loyal", firstScore},
		{"authority", "auth.", firstScore}, {"sanctity", "sanct", firstScore}, {"liberty", "liber", firstScore},
	},
	{{"sentiment", " sent.", named}},
	{
		{"stance.declared_rate", "decl.", named}, {"stance.hedge_rate", "hedge", named}, {"stance.you_rate", "you", named},
		{"stance.self_rate", "self", named}, {"stance.booster_rate", "boost", named}, {"stance.question_rate", "quest", named},
		{"stance.impersonal_rate", "impers", named},
	},
	{
		{"complexity.flesch_kincaid", "grade", named}, {"complexity.mtld", "mtld", named}, {"complexity.mattr", "mattr", named},
		{"complexity.density", "dens.", named}, {"complexity.embedding", "embed", named}, {"complexity.passives", "passv", named},
		{"complexity.nominalisations", "nomin", named},
	},
}

const (
	idWidth     = 19
	groupWidth  = 11
	scoresWidth = 80 - idWidth - groupWidth - len("  words")
)

// shownColumn is a column of the table.
type shownColumn struct {
	*analyze.Column
	head string
}

// tableRows are rows for people, within 80 columns: the rates of the first lexicon, or where there are none its first
// score, the sentiment, and what says most of other channels. They have fixed widths, so that not all rows need be held
// to write the first.
func tableRows(columns []analyze.Column) rowFormat {
	shown := slices.Concat(fitting(columns)...)
	head := cell("document", idWidth) + " " + cell("group", groupWidth) + " words"
	for _, c := range shown {
		head += fmt.Sprintf(" %5s", c.head)
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

// fitting are the columns that have room, by channel. Each channel that is measured gives one in turn.
func fitting(columns []analyze.Column) [][]shownColumn {
	shown := make([][]shownColumn, len(briefly))
	room := scoresWidth
	for turn := range len(briefly[0]) {
		for i, channel := range briefly {
			if turn >= len(channel) {
				continue
			}
			b := channel[turn]
			width := 1 + max(len(b.head), 5)
			if c := b.of(columns, b.tally); c != nil && width <= room {
				shown[i] = append(shown[i], shownColumn{c, b.head})
				room -= width
			}
		}
	}
	return shown
}

// appendBrief appends a number in the width of its column.
func appendBrief(dst []byte, c shownColumn, x float64) []byte {
	width, digits := max(len(c.head), 5), 3
	switch {
	case math.IsNaN(x):
		return fmt.Appendf(dst, " %*s", width, "-")
	case c.Kind == analyze.Rate, math.Abs(x) >= 10:
		digits = 1
	case math.Abs(x) >= 1 && c.Lexicon == "" && width == 5:
		digits = 2
	}
	return fmt.Appendf(dst, " %*.*f", width, digits, x)
}

// named is the column of that name.
func named(columns []analyze.Column, name string) *analyze.Column {
	i := slices.IndexFunc(columns, func(c analyze.Column) bool { return c.Name == name })
	if i < 0 {
		return nil
	}
	return &columns[i]
}

// firstScore is the score of a tally by the first lexicon, and the first formula that has it.
func firstScore(columns []analyze.Column, tally string) *analyze.Column {
	first := slices.IndexFunc(columns, func(c analyze.Column) bool { return c.Lexicon != "" })
	for i, c := range columns {
		if first >= 0 && c.Lexicon == columns[first].Lexicon && c.Kind != analyze.Count && c.Kind != analyze.Weight && (c.Tally == tally || c.Tally == tally+"_p") {
			return &columns[i]
		}
	}
	return nil
}

// cell fits a name into a column: escaped, cut with …, filled with blanks.
func cell(name string, width int) string {
	return runewidth.FillRight(runewidth.Truncate(source.Escape(name), width, "…"), width)
}
