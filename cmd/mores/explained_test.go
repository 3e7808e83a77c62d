package main

import (
	"strings"
	"testing"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/lexicon"
)

// FuzzStretches: the stretches of a text are the text, and every mark is in one.
func FuzzStretches(f *testing.F) {
	l, err := lexicon.Parse("tiny", "harm*\tcare.vice\nno harm\tcare.virtue\nhealth care\t-\ncare\tcare.virtue\n")
	if err != nil {
		f.Fatal(err)
	}
	e, err := evidence.New(analyze.Options{}, l)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "no harm, health care!", "care care", "😁 harm\r\nharmful", "good, not bad"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = strings.ToValidUTF8(s, "\uFFFD"); len(s) > 1<<10 {
			return
		}
		var joined strings.Builder
		marks := e.Marks(s)
		n := 0
		for _, part := range stretches(s, marks) {
			joined.WriteString(part.text)
			n += len(part.marks)
		}
		if joined.String() != s || n != len(marks) {
			t.Errorf("%q became %q with %d of %d marks", s, joined.String(), n, len(marks))
		}
	})
}
