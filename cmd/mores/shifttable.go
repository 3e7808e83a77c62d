package main

import (
	"fmt"
	"io"
	"math"
	"strings"

	"mores/analyze/evidence"
	"mores/compare/report"
	"mores/corpora/source"
)

// table prints the words that add most for people, within 80 columns.
func (s *shifts) table(w io.Writer, top int) error {
	var out strings.Builder
	for i := range s.shifts {
		if i > 0 {
			out.WriteString("\n")
		}
		s.writeContrast(&out, i, top)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (s *shifts) writeContrast(out *strings.Builder, i, top int) {
	shift, rows := s.shifts[i], s.contrast(i)
	over := "documents"
	if s.topics[i] > 0 {
		over = many(s.topics[i], "topic", "topics") + " that both have"
	}
	writeLines(out, "%s against %s: mean %s %s against %s, a difference of %s (means over %s). It is what %s %s add, in all %s.",
		source.Escape(s.groups[i+1]), source.Escape(s.groups[0]), s.column.Name, report.Number(round4(shift.To)), report.Number(round4(shift.From)),
		signed4(shift.Difference()), over, grouped(len(rows)), s.termsName(), signed4(sumOf(rows, func(shiftRow) bool { return true })))
	s.writeSides(out, rows)
	fmt.Fprintf(out, "\n%s %-8s      adds      %%     used     base  docs  base\n", cell("word", shiftWidth), "side")
	for _, r := range rows[:min(top, len(rows))] {
		fmt.Fprintf(out, "%s %-8s %9s %6s %8.3f %8.3f %5d %5d\n", cell(r.Word, shiftWidth), r.side, signed4(r.Value()), percentOf(r.share()),
			r.To.Frequency, r.From.Frequency, r.To.Documents, r.From.Documents)
	}
	if more := len(rows) - top; more > 0 {
		rest := 0.0
		for _, r := range rows[top:] {
			rest += r.Value()
		}
		fmt.Fprintf(out, "%s more add %s: --format csv has all\n", grouped(more), signed4(rest))
	}
}

// termsName is what the terms are called.
func (s *shifts) termsName() string {
	if s.column.Lexicon != "" {
		return "entries"
	}
	return "words"
}

// shiftWidth is the width of the column of words.
const shiftWidth = 23

// writeSides says what all words of a side add that are used more or less.
func (s *shifts) writeSides(out *strings.Builder, rows []shiftRow) {
	fmt.Fprintf(out, "\n%s  used more  used less      sum\n", cell("side", 10))
	for _, side := range []evidence.Polarity{evidence.Virtue, evidence.Vice, evidence.Positive, evidence.Negative, evidence.Neither} {
		of := func(more bool) float64 {
			return sumOf(rows, func(r shiftRow) bool { return r.side == side && r.More == more })
		}
		if more, less := of(true), of(false); max(math.Abs(more), math.Abs(less)) >= 0.00005 { // what rounding adds would be 0
			fmt.Fprintf(out, "%s  %9s  %9s %8s\n", cell(sideName(side), 10), signed4(more), signed4(less), signed4(more+less))
		}
	}
}

// sideName is how a side is called in a table.
func sideName(p evidence.Polarity) string {
	if p == evidence.Neither {
		return "neither"
	}
	return string(p)
}

// sumOf is what some words add.
func sumOf(rows []shiftRow, wanted func(shiftRow) bool) float64 {
	sum := 0.0
	for _, r := range rows {
		if wanted(r) {
			sum += r.Value()
		}
	}
	return sum
}

func round4(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// signed4 is a number with its sign and four decimals, or two where it is large.
func signed4(x float64) string {
	if math.Abs(x) >= 10 {
		return fmt.Sprintf("%+.2f", x)
	}
	return fmt.Sprintf("%+.4f", x)
}

// percentOf is a percent for people, - where there is none.
func percentOf(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.1f", x)
}
