package sentiment

import (
	"testing"

	"mores/analyze/text"
	"mores/corpora"
	"mores/corpora/corporatest"
)

// document is a text and its sentences.
type document struct {
	text      string
	sentences []text.Span
}

func readDocuments(b *testing.B, c *corpora.Corpus) (all []document, bytes int64) {
	b.Helper()
	for d, err := range c.Documents(b.Context()) {
		if err != nil {
			b.Fatal(err)
		}
		all = append(all, document{d.Text, text.AppendSentences(nil, d.Text, text.AppendWords(nil, d.Text))})
		bytes += int64(len(d.Text))
	}
	return all, bytes
}

// essays are the texts of essays by students and language models.
func essays(b *testing.B) *corpora.Corpus {
	b.Helper()
	path := corporatest.Shared(b, "data/outfox/outfox_test_valid.jsonl.gz")
	c, err := corpora.Open([]corpora.Input{{Path: path}}, corpora.Options{Text: "text"}, nil)
	if err != nil {
		b.Fatal(err)
	}
	return c
}

// BenchmarkDocument scores texts as a whole and by sentences. Compare with BenchmarkByteLoop, whose speed says how fast
// the machine is at the moment.
func BenchmarkDocument(b *testing.B) {
	for _, corpus := range []struct {
		name string
		open func(*testing.B) *corpora.Corpus
	}{
		{"outfox", essays},
		{"demo", func(*testing.B) *corpora.Corpus { return corpora.Demo() }},
	} {
		b.Run(corpus.name, func(b *testing.B) {
			s := newScorer(b)
			all, bytes := readDocuments(b, corpus.open(b))
			b.SetBytes(bytes)
			b.ReportAllocs()
			for b.Loop() {
				for _, d := range all {
					s.Document(d.text, d.sentences)
				}
			}
		})
	}
}

// BenchmarkByteLoop counts white space byte by byte.
func BenchmarkByteLoop(b *testing.B) {
	all, bytes := readDocuments(b, corpora.Demo())
	b.SetBytes(bytes)
	blanks := 0
	for b.Loop() {
		for _, d := range all {
			for i := range len(d.text) {
				if classes[d.text[i]]&space != 0 {
					blanks++
				}
			}
		}
	}
	if blanks == 0 {
		b.Error("no white space")
	}
}
