package report

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"a name stays", "ChatGPT-3 Ärger 漢字", "ChatGPT-3 Ärger 漢字"},
		{"an escape sequence would colour the terminal", "\x1b[31mred", `\x1b[31mred`},
		{"a line break would break the table", "a\nb\r\tc", `a\nb\r\tc`},
		{"the end of a line in Unicode", "a\u2028b\u0085c", `a\u2028b\u0085c`},
		{"an override would turn the rest round", "\u202eabc", `\u202eabc`},
		{"bytes that are no UTF-8", "a\xffb\x80", `a\xffb\x80`},
		{"the replacement character itself is a character", "\ufffd", "\ufffd"},
		{"joined emoji stay joined", "👩‍🔬", "👩‍🔬"},
		{"combining marks stay", "e\u0301", "e\u0301"},
	} {
		if got := plain(c.in); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

func TestClip(t *testing.T) {
	for _, c := range []struct {
		why, in string
		n       int
		want    string
	}{
		{"it fits", "abc", 3, "abc"},
		{"cut by one", "abcd", 3, "ab…"},
		{"wide characters take two columns", "漢字漢字", 5, "漢字…"},
		{"half a wide character has no place", "漢字漢字", 4, "漢…"},
		{"marks of the last character stay with it", "e\u0301e\u0301e\u0301", 2, "e\u0301…"},
	} {
		if got := clip(c.in, c.n); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	got := wrap(strings.Repeat("word ", 15)+"25 % more", "  ")
	want := []string{strings.TrimSpace(strings.Repeat("word ", 15)) + " 25 %", "  more"}
	if strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("%q, want %q", got, want)
	}
	got = wrap(strings.Repeat("x", 200), "  ")
	if joined := strings.ReplaceAll(strings.Join(got, ""), " ", ""); len(got) != 3 || joined != strings.Repeat("x", 200) {
		t.Errorf("a long word: %q", got)
	}
	if got := wrap("", ""); len(got) != 1 || got[0] != "" {
		t.Errorf("nothing: %q", got)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "a b", "\x1b[0m\xff", strings.Repeat("漢", 100), "é\u202e 5 %", "% %"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		narrow()
		p := plain(s)
		if !utf8.ValidString(p) || strings.ContainsFunc(p, unicode.IsControl) {
			t.Errorf("%q is written %q", s, p)
		}
		if plain(p) != p {
			t.Errorf("%q is not written the same twice", s)
		}
		if c := clip(p, 20); columnsOf(c) > 20 {
			t.Errorf("%q has %d columns", c, columnsOf(c))
		}
		for _, line := range wrap(p, "  ") {
			if columnsOf(line) > width || strings.Contains(line, "\n") {
				t.Errorf("%q has %d columns", line, columnsOf(line))
			}
		}
	})
}
