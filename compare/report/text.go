package report

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jedib0t/go-pretty/v6/text"
)

// width is the number of columns that a table keeps to.
const width = 80

// plain makes a name from data fit to print on a line of a terminal: what is not to be seen (control characters, line
// breaks, marks that turn the direction of writing, bytes that are no UTF-8) is shown as an escape, as in Go. The joiners
// of scripts and emoji stay.
func plain(name string) string {
	var out strings.Builder
	for i, r := range name {
		_, size := utf8.DecodeRuneInString(name[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			out.WriteString(`\x` + strconv.FormatUint(uint64(name[i])|0x100, 16)[1:])
		case strconv.IsGraphic(r) || r == zeroWidthNonJoiner || r == zeroWidthJoiner:
			out.WriteRune(r)
		default:
			quoted := strconv.QuoteRune(r)
			out.WriteString(quoted[1 : len(quoted)-1])
		}
	}
	return out.String()
}

// named is a name from data for a drawing or a sentence about one: fit to print, and not too long.
func named(s string) string { return clip(plain(s), nameWidth) }

const (
	zeroWidthNonJoiner = '\u200c'
	zeroWidthJoiner    = '\u200d'
)

// columnsOf is the number of columns that a text takes on a terminal.
func columnsOf(s string) int {
	return text.StringWidthWithoutEscSequences(s)
}

// clip shortens a text to at most n columns; … stands for the rest.
func clip(s string, n int) string {
	if columnsOf(s) <= n {
		return s
	}
	at, used := 0, 0
	for i, r := range s {
		used += text.RuneWidth(r)
		if used > n-columnsOf("…") {
			at = i
			break
		}
	}
	return s[:at] + "…"
}

// wrap breaks a text at blanks into lines of at most width columns, all but the first indented.
func wrap(s, indent string) []string {
	var lines []string
	line := ""
	for _, word := range words(s, width-len(indent)) {
		switch {
		case line == "":
			line = word
		case columnsOf(line)+1+columnsOf(word) > width:
			lines = append(lines, line)
			line = indent + word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// words parts a text at blanks. A per cent sign stays with its number, and a word of more than n columns is cut.
func words(s string, n int) []string {
	var words []string
	for _, word := range strings.Fields(s) {
		if word == "%" && len(words) > 0 {
			words[len(words)-1] += " %"
			continue
		}
		for columnsOf(word) > n {
			head := strings.TrimSuffix(clip(word, n), "…")
			words = append(words, head)
			word = word[len(head):]
		}
		words = append(words, word)
	}
	return words
}
