package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"
)

// lineWidth is the number of columns that a line for people takes at most.
const lineWidth = 80

// wrapped breaks a sentence at blanks into lines that take no more than so many columns, but where a word does.
func wrapped(s string, width int) []string {
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(s) {
		switch {
		case line == "":
			line = word
		case runewidth.StringWidth(line)+1+runewidth.StringWidth(word) > width:
			lines = append(lines, line)
			line = word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// smallP writes a p for people in six columns: three decimals, but never 0.
func smallP(p float64) string {
	if p < 0.001 {
		return "<0.001"
	}
	return decimals(p)
}

// writeLines writes a sentence, wrapped.
func writeLines(w io.Writer, format string, args ...any) {
	for _, line := range wrapped(fmt.Sprintf(format, args...), lineWidth) {
		fmt.Fprintln(w, line)
	}
}

// grouped writes a count with commas.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// many is plural with commas.
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + more
}
