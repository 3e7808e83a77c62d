package lexicon

import (
	"fmt"
	"slices"
)

// checkDuplicates finds entries that are in the same category twice.
func (b *builder) checkDuplicates() []Finding {
	type claim struct{ entry, category string }
	lines := map[claim]int{}
	var all []Finding
	for _, r := range b.rows {
		parts := parsePattern(r.entry)
		if len(parts) == 0 {
			continue
		}
		c := claim{canonical(parts), ParseCategory(r.category).Name}
		first, again := lines[c]
		if !again {
			lines[c] = r.line
			continue
		}
		all = append(all, Finding{Line: r.line, Kind: Duplicate, Problem: fmt.Sprintf("%q is in %s already, on line %d", c.entry, c.category, first)})
	}
	return all
}

// checkCategories finds categories without entries.
func (b *builder) checkCategories() []Finding {
	var all []Finding
	for _, c := range b.lexicon.emptyCategories() {
		all = append(all, Finding{Line: b.declared[c.Name], Kind: Empty, Problem: fmt.Sprintf("the category %s has no entries", c.Name)})
	}
	return all
}

// checkEntries looks at the entries as they are read.
func (b *builder) checkEntries() []Finding {
	l := b.lexicon
	var all []Finding
	for i, by := range l.redundant() {
		all = append(all, Finding{Line: l.Entries[i].Line, Kind: Redundant,
			Problem: fmt.Sprintf("%q adds nothing to %q on line %d", l.Entries[i].Text, l.Entries[by].Text, l.Entries[by].Line)})
	}
	for _, e := range l.Entries {
		for _, f := range Foundations {
			if l.isOn(&e, f, Virtue) && l.isOn(&e, f, Vice) {
				all = append(all, Finding{Line: e.Line, Kind: Note, Problem: fmt.Sprintf("%q is on both sides of %s", e.Text, f)})
			}
		}
	}
	return all
}

// isOn tells whether an entry is on that side of a foundation.
func (l *Lexicon) isOn(e *Entry, foundation string, side Side) bool {
	return slices.ContainsFunc(e.Senses, func(s Sense) bool {
		c := l.Categories[s.Category]
		return c.Foundation == foundation && c.Side == side
	})
}
