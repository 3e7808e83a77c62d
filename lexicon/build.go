package lexicon

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"
)

// MaxWords is how many words a phrase has at most, which bounds the time that looking for it takes.
const MaxWords = 32

// exception is the category of entries that claim their words for nothing.
const exception = "-"

// builder collects the lines of a file into a Lexicon.
type builder struct {
	lexicon    *Lexicon
	file       string         // base name, for warnings: no path gets into a record of a run
	entries    table          // index in lexicon.Entries by canonical text
	categories map[string]int // index in lexicon.Categories by name
	named      map[string]int // the same by the name as the file has it
	patterns   patternReader
	senses     []Sense // room for those to come

	// What follows is for Check.
	rows     []row          // kept only then
	declared map[string]int // line by category, where a file lists its categories
	findings []Finding      // met while reading
	checking bool           // contradictions are findings, and do not end the reading
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

func newBuilder(name, path string) *builder {
	return &builder{
		lexicon:    &Lexicon{Name: name},
		file:       filepath.Base(path),
		entries:    newTable(0),
		categories: map[string]int{},
		named:      map[string]int{},
		declared:   map[string]int{},
	}
}

// add takes one row. Its error says what is wrong with the row, without the place.
func (b *builder) add(r row) error {
	if b.checking {
		b.rows = append(b.rows, r)
	}
	parts, form := b.patterns.read(r.entry)
	if len(parts) == 0 {
		b.leaveOut(r.line, NoWord, fmt.Sprintf("%q holds no letter or digit and is left out", r.entry))
		return nil
	}
	if len(parts) > MaxWords {
		return fmt.Errorf("the phrase has %d words, and %d are the most", len(parts), MaxWords)
	}
	err := b.put(parts, form, r)
	if err != nil && b.checking {
		b.findings = append(b.findings, Finding{Line: r.line, Kind: Conflict, Problem: err.Error()})
		return nil
	}
	return err
}

// expect makes room for so many entries.
func (b *builder) expect(entries int) {
	b.entries = newTable(entries)
	b.lexicon.Entries = make([]Entry, 0, entries)
}

// put adds the category of a row to the entry with these parts, of that canonical form.
func (b *builder) put(parts []part, form string, r row) error {
	entry, isNew := b.entry(parts, form, r)
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
	return b.addSense(entry, Sense{b.category(r.category), r.weight, r.line}, r.category)
}

// leaveOut records that something of the file is not in the lexicon. Of an entry that stands in several columns it is
// said once.
func (b *builder) leaveOut(line int, kind, problem string) {
	warning := fmt.Sprintf("%s:%d: %s", b.file, line, problem)
	if n := len(b.lexicon.Warnings); n > 0 && b.lexicon.Warnings[n-1] == warning {
		return
	}
	b.lexicon.Warnings = append(b.lexicon.Warnings, warning)
	b.findings = append(b.findings, Finding{Line: line, Kind: kind, Problem: problem})
}

// entry finds the entry with these parts, or makes it. The notes of its rows are put together.
func (b *builder) entry(parts []part, form string, r row) (entry *Entry, isNew bool) {
	note := singleBlanks(r.note)
	next := int32(len(b.lexicon.Entries))
	i := b.entries.put(form, next, func(i int32) string { return b.lexicon.Entries[i].Text })
	if i == next {
		b.lexicon.Entries = append(b.lexicon.Entries, Entry{Text: form, Note: note, Line: r.line, parts: parts})
		return &b.lexicon.Entries[i], true
	}
	e := &b.lexicon.Entries[i]
	switch {
	case e.Note == "":
		e.Note = note
	case note != "" && !slices.Contains(strings.Split(e.Note, "; "), note):
		e.Note += "; " + note
	}
	return e, false
}

// addSense adds a category. The same one twice is one, unless the weights differ.
func (b *builder) addSense(e *Entry, s Sense, category string) error {
	i := slices.IndexFunc(e.Senses, func(have Sense) bool { return have.Category == s.Category })
	switch {
	case i < 0 && len(e.Senses) > 0:
		e.Senses = append(e.Senses, s)
		return nil
	case i < 0: // most entries have one, which is cut from a larger piece
		if len(b.senses) == 0 {
			b.senses = make([]Sense, 1024)
		}
		e.Senses, b.senses = b.senses[:1:1], b.senses[1:]
		e.Senses[0] = s
		return nil
	}
	if have := e.Senses[i].Weight; have != s.Weight {
		return fmt.Errorf("%q has weight %g in %s here, but %g on an earlier line", e.Text, s.Weight, category, have)
	}
	return nil
}

// declare takes a category from a file's list of them, so that their order is the file's.
func (b *builder) declare(name string, line int) {
	if name = strings.TrimSpace(name); name == exception || name == "" {
		return
	}
	i := b.category(name)
	b.declared[b.lexicon.Categories[i].Name] = line
}

func (b *builder) category(name string) int {
	if i, known := b.named[name]; known {
		return i
	}
	c := ParseCategory(name)
	i, known := b.categories[c.Name]
	if !known {
		i = len(b.lexicon.Categories)
		b.categories[c.Name] = i
		b.lexicon.Categories = append(b.lexicon.Categories, c)
	}
	b.named[name] = i
	return i
}

// singleBlanks is s with single blanks for its white space, and none at its ends.
func singleBlanks(s string) string {
	blank := true // as if one stood before
	for i := range len(s) {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || c == ' ' && blank {
			return strings.Join(strings.Fields(s), " ")
		}
		blank = c == ' '
	}
	if blank {
		return strings.TrimSuffix(s, " ")
	}
	return s
}
