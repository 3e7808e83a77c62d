package source

import "bytes"

// tailSize is how much of the text last read is kept to show in errors.
const tailSize = 64 << 10

// tail keeps the end of a text, and knows the number of the line with which it begins.
type tail struct {
	text  []byte
	first int  // the number of the line that text begins in
	cut   bool // text does not begin where that line does
}

func newTail() *tail { return &tail{first: 1} }

// add appends p. The text grows to twice its size before it is shortened, so that each byte is moved once.
func (t *tail) add(p []byte) {
	for len(p) > 0 {
		n := min(len(p), tailSize)
		t.text = append(t.text, p[:n]...)
		p = p[n:]
		if len(t.text) > 2*tailSize {
			t.drop(len(t.text) - tailSize)
		}
	}
}

// drop forgets the first n bytes, or one less where that would part CR from LF.
func (t *tail) drop(n int) {
	if t.text[n-1] == '\r' && t.text[n] == '\n' {
		n--
	}
	gone := t.text[:n]
	t.first += lineEnds(gone)
	t.cut = gone[n-1] != '\n' && gone[n-1] != '\r'
	t.text = append(t.text[:0], t.text[n:]...)
}

// lineEnds counts LF, CR LF and CR.
func lineEnds(b []byte) int {
	n := bytes.Count(b, []byte("\n"))
	if cr := bytes.Count(b, []byte("\r")); cr > 0 {
		n += cr - bytes.Count(b, []byte("\r\n"))
	}
	return n
}

// line returns line n, without its end, or "".
func (t *tail) line(n int) string {
	if n < t.first || n == t.first && t.cut {
		return ""
	}
	rest := t.text
	for ; n > t.first; n-- {
		end := bytes.IndexAny(rest, "\r\n")
		if end < 0 {
			return ""
		}
		if bytes.HasPrefix(rest[end:], []byte("\r\n")) {
			end++
		}
		rest = rest[end+1:]
	}
	if end := bytes.IndexAny(rest, "\r\n"); end >= 0 {
		rest = rest[:end]
	}
	return string(rest)
}
