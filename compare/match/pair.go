package match

import (
	"math"
)

// Features are what two claims have in common, and what speaks against it. They do not depend on which comes first, and
// leave out words of the topic and stop words unless they say otherwise.
type Features struct {
	Pieces   float64 // cosine of the pieces of the stems of both, weighted by idf: 0 to 1
	Words    float64 // cosine of all stems, words of the topic and stop words too, weighted by idf: 0 to 1
	Found    float64 // of the claim with less idf in all, the share of it that the other has: 0 to 1
	Shared   float64 // log(1 + idf of what they share): how much there is to go by
	Bigrams  float64 // of the claim with fewer bigrams, the share of them that the other has: 0 to 1
	Opposite float64 // 1 if an odd number of negations and antonyms tells them apart
	Numbers  float64 // 1 if both have numbers, and none in common
	Terms    int     // how many different stems they share
	Open     bool    // the claims have no topic, and may be about anything
}

// FeatureNames are the names of the features, in the order of Values.
var FeatureNames = []string{"pieces", "words", "found", "common", "bigrams", "opposite", "numbers"}

// Values returns the features as a slice.
func (f Features) Values() []float64 {
	return []float64{f.Pieces, f.Words, f.Found, f.Shared, f.Bigrams, f.Opposite, f.Numbers}
}

// Matcher matches the claims of a set. It is for one goroutine.
type Matcher struct {
	*Set
	searcher *Searcher
	hits     []Hit

	// The claim at hand, laid out so that each term of another costs one look: idf times occurrences by term, what
	// stands for a term by term, idf times occurrences by piece.
	claim   int
	words   []float64
	content []float64 // 0 for none; else 2, and 1 more or less for the sign
	pieces  []float64
}

// Matcher returns a matcher of the set.
func (s *Set) Matcher() *Matcher {
	n := s.terms.Len()
	return &Matcher{Set: s, searcher: s.index.Searcher(), claim: -1, words: make([]float64, n), content: make([]float64, n), pieces: make([]float64, len(s.gramIDF))}
}

// lay lays out claim i, and clears away the one before.
func (m *Matcher) lay(i int) {
	if m.claim == i {
		return
	}
	if m.claim >= 0 {
		m.spread(&m.prepared[m.claim], func(x *float64, _ float64) { *x = 0 })
	}
	m.claim = i
	m.spread(&m.prepared[i], func(x *float64, by float64) { *x += by })
}

// spread visits what a claim has in each of the tables.
func (m *Matcher) spread(p *prepared, visit func(x *float64, by float64)) {
	for _, term := range p.all {
		visit(&m.words[term], m.idf[term])
	}
	for _, c := range p.content {
		visit(&m.content[c.term], 2+float64(c.sign()))
		for _, g := range m.grams[c.term] {
			visit(&m.pieces[g], m.gramIDF[g])
		}
	}
}

// Features compares two claims.
func (m *Matcher) Features(i, j int) Features {
	m.lay(i)
	p, q := &m.prepared[i], &m.prepared[j]
	f := Features{Open: m.Claims[i].Topic == "" && m.Claims[j].Topic == ""}
	dot := 0.0
	for _, term := range q.all {
		dot += float64(m.words[term] * m.idf[term])
	}
	f.Words = share(dot, p.norm*q.norm)
	dot = 0
	shared, flips := 0.0, p.negations+q.negations
	for _, c := range q.content {
		if has := m.content[c.term]; has != 0 {
			f.Terms++
			shared += m.idf[c.term]
			if (has-2)*float64(c.sign()) < 0 {
				flips++
			}
		}
		for _, g := range m.grams[c.term] {
			dot += float64(m.pieces[g] * m.gramIDF[g])
		}
	}
	f.Pieces = share(dot, p.gramNorm*q.gramNorm)
	f.Found = share(shared, min(p.mass, q.mass))
	f.Shared = math.Log1p(shared)
	f.Bigrams = share(float64(common(p.pairs, q.pairs)), float64(min(len(p.pairs), len(q.pairs))))
	f.Opposite = float64(flips % 2)
	if len(p.numbers) > 0 && len(q.numbers) > 0 && common(p.numbers, q.numbers) == 0 {
		f.Numbers = 1
	}
	return f
}

// share is part of whole, at most 1, and 0 of nothing.
func share(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return math.Min(part/whole, 1)
}

// common is how many elements two lists in order share.
func common[T uint64 | int32](a, b []T) (n int) {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
