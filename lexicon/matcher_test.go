package lexicon

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/analyze/text"
)

func cmpFloat(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// find returns the words of a text and the matches in it.
func find(l *Lexicon, s string) ([]text.Span, []Hit) {
	r, t := Compile(l).Resolver(), Stretch{Text: s, Spans: text.AppendWords(nil, s)}
	for _, p := range t.Spans {
		t.Words = append(t.Words, r.Resolve(text.Fold(p.Of(s))))
	}
	hits, _ := r.Match(nil, 0, t, 0, len(t.Words))
	return t.Spans, hits
}

// matches returns what the entries of a lexicon, one a line as in our own table, claim in a text: entry<words.
func matches(t *testing.T, table, s string) []string {
	t.Helper()
	l, err := read("test", &file{path: "test", text: strings.ReplaceAll(table, "; ", "\n")}, ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	spans, hits := find(l, s)
	var got []string
	for _, h := range hits {
		claimed := s[spans[h.First].Start:spans[h.First+h.Words-1].End]
		got = append(got, l.Entries[h.Entry].Text+"<"+claimed)
	}
	return got
}

func TestMatch(t *testing.T) {
	for _, c := range []struct {
		why, table, text string
		want             []string
	}{
		{"case and apostrophe do not matter", "don't\tc", "DON’T don't", []string{"don't<DON’T", "don't<don't"}},
		{"a word is matched whole", "just\tc", "justice just", []string{"just<just"}},
		{"a stem matches its own word and longer ones", "just*\tc", "just justice adjust", []string{"just*<just", "just*<justice"}},
		{"the word wins over the stem", "fair*\tc; fairly\t-", "fairly fairness", []string{"fairly<fairly", "fair*<fairness"}},
		{"the longest stem wins", "un*\tc; unfair*\td", "unfairly until", []string{"unfair*<unfairly", "un*<until"}},
		{"a phrase wins over its words", "civil rights\tc; rights\td", "civil rights, rights", []string{"civil rights<civil rights", "rights<rights"}},
		{"the longest phrase wins", "a b\tc; a b c d\td", "a b c d a b c", []string{"a b c d<a b c d", "a b<a b"}},
		{"an exception claims its words", "care\tc; health care\t-", "health care and care", []string{"health care<health care", "care<care"}},
		{"the first phrase claims what it shares", "a b\tc; b c\td", "a b c", []string{"a b<a b"}},
		{"a phrase crosses a line break and a hyphen", "cold blooded\tc", "cold\r\n  blooded cold-blooded", []string{"cold blooded<cold\r\n  blooded", "cold blooded<cold-blooded"}},
		{"a phrase does not cross punctuation", "cold blooded\tc", "cold, blooded cold. Blooded cold — blooded", nil},
		{"a stem within a phrase", "human right*\tc; stab* in the back\td", "Human Rightful stabbed in the back", []string{"human right*<Human Rightful", "stab* in the back<stabbed in the back"}},
		{"the word before the stem where both lead on", "a* b\tc; a b\td", "a b ax b", []string{"a b<a b", "a* b<ax b"}},
		{"the longer phrase, though by a stem", "a b\tc; a* b c\td", "a b c", []string{"a* b c<a b c"}},
		{"a phrase repeats", "a a\tc", "a a a", []string{"a a<a a"}},
		{"nothing known", "a\tc", "b c", nil},
	} {
		if diff := cmp.Diff(c.want, matches(t, c.table, c.text)); diff != "" {
			t.Errorf("%s: %q in %q (-want +got)\n%s", c.why, c.table, c.text, diff)
		}
	}
}

// BenchmarkLoad measures what the start of a run takes: reading the built-in lexicon and compiling it.
func BenchmarkLoad(b *testing.B) {
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Builtin("mores"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("compile", func(b *testing.B) {
		l, err := Builtin("mores")
		if err != nil {
			b.Fatal(err)
		}
		b.ReportAllocs()
		for b.Loop() {
			Compile(l)
		}
	})
}
