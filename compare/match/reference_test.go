package match

import (
	"bufio"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"mores/analyze/stem"
	"mores/corpora/corporatest"
	"mores/corpora/source"
)

// reading opens a file of the reference data.
func reading(t *testing.T, name string) *source.File {
	t.Helper()
	file, err := source.Open(corporatest.Shared(t, name), nil, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// ranked is a document and its score: ["0/ChatGPT-3", 10.19].
type ranked struct {
	id    string
	score float64
}

func (r *ranked) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&r.id, &r.score})
}

// TestReferenceRanking compares the 20 best of 270 essays for 20 queries with BM25 as Lucene has it with exact lengths
// (bm25s 0.3.16), for words and for stems, which are those of snowballstemmer 3.1.1. Scores equal to 1e-6; documents too,
// where no other's score is as near.
func TestReferenceRanking(t *testing.T) {
	var reference struct {
		Queries []struct {
			Tokens, Stems []string
			OfTokens      []ranked `json:"bm25_lucene_tokens"`
			OfStems       []ranked `json:"bm25_lucene_stems"`
		}
	}
	if err := json.NewDecoder(reading(t, "parity/lexical/similarity.json.gz")).Decode(&reference); err != nil {
		t.Fatal(err)
	}
	stems := map[string]string{}
	lines := bufio.NewScanner(reading(t, "parity/lexical/stems.tsv.gz"))
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		stems[f[0]] = f[1]
	}
	asIs := func(word string) string { return word }
	stemmed := func(word string) string { return stems[word] }
	for _, by := range []struct {
		why string
		of  func(string) string
	}{{"words", asIs}, {"stems", stemmed}} {
		numbers := stem.New()
		ids, documents := essays(t, numbers, by.of)
		s := NewIndex(documents, numbers.Len()).Searcher()
		for i, q := range reference.Queries {
			terms, want := q.Tokens, q.OfTokens
			if by.why == "stems" {
				terms, want = q.Stems, q.OfStems
			}
			var query []int32
			for _, term := range terms {
				query = append(query, numbers.Stemmed(term))
			}
			got := s.Search(nil, query, 20, Range{0, len(ids)}, Range{})
			for k, w := range want {
				if k == len(got) && w.score == 0 {
					break // the reference goes on with documents that have no word of the query
				}
				if k == len(got) || math.Abs(got[k].Score-w.score) > 1e-6 || ids[got[k].Document] != w.id {
					t.Fatalf("%s, query %d, place %d: got %v, want %s %.8f", by.why, i, k+1, got[k:min(k+1, len(got))], w.id, w.score)
				}
			}
		}
	}
}

// essays are the documents of the reference: the words of 270 essays.
func essays(t *testing.T, numbers *stem.Terms, of func(string) string) (ids []string, documents [][]int32) {
	lines := bufio.NewScanner(reading(t, "parity/lexical/tokens.jsonl.gz"))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d struct {
			ID     string
			Tokens []string
		}
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(d.ID, "edge/") {
			continue
		}
		var terms []int32
		for _, word := range d.Tokens {
			terms = append(terms, numbers.Stemmed(of(word)))
		}
		ids, documents = append(ids, d.ID), append(documents, terms)
	}
	if len(ids) != 270 {
		t.Fatalf("%d essays", len(ids))
	}
	return ids, documents
}
