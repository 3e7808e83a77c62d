package lexicon

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// garbled says what is wrong with the encoding of s, or "" if nothing is. UTF-8 that was taken for Windows-1252 or Mac
// Roman, and then written as UTF-8 again, shows as two or three signs for one letter: cafÃ© for café.
func garbled(s string) string {
	if strings.ContainsRune(s, utf8.RuneError) {
		return fmt.Sprintf("%q holds bytes that are no UTF-8", s)
	}
	for _, taken := range []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh} {
		if meant := undo(s, taken); meant != "" {
			return fmt.Sprintf("%q was %q before its UTF-8 was read as %v", s, meant, taken)
		}
	}
	return ""
}

// undo gives back the text whose UTF-8 was taken for that encoding; "" where it was not.
func undo(s string, taken *charmap.Charmap) string {
	var raw []byte
	for _, r := range s {
		b, ok := taken.EncodeRune(r)
		if !ok {
			return ""
		}
		raw = append(raw, b)
	}
	if utf8.RuneCount(raw) == len(raw) || !utf8.Valid(raw) {
		return ""
	}
	return string(raw)
}
