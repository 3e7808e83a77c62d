package text

import (
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
)

// AppendWords appends the words of s to dst, in their order, and returns the extended slice.
func AppendWords(dst []Span, s string) []Span {
	w, block := NewWords(s), [64]Span{}
	for {
		some := w.Append(block[:0])
		if dst = append(dst, some...); len(some) < len(block) {
			return dst
		}
	}
}

// Words cuts a text into words from left to right, as many at a time as there is room for, so that the words of a long
// text need not be held all at once.
//
// White space of ASCII never lies inside a word and never changes what stands beside it, and no rule looks back beyond
// the beginning of a segment. So each word can be cut by itself: one in ASCII, with nothing else beside it, by a fast path
// of our own, any other by clipperhouse/uax29.
type Words struct {
	text     string
	at       int  // where the next word is looked for; the beginning of a segment
	pieceEnd int  // the end of a run without ASCII white space, where at lies in one that has been looked at
	cuts     bool // the text at hand ends within a segment, which goes on in the next window
	goesOn   bool // what comes next is the rest of a word that has been given
}

// NewWords returns what cuts s.
func NewWords(s string) Words { return Words{text: s} }

// Append appends the next words to dst until its capacity is used up, and returns the extended slice. If there is room
// left, the text has no more words.
func (w *Words) Append(dst []Span) []Span {
	if w.goesOn && w.at < len(w.text) {
		w.at = w.segmentEnd(w.at)
		w.goesOn = w.cuts && w.at == len(w.text)
	}
	s, i := w.text, w.at
	cut := i // segments before it are known to have ended
	for len(dst) < cap(dst) {
		if i+blockSize <= len(s) && len(dst)+blockSize/2 <= cap(dst) {
			n, done := len(dst), false
			if dst, i, done = appendPlain(dst, s, i); len(dst) > n {
				cut = dst[len(dst)-1].End
			}
			if done {
				continue
			}
		}
		for i < len(s) && class[s[i]]&(letter|digit|connector|beyond) == 0 {
			i++
		}
		if i == len(s) {
			break
		}
		segment, isWord := w.segment(i, cut)
		if isWord {
			dst = append(dst, segment)
			w.goesOn = w.cuts && segment.End == len(s)
		}
		i, cut = segment.End, segment.End
	}
	w.at = i
	return dst
}

// segment is the segment that the character at i begins, which is no gap, and whether it is a word. What lies before cut
// is known to belong to others.
func (w *Words) segment(i, cut int) (segment Span, isWord bool) {
	s, start, c := w.text, i, class[w.text[i]]
	if c == letter {
		i = lettersEnd(s, i)
	}
	if _, isMark := mark(s, start); isMark {
		return Span{start, start + markSize}, false
	}
	end, isWord, known := asciiEnd(s, start, i)
	if known {
		return Span{start, end}, isWord
	}
	if c == beyond && start > cut && !isSpace[s[start-1]] {
		start-- // what is no letter, such as an accent, may belong to the character before
	}
	segment = Span{start, w.segmentEnd(start)}
	return segment, holdsWord(segment.Of(s))
}

// segmentEnd is the end of the segment that begins at i, where no white space is.
func (w *Words) segmentEnd(i int) int {
	if w.pieceEnd <= i {
		for w.pieceEnd = i; w.pieceEnd < len(w.text) && !isSpace[w.text[w.pieceEnd]]; {
			w.pieceEnd++
		}
	}
	segments := words.FromString(w.text[i:w.pieceEnd])
	segments.Next()
	return i + segments.End()
}

// holdsWord tells whether a segment has a letter or a digit (categories L and N).
func holdsWord(segment string) bool {
	for _, r := range segment {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			return true
		}
	}
	return false
}
