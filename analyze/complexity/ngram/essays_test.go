package ngram

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"testing"

	"mores/analyze/text"
	"mores/corpora/corporatest"
)

// readEssays reads the essays of Herbold et al. (2023) by their source: one a topic, 90 topics.
func readEssays(t testing.TB) map[string][]string {
	t.Helper()
	f, err := os.Open(corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	essays := map[string][]string{}
	for _, source := range []string{"Student", "ChatGPT-3", "ChatGPT-4"} {
		column := slices.Index(rows[0], source)
		for _, row := range rows[1:] {
			essays[source] = append(essays[source], row[column])
		}
	}
	return essays
}

// TestLeaveOneTopicOut scores each essay under the students' essays on all other topics. No program publishes such
// figures; those here are this program's own. What is tested is that an essay under a model that has counted it is
// foretold far better, and that taking topics out and putting them back leaves the model as it was.
func TestLeaveOneTopicOut(t *testing.T) {
	essays := readEssays(t)
	students := essays["Student"]
	m := modelOf(students...)
	total := map[string]Score{}
	for topic := range students {
		with := scoreOf(m, students[topic])
		part := modelOf(students[topic])
		if err := m.Subtract(part); err != nil {
			t.Fatal(err)
		}
		for source, texts := range essays {
			s, sum := scoreOf(m, texts[topic]), total[source]
			total[source] = Score{sum.Words + s.Words, sum.Unknown + s.Unknown, sum.Bits + s.Bits}
		}
		if without := scoreOf(m, students[topic]); with.Unknown > 0 || without.Bits < 1.5*with.Bits {
			t.Errorf("topic %d: %d unknown words and %.0f bits with the essay itself, %.0f without", topic, with.Unknown, with.Bits, without.Bits)
		}
		m.Merge(part)
	}
	if !slices.Equal(counted(m), counted(modelOf(students...))) {
		t.Error("the model is another one after all topics were taken out and put back")
	}
	for source, want := range map[string]float64{"Student": 8.956, "ChatGPT-3": 9.077, "ChatGPT-4": 10.079} {
		s := total[source]
		t.Logf("%s: %.3f bits a word, perplexity %.0f, %.1f %% unknown", source, s.BitsPerWord(), s.Perplexity(), 100*s.UnknownShare())
		if math.Abs(s.BitsPerWord()-want) > 0.001 {
			t.Errorf("%s: %.4f bits a word, not %v", source, s.BitsPerWord(), want)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	texts, words, sentences, size := spans(b)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		m := New()
		for i, s := range texts {
			m.Add(s, words[i], sentences[i])
		}
	}
}

func BenchmarkScore(b *testing.B) {
	texts, words, sentences, size := spans(b)
	m := modelOf(texts...)
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, s := range texts {
			m.Score(s, words[i], sentences[i])
		}
	}
}

// spans are the students' essays, their words and sentences, and their size in bytes.
func spans(b *testing.B) (texts []string, words, sentences [][]text.Span, size int) {
	texts = readEssays(b)["Student"]
	for _, s := range texts {
		w := text.AppendWords(nil, s)
		words, sentences = append(words, w), append(sentences, text.AppendSentences(nil, s, w))
		size += len(s)
	}
	return texts, words, sentences, size
}
