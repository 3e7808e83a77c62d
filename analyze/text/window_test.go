package text

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// slid cuts a text into words and sentences window by window, and gives their places in the text.
func slid(s string, size int) (words, sentences []Span) {
	if s == "" {
		return nil, nil
	}
	w, c, from, at := NewWords(""), NewSentences(""), 0, 0
	for more := true; more; {
		to := min(at+size, len(s))
		for to < len(s) && !utf8.RuneStart(s[to]) {
			to++
		}
		more = to < len(s)
		keep := max(at-2, 0) // of the window before
		for !utf8.RuneStart(s[min(keep, len(s)-1)]) {
			keep--
		}
		window, by := s[keep:to], keep-from
		from = keep
		end, inside := len(window), false
		if more {
			end, inside = Cut(window, at-from)
		}
		some := c.Slide(nil, window, by, at-from, more)
		w.Slide(window, at-from, end, inside)
		block := w.Append(make([]Span, 0, len(window)+1))
		some = c.Append(some, block)
		if !more {
			some = c.AppendLast(some)
		}
		for _, span := range block {
			words = append(words, Span{from + span.Start, from + span.End})
		}
		for _, span := range some {
			sentences = append(sentences, Span{from + span.Start, from + span.End})
		}
		at = from + end
	}
	return words, sentences
}

// TestWindows compares the ends of words and sentences with those of the whole text; the beginnings are cut off where they
// are in a window before.
func TestWindows(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 10_000 {
		s := randomText(r) + randomText(r) + randomText(r) + randomText(r)
		size := 80 + r.IntN(100)
		words, sentences := slid(s, size)
		all := AppendWords(nil, s)
		if len(words) != len(all) {
			t.Fatalf("%q in windows of %d: %d words, want %d", s, size, len(words), len(all))
		}
		if diff := cmp.Diff(lastBytes(AppendSentences(nil, s, all)), lastBytes(sentences)); diff != "" {
			t.Fatalf("sentences of %q in windows of %d (-whole +windows)\n%s", s, size, diff)
		}
	}
}

func lastBytes(spans []Span) (all []int) {
	for _, p := range spans {
		all = append(all, p.End)
	}
	return all
}

// TestCut checks where a window is cut for its words.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		why, window string
		end         int
		inside      bool
	}{
		{"behind the last white space", "one two th", 8, false},
		{"a line break is white space", "one\ntwo", 4, false},
		{"between ideographs, with some of them behind", "道德道德道德道德道德道德", 21, false},
		{"within a long word", strings.Repeat("a", 40), 39, true},
		{"never at a mark within it", strings.Repeat("a", 40) + "'", 39, true},
		{"marks are parted", "a" + strings.Repeat("\u0301", 40), 81, true},
	} {
		if end, inside := Cut(c.window, 0); end != c.end || inside != c.inside {
			t.Errorf("%s: %q is cut at %d, within %v; want %d, %v", c.why, c.window, end, inside, c.end, c.inside)
		}
	}
}

// TestFarthest checks how far UAX #29 is followed.
func TestFarthest(t *testing.T) {
	digits, blanks := strings.Repeat("1 ", maxLook/2), strings.Repeat("( ", maxGap/2)
	for _, c := range []struct {
		why, text string
		want      int
	}{
		{"a small letter near by says that the sentence runs on", "a. " + digits[2:] + "b", 1},
		{"one that is farther off does not", "a. " + digits + "b", 2},
		{"a segment with a word is a sentence", "a! " + blanks[2:] + "B", 2},
		{"one whose word is far off is not", "a! " + blanks + " B", 1},
	} {
		if got := AppendSentences(nil, c.text, AppendWords(nil, c.text)); len(got) != c.want {
			t.Errorf("%s: %d sentences, want %d", c.why, len(got), c.want)
		}
		if _, got := slid(c.text, 1000); len(got) != c.want {
			t.Errorf("%s: %d sentences in windows, want %d", c.why, len(got), c.want)
		}
	}
	if Joins(strings.Repeat(" ", maxGap+1)) || !Joins(strings.Repeat(" ", maxGap)) {
		t.Error("a phrase has a gap of up to 64 KiB")
	}
}

// TestLinear makes sure that no text takes time that grows faster than its length: each of these took minutes where it is
// looked ahead from every character.
func TestLinear(t *testing.T) {
	for _, unit := range []string{"”", "\u3000", "é”", ".”", "”.", "\u0301", ". ", "’", "a’", "道", "1", ".\u30001", "(", "_", "👩\u200d", "@a", "://", "\r"} {
		s, began := "é. "+strings.Repeat(unit, 150_000), time.Now()
		AppendSentences(nil, s, AppendWords(nil, s))
		slid(s, 1<<16)
		if took := time.Since(began); took > 12*time.Second {
			t.Errorf("%q takes %v", unit, took)
		}
	}
}
