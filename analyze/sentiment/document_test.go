package sentiment

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"mores/analyze/text"
)

// tricky are pieces of texts on which the rules look beyond a word: at its neighbours, at the text as a whole, at the
// ends of sentences.
var tricky = []string{
	"good", "GOOD", "bad", "kind", "of", "kind of", "very", "VERY", "not", "isn't", "never", "so", "least", "at", "without", "doubt", "but", "BUT",
	"the shit", "bad ass", "love", "hate", "plain", "words", "here", "US", "Yes", "no", "No problem", ":)", ":(", "lol", "😀", "💔", "x😀y", "é", "ÉTÉ",
	"!", "?", "!!!", "???", "?!", ".", "...", ",", ";", "-", "'", `"`, "(", ")", " ", "  ", "\n", "\r\n", "\t", "\u00a0", "\u2028", "\u0085", "\x00", "\x1f",
	"good.", "Bad!", "good?Yes", "bad.No", "uber good", "almost", "sort", "sorta", "hardly", "the bomb", "yeah right", "kiss of death", "\u200d", "́",
}

func trickyText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(40) {
		b.WriteString(tricky[r.IntN(len(tricky))])
		if r.IntN(3) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// documentHolds checks that Document gives what Score gives for the text and for each sentence, and that a text may come
// in parts.
func documentHolds(t *testing.T, s *Scorer, doc string) {
	t.Helper()
	sentences := text.AppendSentences(nil, doc, text.AppendWords(nil, doc))
	mean, whole := s.Document(doc, sentences)
	sum := 0.0
	for _, span := range sentences {
		sum += s.Score(span.Of(doc)).Compound
	}
	if len(sentences) > 0 {
		sum /= float64(len(sentences))
	}
	if want := s.Score(doc); mean != sum || whole != want {
		t.Fatalf("%q: Document gives %v and %v, its sentences %v, Score %v", doc, mean, whole, sum, want)
	}
	if n := len(sentences); n > 1 {
		cut := sentences[n/2].Start
		if cut == 0 || !strings.ContainsAny(doc[cut-1:cut], " \n\t") {
			return
		}
		r := s.Begin()
		r.Add(doc[:cut], sentences[:n/2])
		var rest []text.Span
		for _, span := range sentences[n/2:] {
			rest = append(rest, text.Span{Start: span.Start - cut, End: span.End - cut})
		}
		r.Add(doc[cut:], rest)
		if m, w := r.End(); m != mean || w != whole {
			t.Fatalf("%q in parts: %v and %v, want %v and %v", doc, m, w, mean, whole)
		}
	}
}

func TestDocument(t *testing.T) {
	s := newScorer(t)
	r := rand.New(rand.NewPCG(4, 4))
	for range 30_000 {
		documentHolds(t, s, trickyText(r))
	}
	var long strings.Builder // beyond a block of words
	for range 200 {
		long.WriteString(trickyText(r))
	}
	documentHolds(t, s, long.String())
}

func FuzzDocument(f *testing.F) {
	s := newScorer(f)
	r := rand.New(rand.NewPCG(5, 5))
	for range 50 {
		f.Add(trickyText(r))
	}
	f.Fuzz(func(t *testing.T, doc string) {
		if utf8.ValidString(doc) {
			documentHolds(t, s, doc)
		}
	})
}
