package stance

import (
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
	text string
	at   int       // where the next one is looked for
	now  text.Span // the last one found, with its marks
}

const maxQuote = 1200

func (q *quotes) begin(s string) { *q = quotes{text: s} }

// around returns the quotation that byte i is in. It must be asked about bytes from left to right.
func (q *quotes) around(i int) (span text.Span, found bool) {
	for q.now.End <= i && q.at < len(q.text) {
		q.next()
	}
	return q.now, q.now.Start <= i && i < q.now.End
}

// next finds the next quotation, or the end of the text.
func (q *quotes) next() {
	s := q.text
	for i := q.at; i < len(s); i++ {
		if c := s[i]; c != '"' && c != '\'' && c != 0xE2 {
			continue
		}
		if end := quoteEnd(s, i); end > 0 {
			q.now, q.at = text.Span{Start: i, End: end}, end
			return
		}
	}
	q.at = len(s)
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
