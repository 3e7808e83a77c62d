package main

import (
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"

	"mores/corpora/source"
)

// coloured tells whether colours are wanted on w: it is a terminal, and NO_COLOR (no-color.org) is not set.
func coloured(w io.Writer) bool { return isTerminal(w) && os.Getenv("NO_COLOR") == "" }

// concordTable writes lines for people: the group or the id, and the hits below each other.
type concordTable struct {
	out    io.Writer
	colour bool
}

func newConcordTable(out io.Writer, colour bool) *concordTable { return &concordTable{out, colour} }

const (
	concordLabel = 12
	concordLeft  = 28
)

func (t *concordTable) write(l concordLine) error {
	label := l.group
	if label == "" {
		label = l.id
	}
	left := lastColumns(source.Escape(l.left), concordLeft)
	hit := source.Escape(l.hit)
	room := lineWidth - concordLabel - concordLeft - 3 - runewidth.StringWidth(hit)
	right := runewidth.Truncate(source.Escape(l.right), max(room, 0), "…")
	if t.colour {
		hit = "\x1b[1m" + hit + "\x1b[0m"
	}
	if right != "" && !isPunctuationFirst(right) {
		right = " " + right
	}
	_, err := fmt.Fprintf(t.out, "%s %s %s%s\n", cell(label, concordLabel), left, hit, right)
	return err
}

// close says at the end how much there is.
func (t *concordTable) close(summary string) {
	fmt.Fprintln(t.out)
	writeLines(t.out, "%s", source.Escape(summary))
}

func (t *concordTable) flush() error { return nil }

// isPunctuationFirst tells whether a text goes on without a blank.
func isPunctuationFirst(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '.' || r == ',' || r == ';' || r == ':' || r == '!' || r == '?' || r == ')' || r == '”' || r == '’'
}

// lastColumns is the end of a text in so many columns, filled with blanks from the left.
func lastColumns(s string, width int) string {
	if runewidth.StringWidth(s) > width {
		s = "…" + runewidth.TruncateLeft(s, runewidth.StringWidth(s)-width+1, "")
	}
	return runewidth.FillLeft(s, width)
}
