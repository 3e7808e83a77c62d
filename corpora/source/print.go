package source

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

const (
	excerptWidth = 160 // characters of the offending line that are shown
	indent       = "    "
)

// PrintError writes err for people to read, one block for each error of an [errors.Join]:
//
//	mores: essays.csv:12:7: a quote in a field that does not begin with one
//	    17,he "said" so
//	          ^
//	hint: put the field in quotes, and write each quote inside it twice
//
// The line is shortened around the column, and every character that is not printed as itself is escaped, so that no
// file can send commands to a terminal. prog is the name of the program. A nil error writes nothing.
func PrintError(w io.Writer, prog string, err error) {
	for _, e := range joined(err) {
		var at *Error
		if !errors.As(e, &at) {
			fmt.Fprintf(w, "%s: %s\n", prog, escapeLines(e.Error()))
			continue
		}
		fmt.Fprintf(w, "%s: %s\n", prog, Escape(e.Error()))
		if at.Text != "" {
			printExcerpt(w, at.Text, at.Column)
		}
		if at.Hint != "" {
			fmt.Fprintf(w, "hint: %s\n", Escape(at.Hint))
		}
	}
}

// joined returns the errors that errors.Join made one of, however deep, or err alone. An error that wraps several in
// a sentence of its own stays whole, since its words would be lost.
func joined(err error) []error {
	if err == nil {
		return nil
	}
	several, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return []error{err}
	}
	var all []error
	var words []string
	for _, e := range several.Unwrap() {
		words = append(words, e.Error())
		all = append(all, joined(e)...)
	}
	if strings.Join(words, "\n") != err.Error() {
		return []error{err}
	}
	return all
}

// printExcerpt writes the part of a line around a column, and below it a caret, where the column is known.
func printExcerpt(w io.Writer, line string, column int) {
	line = strings.TrimRight(line, "\r\n")
	first := max(0, column-1-excerptWidth/2)
	var b strings.Builder
	caret, n := -1, 0
	for len(line) > 0 && n < first+excerptWidth {
		r, size := utf8.DecodeRuneInString(line)
		if n == first && first > 0 {
			b.WriteString("…")
		}
		if n == column-1 {
			caret = cells(b.String())
		}
		if n >= first {
			b.WriteString(escapeRune(r, line[:size]))
		}
		line = line[size:]
		n++
	}
	if n == column-1 && len(line) == 0 {
		caret = cells(b.String())
	}
	if len(line) > 0 {
		b.WriteString("…")
	}
	fmt.Fprintf(w, "%s%s\n", indent, b.String())
	if caret >= 0 {
		fmt.Fprintf(w, "%s%s^\n", indent, strings.Repeat(" ", caret))
	}
}

// Escape returns s with every character escaped that does not print as itself, so that no text can send commands to a
// terminal.
func Escape(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		b.WriteString(escapeRune(r, s[:size]))
		s = s[size:]
	}
	return b.String()
}

// escapeLines is escape for a text whose line breaks are meant.
func escapeLines(s string) string {
	lines := strings.Split(strings.TrimRight(s, "\n"), "\n")
	for i, line := range lines {
		lines[i] = Escape(line)
	}
	return strings.Join(lines, "\n")
}

// escapeRune returns how the character r, of the bytes raw, is shown.
func escapeRune(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case unicode.IsPrint(r):
		return raw
	default:
		quoted := strconv.QuoteRune(r)
		return quoted[1 : len(quoted)-1]
	}
}

// cells counts the places that a printable text takes on a terminal: wide characters take two, marks none.
func cells(s string) int {
	n := 0
	for _, r := range s {
		kind := width.LookupRune(r).Kind()
		switch {
		case unicode.In(r, unicode.Mn, unicode.Me):
		case kind == width.EastAsianWide || kind == width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
