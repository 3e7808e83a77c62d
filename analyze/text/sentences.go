package text

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// AppendSentences appends the sentences of s to dst and returns the extended slice; words are the words of s, as
// AppendWords gives them. Together the sentences cover the text. A segment of UAX #29 that holds no word (an emoticon
// after a full stop, an empty line) belongs to the sentence before it, or at the start of a text to the one after. A text
// without a word is one sentence, a text of white space alone is none.
func AppendSentences(dst []Span, s string, words []Span) []Span {
	start, begun := 0, false
	segments := segmenter{text: s}
	for from, to := 0, segments.next(); to > from; from, to = to, segments.next() {
		holdsWord := false
		for len(words) > 0 && words[0].Start < to {
			holdsWord, words = true, words[1:]
		}
		if holdsWord && begun {
			dst = append(dst, Span{start, from})
			start = from
		}
		begun = begun || holdsWord
	}
	if begun || strings.TrimSpace(s) != "" {
		dst = append(dst, Span{start, len(s)})
	}
	return dst
}

// segmenter cuts a text into the sentence segments of UAX #29. A line break always ends a segment, so each line takes
// the fast path or the general one by itself.
type segmenter struct {
	text        string
	at, lineEnd int
	ascii       bool // the line is all ASCII
}

// next returns the end of the next segment, which is the end of the last one when the text is used up.
func (g *segmenter) next() int {
	if g.at == g.lineEnd {
		g.readLine()
	}
	if g.at == len(g.text) {
		return g.at
	}
	if g.ascii {
		g.at = asciiSegmentEnd(g.text[:g.lineEnd], g.at)
		return g.at
	}
	rest := sentences.FromString(g.text[g.at:g.lineEnd])
	rest.Next()
	g.at += rest.End()
	return g.at
}

func (g *segmenter) readLine() {
	g.lineEnd = len(g.text)
	if n := strings.IndexByte(g.text[g.at:], '\n'); n >= 0 {
		g.lineEnd = g.at + n + 1
	}
	g.ascii = true
	for i := g.at; i < g.lineEnd && g.ascii; i++ {
		g.ascii = g.text[i] < utf8.RuneSelf
	}
}

// asciiSegmentEnd returns the end of the segment that starts at i in an ASCII line (UAX #29, rules SB3 to SB11).
func asciiSegmentEnd(line string, i int) int {
	for ; i < len(line); i++ {
		switch role[line[i]] {
		case paragraph:
			if line[i] == '\r' && i+1 < len(line) && line[i+1] == '\n' {
				i++
			}
			return i + 1
		case fullStop, stop:
			if end, ends := stopEnd(line, i); ends {
				return end
			}
		}
	}
	return i
}

// stopEnd tells whether the terminator at i ends the sentence, and where: behind its closing quotes and blanks, and
// behind one line break.
func stopEnd(line string, i int) (end int, ends bool) {
	isFullStop := role[line[i]] == fullStop
	if isFullStop && i+1 < len(line) && insideWord(line, i) {
		return 0, false
	}
	end = i + 1
	for end < len(line) && role[line[end]] == closing {
		end++
	}
	for end < len(line) && role[line[end]] == blank {
		end++
	}
	if end == len(line) {
		return end, true
	}
	switch role[line[end]] {
	case paragraph:
		return asciiSegmentEnd(line, end), true
	case fullStop, stop, goesOn:
		return 0, false
	}
	return end, !isFullStop || !lowerFollows(line[end:])
}

// insideWord tells whether the full stop at i, which is not the last character, stands before a digit or, behind a
// letter, before a capital: 1.5, U.S (rules SB6 and SB7).
func insideWord(line string, i int) bool {
	next := role[line[i+1]]
	return next == number || next == upper && i > 0 && (role[line[i-1]] == upper || role[line[i-1]] == lower)
}

// lowerFollows tells whether the first letter, terminator or line break of rest is a small letter (rule SB8).
func lowerFollows(rest string) bool {
	for i := range len(rest) {
		switch role[rest[i]] {
		case lower:
			return true
		case upper, fullStop, stop, paragraph:
			return false
		}
	}
	return false
}

// charRole is the sentence-break class of an ASCII character (UAX #29, table 4).
type charRole uint8

const (
	other charRole = iota
	lower
	upper
	number
	blank     // Sp
	paragraph // CR, LF
	fullStop  // ATerm
	stop      // STerm
	closing   // Close
	goesOn    // SContinue
)

// role is the sentence-break class of each ASCII character.
var role = func() (t [256]charRole) {
	for class, members := range map[charRole]string{
		lower: "abcdefghijklmnopqrstuvwxyz", upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", number: "0123456789",
		blank: " \t\v\f", paragraph: "\r\n", fullStop: ".", stop: "!?", closing: `"'()[]{}`, goesOn: ",-:;",
	} {
		for _, c := range []byte(members) {
			t[c] = class
		}
	}
	return t
}()
