package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// AppendWords appends the words of s to dst, in their order, and returns the extended slice.
//
// White space of ASCII never lies inside a word and never changes what stands beside it, so the text is cut there, and
// each piece takes the fast path or the general one by itself.
func AppendWords(dst []Span, s string) []Span {
	for i := 0; i < len(s); {
		if isSpace[s[i]] {
			i++
			continue
		}
		end, ascii := pieceEnd(s, i)
		if ascii {
			dst = appendASCIIWords(dst, s, i, end)
		} else {
			dst = appendUnicodeWords(dst, s, i, end)
		}
		i = end
	}
	return dst
}

// pieceEnd finds the end of the run without ASCII white space that starts at i, and whether it is all ASCII.
func pieceEnd(s string, i int) (end int, ascii bool) {
	ascii = true
	for ; i < len(s) && !isSpace[s[i]]; i++ {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	return i, ascii
}

// appendASCIIWords appends the words of s[i:end], which is ASCII without white space. A word is a run of letters,
// digits and underscores; between two letters one of : . ' joins, between two digits one of , ; . ' does (UAX #29, rules
// WB5 to WB13b). A run of underscores alone is no word.
func appendASCIIWords(dst []Span, s string, i, end int) []Span {
	for i < end {
		if class[s[i]]&(letter|digit|connector) == 0 {
			i++
			continue
		}
		start, word := i, false
		for ; i < end; i++ {
			c := class[s[i]]
			if c&(letter|digit) != 0 {
				word = true
			} else if c&connector == 0 && (i+1 == end || !joins(class[s[i-1]], c, class[s[i+1]])) {
				break
			}
		}
		if word {
			dst = append(dst, Span{start, i})
		}
	}
	return dst
}

// joins tells whether a character of class mid makes one word of its neighbours before and after.
func joins(before, mid, after charClass) bool {
	return mid&midLetter != 0 && before&after&letter != 0 || mid&midDigit != 0 && before&after&digit != 0
}

func appendUnicodeWords(dst []Span, s string, i, end int) []Span {
	for segments := words.FromString(s[i:end]); segments.Next(); {
		if holdsWord(segments.Value()) {
			dst = append(dst, Span{i + segments.Start(), i + segments.End()})
		}
	}
	return dst
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

// charClass is what the word rules know of an ASCII character.
type charClass uint8

const (
	letter charClass = 1 << iota
	digit
	connector // joins whatever stands beside it: the underscore
	midLetter // joins two letters
	midDigit  // joins two digits
)

// class is the word-break class of each ASCII character (UAX #29, table 3).
var class = func() (t [256]charClass) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		}
	}
	t['_'] = connector
	t[':'] = midLetter
	t[','], t[';'] = midDigit, midDigit
	t['.'], t['\''] = midLetter|midDigit, midLetter|midDigit
	return t
}()

var isSpace = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true}
