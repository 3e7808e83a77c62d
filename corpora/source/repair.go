package source

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

const replacement = "\uFFFD"

// repair is a transformer to valid UTF-8. Stretches that are valid are copied whole; what is not becomes U+FFFD, one
// for each maximal subpart: the longest beginning of a character that was cut off, else a single byte. (Go's own
// conversions replace byte by byte.)
type repair struct {
	transform.NopResetter
	replaced int
	marks    bool // count the U+FFFD that come in as well: a decoder before this one put them there
}

// Transform implements [transform.Transformer].
func (t *repair) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for {
		n := validPrefix(src[nSrc:min(len(src), nSrc+len(dst)-nDst)])
		if t.marks {
			t.replaced += bytes.Count(src[nSrc:nSrc+n], []byte(replacement))
		}
		nDst += copy(dst[nDst:], src[nSrc:nSrc+n])
		nSrc += n
		rest := src[nSrc:]
		if len(rest) == 0 {
			return nDst, nSrc, nil
		}
		if !utf8.FullRune(rest) && !atEOF {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if _, size := utf8.DecodeRune(rest); size > 1 || rest[0] < utf8.RuneSelf || len(dst)-nDst < len(replacement) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], replacement)
		nSrc += subpart(rest)
		t.replaced++
	}
}

// Valid returns b as valid UTF-8, and how many stretches of it were none and became U+FFFD.
func Valid(b []byte) (text string, replaced int) {
	if utf8.Valid(b) {
		return string(b), 0
	}
	var t repair
	all, _, _ := transform.Bytes(&t, b) // no error: what is wrong is replaced
	return string(all), t.replaced
}

// validPrefix returns the length of the longest beginning of b that is valid UTF-8.
func validPrefix(b []byte) int {
	// A buffer mostly ends inside a character; without that beginning the whole of it is checked at once.
	if whole := len(b) - cutOff(b); utf8.Valid(b[:whole]) {
		return whole
	}
	n := 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

// cutOff returns the length of the beginning of a character with which b ends.
func cutOff(b []byte) int {
	for n := 1; n <= min(len(b), utf8.UTFMax-1); n++ {
		if last := b[len(b)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}

// subpart returns the length of the maximal subpart that b, which does not begin with a character, begins with (the
// Unicode Standard 16, section 3.9, table 3-7).
func subpart(b []byte) int {
	low, high, size := byte(0x80), byte(0xBF), 0
	switch c := b[0]; {
	case c >= 0xC2 && c <= 0xDF:
		size = 2
	case c >= 0xE0 && c <= 0xEF:
		size = 3
	case c >= 0xF0 && c <= 0xF4:
		size = 4
	}
	switch b[0] {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	n := 1
	for n < size && n < len(b) && b[n] >= low && b[n] <= high {
		low, high = 0x80, 0xBF
		n++
	}
	return n
}
