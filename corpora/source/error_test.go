package source

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestErrorLeavesOutWhatIsUnknown(t *testing.T) {
	for _, tt := range []struct {
		reason string
		err    Error
		want   string
	}{
		{"all is known", Error{File: "a.csv", Line: 2, Column: 3, Problem: "bad"}, "a.csv:2:3: bad"},
		{"no column", Error{File: "a.csv", Line: 2, Problem: "bad"}, "a.csv:2: bad"},
		{"the file as a whole", Error{File: "a.csv", Problem: "bad"}, "a.csv: bad"},
		{"no file at all", Error{Problem: "bad"}, "bad"},
	} {
		if got := tt.err.Error(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestColumnCountsCharacters(t *testing.T) {
	for _, tt := range []struct {
		reason string
		line   string
		offset int
		want   int
	}{
		{"first byte", "abc", 0, 1},
		{"é has two bytes", "éa", 2, 2},
		{"past the end is the end", "ab", 9, 3},
		{"before the start is the start", "ab", -1, 1},
	} {
		if got := Column(tt.line, tt.offset); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.reason, got, tt.want)
		}
	}
}

func TestPrintError(t *testing.T) {
	bad := &Error{File: "a.csv", Line: 2, Column: 3, Problem: "bad", Text: "abcd\r\n", Hint: "mend it"}
	for _, tt := range []struct {
		reason string
		err    error
		want   string
	}{
		{"nothing to say", nil, ""},
		{"a plain error is one line", errors.New("no"), "mores: no\n"},
		{"a plain error keeps its line breaks, and no other control character", errors.New("no\x1b[2J\n\nyes\n"),
			"mores: no\\x1b[2J\n\nyes\n"},
		{"place, line, caret, hint", bad, "mores: a.csv:2:3: bad\n    abcd\n      ^\nhint: mend it\n"},
		{"no caret where the column is unknown", &Error{File: "a", Line: 1, Problem: "bad", Text: "x"}, "mores: a:1: bad\n    x\n"},
		{"the caret may stand behind the line", &Error{File: "a", Line: 1, Column: 2, Problem: "bad", Text: "x"},
			"mores: a:1:2: bad\n    x\n     ^\n"},
		{"a column beyond that has no caret", &Error{File: "a", Line: 1, Column: 9, Problem: "bad", Text: "x"},
			"mores: a:1:9: bad\n    x\n"},
		{"control characters are escaped, and the caret moves along",
			&Error{File: "a\nb", Line: 1, Column: 4, Problem: "bad", Text: "\t\x1b\u202e!"},
			"mores: a\\nb:1:4: bad\n    \\t\\x1b\\u202e!\n                ^\n"},
		{"bytes that are no text are shown as such", &Error{Problem: "bad", Text: "a\xffb"}, "mores: bad\n    a\\xffb\n"},
		{"wide characters take two places, marks none", &Error{Problem: "bad", Column: 4, Text: "日e\u0301x"},
			"mores: bad\n    日e\u0301x\n       ^\n"},
		{"a wrapped error keeps the words around it", fmt.Errorf("lexicon: %w", bad),
			"mores: lexicon: a.csv:2:3: bad\n    abcd\n      ^\nhint: mend it\n"},
		{"joined errors are printed one by one", errors.Join(errors.New("one"), errors.Join(errors.New("two"), bad)),
			"mores: one\nmores: two\nmores: a.csv:2:3: bad\n    abcd\n      ^\nhint: mend it\n"},
		{"a sentence about two errors is not taken apart", fmt.Errorf("%w, then %w", errors.New("one"), errors.New("two")),
			"mores: one, then two\n"},
	} {
		var b bytes.Buffer
		PrintError(&b, "mores", tt.err)
		if got := b.String(); got != tt.want {
			t.Errorf("%s: got\n%s\nwant\n%s", tt.reason, got, tt.want)
		}
	}
}

func TestPrintErrorShortensAroundTheColumn(t *testing.T) {
	line := strings.Repeat("a", 500) + "X" + strings.Repeat("b", 500)
	for _, tt := range []struct {
		reason string
		column int
		want   string
	}{
		{"in the middle", 501, "…" + strings.Repeat("a", 80) + "X" + strings.Repeat("b", 79) + "…\n    " + strings.Repeat(" ", 81) + "^"},
		{"at the start", 1, strings.Repeat("a", 160) + "…\n    ^"},
		{"unknown: the start", 0, strings.Repeat("a", 160) + "…"},
		{"at the end", 1001, "…" + strings.Repeat("b", 81) + "\n    " + strings.Repeat(" ", 81) + "^"},
	} {
		var b bytes.Buffer
		PrintError(&b, "m", &Error{Column: tt.column, Problem: "p", Text: line})
		got := strings.TrimPrefix(b.String(), "m: p\n    ")
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: got\n%q\nwant\n%q", tt.reason, got, tt.want)
		}
		if shown, _, _ := strings.Cut(got, "\n"); len([]rune(shown)) > excerptWidth+2 {
			t.Errorf("%s: %d characters are shown", tt.reason, len([]rune(shown)))
		}
	}
}

func TestEscape(t *testing.T) {
	if got, want := Escape("a\x1b[2J\tb\n’é\xff"), `a\x1b[2J\tb\n’é\xff`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestSuggest(t *testing.T) {
	columns := []string{"id", "claim", "argument", "source", "Text"}
	for _, tt := range []struct {
		reason string
		name   string
		want   string
	}{
		{"one letter too many", "arguments", "argument"},
		{"neighbours swapped", "soucre", "source"},
		{"only the case differs", "text", "Text"},
		{"one left out", "clam", "claim"},
		{"short names are not near by chance", "by", ""},
		{"nothing is near", "group", ""},
		{"the empty name is near nothing", "", ""},
	} {
		if got := Suggest(tt.name, columns); got != tt.want {
			t.Errorf("%s: %q gives %q, want %q", tt.reason, tt.name, got, tt.want)
		}
	}
	if got := Suggest("ab1", []string{"ab2", "ab3"}); got != "ab2" {
		t.Errorf("of equally near names the first: got %q", got)
	}
}

func TestEditsIsSymmetric(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "abc", "acb", "argument", "augment", "émeute"}
	for _, a := range words {
		for _, b := range words {
			if x, y := edits([]rune(a), []rune(b)), edits([]rune(b), []rune(a)); x != y || (x == 0) != (a == b) {
				t.Errorf("%q, %q: %d and %d", a, b, x, y)
			}
		}
	}
}
