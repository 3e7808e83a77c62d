package lexicon

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"mores/corpora/source"
)

// Write writes a lexicon in the format. What the format has no place for is left out, as Losses tells. The error is of
// w, or an *source.Error if nothing would be left.
func (f Format) Write(w io.Writer, l *Lexicon) error {
	if left := len(l.Entries) - f.dropped(l); left == 0 {
		return &source.Error{Problem: fmt.Sprintf("no entry of %s has a place in the format %s", l.Name, f.Name), Hint: "take another format"}
	}
	return f.write(w, l)
}

// Losses says what of a lexicon the format has no place for: "weights (2,040 entries)".
func (f Format) Losses(l *Lexicon) []string {
	var all []string
	for _, h := range f.lacks {
		if n := h.count(l); n == 1 {
			all = append(all, fmt.Sprintf("%s (1 %s)", h.what, h.one))
		} else if n > 1 {
			all = append(all, fmt.Sprintf("%s (%d %s)", h.what, n, h.many))
		}
	}
	return all
}

// dropped counts the entries that the format leaves out.
func (f Format) dropped(l *Lexicon) int {
	n := 0
	for _, h := range f.lacks {
		if h.drops != nil {
			n += l.countEntries(h.drops)
		}
	}
	return n
}

// holding is something that a lexicon may have and a format may have no place for.
type holding struct {
	what, one, many string // as in: weights (1 entry), weights (2 entries)
	count           func(*Lexicon) int
	drops           func(*Entry) bool // the entries that are left out for it; nil if none are
}

var (
	exceptions = holding{"exceptions", "entry", "entries",
		func(l *Lexicon) int { return l.countEntries((*Entry).IsException) }, (*Entry).IsException}
	weights = holding{"weights", "entry", "entries", func(l *Lexicon) int {
		return l.countEntries(func(e *Entry) bool { return l.Weighted && !e.IsException() })
	}, nil}
	zeroWeights = holding{"weights of 0", "entry", "entries",
		func(l *Lexicon) int { return l.countEntries(hasZero) }, onlyZeros}
	notes = holding{"notes", "entry", "entries",
		func(l *Lexicon) int { return l.countEntries(func(e *Entry) bool { return e.Note != "" }) }, nil}
	emptyCategories = holding{"categories without entries", "category", "categories",
		func(l *Lexicon) int { return len(l.emptyCategories()) }, nil}
	headLines = holding{"version, citation, licence, reading", "line", "lines",
		func(l *Lexicon) int { return len(l.head()) }, nil}
)

func (l *Lexicon) countEntries(has func(*Entry) bool) int {
	n := 0
	for i := range l.Entries {
		if has(&l.Entries[i]) {
			n++
		}
	}
	return n
}

func hasZero(e *Entry) bool {
	return slices.ContainsFunc(e.Senses, func(s Sense) bool { return s.Weight == 0 })
}

func onlyZeros(e *Entry) bool {
	return !e.IsException() && !slices.ContainsFunc(e.Senses, func(s Sense) bool { return s.Weight != 0 })
}

// emptyCategories are the categories without entries.
func (l *Lexicon) emptyCategories() []Category {
	used := make([]bool, len(l.Categories))
	for _, e := range l.Entries {
		for _, s := range e.Senses {
			used[s.Category] = true
		}
	}
	var empty []Category
	for i, c := range l.Categories {
		if !used[i] {
			empty = append(empty, c)
		}
	}
	return empty
}

// formatWeight writes a weight so that it reads back as the same number.
func formatWeight(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }
