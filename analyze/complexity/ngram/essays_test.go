package ngram

import (
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"testing"

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
// foretold far better.
func TestLeaveOneTopicOut(t *testing.T) {
	essays := readEssays(t)
	var texts []textOf
	for topic, s := range essays["Student"] {
		texts = append(texts, textOf{strconv.Itoa(topic), s})
	}
	m := modelOf(t, texts...)
	total := map[string]Score{}
	for source, all := range essays {
		for topic, text := range all {
			s, sum := scoreOf(m, strconv.Itoa(topic), text), total[source]
			total[source] = Score{sum.Words + s.Words, sum.Unknown + s.Unknown, sum.Bits + s.Bits}
			if with := scoreOf(m, "", text); source == "Student" && (with.Unknown > 0 || s.Bits < 1.5*with.Bits) {
				t.Errorf("topic %d: %d unknown words and %.0f bits with the essay itself, %.0f without", topic, with.Unknown, with.Bits, s.Bits)
			}
		}
	}
	for source, want := range map[string]float64{"Student": 8.956, "ChatGPT-3": 9.077, "ChatGPT-4": 10.079} {
		s := total[source]
		t.Logf("%s: %.3f bits a word, %.1f %% unknown", source, s.BitsPerWord(), 100*s.UnknownShare())
		if math.Abs(s.BitsPerWord()-want) > 0.001 {
			t.Errorf("%s: %.4f bits a word, not %v", source, s.BitsPerWord(), want)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	texts := readEssays(b)["Student"]
	for b.Loop() {
		benchmarkedModel(b, texts)
	}
}

func BenchmarkScore(b *testing.B) {
	texts := readEssays(b)["Student"]
	m := benchmarkedModel(b, texts)
	c := m.Scorer()
	for b.Loop() {
		for topic, s := range texts {
			words, sentences := spansOf(s)
			c.Begin(strconv.Itoa(topic), s)
			c.Add(words, sentences)
		}
	}
}

func benchmarkedModel(b *testing.B, texts []string) *Model {
	var parts []textOf
	size := 0
	for topic, s := range texts {
		parts, size = append(parts, textOf{strconv.Itoa(topic), s}), size+len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	return modelOf(b, parts...)
}
