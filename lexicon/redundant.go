package lexicon

import (
	"iter"
	"slices"
	"strings"
)

// redundant goes over the entries, by index, without which the lexicon would match the same words in the same senses,
// each with the entry that would take its place.
func (l *Lexicon) redundant() iter.Seq2[int, int] {
	stems := map[string]int{}
	phrases := map[int][]int{} // by number of words
	for i, e := range l.Entries {
		switch {
		case len(e.parts) > 1:
			phrases[len(e.parts)] = append(phrases[len(e.parts)], i)
		case e.parts[0].stem:
			stems[e.parts[0].word] = i
		}
	}
	return func(yield func(int, int) bool) {
		for i := range l.Entries {
			by := -1
			if n := len(l.Entries[i].parts); n > 1 {
				by = l.redundantPhrase(i, phrases[n])
			} else {
				by = l.redundantWord(i, stems)
			}
			if by >= 0 && !yield(i, by) {
				return
			}
		}
	}
}

// redundantWord returns the stem that makes a word or a stem redundant, or -1. Without the entry its words go to the
// longest stem that begins it.
func (l *Lexicon) redundantWord(i int, stems map[string]int) int {
	p := l.Entries[i].parts[0]
	longest := len(p.word)
	if p.stem {
		longest--
	}
	for n := longest; n > 0; n-- {
		if by, ok := stems[p.word[:n]]; ok {
			if sameSenses(&l.Entries[i], &l.Entries[by]) {
				return by
			}
			return -1
		}
	}
	return -1
}

// redundantPhrase returns the phrase that makes a phrase redundant, or -1. Some phrase as long must match all that it
// matches; and since the rules decide part by part which of several wins, all that match any of it must mean the same.
func (l *Lexicon) redundantPhrase(i int, candidates []int) int {
	e, by := &l.Entries[i], -1
	for _, j := range candidates {
		other := &l.Entries[j]
		if j == i || !every(e.parts, other.parts, overlap) {
			continue
		}
		if !sameSenses(e, other) {
			return -1
		}
		if by < 0 && every(e.parts, other.parts, covers) {
			by = j
		}
	}
	return by
}

// every tells whether a relation holds for each pair of parts.
func every(a, b []part, holds func(a, b part) bool) bool {
	for i := range a {
		if !holds(a[i], b[i]) {
			return false
		}
	}
	return true
}

// overlap tells whether some word matches both parts.
func overlap(a, b part) bool {
	return covers(a, b) || covers(b, a)
}

// covers tells whether each word that matches a matches b.
func covers(a, b part) bool {
	if b.stem {
		return strings.HasPrefix(a.word, b.word)
	}
	return a == b
}

// sameSenses tells whether two entries are in the same categories with the same weights, or are both exceptions.
func sameSenses(a, b *Entry) bool {
	return len(a.Senses) == len(b.Senses) && !slices.ContainsFunc(a.Senses, func(s Sense) bool {
		return !slices.ContainsFunc(b.Senses, func(t Sense) bool { return t.Category == s.Category && t.Weight == s.Weight })
	})
}
