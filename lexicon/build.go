package lexicon

import (
	"fmt"
	"slices"
)

// exception is the category of entries that claim their words for nothing.
const exception = "-"

// builder collects the lines of a file into a Lexicon.
type builder struct {
	lexicon    *Lexicon
	entries    map[string]int // index in lexicon.Entries by canonical text
	categories map[string]int // index in lexicon.Categories by name
}

// row is one entry in one category, as a line of a file gives it.
type row struct {
	line     int
	entry    string
	category string
	weight   float64
	weighted bool // the file gives the weight; else it is 1
	note     string
}

func newBuilder(name string) *builder {
	return &builder{
		lexicon:    &Lexicon{Name: name},
		entries:    map[string]int{},
		categories: map[string]int{},
	}
}

// add takes one row. Its error says what is wrong with the row, without the place.
func (b *builder) add(r row) error {
	parts := parsePattern(r.entry)
	if len(parts) == 0 {
		b.lexicon.Warnings = append(b.lexicon.Warnings,
			fmt.Sprintf("line %d: %q holds no letter or digit and is left out", r.line, r.entry))
		return nil
	}
	entry, isNew := b.entry(parts, r)
	if r.category == exception {
		if !entry.IsException() {
			return fmt.Errorf("%q is an exception here, but has a category on line %d", entry.Text, entry.Line)
		}
		return nil
	}
	if !isNew && entry.IsException() {
		return fmt.Errorf("%q has a category here, but is an exception on line %d", entry.Text, entry.Line)
	}
	b.lexicon.Weighted = b.lexicon.Weighted || r.weighted
	return entry.addSense(Sense{b.category(r.category), r.weight}, r.category)
}

// entry finds the entry with these parts, or makes it.
func (b *builder) entry(parts []part, r row) (entry *Entry, isNew bool) {
	text := canonical(parts)
	i, known := b.entries[text]
	if !known {
		i = len(b.lexicon.Entries)
		b.entries[text] = i
		b.lexicon.Entries = append(b.lexicon.Entries, Entry{Text: text, Note: r.note, Line: r.line, parts: parts})
	}
	return &b.lexicon.Entries[i], !known
}

// addSense adds a category. The same one twice is one, unless the weights differ.
func (e *Entry) addSense(s Sense, category string) error {
	i := slices.IndexFunc(e.Senses, func(have Sense) bool { return have.Category == s.Category })
	if i < 0 {
		e.Senses = append(e.Senses, s)
		return nil
	}
	if have := e.Senses[i].Weight; have != s.Weight {
		return fmt.Errorf("%q has weight %g in %s here, but %g on an earlier line", e.Text, s.Weight, category, have)
	}
	return nil
}

func (b *builder) category(name string) int {
	c := ParseCategory(name)
	i, known := b.categories[c.Name]
	if !known {
		i = len(b.lexicon.Categories)
		b.categories[c.Name] = i
		b.lexicon.Categories = append(b.lexicon.Categories, c)
	}
	return i
}
