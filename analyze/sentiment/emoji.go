package sentiment

import (
	"strings"
	"unicode/utf8"
)

// emoji has the description of each emoji, ready to take its place.
//
// In the reference a space parts a description from what stands before it, but not from what stands behind it: `😁good` ends
// in "eyesgood", a word that no list has. So the last word of a description is kept as it is spelled.
type emoji struct {
	descriptions map[rune]description
	pages        pages // where there are any
}

type description struct {
	words []token // all but the last
	last  string
	marks
}

func compileEmoji(list map[rune]string, v *vocabulary) *emoji {
	e := &emoji{descriptions: make(map[rune]description, len(list))}
	for r, text := range list {
		d := description{marks: marksIn(text)}
		words := strings.Fields(text)
		for _, word := range words[:len(words)-1] {
			d.words = append(d.words, resolve(v, word))
		}
		d.last = words[len(words)-1]
		e.descriptions[r] = d
		e.pages.add(r)
	}
	return e
}

func (e *emoji) of(r rune) (d description, found bool) {
	if e.pages.has(r) {
		d, found = e.descriptions[r]
	}
	return d, found
}

// knotty says whether a piece is not just one word: it holds an emoji, or white space beyond ASCII.
func (e *emoji) knotty(piece string) bool {
	for _, r := range piece {
		if r < utf8.RuneSelf {
			continue
		}
		if _, found := e.of(r); found || classOf(r) == space {
			return true
		}
	}
	return false
}
