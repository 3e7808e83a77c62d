package stance

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"mores/analyze/text"
)

// Quotes is what becomes of words in quotation marks.
type Quotes string

// What may become of quoted words.
const (
	Exclude Quotes = "exclude" // they count for nothing: a quoted I is not the writer
	Include Quotes = "include" // they count like any other
)

// quotes finds the quotations of a text, from left to right. A quotation begins with a mark that white space or a bracket
// stands before, and ends with one that belongs to it and has none before. It has no empty line in it and at most
// maxQuote bytes; between single marks no line break and at most a quarter of that.
type quotes struct {
	at    int         // from where on the next ones are looked for
	found []quotation // that are not behind what has been asked about
}

// quotation is a quotation with its marks.
type quotation struct {
	text.Span
	counts bool // for the measure quote, and has not counted yet
}

const (
	maxQuote = 1200
	// ahead is how many bytes behind a mark show whether a quotation begins there.
	ahead = maxQuote + 2*utf8.UTFMax
)

// find finds the quotations that begin before a byte of the window.
func (q *quotes) find(window string, before int) {
	for ; q.at < before; q.at++ {
		if c := window[q.at]; c != '"' && c != '\'' && c != 0xE2 {
			continue
		}
		if end := quoteEnd(window, q.at); end > 0 {
			words := window[q.at:end]
			q.found = append(q.found, quotation{text.Span{Start: q.at, End: end}, hasWords(words, 4) && !isTitle(words)})
			q.at = end - 1
		}
	}
}

// around returns the quotation that byte i is in, nil if it is in none. It must be asked about bytes from left to right.
func (q *quotes) around(i int) *quotation {
	past := 0
	for past < len(q.found) && q.found[past].End <= i {
		past++
	}
	if past > 0 {
		q.found = slices.Delete(q.found, 0, past)
	}
	if len(q.found) > 0 && q.found[0].Start <= i {
		return &q.found[0]
	}
	return nil
}

// slide moves the window on.
func (q *quotes) slide(by int) {
	q.at -= by
	for i := range q.found {
		q.found[i].Start, q.found[i].End = q.found[i].Start-by, q.found[i].End-by
	}
}

// quoteEnd is the end of the quotation that begins at i, or 0 if none begins there.
func quoteEnd(s string, i int) int {
	mark, size := utf8.DecodeRuneInString(s[i:])
	closing, most := "", maxQuote
	switch mark {
	case '"':
		closing = `"`
	case '“':
		closing = "”"
	case '\'':
		closing, most = "'", maxQuote/4
	case '‘':
		closing, most = "’", maxQuote/4
	}
	if closing == "" || !opens(s, i, i+size) {
		return 0
	}
	rest := s[i+size : min(len(s), i+size+most)]
	if most < maxQuote {
		if isClipped(rest) {
			return 0
		}
		rest, _, _ = strings.Cut(rest, "\n")
	}
	for from := 0; ; {
		n := strings.Index(rest[from:], closing)
		if n < 0 || strings.Contains(rest[:from+n], "\n\n") {
			return 0
		}
		if from += n; closes(rest, from, from+len(closing)) {
			return i + size + from + len(closing)
		}
		from += len(closing)
	}
}

// opens tells whether the mark at [i, end) may begin a quotation.
func opens(s string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return (i == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{—–-:,", before)) && end < len(s) && !unicode.IsSpace(after)
}

// closes tells whether the mark at [i, end) may end one.
func closes(s string, i, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	return i > 0 && !unicode.IsSpace(before) && !unicode.IsLetter(after) && !unicode.IsDigit(after)
}

// isClipped tells whether what stands behind an apostrophe is a word or a year that has lost its beginning.
func isClipped(s string) bool {
	if s != "" && '0' <= s[0] && s[0] <= '9' {
		return true
	}
	for word := range strings.FieldsSeq("cause em til till tis twas bout round n cuz") {
		if len(s) >= len(word) && strings.EqualFold(s[:len(word)], word) && (len(s) == len(word) || !unicode.IsLetter(rune(s[len(word)]))) {
			return true
		}
	}
	return false
}

// hasWords tells whether s has n words or more, by its white space.
func hasWords(s string, n int) bool {
	for range strings.FieldsSeq(s) {
		if n--; n <= 0 {
			return true
		}
	}
	return false
}

// isTitle tells whether most of the long words of s begin with a capital, as those of the title of a book do.
func isTitle(s string) bool {
	capitals, long := 0, 0
	for word := range strings.FieldsSeq(s) {
		if len(word) < 4 {
			continue
		}
		long++
		if first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "\"“'‘")); unicode.IsUpper(first) {
			capitals++
		}
	}
	return long > 0 && 3*capitals > 2*long
}
