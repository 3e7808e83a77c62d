package match

import (
	"cmp"
	"slices"
	"strings"

	"mores/analyze/text"
)

// Relation is what one claim says of another.
type Relation string

// The relations.
const (
	SameClaim Relation = "same claim" // they say the same
	Opposed   Relation = "opposed"    // the one says the opposite of the other, or denies it
	SameTopic Relation = "same topic" // they are about the same thing and do not say the same
	NoMatch   Relation = "none"       // nothing was found that is about the same
)

// Candidates is how many claims a search brings up to be compared in full.
const Candidates = 12

// Same is the score from which two claims are taken to be about the same. It is a probability of one half.
const Same = 0.5

// Match is the best that was found for a claim.
type Match struct {
	Claim, Other int // places in the set; Other is -1 where nothing was found
	Score        float64
	BM25         float64
	Margin       float64 // Odds less those of the best candidate that says something else
	Relation     Relation
	Features
}

// Best returns the claim of a group that is most like a claim, within its topic and not in its document.
//
// A search by BM25 brings up candidates, which are compared in full. Of the best of them it counts in its favour how much
// more it shares with the claim than the best candidate that says something else does: what many claims share says little.
func (m *Matcher) Best(claim int, group string) Match {
	return m.best(claim, m.candidates(claim, group))
}

func (m *Matcher) best(claim int, candidates []Match) Match {
	if len(candidates) == 0 {
		return Match{Claim: claim, Other: -1, Relation: NoMatch}
	}
	best := candidates[0]
	best.Margin = best.Odds() - Features{Open: best.Open}.Odds()
	for _, other := range candidates[1:] {
		if m.Features(best.Other, other.Other).Score() < Same {
			best.Margin = best.Odds() - other.Odds()
			break
		}
	}
	best.Score = best.ranked(best.Margin)
	best.Relation = relation(best.Features, best.Score)
	return best
}

// candidates are the claims of a group that a search finds, the most similar first by what they share alone.
func (m *Matcher) candidates(claim int, group string) []Match {
	within := m.groups[groupKey(m.Claims[claim].Topic, group)]
	m.hits = m.searcher.Search(m.hits[:0], m.query(claim), Candidates, within, m.document(claim))
	all := make([]Match, len(m.hits))
	for k, h := range m.hits {
		other := m.order[h.Document]
		f := m.Features(claim, other)
		all[k] = Match{Claim: claim, Other: other, Score: f.Score(), BM25: h.Score, Features: f}
	}
	slices.SortStableFunc(all, func(a, b Match) int { return cmp.Compare(b.Score, a.Score) })
	return all
}

// document is where the claims of the document of a claim are in order.
func (m *Matcher) document(claim int) Range {
	c := &m.Claims[claim]
	same := func(at int) bool {
		o := &m.Claims[m.order[at]]
		return o.Document == c.Document && o.Group == c.Group && o.Topic == c.Topic
	}
	r := Range{m.rank[claim], m.rank[claim] + 1}
	for r.From > 0 && same(r.From-1) {
		r.From--
	}
	for r.To < len(m.order) && same(r.To) {
		r.To++
	}
	return r
}

// enough is the share of the idf of the one that the other must have for a negation or an antonym to be of what they share.
const enough = 0.5

// relation tells what claims with these features and this score say of each other. One word in common is too little where
// nothing else says that they are on one topic.
func relation(f Features, score float64) Relation {
	switch {
	case f.Terms == 0:
		return NoMatch
	case score < Same || f.Open && f.Terms == 1:
		return SameTopic
	case f.Opposite > 0 && f.Found < enough:
		return SameTopic
	case f.Opposite > 0:
		return Opposed
	}
	return SameClaim
}

// Shared returns the words of a claim that another has too, or whose antonym it has, each once and in lower case, in
// their order. Stop words and words of the topic are left out.
func (m *Matcher) Shared(claim, other int) []string {
	m.lay(other)
	var words []string
	s := m.Claims[claim].Text
	spans := text.AppendWords(nil, s)
	for i, term := range m.prepared[claim].all {
		word := text.Fold(spans[i].Of(s))
		if m.isContent(claim, term) && m.content[m.kinds[term].standsFor] != 0 && !slices.Contains(words, word) {
			words = append(words, strings.Clone(word))
		}
	}
	return words
}

// isContent tells whether a term of a claim is of its content.
func (m *Matcher) isContent(claim int, term int32) bool {
	k := m.kinds[term]
	_, found := slices.BinarySearchFunc(m.prepared[claim].content, k.standsFor, func(c signed, term int32) int { return cmp.Compare(c.term, term) })
	return found && !k.stop
}
