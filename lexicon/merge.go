package lexicon

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Merge returns the union of lexicons: every entry of any of them with the categories that it has in any. Where they
// contradict each other, an entry that stands for something beats an exception, and the weight of the earlier lexicon
// that has weights is kept; conflicts says so, a sentence each. The result is called after all of them, has their
// citations and licences, the reading of the first that has one, no version and no checksum.
func Merge(lexicons ...*Lexicon) (merged *Lexicon, conflicts []string) {
	m := merger{
		lexicon:    &Lexicon{},
		entries:    map[string]int{},
		categories: map[string]int{},
		weighers:   map[sense]string{},
	}
	var names, citations, licences []string
	for _, l := range lexicons {
		names = append(names, l.Name)
		citations = appendNew(citations, l.Citation)
		licences = appendNew(licences, l.Licence)
		m.lexicon.Reading = cmp.Or(m.lexicon.Reading, l.Reading)
		m.add(l)
	}
	m.lexicon.Name = strings.Join(names, "+")
	m.lexicon.Citation, m.lexicon.Licence = strings.Join(citations, "; "), strings.Join(licences, "; ")
	return m.lexicon, m.conflicts
}

// appendNew appends s, unless it is empty or there already.
func appendNew(all []string, s string) []string {
	if s == "" || slices.Contains(all, s) {
		return all
	}
	return append(all, s)
}

type merger struct {
	lexicon    *Lexicon
	entries    map[string]int   // index by text
	categories map[string]int   // index by name
	owners     []string         // by entry, the lexicon that has it first
	weighers   map[sense]string // the lexicon that gave the weight
	conflicts  []string
}

// sense is one category of one entry, by their indexes.
type sense struct{ entry, category int }

func (m *merger) add(l *Lexicon) {
	m.lexicon.Weighted = m.lexicon.Weighted || l.Weighted
	for _, c := range l.Categories {
		if _, known := m.categories[c.Name]; !known {
			m.categories[c.Name] = len(m.lexicon.Categories)
			m.lexicon.Categories = append(m.lexicon.Categories, c)
		}
	}
	for i := range l.Entries {
		m.addEntry(l, &l.Entries[i])
	}
}

func (m *merger) addEntry(l *Lexicon, e *Entry) {
	at, known := m.entries[e.Text]
	if !known {
		at = len(m.lexicon.Entries)
		m.entries[e.Text] = at
		m.lexicon.Entries = append(m.lexicon.Entries, Entry{Text: e.Text, Line: e.Line, parts: e.parts})
		m.owners = append(m.owners, l.Name)
	}
	into := &m.lexicon.Entries[at]
	if into.Note == "" {
		into.Note = e.Note
	}
	if known && into.IsException() != e.IsException() {
		exception, other := m.owners[at], l.Name
		if e.IsException() {
			exception, other = other, exception
		}
		m.conflicts = append(m.conflicts, fmt.Sprintf("%q is an exception in %s, but has a category in %s, which is kept", e.Text, exception, other))
	}
	for _, s := range e.Senses {
		m.addSense(l, into, at, s.Weight, l.Categories[s.Category].Name)
	}
}

// addSense adds a category of an entry. A weight that a lexicon gives beats the 1 of one without weights.
func (m *merger) addSense(l *Lexicon, into *Entry, at int, weight float64, category string) {
	key := sense{at, m.categories[category]}
	i := slices.IndexFunc(into.Senses, func(s Sense) bool { return s.Category == key.category })
	if i < 0 {
		i = len(into.Senses)
		into.Senses = append(into.Senses, Sense{Category: key.category, Weight: weight})
	}
	if !l.Weighted {
		return
	}
	weigher, weighed := m.weighers[key]
	if !weighed {
		into.Senses[i].Weight, m.weighers[key] = weight, l.Name
	} else if have := into.Senses[i].Weight; have != weight {
		m.conflicts = append(m.conflicts, fmt.Sprintf("%q has weight %g in %s in %s, which is kept, but %g in %s",
			into.Text, have, category, weigher, weight, l.Name))
	}
}
