package match

import (
	"cmp"
	"math/bits"
	"slices"
)

// Hit is a document that a search found.
type Hit struct {
	Document int
	Score    float64 // BM25
}

// Range is the documents from From to To-1.
type Range struct{ From, To int }

func (r Range) holds(id int) bool { return r.From <= id && id < r.To }

// Searcher searches an index. It is for one goroutine.
//
// It finds what adding up all scores would find, to the last bit and in the same order, and looks at few documents. The
// terms of a query are put in the order of their largest score. Terms at the low end whose bounds together are no more
// than the score of the worst hit kept so far cannot bring a new document in (MaxScore: Turtle and Flood 1995); they are
// only looked up for documents that others have brought, and only as long as these may still come in. Bounds are those of
// a window of documents, which are much lower than those of the whole index (block-max: Ding and Suel 2011; by windows:
// Chakrabarti, Chaudhuri and Ganti 2011).
type Searcher struct {
	*Index
	query   []int32
	terms   []queried // in the order of their largest score
	active  []*queried
	below   []uint64            // below[i]: the bounds of the first i active terms together
	sums    [window]uint64      // of the documents of the window at hand
	touched [window / 64]uint64 // which of them have one
	best    []scored            // the hits so far, the best first
	wanted  int
}

// queried is a term of the query.
type queried struct {
	blocks []block // those still to come, and one more, which says where the last ends
	weight uint64  // how often the query has it
	most   uint64  // that the term adds to a document

	// Of the window at hand: what is left of the documents that hold the term, and what it adds to each.
	ids, scores []uint32
}

type scored struct {
	id    int
	score uint64
}

// Searcher returns a searcher of the index.
func (x *Index) Searcher() *Searcher { return &Searcher{Index: x} }

// Search appends to dst the k documents within a range, but none in another, that have the highest scores for a query, a
// list of terms in which a repeated term counts each time. The best comes first; of equal ones the one with the lower
// number. Documents without a term of the query are no hits.
func (s *Searcher) Search(dst []Hit, query []int32, k int, within, but Range) []Hit {
	within.From, within.To = max(within.From, 0), min(within.To, s.documents)
	s.best, s.wanted = s.best[:0], k
	if k > 0 && within.From < within.To {
		s.begin(query)
		for w := within.From / window; w <= (within.To-1)/window; w++ {
			s.search(uint32(w), within, but)
		}
	}
	for _, h := range s.best {
		dst = append(dst, Hit{h.id, float64(h.score) / unit})
	}
	return dst
}

func (s *Searcher) begin(query []int32) {
	s.query = append(s.query[:0], query...)
	s.terms = s.terms[:0]
	for term, times := range counted(s.query) {
		if int(term) >= len(s.lists) || s.lists[term].from == s.lists[term].to {
			continue
		}
		l := s.lists[term]
		s.terms = append(s.terms, queried{blocks: s.blocks[l.from : l.to+1], weight: uint64(times), most: uint64(times) * uint64(l.most)})
	}
	slices.SortFunc(s.terms, func(a, b queried) int { return cmp.Compare(a.most, b.most) })
}

// bound is the most that the term adds to a document of the first of its blocks.
func (q *queried) bound() uint64 { return q.weight * uint64(q.blocks[0].most) }

// threshold is the score that a document must exceed to come in.
func (s *Searcher) threshold() uint64 {
	if len(s.best) < s.wanted {
		return 0
	}
	return s.best[len(s.best)-1].score
}

// search looks at a window.
func (s *Searcher) search(w uint32, within, but Range) {
	s.activate(w)
	threshold := s.threshold()
	needed := 0 // the terms from here on can bring a document in
	for needed < len(s.active) && s.below[needed+1] <= threshold {
		needed++
	}
	if needed == len(s.active) {
		return
	}
	for _, q := range s.active[needed:] {
		s.add(q)
	}
	for i, set := range s.touched {
		for ; set != 0; set &= set - 1 {
			slot := 64*i + bits.TrailingZeros64(set)
			score := s.sums[slot]
			s.sums[slot] = 0
			if score+s.below[needed] <= threshold {
				continue
			}
			if id := int(w)*window + slot; within.holds(id) && !but.holds(id) {
				s.complete(id, score, needed)
				threshold = s.threshold()
			}
		}
		s.touched[i] = 0
	}
}

// activate finds the terms that have documents in the window.
func (s *Searcher) activate(w uint32) {
	s.active, s.below = s.active[:0], append(s.below[:0], 0)
	for i := range s.terms {
		q := &s.terms[i]
		for len(q.blocks) > 1 && q.blocks[0].window < w {
			q.blocks = q.blocks[1:]
		}
		if len(q.blocks) == 1 || q.blocks[0].window != w {
			continue
		}
		q.ids, q.scores = s.ids[q.blocks[0].start:q.blocks[1].start], s.scores[q.blocks[0].start:q.blocks[1].start]
		s.active = append(s.active, q)
		s.below = append(s.below, s.below[len(s.below)-1]+q.bound())
	}
}

// add adds what a term gives to the documents of the window.
func (s *Searcher) add(q *queried) {
	for at, id := range q.ids {
		slot := id % window
		s.sums[slot] += q.weight * uint64(q.scores[at])
		s.touched[slot/64] |= 1 << (slot % 64)
	}
}

// complete adds to the score of a document what the first terms give, which have not been added yet, as long as it may
// come in, and lets it in if it does.
func (s *Searcher) complete(id int, score uint64, terms int) {
	threshold := s.threshold()
	for i := terms - 1; i >= 0 && score+s.below[i+1] > threshold; i-- {
		score += s.active[i].find(uint32(id))
	}
	if score <= threshold {
		return
	}
	if len(s.best) == s.wanted {
		s.best = s.best[:s.wanted-1]
	}
	at := len(s.best)
	for at > 0 && s.best[at-1].score < score {
		at--
	}
	s.best = slices.Insert(s.best, at, scored{id, score})
}

// find is what the term adds to a document, which is none before the last one asked for. It looks further and further
// ahead, since the next document is mostly near, and then back between the last two places.
func (q *queried) find(id uint32) uint64 {
	from, step := 0, 1
	for step < len(q.ids) && q.ids[step] < id {
		from, step = step, 2*step
	}
	to := min(step+1, len(q.ids))
	for from < to {
		if mid := int(uint(from+to) / 2); q.ids[mid] < id {
			from = mid + 1
		} else {
			to = mid
		}
	}
	q.ids, q.scores = q.ids[from:], q.scores[from:]
	if len(q.ids) == 0 || q.ids[0] != id {
		return 0
	}
	return q.weight * uint64(q.scores[0])
}
