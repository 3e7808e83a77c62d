// Package parts parts the difference of two means into what each word adds to it.
//
// A measure of a document that is a sum over its words, such as moral matches per 1,000 words, has a mean that is the sum of
// the means of these words. So the difference of two groups in the measure is, exactly, the sum of their differences in the
// words: Σ_w (m_w − b_w), with m_w and b_w what word w gives the mean of the group and of the baseline. This is a word shift
// (Gallagher et al. 2021, doi 10.1140/epjds/s13688-021-00260-3) for means of documents in place of pooled texts.
//
// Means are taken as package compare takes them: over documents, or where both groups have documents on the same topics, over
// the means of these topics, so that each topic weighs the same.
package parts

import (
	"cmp"
	"iter"
	"maps"
	"math"
	"slices"
)

// A Tally collects what words give to a measure, document by document. The zero Tally is empty and ready to use. Its memory
// grows with the different words of each group and topic.
type Tally struct {
	numbers map[string]int // of the words
	words   []string
	groups  map[string]map[string]*cell // by group and topic
}

// A cell sums up the documents of a group on a topic.
type cell struct {
	documents int
	sums      map[int]*sum // by word
}

// A sum is what a word gives to the documents of a cell.
type sum struct {
	value     float64
	documents int // that have it
}

// Add takes in a document that has a value of the measure: what each of its words adds to that. A word may come several times;
// a topic of "" is none.
func (t *Tally) Add(group, topic string, terms iter.Seq2[string, float64]) {
	c := t.cell(group, topic)
	c.documents++
	last := map[int]bool{}
	for word, value := range terms {
		n := t.number(word)
		s := c.sums[n]
		if s == nil {
			s = &sum{}
			c.sums[n] = s
		}
		s.value += value
		if !last[n] {
			last[n] = true
			s.documents++
		}
	}
}

func (t *Tally) cell(group, topic string) *cell {
	if t.groups == nil {
		t.groups, t.numbers = map[string]map[string]*cell{}, map[string]int{}
	}
	if t.groups[group] == nil {
		t.groups[group] = map[string]*cell{}
	}
	c := t.groups[group][topic]
	if c == nil {
		c = &cell{sums: map[int]*sum{}}
		t.groups[group][topic] = c
	}
	return c
}

func (t *Tally) number(word string) int {
	n, ok := t.numbers[word]
	if !ok {
		n = len(t.words)
		t.numbers[word] = n
		t.words = append(t.words, word)
	}
	return n
}

// A Part is what a word adds to a difference.
type Part struct {
	Word                         string
	Mean, MeanBaseline           float64 // what it gives to the mean of the group and of the baseline
	Documents, DocumentsBaseline int     // that have it, of those compared
}

// Add is what the word adds to the difference.
func (p Part) Add() float64 { return p.Mean - p.MeanBaseline }

// Of returns the parts of the difference between a group and the baseline, the largest first, whichever way; words in order
// where they are equal. Topics are those that a crossed design compares (they must have documents of both); nil stands for
// all documents. The parts add up to the difference.
func (t *Tally) Of(group, baseline string, topics []string) []Part {
	all := make([]Part, len(t.words))
	for n, word := range t.words {
		all[n].Word = word
	}
	t.mean(group, topics, func(n int, value float64, documents int) {
		all[n].Mean += value
		all[n].Documents += documents
	})
	t.mean(baseline, topics, func(n int, value float64, documents int) {
		all[n].MeanBaseline += value
		all[n].DocumentsBaseline += documents
	})
	all = slices.DeleteFunc(all, func(p Part) bool { return p.Documents+p.DocumentsBaseline == 0 })
	slices.SortFunc(all, func(a, b Part) int {
		return cmp.Or(cmp.Compare(math.Abs(b.Add()), math.Abs(a.Add())), cmp.Compare(a.Word, b.Word))
	})
	return all
}

// mean adds up what the words give to the mean of a group, in an order that is the same every time.
func (t *Tally) mean(group string, topics []string, add func(word int, value float64, documents int)) {
	cells := t.groups[group]
	if topics == nil {
		documents := 0
		for _, c := range cells {
			documents += c.documents
		}
		for _, topic := range slices.Sorted(maps.Keys(cells)) {
			for n, s := range cells[topic].sums {
				add(n, s.value/float64(documents), s.documents)
			}
		}
		return
	}
	for _, topic := range topics {
		c := cells[topic]
		if c == nil {
			continue
		}
		for n, s := range c.sums {
			add(n, s.value/float64(c.documents)/float64(len(topics)), s.documents)
		}
	}
}
