package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasMarks tells whether s may hold what AppendSocial treats otherwise than AppendWords: a hashtag, a name behind @, or an
// address.
func HasMarks(s string) bool {
	return strings.IndexByte(s, '#') >= 0 || strings.IndexByte(s, '@') >= 0 || strings.Contains(s, "://") || strings.Contains(s, "www.")
}

// AppendSocial appends to dst the words of s as one reads them in social media, given its words as AppendWords finds
// them. Names behind @ and addresses (https://…, www.…, name@host) are no words. A hashtag is the words that capitals,
// digits and underscores show: #BlackLivesMatter has three, #metoo is one.
func AppendSocial(dst []Span, s string, words []Span) []Span {
	c := NewSocial(s)
	return c.Append(dst, words)
}

// Social reads the words of a text as AppendSocial does, as they become known.
type Social struct {
	text   string
	skipTo int // the end of an address or name
}

// NewSocial returns what reads s.
func NewSocial(s string) Social { return Social{text: s} }

// Append appends to dst what is to be read of words, which are the next words of the text, and returns the extended slice.
func (c *Social) Append(dst, words []Span) []Span {
	s := c.text
	for _, w := range words {
		if w.Start < c.skipTo {
			continue
		}
		switch before := byteAt(s, w.Start-1); {
		case startsAddress(s, w):
			c.skipTo = addressEnd(s, w.End)
		case before == '@' || byteAt(s, w.End) == '@' && isWordStart(s, w.End+1):
			c.skipTo = addressEnd(s, w.End)
			if before == '@' {
				c.skipTo = w.End
			}
		case before == '#':
			dst = appendHashtag(dst, s, w)
		default:
			dst = append(dst, w)
		}
	}
	return dst
}

// Slide moves the window: the text at hand is now window, whose first byte was at by before.
func (c *Social) Slide(window string, by int) {
	before := len(c.text)
	c.text = window
	if c.skipTo < before || before == 0 {
		c.skipTo -= by
		return
	}
	c.skipTo = addressEnd(window, before-by) // it has not ended yet
}

// byteAt is the byte of s at i; 0 outside.
func byteAt(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

// startsAddress tells whether the word is the scheme of an address, or begins with www.
func startsAddress(s string, w Span) bool {
	return strings.HasPrefix(s[w.End:], "://") || strings.HasPrefix(w.Of(s), "www.")
}

// addressEnd is the end of the address that goes on at i: white space, or a character that puts an address in brackets or
// quotes.
func addressEnd(s string, i int) int {
	end := strings.IndexFunc(s[i:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`)>]"“”’«»|`, r) })
	if end < 0 {
		return len(s)
	}
	return i + end
}

func isWordStart(s string, i int) bool {
	return i < len(s) && (s[i] >= utf8.RuneSelf || class[s[i]]&(letter|digit) != 0)
}

// appendHashtag appends the words of a hashtag. One begins at a capital behind a small letter, at the last capital of
// several before a small letter (BLMProtest), and where letters and digits meet.
func appendHashtag(dst []Span, s string, w Span) []Span {
	start, at := w.Start, w.Start
	var before rune
	for at < w.End {
		r, size := utf8.DecodeRuneInString(s[at:w.End])
		after, _ := utf8.DecodeRuneInString(s[at+size : w.End])
		if r == '_' || before != 0 && beginsWord(before, r, after) {
			dst = appendSpan(dst, Span{start, at})
			start = at
		}
		if r == '_' {
			start = at + size
		}
		before, at = r, at+size
	}
	return appendSpan(dst, Span{start, w.End})
}

// beginsWord tells whether a word of a hashtag begins with r.
func beginsWord(before, r, after rune) bool {
	if unicode.IsDigit(before) != unicode.IsDigit(r) {
		return before != '_'
	}
	return unicode.IsUpper(r) && (unicode.IsLower(before) || unicode.IsUpper(before) && unicode.IsLower(after))
}

func appendSpan(dst []Span, w Span) []Span {
	if w.End > w.Start {
		dst = append(dst, w)
	}
	return dst
}
