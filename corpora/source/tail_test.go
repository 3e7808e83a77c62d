package source

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestLineShowsTheTextNearTheReader(t *testing.T) {
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, "this is line %d\n", i+1)
	}
	f, err := New("x", strings.NewReader(b.String()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(io.Discard, f); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		reason string
		n      int
		want   string
	}{
		{"the last", 20_000, "this is line 20000"},
		{"one of the last 64 KiB", 18_000, "this is line 18000"},
		{"long gone", 1, ""},
		{"after the end", 20_002, ""},
		{"no such line", 0, ""},
	} {
		if got := f.Line(tt.n); got != tt.want {
			t.Errorf("%s: line %d is %q, want %q", tt.reason, tt.n, got, tt.want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	for _, tt := range []struct {
		reason string
		text   string
	}{
		{"LF", "a\nb\n\nd"},
		{"CR LF", "a\r\nb\r\n\r\nd"},
		{"CR", "a\rb\r\rd"},
		{"all in one file", "a\r\nb\r\n\rd"},
	} {
		tail := newTail()
		tail.add([]byte(tt.text))
		for n, want := range []string{"", "a", "b", "", "d", ""} {
			if got := tail.line(n); got != want {
				t.Errorf("%s: line %d is %q, want %q", tt.reason, n, got, want)
			}
		}
	}
}

// The number of a line must not depend on where the text was cut.
func TestLineNumbersSurviveTheCut(t *testing.T) {
	for _, end := range []string{"\n", "\r\n", "\r"} {
		for _, step := range []int{1000, 1001, tailSize, 3 * tailSize} {
			var b strings.Builder
			for i := range 60_000 {
				fmt.Fprintf(&b, "%d%s", i+1, end)
			}
			tail, text := newTail(), b.String()
			for len(text) > 0 {
				n := min(step, len(text))
				tail.add([]byte(text[:n]))
				text = text[n:]
			}
			for _, n := range []int{60_000, 59_000, 55_000} {
				if got, want := tail.line(n), fmt.Sprint(n); got != want {
					t.Errorf("%q in steps of %d: line %d is %q", end, step, n, got)
				}
			}
			if len(tail.text) > 2*tailSize {
				t.Errorf("%d bytes are kept", len(tail.text))
			}
		}
	}
}

func TestALineWhoseStartIsGoneIsNotShown(t *testing.T) {
	tail := newTail()
	tail.add([]byte("first\n" + strings.Repeat("x", 3*tailSize) + "\nlast"))
	for n, want := range []string{"", "", "", "last"} {
		if got := tail.line(n); got != want {
			t.Errorf("line %d is %.20q, want %q", n, got, want)
		}
	}
}

func TestTheCutDoesNotPartCRFromLF(t *testing.T) {
	tail := newTail()
	tail.add([]byte(strings.Repeat("x", tailSize+1) + "\r\nsecond\n" + strings.Repeat("y", tailSize-8)))
	if got := tail.line(2); got != "second" || tail.text[0] != '\r' {
		t.Errorf("line 2 is %q, the text kept begins with %q", got, tail.text[:2])
	}
}
