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
	at    int // from where on the next ones are looked for
	found []quotation
	past  int    // so many of them are behind what has been asked about
	none  [4]int // by mark: before that byte none stands that ends a quotation and has not been passed
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
	q.found, q.past = q.found[:copy(q.found, q.found[q.past:])], 0
	for ; q.at < before; q.at++ {
		if c := window[q.at]; c != '"' && c != '\'' && c != 0xE2 {
			continue
		}
		if end := q.end(window, q.at); end > 0 {
			words := window[q.at:end]
			q.found = append(q.found, quotation{text.Span{Start: q.at, End: end}, hasWords(words, 4) && !isTitle(words)})
			q.at = end - 1
		}
	}
}

// around returns the quotation that byte i is in, nil if it is in none. It must be asked about bytes from left to right.
func (q *quotes) around(i int) *quotation {
	for q.past < len(q.found) && q.found[q.past].End <= i {
		q.past++
	}
	if q.past < len(q.found) && q.found[q.past].Start <= i {
		return &q.found[q.past]
	}
	return nil
}

// slide moves the window on.
func (q *quotes) slide(by int) {
	q.at -= by
	for k := range q.none {
		q.none[k] -= by
	}
	for i := range q.found {
		q.found[i].Start, q.found[i].End = q.found[i].Start-by, q.found[i].End-by
	}
}

// marks are what quotations begin and end with, and how many bytes may stand between.
var marks = [...]struct {
	opening, closing string
	most             int
}{
	{`"`, `"`, maxQuote}, {"“", "”", maxQuote}, {"'", "'", maxQuote / 4}, {"‘", "’", maxQuote / 4},
}

// end is the end of the quotation that begins at i, or 0 if none begins there.
func (q *quotes) end(window string, i int) int {
	for k, m := range marks {
		from := i + len(m.opening)
		if !strings.HasPrefix(window[i:], m.opening) || !opens(window, i, from) {
			continue
		}
		to := min(len(window), from+m.most)
		broken := "\n\n"
		if m.most < maxQuote {
			if broken = "\n"; isClipped(window[from:to]) {
				return 0
			}
		}
		at := q.closing(window, k, from, to)
		if at < 0 || strings.Contains(window[from:at], broken) {
			return 0
		}
		return at + len(m.closing)
	}
	return 0
}

// closing is where in [from, to) the first mark k stands that may end a quotation from there, or -1. So that many marks that
// begin none take no long time, it keeps in mind what it has looked through.
func (q *quotes) closing(window string, k, from, to int) int {
	mark := marks[k].closing
	for at := max(from, q.none[k]); ; at++ {
		n := strings.Index(window[at:max(at, to)], mark)
		if n < 0 {
			q.none[k] = max(q.none[k], to-len(mark)+1)
			return -1
		}
		if at += n; at > from && closes(window, at, at+len(mark)) {
			q.none[k] = at
			return at
		}
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
