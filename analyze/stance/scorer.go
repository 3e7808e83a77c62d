package stance

import (
	"fmt"
	"strings"

	"mores/lexicon"
)

// Scorer knows the lexicon stance and what its entries count for. It is not changed once made, so many may use it at once.
type Scorer struct {
	lexicon  *lexicon.Lexicon
	matcher  *lexicon.Matcher // of that alone
	meanings []meaning        // one per entry
	quotes   Quotes
	entries  map[string]int // by their text
	measures []int          // of the categories
}

// meaning is what an entry counts for.
type meaning struct {
	senses []sense
	inner  []inner
}

// sense is a measure that an entry counts for, under a condition.
type sense struct {
	measure   int
	condition condition
}

// inner is a part of a phrase that is an entry of its own: so many words from one of them on. It counts as well, but not for
// a measure that a longer one has counted for.
type inner struct{ entry, at, words int }

// New returns a scorer that takes quoted words so. The error names the entry whose note is not understood.
func New(q Quotes) (*Scorer, error) {
	l, err := lexicon.Builtin("stance")
	if err != nil {
		return nil, err
	}
	s := &Scorer{lexicon: l, matcher: lexicon.Compile(l), meanings: make([]meaning, len(l.Entries)), quotes: q, entries: make(map[string]int, len(l.Entries))}
	for i := range l.Entries {
		s.entries[l.Entries[i].Text] = i
	}
	known := map[string]condition{}
	for _, c := range l.Categories {
		measure := Number(c.Name)
		if measure < 0 {
			return nil, fmt.Errorf("stance: the category %s is no measure", c.Name)
		}
		s.measures = append(s.measures, measure)
	}
	for i := range l.Entries {
		if s.meanings[i], err = s.meaning(&l.Entries[i], known); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// Is tells whether a lexicon is the one whose entries have the conditions of this package.
func Is(l *lexicon.Lexicon) bool {
	if l.Name != "stance" {
		return false
	}
	own, err := lexicon.Builtin("stance")
	return err == nil && own.SHA256 == l.SHA256
}

// Lexicon is the lexicon whose hits are counted.
func (s *Scorer) Lexicon() *lexicon.Lexicon { return s.lexicon }

func (s *Scorer) meaning(e *lexicon.Entry, known map[string]condition) (meaning, error) {
	m := meaning{senses: make([]sense, 0, len(e.Senses))}
	for _, sn := range e.Senses {
		name := s.lexicon.Categories[sn.Category].Name
		c, err := conditionOf(e.Note, name, known)
		if err != nil {
			return m, fmt.Errorf("stance: %q: %w", e.Text, err)
		}
		m.senses = append(m.senses, sense{s.measures[sn.Category], c})
	}
	m.inner = s.within(e)
	return m, nil
}

// within finds the entries that a phrase holds.
func (s *Scorer) within(e *lexicon.Entry) (all []inner) {
	whole := e.Text
	if e.IsException() || !strings.Contains(whole, " ") {
		return nil
	}
	for at, start := 0, 0; start < len(whole); at++ {
		next := len(whole) + 1
		for words, end := strings.Count(whole[start:], " ")+1, len(whole); words > 0; words-- {
			n, found := s.entries[whole[start:end]]
			if found && end-start < len(whole) && !s.lexicon.Entries[n].IsException() {
				all = append(all, inner{n, at, words})
			}
			next, end = end+1, strings.LastIndexByte(whole[start:end], ' ')+start
		}
		start = next
	}
	return all
}

// conditionOf is the condition of an entry in a category: what its note says behind "CATEGORY if".
func conditionOf(note, category string, known map[string]condition) (condition, error) {
	if note == "" {
		return nil, nil
	}
	for part := range strings.SplitSeq(note, "; ") {
		names, ok := strings.CutPrefix(part, category+" if ")
		if !ok {
			continue
		}
		c, met := known[names]
		if !met {
			var err error
			if c, err = parseCondition(names); err != nil {
				return nil, err
			}
			known[names] = c
		}
		return c, nil
	}
	return nil, nil
}
