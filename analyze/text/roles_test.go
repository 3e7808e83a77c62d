package text

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

var update = flag.Bool("update", false, "write sentencebreak.txt")

// isWhole tells whether a text is one segment.
func isWhole(s string) bool {
	it := sentences.FromString(s)
	it.Next()
	return it.End() == len(s)
}

// observed is the name of the role of a character, by what clipperhouse/uax29 makes of it in some places.
func observed(r rune) string {
	c := string(r)
	switch {
	case !isWhole(c + "."):
		return "paragraph"
	case !isWhole(c + " a"):
		return "stop"
	case !isWhole(c + " A"):
		return "fullStop"
	case isWhole(". 1" + c + ","):
		return "lower"
	case isWhole("."+c) && isWhole(". "+c):
		switch {
		case isWhole("." + c + " A"):
			return "goesOn"
		case isWhole("a." + c + "A"):
			return "ignored"
		}
		return "blank"
	case isWhole("." + c):
		if isWhole("." + c + "A") {
			return "number"
		}
		return "closing"
	case isWhole("a." + c):
		return "upper"
	case isWhole(". " + c + "a"):
		return ""
	}
	return "caseless"
}

// TestRoles compares the roles of all characters with those that clipperhouse/uax29 gives them; with -update it writes
// them.
func TestRoles(t *testing.T) {
	names := make([]string, utf8.MaxRune+2) // one more, at which the last range ends
	for r := range rune(utf8.MaxRune + 1) {
		if utf8.ValidRune(r) {
			names[r] = observed(r)
		}
	}
	if *update {
		var b strings.Builder
		for first, r := rune(utf8.RuneSelf), rune(utf8.RuneSelf); r <= utf8.MaxRune+1; r++ {
			if names[r] != names[first] || r > utf8.MaxRune {
				if names[first] != "" {
					fmt.Fprintf(&b, "%x %x %s\n", first, r-1, names[first])
				}
				first = r
			}
		}
		if err := os.WriteFile("sentencebreak.txt", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for r := range rune(utf8.MaxRune + 1) {
		if got, want := allRoles().of(r), roleNames[names[r]]; got != want {
			t.Fatalf("%U has role %d, in uax29 %q", r, got, names[r])
		}
	}
}
