package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
	"github.com/clipperhouse/uax29/v2/words"
	"github.com/google/go-cmp/cmp"
)

func of(s string, spans []Span) []string {
	var parts []string
	for _, p := range spans {
		parts = append(parts, p.Of(s))
	}
	return parts
}

func TestAppendWords(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    []string
	}{
		{"an empty text has no word", "", nil},
		{"punctuation alone is no word", " -- ... !? ", nil},
		{"an underscore alone is no word", "_ __", nil},
		{"a hyphen parts words", "well-being", []string{"well", "being"}},
		{"an apostrophe between letters joins", "don't can’t 'tis rock'n'roll'", []string{"don't", "can’t", "tis", "rock'n'roll"}},
		{"a comma joins digits only", "1,000.50 a,b 1,a", []string{"1,000.50", "a", "b", "1", "a"}},
		{"a colon or a full stop joins letters", "harm:care harm.Care end.", []string{"harm:care", "harm.Care", "end"}},
		{"a semicolon joins digits", "1;2 a;b", []string{"1;2", "a", "b"}},
		{"letters and digits are one word", "covid19 3rd", []string{"covid19", "3rd"}},
		{"an underscore joins", "a_b _x_ 1_", []string{"a_b", "_x_", "1_"}},
		{"two joiners in a row join nothing", "a..b 1,,2", []string{"a", "b", "1", "2"}},
		{"a soft hyphen stays in its word", "car\u00ading", []string{"car\u00ading"}},
		{"an accent of its own stays in its word", "cafe\u0301s", []string{"cafe\u0301s"}},
		{"each ideograph is a word", "道德", []string{"道", "德"}},
		{"curly quotes are no part of a word", "“fair”", []string{"fair"}},
	} {
		if diff := cmp.Diff(c.want, of(c.in, AppendWords(nil, c.in))); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.why, c.in, diff)
		}
	}
}

func TestAppendSentences(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    []string
	}{
		{"an empty text has none", "", nil},
		{"a blank text has none", " \n\t", nil},
		{"a text without a word is one", " :)", []string{" :)"}},
		{"a capital begins a new one", "It works. They said so.", []string{"It works. ", "They said so."}},
		{"a small letter goes on", "approx. five, e.g. this", []string{"approx. five, e.g. this"}},
		{"a digit behind the full stop goes on", "It costs 1.50 now.", []string{"It costs 1.50 now."}},
		{"initials go on", "the U.S.A. is", []string{"the U.S.A. is"}},
		{"a closing quote belongs to its sentence", `He said "no." She left.`, []string{`He said "no." `, "She left."}},
		{"several terminators are one", "Really?! Yes... No", []string{"Really?! ", "Yes... ", "No"}},
		{"a question mark ends before a small letter", "why? because", []string{"why? ", "because"}},
		{"a line break ends a sentence", "one\ntwo\r\nthree", []string{"one\n", "two\r\n", "three"}},
		{"what has no word belongs to what it follows", "Yes! *! No.", []string{"Yes! *! ", "No."}},
		{"what has no word at the start belongs to the next", "\n\n* * *\nOne.\n", []string{"\n\n* * *\nOne.\n"}},
		{"text that is not ASCII", "“Wait…” I said. Élan!", []string{"“Wait…” I said. ", "Élan!"}},
	} {
		got := AppendSentences(nil, c.in, AppendWords(nil, c.in))
		if diff := cmp.Diff(c.want, of(c.in, got)); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.why, c.in, diff)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct{ why, in, want string }{
		{"ASCII", "Don't", "don't"},
		{"the curly apostrophe equals the straight one", "Don’t", "don't"},
		{"NFC", "CAFE\u0301", "café"},
		{"one character to one", "İ", "i"},
		{"no full mapping", "Straße ΟΔΟΣ", "straße οδοσ"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("%s: Fold(%q) = %q, want %q", c.why, c.in, got, c.want)
		}
	}
	if got := string(AppendFolded([]byte("ab"), "xÉ")); got != "abxé" {
		t.Errorf("AppendFolded overwrote what was there: %q", got)
	}
}

func TestJoins(t *testing.T) {
	for gap, want := range map[string]bool{
		"": true, " ": true, "\r\n\t": true, "-": true, " \u2010\u2011 ": true, "\u00a0": true,
		",": false, " – ": false, "'": false, ". ": false, "\u200b": false,
	} {
		if Joins(gap) != want {
			t.Errorf("Joins(%q) = %v", gap, !want)
		}
	}
}

// agree compares the words and segments of s with those of clipperhouse/uax29 over the whole text. Bytes that are no
// UTF-8 need only do no harm.
func agree(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		AppendSentences(nil, s, AppendWords(nil, s))
		return
	}
	var want []Span
	for it := words.FromString(s); it.Next(); {
		if holdsWord(it.Value()) {
			want = append(want, Span{it.Start(), it.End()})
		}
	}
	if diff := cmp.Diff(want, AppendWords(nil, s)); diff != "" {
		t.Fatalf("words of %q (-uax29 +mores)\n%s", s, diff)
	}
	var ends, got []int
	for it := sentences.FromString(s); it.Next(); {
		ends = append(ends, it.End())
	}
	g := segmenter{text: s}
	for from := 0; from < len(s); {
		from, _ = g.next()
		got = append(got, from)
	}
	if diff := cmp.Diff(ends, got); diff != "" {
		t.Fatalf("segments of %q (-uax29 +mores)\n%s", s, diff)
	}
}

// pieces are what random texts are made of: every class of the rules, in ASCII and outside.
var pieces = []string{
	"a", "B", "word", "Word", "1", "42", "_", ".", ",", ";", ":", "'", `"`, "!", "?", "(", ")", "]", "-", "/", "*", "@", "#", "&",
	" ", "  ", "\n", "\r\n", "\r", "\t", "\v", "\f", "\x00", "\x1c", "\u0085", "\u2028", "\u00a0", "’", "‘", "“", "”", "…", "—", "–",
	"é", "É", "ß", "İ", "\u0301", "\u200d", "\u00ad", "道", "あ", "カ", "א", "״", "١", "😀", "👩", "🇩", "ª", "²", "ͅ",
}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	ascii, length := r.IntN(2) == 0, 24
	if r.IntN(8) == 0 {
		length = 200 // several blocks
	}
	for range r.IntN(length) {
		n := len(pieces)
		if ascii {
			n = 34
		}
		b.WriteString(pieces[r.IntN(n)])
	}
	return b.String()
}

// TestByAndBy checks that words and sentences are the same, however few are asked for at once.
func TestByAndBy(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	for range 20_000 {
		s := randomText(r)
		block := make([]Span, 0, 1+r.IntN(80))
		var all, ends []Span
		w, c := NewWords(s), NewSentences(s)
		for {
			some := w.Append(block)
			all, ends = append(all, some...), c.Append(ends, some)
			if len(some) < cap(some) {
				break
			}
		}
		if diff := cmp.Diff(AppendWords(nil, s), all); diff != "" {
			t.Fatalf("words of %q, %d at once (-whole +got)\n%s", s, cap(block), diff)
		}
		if diff := cmp.Diff(AppendSentences(nil, s, all), c.AppendLast(ends)); diff != "" {
			t.Fatalf("sentences of %q, %d at once (-whole +got)\n%s", s, cap(block), diff)
		}
	}
}

func TestAgainstUAX29(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 100_000 {
		agree(t, randomText(r))
	}
}

func FuzzAgainstUAX29(f *testing.F) {
	r := rand.New(rand.NewPCG(2, 2))
	for range 50 {
		f.Add(randomText(r))
	}
	f.Add("cut \xe2\x80 short \xff")
	f.Fuzz(agree)
}

func FuzzFold(f *testing.F) {
	f.Add("Don’t İ CAFE\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		for _, r := range once {
			if r == '’' || 'A' <= r && r <= 'Z' {
				t.Fatalf("Fold(%q) = %q", s, once)
			}
		}
	})
}

var prose = strings.Repeat("A fair society protects the vulnerable; it doesn't leave them to fend for themselves. "+
	"Critics argue that 1,000 rules cost more than they bring. Is that so? Let us see.\n", 1000)

func BenchmarkWords(b *testing.B) {
	var block [512]Span
	for name, s := range map[string]string{"ascii": prose, "apostrophes": strings.ReplaceAll(prose, "'", "’"), "accents": strings.ReplaceAll(prose, "e ", "é ")} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				for w := NewWords(s); len(w.Append(block[:0])) == len(block); {
				}
			}
		})
	}
}

func BenchmarkSentences(b *testing.B) {
	words := AppendWords(nil, prose)
	var spans []Span
	b.SetBytes(int64(len(prose)))
	b.ReportAllocs()
	for b.Loop() {
		c := NewSentences(prose)
		spans = c.AppendLast(c.Append(spans[:0], words))
	}
}
