package sentiment

import (
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"mores/analyze/text"
)

// TestReading compares a text in parts with the text in one.
func TestReading(t *testing.T) {
	s := newScorer(t)
	random := rand.New(rand.NewPCG(11, 12))
	for range 300 {
		var all []text.Span
		var doc string
		r := s.Begin()
		for range random.IntN(6) {
			part := randomText(random, random.IntN(600)) + " "
			spans := randomSpans(random, part)
			r.Add(part, spans)
			for _, span := range spans {
				all = append(all, text.Span{Start: len(doc) + span.Start, End: len(doc) + span.End})
			}
			doc += part
		}
		mean, whole := r.End()
		if wantMean, want := s.Document(doc, all); mean != wantMean || whole != want {
			t.Fatalf("%q in parts: %v, %v, want %v, %v", doc, mean, whole, wantMean, want)
		}
	}
}

// TestAddSome compares a text that is cut anywhere, as though it were one long sentence, with the text in one.
func TestAddSome(t *testing.T) {
	s := newScorer(t)
	random := rand.New(rand.NewPCG(21, 22))
	for range 2000 {
		checkCuts(t, s, strings.ToValidUTF8(randomText(random, random.IntN(60)), ""), random)
	}
	for _, middle := range []string{"", "!", "good", "GOOD", "É", "n't", "N'T", "😁", " ", "don’t 'x"} {
		for _, filler := range []string{"a", "A", "'", `"`, "道", "É", "aB", "é́", "💔"} {
			for _, end := range []string{"", "!", "good", "bad", "n't", `"`} {
				long := strings.Repeat(filler, 700)
				checkCuts(t, s, "not "+end+long[:len(long)/2]+middle+long+end+" good BAD", random)
				checkCuts(t, s, long+middle+end+" good", random)
				checkCuts(t, s, middle+long, random)
			}
		}
	}
}

// checkCuts reads a text in parts of random sizes.
func checkCuts(t *testing.T, s *Scorer, doc string, random *rand.Rand) {
	t.Helper()
	r, most := s.Begin(), 1+random.IntN(300)
	for rest := doc; rest != ""; {
		n := min(1+random.IntN(most), len(rest))
		for n < len(rest) && !utf8.RuneStart(rest[n]) {
			n++
		}
		r.AddSome(rest[:n])
		rest = rest[n:]
	}
	want := s.Score(doc)
	r.AddSentence(want.Compound)
	if mean, got := r.End(); got != want || mean != want.Compound {
		t.Fatalf("%.300q in parts of up to %d: %v, %v, want %v", doc, most, mean, got, want)
	}
}

// TestCrowd compares the sums of words that are counted with those of words in their order.
func TestCrowd(t *testing.T) {
	s := newScorer(t)
	random := rand.New(rand.NewPCG(31, 32))
	for range 2000 {
		m := s.take()
		m.begin()
		few, many := sequence{but: -1}, sequence{but: -1}
		for range random.IntN(60) {
			if random.IntN(20) == 0 {
				few.contrast()
				many.contrast()
			}
			l := m.levels.number([]float64{3, 1.5, 0.75, -2, -3, 4.5, 1.1}[random.IntN(7)])
			few.add(l)
			many.add(l)
			if random.IntN(10) == 0 {
				m.join(&many)
			}
		}
		m.join(&many)
		if few.but >= 0 {
			m.contrast.apply(few.charged, few.but, &m.levels)
		}
		want, got := sumsOf(few.charged, m.levels.valences), many.crowd.sums(many.but >= 0, m.levels.valences)
		if got.charged != want.charged || math.Abs(got.all-want.all) > 1e-12 || math.Abs(got.positive-want.positive) > 1e-12 || math.Abs(got.negative-want.negative) > 1e-12 {
			t.Fatalf("counted %v, in their order %v", got, want)
		}
		s.give(m)
	}
}

// TestCrowdedText compares a text of more words than are kept with the definition, which reads them in their order.
func TestCrowdedText(t *testing.T) {
	s, d := newScorer(t), newDefinition(t)
	doc := strings.Repeat("good bad very good table ", maxKept/2)
	if got, want := s.Score(doc), d.score(doc); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

// TestMemory makes sure that a long text is not kept: all that is ever allocated for it, buffers that were outgrown
// included, is less than its size.
func TestMemory(t *testing.T) {
	doc := strings.Repeat(prose, 10_000_000/len(prose))
	var sentences []text.Span
	for at := 0; at+50 <= len(doc); at += 50 {
		sentences = append(sentences, text.Span{Start: at, End: at + 50})
	}
	s := newScorer(t)
	s.Document("good", sentences[:0]) // what does not grow with the text
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	s.Document(doc, sentences)
	runtime.ReadMemStats(&after)
	if got := after.TotalAlloc - before.TotalAlloc; got > uint64(len(doc)) {
		t.Errorf("%d bytes were allocated for a text of %d", got, len(doc))
	}
}
