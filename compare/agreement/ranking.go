package agreement

import (
	"cmp"
	"math"
	"slices"
)

// A document has a score and either has the label or has not.
type document struct {
	score    float64
	at       int // its place in the slices of the caller
	positive bool
}

// A tie is a run of documents with one score, docs[from:to] of the ranking.
type tie struct {
	score              float64
	from, to           int
	positive, negative int // documents with and without the label
}

// A ranking is the documents that have a score, by score from low to high.
type ranking struct {
	docs                        []document
	ties                        []tie
	positive, negative, missing int
}

// newRanking sorts the documents. Those whose score is NaN are missing.
func newRanking(scores []float64, labels []bool) ranking {
	sameLength(len(scores), len(labels))
	r := ranking{docs: make([]document, 0, len(scores))}
	for i, score := range scores {
		if !math.IsNaN(score) {
			r.docs = append(r.docs, document{score, i, labels[i]})
		}
	}
	r.missing = len(scores) - len(r.docs)
	slices.SortFunc(r.docs, func(a, b document) int { return cmp.Compare(a.score, b.score) })
	r.tie()
	return r
}

// tie finds the runs of equal scores and counts.
func (r *ranking) tie() {
	distinct := 0
	for i := range r.docs {
		if r.isFirst(i) {
			distinct++
		}
	}
	r.ties = make([]tie, 0, distinct)
	for i, d := range r.docs {
		if r.isFirst(i) {
			r.ties = append(r.ties, tie{score: d.score, from: i})
		}
		t := &r.ties[len(r.ties)-1]
		t.to = i + 1
		if d.positive {
			t.positive++
			r.positive++
		} else {
			t.negative++
			r.negative++
		}
	}
}

// isFirst says whether no document before has the score of document i of the ranking.
func (r ranking) isFirst(i int) bool {
	return i == 0 || r.docs[i].score != r.docs[i-1].score
}

// twoClasses says whether there are documents with and without the label: without both no area is defined.
func (r ranking) twoClasses() bool {
	return r.positive > 0 && r.negative > 0
}

// sameLength panics unless slices that belong together have one length.
func sameLength(a, b int) {
	if a != b {
		panic("agreement: slices of different length")
	}
}
