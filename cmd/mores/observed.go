package main

import (
	"context"
	"fmt"
	"hash/maphash"
	"io"

	"mores/analyze"
	"mores/compare"
	"mores/corpora"
	"mores/corpora/source"
)

// observed collects what is compared of the documents, and what their reader must know of them.
type observed struct {
	measures  []measure
	builder   *compare.Builder
	values    []float64
	groups    map[string]bool
	behind    *behind // nil where the words behind differences are not asked for
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
	if !d.IsLong() {
		text := maphash.Comparable(o.seed, [3]string{d.Group, d.Topic, d.Text})
		if o.texts[text] {
			o.repeated++
		}
		o.texts[text] = true
	}
	for i, m := range o.measures {
		o.values[i] = m.of(&r)
	}
	o.builder.Add(compare.Observation{Group: d.Group, Topic: d.Topic, Words: r.Words, Values: o.values})
}

// compare compares the groups; those named must have documents. It ends with the context, though the work behind it
// goes on until the program ends.
func (o *observed) compare(ctx context.Context, named []string, progress io.Writer) (*compare.Comparison, error) {
	for _, group := range named {
		if !o.groups[group] {
			return nil, &source.Error{Problem: fmt.Sprintf("the group %q has no document", group), Hint: "see that its files have rows"}
		}
	}
	type result struct {
		comparison *compare.Comparison
		err        error
	}
	done := make(chan result, 1)
	go func() {
		c, err := o.builder.Compare()
		done <- result{c, hinted(err)}
	}()
	defer say(progress, "comparing the groups …")()
	select {
	case r := <-done:
		return r.comparison, r.err
	case <-ctx.Done():
		return nil, errInterrupted
	}
}

func (o *observed) warnings() []string {
	var all []string
	if o.ungrouped > 0 {
		all = append(all, plural(o.ungrouped, "document without a group was left out", "documents without a group were left out"))
	}
	if o.repeated > 0 {
		all = append(all, plural(o.repeated, "document repeats", "documents repeat")+
			" a text of the same group and topic, which then counts more than once; --distinct keeps each text once")
	}
	return all
}
