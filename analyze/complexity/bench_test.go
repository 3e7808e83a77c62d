package complexity

import (
	"strings"
	"testing"

	"mores/analyze/text"
)

// prose is ordinary argument, about 900 bytes.
const prose = `The council wants to close the library on Mondays, because it says that fewer people come. That is true of the
figures which it shows us, but they leave out the schools. My neighbour is eighty-one; she isn't strong enough to walk
to the next town, and the reading room is the only place where she can meet other people without paying for it.

There is a case for saving money, and nobody should pretend that heating is cheap. Still, a library is not a shop. We
do not ask a park to make a profit, and we would be ashamed if its gates were locked because too few tickets had been
sold. "It's a luxury," one member of the council was told by a visitor. I disagree: reading keeps a community alive,
and its absence would be felt by exactly those families who have nowhere else to go in the winter. So let the county
share the cost, as it does elsewhere, until the building has been repaired.
`

func BenchmarkMeasure(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"sentence", "A new roof costs more than the town earns from tickets in ten years, and nobody is happy about it."},
		{"argument", prose},
		{"megabytes", strings.Repeat(prose, 5_000_000/len(prose))},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := NewMeter()
			words := text.AppendWords(nil, c.text)
			sentences := text.AppendSentences(nil, c.text, words)
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				m.Measure(c.text, words, sentences)
			}
		})
	}
}

// BenchmarkEssays measures real texts, so that words are met as often as they are.
func BenchmarkEssays(b *testing.B) {
	texts := readLines(b, "data/outfox/outfox_test_valid.jsonl.gz", "text", "", "")[:1000]
	words, sentences, size := make([][]text.Span, len(texts)), make([][]text.Span, len(texts)), 0
	for i, s := range texts {
		words[i] = text.AppendWords(nil, s)
		sentences[i] = text.AppendSentences(nil, s, words[i])
		size += len(s)
	}
	m := NewMeter()
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range texts {
			m.Measure(s, words[i], sentences[i])
		}
	}
}

func BenchmarkSyllables(b *testing.B) {
	for b.Loop() {
		Syllables("responsibilities")
	}
}
