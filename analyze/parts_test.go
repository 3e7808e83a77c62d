package analyze

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mores/lexicon"
)

// inParts analyzes a text in random parts, the smallest of them of one character.
func inParts(a *Analyzer, s string, r *rand.Rand) Record {
	a.Begin()
	most := 1 + r.IntN(2*len(s)+2)
	if r.IntN(2) == 0 {
		most = 1 + r.IntN(20)
	}
	for s != "" {
		n := min(1+r.IntN(most), len(s))
		for n < len(s) && !utf8.RuneStart(s[n]) {
			n++
		}
		a.Add(s[:n])
		s = s[n:]
	}
	return a.End()
}

// sameInParts compares a text that is read in parts, and window by window, with the text in one window.
func sameInParts(t *testing.T, a *Analyzer, s string, window int, r *rand.Rand) {
	t.Helper()
	a.window = len(s)
	want := a.Analyze(s)
	a.window = window
	identical := cmp.Comparer(func(a, b *lexicon.Entry) bool { return a == b })
	if diff := cmp.Diff(want, inParts(a, s, r), identical, cmpopts.EquateNaNs()); diff != "" {
		t.Fatalf("%.2000q, windows of %d (-whole +parts)\n%s", s, window, diff)
	}
}

// TestParts analyzes texts whose words and gaps are much shorter than a window.
func TestParts(t *testing.T) {
	r := rand.New(rand.NewPCG(14, 14))
	mixed := strings.Fields("a b ab abc not no but isn’t é 1 3,5 U.S. good BAD very 道德 。 e.g. 😁 @you a@b.c #aBc http://x.y/z www.a (b) “c” - ... ?! x\u0301 カ")
	gaps := []string{" ", " ", " ", " ", "", ". ", ".", "! ", "\n", "\r\n", "\u2028", "\u00a0", " - ", "--", ", ", ".) ", ". 1 "}
	for round := range 60 {
		lexicons := []*lexicon.Lexicon{crowded(t, r, "l0", false), crowded(t, r, "l1", true)}
		o := Options{Formulas: []Formula{ByRate, ByScore}, Negation: []Negation{Keep, Drop, Flip}[round%3], Entries: round%2 == 0}
		if o.Channels = Channels; round%4 == 0 {
			o.Channels = []Channel{MoralChannel}
		}
		a := analyzerWith(t, o, lexicons...)
		for range 8 {
			sameInParts(t, a, babble(r), 100+r.IntN(3000), r)
			var b strings.Builder
			for range r.IntN(600) {
				b.WriteString(mixed[r.IntN(len(mixed))])
				b.WriteString(gaps[r.IntN(len(gaps))])
			}
			sameInParts(t, a, b.String(), 400+r.IntN(3000), r)
		}
	}
}

// TestPartsOfLong analyzes texts that have words, gaps and sentences longer than a window: without a lexicon, since of such
// words only a part is looked at.
func TestPartsOfLong(t *testing.T) {
	a := analyzerWith(t, Options{Channels: []Channel{SentimentChannel}})
	r := rand.New(rand.NewPCG(15, 15))
	units := []string{"a", "A", "1", " ", "\n", ".", "!", "?", `"`, "(", "'", "’", "道", "é", "😁", "good ", "bad, ", "but ", ". ", ". 1", ".) ", "a.", "カ", "_", "-", ":", "\u00a0", "n't", "$ "}
	for range 1000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			first, kinds, n := r.IntN(len(units)), 1+r.IntN(3), r.IntN(300)
			for range n {
				b.WriteString(units[(first+r.IntN(kinds))%len(units)])
			}
		}
		sameInParts(t, a, b.String(), 40+r.IntN(200), r)
	}
}

func FuzzParts(f *testing.F) {
	a := analyzerWith(f, Options{Channels: Channels}, load(f, "mores"))
	f.Add("No harm. Health care is 1.5 good “things” (http://a.b). 道德！ Yes", uint64(1))
	f.Fuzz(func(t *testing.T, s string, seed uint64) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		r := rand.New(rand.NewPCG(seed, 0))
		for range 5 {
			sameInParts(t, a, s, max(2*longestPiece(s), 20)+r.IntN(100), r)
		}
	})
}

// longestPiece is the length of the longest stretch without white space.
func longestPiece(s string) (longest int) {
	for piece := range strings.FieldsSeq(s) {
		longest = max(longest, len(piece))
	}
	return longest
}
