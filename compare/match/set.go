package match

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mores/analyze/stem"
)

// Claim is a sentence, a clause or a short text that claims something.
type Claim struct {
	Document string // the id of the text it is from, which is one claim's own or shared by several
	Group    string // what is compared
	Topic    string // claims are matched within a topic; "" where there are none
	Text     string
}

// Set is claims made ready to be matched. It does not change, so many may match its claims at once, each with a Matcher
// of its own. Claims are named by their places in the slice that the set was made of.
type Set struct {
	Claims   []Claim
	terms    *stem.Terms
	kinds    []kind    // by term
	idf      []float64 // by term, over the claims
	grams    [][]int32 // by term: the pieces of its stem
	gramIDF  []float64 // by piece
	prepared []prepared

	order  []int            // the places of the claims by topic, group and document
	rank   []int            // where a claim is in order
	groups map[string]Range // of order, by topic and group (see groupKey)
	index  *Index           // of the claims in that order
}

// prepared is what a claim is compared by. It takes some 100 bytes for a claim of 15 words, beside those of its postings.
type prepared struct {
	all       []int32  // terms, in the order of the text
	content   []signed // different terms that are neither stop words nor words of the topic, in the order of the term
	pairs     []uint64 // different bigrams of the content, in order
	numbers   []int32  // different terms that are numbers, in order
	negations int
	norm      float64 // length of the vector of idf of all terms
	gramNorm  float64 // length of the vector of pieces of the content
	mass      float64 // idf of the content together
}

// signed is a term, and whether the claim has it, an antonym that stands for the opposite of it, or both.
type signed struct {
	term     int32
	itself   bool
	opposite bool
}

// sign is 1 for the term, -1 for its antonym; 0 if the claim has both.
func (c signed) sign() int { return toInt(c.itself) - toInt(c.opposite) }

func toInt(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// NewSet makes claims ready. All take part in how rare a word is.
func NewSet(claims []Claim) *Set {
	s := &Set{Claims: claims, terms: stem.New(), prepared: make([]prepared, len(claims)), groups: map[string]Range{}}
	topics := map[string][]int32{}
	for i, c := range claims {
		if _, known := topics[c.Topic]; !known {
			topic := s.terms.Append(nil, strings.ReplaceAll(c.Topic, "_", " "))
			slices.Sort(topic)
			topics[c.Topic] = slices.Compact(topic)
		}
		s.prepared[i].all = s.terms.Append(nil, c.Text)
	}
	s.kinds = kindsOf(s.terms)
	s.weigh()
	for i := range claims {
		s.prepare(&s.prepared[i], topics[claims[i].Topic])
	}
	s.cutGrams()
	for i := range claims {
		s.prepared[i].gramNorm = s.gramNorm(s.prepared[i].content)
	}
	s.sort()
	return s
}

// weigh finds the idf of the terms.
func (s *Set) weigh() {
	in := make([]int, s.terms.Len())
	var sorted []int32
	for i := range s.prepared {
		sorted = append(sorted[:0], s.prepared[i].all...)
		for term := range counted(sorted) {
			in[term]++
		}
	}
	s.idf = make([]float64, len(in))
	for t, n := range in {
		s.idf[t] = IDF(n, len(s.prepared))
	}
}

// prepare fills in what a claim is compared by, but for what goes by pieces of words.
func (s *Set) prepare(p *prepared, topic []int32) {
	last, squares := int32(-1), 0.0
	for i, term := range p.all {
		k := s.kinds[term]
		if k.negates && (i+1 == len(p.all) || !s.kinds[p.all[i+1]].unsays) {
			p.negations++
		}
		if k.number {
			p.numbers = append(p.numbers, term)
		}
		if _, named := slices.BinarySearch(topic, term); k.stop || named {
			continue
		}
		p.content = append(p.content, signed{k.standsFor, k.standsFor == term, k.standsFor != term})
		if last >= 0 {
			p.pairs = append(p.pairs, uint64(last)<<32|uint64(k.standsFor))
		}
		last = k.standsFor
	}
	for term, times := range counted(slices.Clone(p.all)) {
		squares += float64(square(s.idf[term] * float64(times)))
	}
	p.norm = math.Sqrt(squares)
	p.content = merged(p.content)
	p.pairs = distinct(p.pairs)
	p.numbers = distinct(p.numbers)
	for _, c := range p.content {
		p.mass += s.idf[c.term]
	}
}

// merged sorts a list and has each term once.
func merged(content []signed) []signed {
	slices.SortStableFunc(content, func(a, b signed) int { return cmp.Compare(a.term, b.term) })
	n := 0
	for _, c := range content {
		if n > 0 && content[n-1].term == c.term {
			content[n-1].itself = content[n-1].itself || c.itself
			content[n-1].opposite = content[n-1].opposite || c.opposite
			continue
		}
		content[n] = c
		n++
	}
	return content[:n]
}

func square(x float64) float64 { return x * x }

// distinct sorts a list and keeps each element once.
func distinct[T cmp.Ordered](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// sort puts the claims in order and indexes them.
func (s *Set) sort() {
	s.order, s.rank = make([]int, len(s.Claims)), make([]int, len(s.Claims))
	for i := range s.order {
		s.order[i] = i
	}
	slices.SortStableFunc(s.order, func(i, j int) int {
		a, b := &s.Claims[i], &s.Claims[j]
		return cmp.Or(cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Group, b.Group), cmp.Compare(a.Document, b.Document))
	})
	documents := make([][]int32, len(s.order))
	for at, i := range s.order {
		s.rank[i] = at
		documents[at] = s.query(i)
		key := groupKey(s.Claims[i].Topic, s.Claims[i].Group)
		r, known := s.groups[key]
		if !known {
			r.From = at
		}
		r.To = at + 1
		s.groups[key] = r
	}
	s.index = NewIndex(documents, s.terms.Len())
}

// query is what a claim is searched by: its content, and if that is nothing all of it.
func (s *Set) query(i int) []int32 {
	p := &s.prepared[i]
	if len(p.content) == 0 {
		return p.all
	}
	query := make([]int32, len(p.content))
	for k, c := range p.content {
		query[k] = c.term
	}
	return query
}

func groupKey(topic, group string) string { return topic + "\x00" + group }
