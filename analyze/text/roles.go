package text

import (
	_ "embed" // for the roles
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"
)

// sentenceBreak has the role of each character beyond ASCII that has one, a line a range: first, last, role. A test writes
// it, and sees that it is what clipperhouse/uax29 has.
//
//go:embed sentencebreak.txt
var sentenceBreak string

// roles is the role of each character, by pages of 256 characters.
type roles [(utf8.MaxRune + 1) >> 8]*[256]charRole

// of is the role of a character; that of an invalid byte, as U+FFFD, is other.
func (t *roles) of(r rune) charRole { return t[r>>8][r&0xff] }

// roleNames are the roles as sentencebreak.txt has them.
var roleNames = map[string]charRole{
	"lower": lower, "upper": upper, "number": number, "blank": blank, "paragraph": paragraph, "fullStop": fullStop,
	"stop": stop, "closing": closing, "goesOn": goesOn, "caseless": caseless, "ignored": ignored,
}

// allRoles reads the roles when they are first asked for, since many texts never do.
var allRoles = sync.OnceValue(func() *roles {
	t, none := new(roles), new([256]charRole)
	for i := range t {
		t[i] = none
	}
	for line := range strings.Lines(sentenceBreak) {
		var first, last rune
		var name string
		if _, err := fmt.Sscanf(line, "%x %x %s", &first, &last, &name); err != nil {
			panic(err) // of a file that is part of the program
		}
		for r := first; r <= last; r++ {
			if t[r>>8] == none {
				t[r>>8] = new([256]charRole)
			}
			t[r>>8][r&0xff] = roleNames[name]
		}
	}
	copy(t[0][:], role[:utf8.RuneSelf])
	return t
})
