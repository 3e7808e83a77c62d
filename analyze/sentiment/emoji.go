package sentiment

import "unicode/utf8"

// emoji has the description of each emoji, which takes its place.
//
// In the reference a space parts a description from what stands before it, but not from what stands behind it: `😁good` ends
// in "eyesgood", a word that no list has.
type emoji struct {
	descriptions map[rune]string
	pages        pages // where there are any
}

func newEmoji(descriptions map[rune]string) *emoji {
	e := &emoji{descriptions: descriptions}
	for r := range descriptions {
		e.pages.add(r)
	}
	return e
}

func (e *emoji) of(r rune) (description string, found bool) {
	if e.pages.has(r) {
		description, found = e.descriptions[r]
	}
	return description, found
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
