package match

import (
	"math"
	"slices"
)

// The parameters of BM25, those of Lucene.
const (
	k1 = 1.2
	b  = 0.75
)

// unit is how many parts a score of 1 has. Scores are whole numbers of such parts, so that the order in which they are
// added up does not matter. The largest score of a term, its idf, is below 2⁵, so it fits into 32 bits.
const unit = 1 << 27

// window is how many documents are looked at together. Each term has a bound of its scores in each window.
const window = 2048

// Index is an inverted index of documents, each a list of terms, numbered from 0 in the order given. It does not change,
// so many may search it at once, each with a Searcher of its own.
//
// It takes eight bytes for each different term of a document, and at most twelve more for its bounds.
type Index struct {
	documents int
	lists     []list // by term
	blocks    []block
	ids       []uint32 // of the documents, for each term in ascending order
	scores    []uint32 // what the term adds to the document's score, in units
}

// list is what an index knows of a term: its blocks, and the largest of its scores.
type list struct {
	from, to int32
	most     uint32
}

// block are the documents of a window that hold a term. They end where those of the next block start.
type block struct {
	window, start, most uint32
}

// NewIndex returns the index of documents, whose terms are numbers below terms.
func NewIndex(documents [][]int32, terms int) *Index {
	x := &Index{documents: len(documents), lists: make([]list, terms)}
	in := make([]uint32, terms+1) // documents that hold a term; then where its next posting goes
	words := 0
	each := func(visit func(id int, term int32, tf int)) {
		var sorted []int32
		for id, d := range documents {
			sorted = append(sorted[:0], d...)
			for term, tf := range counted(sorted) {
				visit(id, term, tf)
			}
		}
	}
	each(func(_ int, term int32, tf int) {
		in[term]++
		words += tf
	})
	idf := make([]float64, terms)
	at := uint32(0)
	for t := range terms {
		idf[t] = IDF(int(in[t]), len(documents))
		in[t], at = at, at+in[t]
	}
	in[terms] = at
	x.ids, x.scores = make([]uint32, at), make([]uint32, at)
	average := float64(words) / float64(max(len(documents), 1))
	next := slices.Clone(in)
	each(func(id int, term int32, tf int) {
		length := float64(len(documents[id]))
		part := float64(tf) / (float64(tf) + k1*(1-b+b*length/average))
		x.ids[next[term]] = uint32(id)
		x.scores[next[term]] = uint32(math.Round(idf[term] * part * unit))
		next[term]++
	})
	for t := range terms {
		x.bound(t, in[t], in[t+1])
	}
	x.blocks = append(x.blocks, block{start: at})
	return x
}

// IDF is the inverse document frequency of a term that is in n of all documents, ln(1 + (all−n+½)/(n+½)), which is never
// negative (Lucene's BM25Similarity).
func IDF(n, all int) float64 {
	return math.Log(1 + (float64(all-n)+0.5)/(float64(n)+0.5))
}

// bound parts the postings of a term into blocks.
func (x *Index) bound(term int, start, end uint32) {
	l := list{from: int32(len(x.blocks))}
	for at := start; at < end; at++ {
		if w := x.ids[at] / window; at == start || w != x.blocks[len(x.blocks)-1].window {
			x.blocks = append(x.blocks, block{window: w, start: at})
		}
		last := &x.blocks[len(x.blocks)-1]
		last.most = max(last.most, x.scores[at])
		l.most = max(l.most, x.scores[at])
	}
	l.to = int32(len(x.blocks))
	x.lists[term] = l
}

// counted ranges over the different terms of a list, which it sorts, each with how often it occurs.
func counted(terms []int32) func(yield func(term int32, times int) bool) {
	slices.Sort(terms)
	return func(yield func(int32, int) bool) {
		for i := 0; i < len(terms); {
			j := i + 1
			for j < len(terms) && terms[j] == terms[i] {
				j++
			}
			if !yield(terms[i], j-i) {
				return
			}
			i = j
		}
	}
}
