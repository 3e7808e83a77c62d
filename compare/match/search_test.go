package match

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// bruteForce is the definition of BM25, without an index.
func bruteForce(documents [][]int32, query []int32, id int) float64 {
	words := 0
	for _, d := range documents {
		words += len(d)
	}
	average := float64(words) / float64(len(documents))
	times := func(d []int32, term int32) (n int) {
		for _, t := range d {
			if t == term {
				n++
			}
		}
		return n
	}
	sum := 0.0
	for _, term := range query {
		in := 0
		for _, d := range documents {
			if slices.Contains(d, term) {
				in++
			}
		}
		idf := math.Log(1 + (float64(len(documents)-in)+0.5)/(float64(in)+0.5))
		tf := float64(times(documents[id], term))
		sum += idf * tf / (tf + 1.2*(1-0.75+0.75*float64(len(documents[id]))/average))
	}
	return sum
}

// all is what a search without pruning finds: every score of the index added up.
func (x *Index) all(query []int32, k int, within, but Range) []Hit {
	var hits []Hit
	for id := range x.documents {
		sum := uint64(0)
		for _, term := range query {
			from, to := x.blocks[x.lists[term].from].start, x.blocks[x.lists[term].to].start
			if n, found := slices.BinarySearch(x.ids[from:to], uint32(id)); found {
				sum += uint64(x.scores[int(from)+n])
			}
		}
		if sum > 0 && within.holds(id) && !but.holds(id) {
			hits = append(hits, Hit{id, float64(sum) / unit})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(b.Score, a.Score) })
	return hits[:min(k, len(hits))]
}

// zipf draws documents whose terms are as unevenly distributed as words are.
func zipf(r *rand.Rand, n, length, terms int) [][]int32 {
	z := rand.NewZipf(r, 1.1, 3, uint64(terms-1))
	documents := make([][]int32, n)
	for i := range documents {
		for range r.IntN(2 * length) {
			documents[i] = append(documents[i], int32(z.Uint64()))
		}
	}
	return documents
}

// TestAgainstDefinition checks scores against the definition, to 1e-6.
func TestAgainstDefinition(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	documents := zipf(r, 200, 12, 60)
	s := NewIndex(documents, 60).Searcher()
	for range 50 {
		query := zipf(r, 1, 10, 60)[0]
		for _, h := range s.Search(nil, query, 200, Range{0, 200}, Range{}) {
			if want := bruteForce(documents, query, h.Document); math.Abs(h.Score-want) > 1e-6 {
				t.Fatalf("document %d scores %.9f, want %.9f", h.Document, h.Score, want)
			}
		}
	}
}

// TestPruning checks that searches find what adding up all scores finds, to the last bit and in the same order, ties too,
// in indexes of one window and of several.
func TestPruning(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, c := range []struct {
		why                 string
		n, length, terms, k int
		within, but         Range
	}{
		{"one window", 300, 10, 80, 5, Range{0, 300}, Range{}},
		{"many ties", 500, 2, 6, 7, Range{0, 500}, Range{}},
		{"several windows", 9000, 9, 400, 10, Range{0, 9000}, Range{}},
		{"a range that begins and ends within windows", 9000, 9, 400, 10, Range{2500, 7001}, Range{}},
		{"without a range", 9000, 9, 400, 3, Range{0, 9000}, Range{100, 4400}},
		{"more hits wanted than there are", 40, 3, 50, 100, Range{0, 40}, Range{}},
		{"a range beyond the index", 40, 3, 50, 5, Range{-3, 400}, Range{}},
		{"an empty range", 40, 3, 50, 5, Range{9, 9}, Range{}},
		{"no document", 0, 3, 50, 5, Range{0, 0}, Range{}},
	} {
		x := NewIndex(zipf(r, c.n, c.length, c.terms), c.terms)
		s := x.Searcher()
		for range 60 {
			query := zipf(r, 1, 12, c.terms)[0]
			got, want := s.Search(nil, query, c.k, c.within, c.but), x.all(query, c.k, c.within, c.but)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: query %v finds\n%v, want\n%v", c.why, query, got, want)
			}
		}
	}
}

// FuzzPruning reads documents and a query from bytes: a term each, 0 ends a document.
func FuzzPruning(f *testing.F) {
	f.Add([]byte{1, 2, 3, 0, 2, 2, 0, 9}, []byte{2, 9, 2}, 1)
	f.Fuzz(func(t *testing.T, text, query []byte, k int) {
		documents := [][]int32{nil}
		for _, c := range text {
			if c == 0 {
				documents = append(documents, nil)
				continue
			}
			last := &documents[len(documents)-1]
			*last = append(*last, int32(c))
		}
		var q []int32
		for _, c := range query {
			q = append(q, int32(c))
		}
		x := NewIndex(documents, 256)
		k = max(0, k%20)
		got, want := x.Searcher().Search(nil, q, k, Range{0, len(documents)}, Range{}), x.all(q, k, Range{0, len(documents)}, Range{})
		if !slices.Equal(got, want) {
			t.Fatalf("found %v, want %v", got, want)
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	r := rand.New(rand.NewPCG(5, 6))
	const n, terms = 100_000, 20_000
	documents := zipf(r, n, 15, terms)
	s := NewIndex(documents, terms).Searcher()
	var hits []Hit
	i := 0
	for b.Loop() {
		hits = s.Search(hits[:0], documents[i%n], 20, Range{0, n}, Range{})
		i++
	}
}
