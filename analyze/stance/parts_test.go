package stance

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/analyze/text"
)

// inWindows counts a text of which words and sentences are given in random blocks, and no more of the text is held than the meter
// asks for. It returns the hits too.
func inWindows(m *Meter, s string, r *rand.Rand) (Counts, []Hit) {
	var hits []Hit
	m.reading.yield = func(h Hit) { hits = append(hits, h) }
	words := text.AppendWords(nil, s)
	sentences := text.AppendSentences(nil, s, words)
	m.Begin()
	from, next := 0, 0 // where the window begins, and the next sentence
	for first := true; len(words) > 0 || first; first = false {
		n := min(1+r.IntN(40), len(words))
		read := words[:n]
		words = words[n:]
		end := len(s) // of the window, behind the words of this block
		if len(words) > 0 {
			end = words[0].Start
			end += r.IntN(len(s) - end + 1)
		}
		by := 0
		if !first {
			by = m.Needs(start(read, end) - from)
		}
		from += by
		m.Slide(s[from:end], by)
		var ended []text.Span
		for next < len(sentences) && (len(words) == 0 || n > 0 && sentences[next].End <= read[n-1].Start) {
			ended = append(ended, shifted(sentences[next], -from))
			next++
		}
		read = slices.Clone(read)
		for i := range read {
			read[i] = shifted(read[i], -from)
		}
		m.Add(read, ended, len(words) == 0)
	}
	m.reading.yield = nil
	return m.End(), hits
}

func start(words []text.Span, otherwise int) int {
	if len(words) > 0 {
		return words[0].Start
	}
	return otherwise
}

func shifted(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// TestParts: where a text is cut makes no difference, to counts or to evidence.
func TestParts(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 28))
	units := strings.Fields(`I I'm my we you your may May might must can think believe that is it in view of on the one hand other while also ` +
		`as an AI people some say one could argue not never why should right no yes of course by way “ ” " ' ‘ ’ ( ) ? ! . , ; — perhaps kind course fair to be US us`)
	gaps := []string{" ", " ", " ", " ", " ", "", ". ", "? ", ", ", "\n", "\n\n", " (", ") ", ` "`, `" `, " '", "' ", " “", "” "}
	m := scorer(t).NewMeter()
	for range 400 {
		var b strings.Builder
		for range r.IntN(800) {
			b.WriteString(units[r.IntN(len(units))])
			b.WriteString(gaps[r.IntN(len(gaps))])
		}
		s := b.String()
		var all []Hit
		m.reading.yield = func(h Hit) { all = append(all, h) }
		want := m.Measure(s)
		got, hits := inWindows(m, s, r)
		if got != want {
			t.Fatalf("in parts %v, whole %v: %.3000q", got, want, s)
		}
		same := cmp.Comparer(func(a, b Hit) bool { return a == b })
		if diff := cmp.Diff(all, hits, same); diff != "" {
			t.Fatalf("%.3000q (-whole +parts)\n%s", s, diff)
		}
	}
}

// TestHeld: however long a sentence, a quotation or a gap is, little is held of the text.
func TestHeld(t *testing.T) {
	for _, c := range []struct{ why, unit, last string }{
		{"a sentence without end", "and you may think ", ""},
		{"a quotation that is never closed", `"you think, `, ""},
		{"signs without a word", "( ", "I think?"},
		{"nothing but quotation marks", `" `, "I think?"},
		{"white space behind a word", "\t", "I"},
	} {
		m := scorer(t).NewMeter()
		m.Begin()
		window, by, held := "I think? ", 0, 0
		part := strings.Repeat(c.unit, 20_000/len(c.unit))
		read := 0
		for range 40 {
			window += part
			m.Slide(window, by)
			words := text.AppendWords(nil, window[read:])
			for i := range words {
				words[i] = shifted(words[i], read)
			}
			m.Add(words, nil, false)
			by = m.Needs(len(window))
			window, read = window[by:], len(window)-by
			held = max(held, len(window))
		}
		if held > 4*maxStretchBytes {
			t.Errorf("%s: %d bytes are held", c.why, held)
		}
		m.Slide(window+c.last, by)
		words := text.AppendWords(nil, c.last)
		for i := range words {
			words[i] = shifted(words[i], len(window))
		}
		m.Add(words, []text.Span{{Start: 0, End: len(window) + len(c.last)}}, true)
		if got := m.End(); got.Of[Number("question")] == 0 && strings.HasSuffix(c.last, "?") {
			t.Errorf("%s: the end is not read", c.why)
		}
	}
}
