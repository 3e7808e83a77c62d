package text

import (
	"math/bits"
	"unicode/utf8"
)

// asciiEnd is the end of the segment from start, whose characters up to i are letters. A word is a run of letters, digits
// and underscores; between two letters one of : . ' joins, between two digits one of , ; . ' does (UAX #29, rules WB5 to
// WB13b). A run of underscores alone is no word. known is false where a character decides that is neither ASCII nor a mark.
func asciiEnd(s string, start, i int) (end int, isWord, known bool) {
	isWord = i > start
	for i < len(s) {
		c, size := class[s[i]], 1
		if c == beyond {
			if c, known = mark(s, i); !known {
				return i, false, false
			}
			size = markSize
		}
		if c&(letter|digit|connector) == 0 {
			if c == 0 || i+size == len(s) {
				break
			}
			next := class[s[i+size]]
			if next == beyond {
				return i, false, false
			}
			if !joins(class[s[i-1]], c, next) {
				break
			}
		}
		isWord = isWord || c&(letter|digit) != 0
		i += size
	}
	return i, isWord, true
}

// joins tells whether a character of class mid makes one word of its neighbours before and after.
func joins(before, mid, after charClass) bool {
	return mid&midLetter != 0 && before&after&letter != 0 || mid&midDigit != 0 && before&after&digit != 0
}

// markSize is the length in bytes of a character that mark knows.
const markSize = 3

// mark is the class of the character at i if it is one of ‘ ’ “ ” – — …, which are common in texts that are ASCII but for
// them, and if ASCII stands behind it, so that no accent can belong to it.
func mark(s string, i int) (c charClass, isMark bool) {
	if s[i] != '\xe2' || i+markSize > len(s) || s[i+1] != '\x80' || i+markSize < len(s) && s[i+markSize] >= utf8.RuneSelf {
		return 0, false
	}
	switch s[i+2] {
	case '\x98', '\x99': // ‘ ’
		return midLetter | midDigit, true
	case '\x93', '\x94', '\x9c', '\x9d', '\xa6': // – — “ ” …
		return 0, true
	}
	return 0, false
}

// Eight bytes of a text are looked at in one word of the machine.
const (
	each     = 0x0101010101010101 // times a byte: that byte eight times
	highBits = 0x80 * each
	caseBits = 0x20 * each // the bit in which a small letter differs from its capital
)

// load is the eight bytes of s from i, the first as the lowest. The compiler makes one load of it.
func load(s string, i int) uint64 {
	b := s[i : i+8]
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
		uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
}

// lettersEnd is the end of the run of ASCII letters that begins at i.
func lettersEnd(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if others := notLetters(load(s, i)); others != 0 {
			return i + bits.TrailingZeros64(others)/8
		}
	}
	for i < len(s) && class[s[i]] == letter {
		i++
	}
	return i
}

// notLetters has the high bit of each byte that is no ASCII letter. With the high bits out of the way no sum of a byte
// carries into the next.
func notLetters(x uint64) uint64 {
	small := x&^uint64(highBits) | caseBits
	fromA := small + (0x80-'a')*each
	beyondZ := small + (0x80-'z'-1)*each
	return (^fromA | beyondZ | x) & highBits
}

// charClass is what the word rules know of an ASCII character.
type charClass uint8

const (
	letter charClass = 1 << iota
	digit
	connector // joins whatever stands beside it: the underscore
	midLetter // joins two letters
	midDigit  // joins two digits
	beyond    // a byte of a character beyond ASCII
)

// class is the word-break class of each ASCII character (UAX #29, table 3).
var class = func() (t [256]charClass) {
	for c := range t {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c >= utf8.RuneSelf:
			t[c] = beyond
		}
	}
	t['_'] = connector
	t[':'] = midLetter
	t[','], t[';'] = midDigit, midDigit
	t['.'], t['\''] = midLetter|midDigit, midLetter|midDigit
	return t
}()

var isSpace = [256]bool{' ': true, '\t': true, '\n': true, '\v': true, '\f': true, '\r': true}
