package sentiment

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// class is a set of properties of a character.
type class uint8

const (
	space class = 1 << iota
	punctuation
	apostrophe
	upper
	lower // small letters and title case letters: what a word in capitals has none of
	wide  // a byte of a character beyond ASCII
)

// classes has the properties of each ASCII character, and wide for each byte beyond.
var classes = func() (table [256]class) {
	for b := range table {
		if b >= utf8.RuneSelf {
			table[b] = wide
			continue
		}
		table[b] = classOf(rune(b))
		if strings.ContainsRune("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", rune(b)) {
			table[b] |= punctuation
		}
	}
	table['\''] |= apostrophe
	return table
}()

// classOf is the class of a character but for punctuation, which is ASCII only. Python takes four separators of
// information (U+001C to U+001F) for white space that Unicode does not.
func classOf(r rune) class {
	switch {
	case !classed.has(r):
		return 0
	case unicode.IsSpace(r), '\x1c' <= r && r <= '\x1f':
		return space
	case unicode.IsLower(r), unicode.Is(unicode.Other_Lowercase, r), unicode.IsTitle(r):
		return lower
	case unicode.IsUpper(r), unicode.Is(unicode.Other_Uppercase, r):
		return upper
	}
	return 0
}

// pages is a set of characters, by pages of 256: it may have more characters than were put in, never fewer. Looking up
// the class of a character takes long, and most scripts have neither case nor white space.
type pages [(unicode.MaxRune + 1) >> 8]bool

func (p *pages) add(r rune)      { p[r>>8] = true }
func (p *pages) has(r rune) bool { return p[r>>8] }

// classed are the pages with a character that has a class.
var classed = func() *pages {
	p := new(pages)
	for _, table := range []*unicode.RangeTable{
		unicode.White_Space, unicode.Lower, unicode.Other_Lowercase, unicode.Title, unicode.Upper, unicode.Other_Uppercase,
	} {
		for _, r := range table.R16 {
			p.addRange(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
		for _, r := range table.R32 {
			p.addRange(rune(r.Lo), rune(r.Hi), rune(r.Stride))
		}
	}
	return p
}()

// addRange adds characters one by one, since two of a range may be far apart: one of small letters has U+2D2D and U+A641.
func (p *pages) addRange(from, to, stride rune) {
	for r := from; r <= to; r += stride {
		p.add(r)
	}
}
