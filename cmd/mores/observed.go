package main

import (
	"hash/maphash"

	"mores/analyze"
	"mores/compare"
	"mores/corpora"
)

// observed collects what is compared of the documents, and what their reader must know of them.
type observed struct {
	measures  []measure
	builder   *compare.Builder
	values    []float64
	groups    map[string]bool
	ungrouped int
	seed      maphash.Seed
	texts     map[uint64]bool // hashes of group, topic and text
	repeated  int
}

func newObserved(measures []measure, o compare.Options) *observed {
	return &observed{
		measures: measures,
		builder:  compare.New(compared(measures), o),
		values:   make([]float64, len(measures)),
		groups:   map[string]bool{},
		seed:     maphash.MakeSeed(),
		texts:    map[uint64]bool{},
	}
}

func (o *observed) add(d corpora.Document, r analyze.Record) {
	if d.Group == "" {
		o.ungrouped++
		return
	}
	o.groups[d.Group] = true
	text := maphash.Comparable(o.seed, [3]string{d.Group, d.Topic, d.Text})
	if o.texts[text] {
		o.repeated++
	}
	o.texts[text] = true
	for i, m := range o.measures {
		o.values[i] = m.of(&r)
	}
	o.builder.Add(compare.Observation{Group: d.Group, Topic: d.Topic, Words: r.Words, Values: o.values})
}

func (o *observed) warnings() []string {
	var all []string
	if o.ungrouped > 0 {
		all = append(all, plural(o.ungrouped, "document without a group was left out", "documents without a group were left out"))
	}
	if o.repeated > 0 {
		all = append(all, plural(o.repeated, "document repeats", "documents repeat")+
			" a text of the same group and topic and counts again, as if it were independent; --distinct keeps each text once")
	}
	return all
}
