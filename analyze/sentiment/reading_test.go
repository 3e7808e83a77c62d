package sentiment

import (
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

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
	if len(s.free) > 1 { // the one of the text itself is not kept
		t.Errorf("%d scratches are kept", len(s.free))
	}
}
