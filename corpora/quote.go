package corpora

import (
	"bytes"
	"unicode/utf8"
)

// openQuote looks in the lines of a csv record for the quoted field that is not well formed. It returns where the field
// opens, and where in it a quote stands that neither ends it nor is doubled, or none where the field never ends. In a
// record without such a field it returns where the last quoted one opens.
func openQuote(record []byte, comma rune) (opened, stray int) {
	for at := 0; at < len(record); {
		if record[at] != '"' {
			skip := bytes.IndexAny(record[at:], string(comma)+"\n")
			if skip < 0 {
				break
			}
			_, size := utf8.DecodeRune(record[at+skip:])
			at += skip + size
			continue
		}
		opened = at
		for at++; ; at += 2 { // over a quote and its double
			next := bytes.IndexByte(record[at:], '"')
			if next < 0 {
				return opened, none
			}
			at += next
			if !bytes.HasPrefix(record[at+1:], []byte{'"'}) {
				break
			}
		}
		if !endsField(record[at+1:], comma) {
			return opened, at
		}
		at++
	}
	return opened, none
}

// endsField says whether a field ends where rest begins.
func endsField(rest []byte, comma rune) bool {
	r, _ := utf8.DecodeRune(rest)
	return len(rest) == 0 || r == comma || r == '\n' || bytes.HasPrefix(rest, []byte("\r\n")) || string(rest) == "\r"
}
