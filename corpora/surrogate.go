package corpora

import (
	"bytes"
	"strconv"
	"unicode/utf16"
)

// loneSurrogates counts the escapes of a JSON string that are half of a surrogate pair without the other half.
func loneSurrogates(quoted []byte) int {
	lone := 0
	for at := 0; ; {
		next := bytes.IndexByte(quoted[at:], '\\')
		if next < 0 {
			return lone
		}
		at += next
		first := escaped(quoted[at:])
		switch {
		case !utf16.IsSurrogate(first):
			at += 2
		case utf16.DecodeRune(first, escaped(quoted[at+6:])) != '\uFFFD':
			at += 12
		default:
			lone++
			at += 6
		}
	}
}

// escaped returns the 16 bits of the \uXXXX that b begins with, or 0.
func escaped(b []byte) rune {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	if err != nil {
		return 0
	}
	return rune(n)
}
