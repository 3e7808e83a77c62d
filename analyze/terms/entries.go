package terms

import (
	"strings"

	"mores/analyze"
	"mores/lexicon"
)

// entries numbers the entries of lexicons from 1, as they are met.
type entries struct {
	analyzer *analyze.Analyzer
	lexicons []*lexicon.Lexicon
	numbers  map[entryKey]uint32
	names    []Term // by number
}

// entryKey is an entry of a lexicon, by the index of the lexicon. The lexicons do not change.
type entryKey struct {
	lexicon int
	entry   *lexicon.Entry
}

func newEntries(a *analyze.Analyzer, lexicons []*lexicon.Lexicon) entries {
	return entries{a, lexicons, map[entryKey]uint32{}, []Term{{}}}
}

// read appends the numbers of the matches of all lexicons in a text.
func (e *entries) read(dst []uint32, s string) []uint32 {
	for i, l := range e.lexicons {
		for _, hit := range e.analyzer.Hits(i, s) {
			if isHit(l, hit.Entry) {
				dst = append(dst, e.number(l, entryKey{i, hit.Entry}))
			}
		}
	}
	return dst
}

// isHit tells whether an entry stands for something other than signals.
func isHit(l *lexicon.Lexicon, e *lexicon.Entry) bool {
	for _, s := range e.Senses {
		if l.Categories[s.Category].Side != lexicon.Signal {
			return true
		}
	}
	return false
}

func (e *entries) number(l *lexicon.Lexicon, key entryKey) uint32 {
	n, known := e.numbers[key]
	if !known {
		n = uint32(len(e.names))
		e.numbers[key] = n
		var categories []string
		for _, s := range key.entry.Senses {
			categories = append(categories, l.Name+"."+l.Categories[s.Category].Name)
		}
		e.names = append(e.names, Term{key.entry.Text, strings.Join(categories, " ")})
	}
	return n
}
