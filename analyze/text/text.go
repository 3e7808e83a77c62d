// Package text finds the words and the sentences of a text, with their byte offsets in the original.
//
// A word is a segment of UAX #29 (default rules, no tailoring) that holds a letter or a digit. So a hyphen parts words
// (well-being is two), while don't, 1,000.50 and harm:care are one word each, and justice's is another word than
// justice. A sentence is a segment of UAX #29 likewise; a line break always ends one.
//
// Sentences, and words in ASCII, are cut by code of our own. The other words go through clipperhouse/uax29, which is also
// what the tests compare all of it with. A text is taken to be valid UTF-8; bytes that are not do no harm, but where a word ends
// beside them is not defined. The package knows nothing of lexicons or scores; both the reader of lexicons and the
// analysis of texts cut words with it, so that an entry and a text never disagree about what a word is.
package text

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Span is a stretch of a text: the byte offsets of its start and of its end (exclusive).
type Span struct{ Start, End int }

// Of returns the part of s that the span covers.
func (p Span) Of(s string) string { return s[p.Start:p.End] }

// AppendFolded appends to dst the form of a word by which it is compared: NFC, ’ (U+2019) as ', and lower case by the
// simple mapping, one character to one (so İ becomes i).
func AppendFolded(dst []byte, word string) []byte {
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			return appendFoldedUnicode(dst[:len(dst)-i], word)
		}
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

func appendFoldedUnicode(dst []byte, word string) []byte {
	for _, r := range norm.NFC.String(word) {
		if r == '’' {
			r = '\''
		}
		dst = utf8.AppendRune(dst, unicode.ToLower(r))
	}
	return dst
}

// Fold is AppendFolded for a single string.
func Fold(word string) string { return string(AppendFolded(nil, word)) }

// isPhraseGap tells whether r may stand between two words of one phrase: white space or a hyphen. An underscore stands
// there only where a hashtag was parted; elsewhere it joins.
func isPhraseGap(r rune) bool {
	return r == '-' || r == '_' || r == '\u2010' || r == '\u2011' || unicode.IsSpace(r)
}

// Joins tells whether the words of a phrase may have gap between them: nothing, white space (line breaks too) and
// hyphens (U+002D, U+2010, U+2011), up to 64 KiB of them. Any other character ends a phrase.
func Joins(gap string) bool {
	switch {
	case gap == " ":
		return true
	case Far(len(gap)):
		return false
	}
	for _, r := range gap {
		if !isPhraseGap(r) {
			return false
		}
	}
	return true
}
