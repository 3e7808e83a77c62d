package words

import (
	"maps"
	"slices"
)

// A Parting parts the means of a measure into the words that make it in each document, and the difference of two means into
// the differences of these. The means are those that package compare compares: where two or more topics have documents of
// both groups each topic weighs the same, and other documents are left out; else each document weighs the same. The zero
// Parting has no documents. Its memory grows with the topics times the words of a topic.
type Parting struct{ groups map[string]*parted }

// parted is what is known of a group.
type parted struct {
	topics map[string]*partedCell // by topic; "" for none
}

// partedCell is the documents of a group on a topic.
type partedCell struct {
	documents int
	words     map[string]*partedSums
}

type partedSums struct {
	documents        int
	frequency, value float64
}

// A Share is what a word adds to a measure of a document.
type Share struct {
	Word      string
	Frequency float64 // how often it counts, relative to the size of the document; above 0
	Value     float64 // what it adds
}

// Add takes in a document: the shares of its words, which add up to its measure. A word may have several.
func (p *Parting) Add(group, topic string, shares []Share) {
	if p.groups == nil {
		p.groups = map[string]*parted{}
	}
	g := p.groups[group]
	if g == nil {
		g = &parted{map[string]*partedCell{}}
		p.groups[group] = g
	}
	cell := g.topics[topic]
	if cell == nil {
		cell = &partedCell{words: map[string]*partedSums{}}
		g.topics[topic] = cell
	}
	cell.documents++
	met := map[string]bool{}
	for _, s := range shares {
		sums := cell.words[s.Word]
		if sums == nil {
			sums = &partedSums{}
			cell.words[s.Word] = sums
		}
		if !met[s.Word] {
			met[s.Word] = true
			sums.documents++
		}
		sums.frequency += s.Frequency
		sums.value += s.Value
	}
}

// Shift parts the mean of a group less that of the baseline. A score is the mean value of an occurrence. topics is how many
// topics are compared; 0 where documents are.
func (p *Parting) Shift(group, baseline string) (s Shift, topics int) {
	g, b := p.groups[group], p.groups[baseline]
	if g == nil || b == nil {
		return Shift{}, 0
	}
	shared := map[string]bool{}
	for topic := range g.topics {
		if topic != "" && b.topics[topic] != nil {
			shared[topic] = true
		}
	}
	if len(shared) < 2 {
		shared = nil
	}
	x, y := b.uses(shared), g.uses(shared)
	complete(x, y)
	return NewShift(x, y, 0), len(shared)
}

// uses are the mean frequencies of the words, and what an occurrence scores: over topics, or where there are none shared
// over documents.
func (g *parted) uses(shared map[string]bool) map[string]Use {
	all := map[string]Use{}
	weight := func(*partedCell) float64 { return 1 / float64(g.documents()) }
	if shared != nil {
		weight = func(c *partedCell) float64 { return 1 / float64(c.documents) / float64(len(shared)) }
	}
	for _, topic := range slices.Sorted(maps.Keys(g.topics)) { // sums in another order could differ in the last digit
		cell := g.topics[topic]
		if shared != nil && !shared[topic] {
			continue
		}
		for word, sums := range cell.words {
			u, w := all[word], weight(cell)
			u.Frequency += sums.frequency * w
			u.Score += sums.value * w // its sum, as yet
			u.Documents += sums.documents
			all[word] = u
		}
	}
	for word, u := range all {
		if u.Frequency != 0 {
			u.Score /= u.Frequency
		}
		all[word] = u
	}
	return all
}

func (g *parted) documents() int {
	n := 0
	for _, cell := range g.topics {
		n += cell.documents
	}
	return n
}
