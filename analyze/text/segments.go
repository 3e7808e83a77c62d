package text

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// segmenter cuts a text into the sentence segments of UAX #29. No rule looks back beyond the beginning of a segment, so
// each takes the fast path or the general one by itself.
type segmenter struct {
	text    string
	at      int // the beginning of the next segment
	lineEnd int // a line break always ends a segment; known where the general path was taken
}

// next returns the end of the next segment, which is the end of the last one when the text is used up.
func (g *segmenter) next() int {
	end, known := segmentEnd(g.text, g.at)
	if !known {
		end = g.general()
	}
	g.at = end
	return end
}

func (g *segmenter) general() int {
	if g.lineEnd <= g.at {
		g.lineEnd = len(g.text)
		if n := strings.IndexByte(g.text[g.at:], '\n'); n >= 0 {
			g.lineEnd = g.at + n + 1
		}
	}
	rest := sentences.FromString(g.text[g.at:g.lineEnd])
	rest.Next()
	return g.at + rest.End()
}

// segmentEnd returns the end of the segment of s that starts at i (rules SB3 to SB11). It is not known where a
// character beyond ASCII decides.
func segmentEnd(s string, i int) (end int, known bool) {
	for {
		switch i = nextStop(s, i); {
		case i == len(s):
			return i, true
		case role[s[i]] == paragraph:
			return paragraphEnd(s, i), true
		case role[s[i]] == foreign:
			size := quiet(s, i)
			if size == 0 {
				return 0, false
			}
			i += size
		default:
			end, what := stopEnd(s, i)
			if what != runsOn {
				return end, what == ends
			}
			i++
		}
	}
}

// nextStop is the index of the next terminator, line break or character beyond ASCII from i on; len(s) if there is none.
func nextStop(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		x := load(s, i)
		low := x &^ uint64(highBits)
		others := (low + (0x80-'\r'-1)*each) & ((low ^ '.'*each) + 0x7f*each) & ((low ^ '!'*each) + 0x7f*each) & ((low ^ '?'*each) + 0x7f*each)
		found := (^others | x) & highBits
		for ; found != 0; found &= found - 1 {
			if at := i + bits.TrailingZeros64(found)/8; isStop[role[s[at]]] {
				return at
			}
		}
	}
	for i < len(s) && !isStop[role[s[i]]] {
		i++
	}
	return i
}

// isStop tells of which roles the characters are that nextStop finds.
var isStop = [...]bool{paragraph: true, fullStop: true, stop: true, foreign: true}

// paragraphEnd is the end of the line break at i.
func paragraphEnd(s string, i int) int {
	if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
		return i + 2
	}
	return i + 1
}

// quiet is the size of the character beyond ASCII at i if it is one of those, common in texts in Latin letters, that
// neither end a sentence nor a line: U+00A0 to U+024F, and of U+2010 to U+2027, where dashes and quotation marks are, all
// but U+2024. For others it is 0.
func quiet(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	if '\u00a0' <= r && r <= '\u024f' || '\u2010' <= r && r <= '\u2027' && r != '\u2024' {
		return size
	}
	return 0
}
