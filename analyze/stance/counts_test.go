package stance

import (
	"math"
	"strings"
	"testing"

	"mores/analyze/text"
)

const sample = "I think that we should act (I mean it). Some say \"no, I won't\". What would you do? Perhaps it may help; in my view it is wrong.\n\n"

func TestCounts(t *testing.T) {
	m := scorer(t).NewMeter()
	once, thrice := m.Measure(sample), m.Measure(strings.Repeat(sample, 3))
	var sum Counts
	for range 3 {
		sum.Add(&once)
	}
	if sum != thrice {
		t.Errorf("three texts add up to %v, and are %v as one", sum, thrice)
	}
	if empty := m.Measure(""); empty != (Counts{}) {
		t.Errorf("a text without a word has %v", empty)
	}
	for _, m := range Measures() {
		if x := m.Of(&once); m.Kind == Rate && (x < 0 || math.IsNaN(x)) {
			t.Errorf("%s is %v", m.Name, x)
		}
	}
	if got, want := commitment.Of(&Counts{Of: counts(map[string]int{"booster": 3, "hedge": 1, "epistemic": 0})}), 0.5; got != want {
		t.Errorf("commitment of 3 boosters and a hedge is %v, not %v", got, want)
	}
	if got := commitment.Of(&Counts{}); !math.IsNaN(got) {
		t.Errorf("commitment of nothing is %v", got)
	}
}

func counts(of map[string]int) (all [size]int) {
	for name, n := range of {
		all[Number(name)] = n
	}
	return all
}

// TestAllocations: no memory is taken for words that have been met.
func TestAllocations(t *testing.T) {
	m, s := scorer(t).NewMeter(), strings.Repeat(sample, 50)
	m.Measure(s)
	if n := testing.AllocsPerRun(10, func() { m.Measure(s) }); n > 0 {
		t.Errorf("%v allocations a text", n)
	}
}

// FuzzMeasure: hits lie in the text, and their number is what is counted.
func FuzzMeasure(f *testing.F) {
	for _, s := range []string{sample, "“I", "(I (you) we", "'I' \"", "I\xff may?!\"", "while a, it is also"} {
		f.Add(s)
	}
	m := scorer(f).NewMeter()
	f.Fuzz(func(t *testing.T, s string) {
		s = strings.ToValidUTF8(s, "")
		hits, c, sum := m.Hits(s), m.Measure(s), 0
		for _, h := range hits {
			if h.Span.Start < 0 || h.Span.End > len(s) || h.Span.Start >= h.Span.End {
				t.Errorf("the hit %v is not in a text of %d bytes", h, len(s))
			}
		}
		for _, n := range c.Of {
			sum += n
		}
		if sum != len(hits) {
			t.Errorf("%d hits, and %d are counted", len(hits), sum)
		}
		if words := len(text.AppendWords(nil, s)); c.Words != words {
			t.Errorf("%d words, not %d", c.Words, words)
		}
	})
}

func BenchmarkMeasure(b *testing.B) {
	m, s := scorer(b).NewMeter(), strings.Repeat(sample, 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		m.Measure(s)
	}
}

// BenchmarkNew measures what a scorer adds to the start of a run.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(Exclude); err != nil {
			b.Fatal(err)
		}
	}
}
