package lexicon

import "strings"

// index is one lexicon made ready for look-up. The distinct parts of its entries, words and stems, are numbered.
type index struct {
	parts []indexed
	words table               // the parts that are words
	stems map[beginning]int32 // of the stems with that beginning the longest
	ways  ways                // of the trie of the phrases
}

// indexed is a part of entries.
type indexed struct {
	word    string
	entry   int32 // that is this part alone, or none
	shorter int32 // for a stem, the next one with the same beginning that is not longer, or none
	phrase  bool  // some phrase has it
}

// beginning is the first bytes of a stem, filled up with zeros. It parts the stems into small groups, so that few have to
// be tried on a word.
type beginning [3]byte

func beginningOf(word string) (b beginning) {
	copy(b[:], word)
	return b
}

func compile(l *Lexicon) index {
	several := 0 // the parts of phrases
	for i := range l.Entries {
		if n := len(l.Entries[i].parts); n > 1 {
			several += n
		}
	}
	ix := index{
		parts: make([]indexed, 0, len(l.Entries)),
		words: newTable(len(l.Entries)),
		stems: map[beginning]int32{},
		ways:  newWays(several),
	}
	for i := range l.Entries {
		if parts := l.Entries[i].parts; len(parts) > 1 {
			ix.addPhrase(parts, int32(i))
		} else {
			ix.parts[ix.number(parts[0])].entry = int32(i)
		}
	}
	return ix
}

// number is the number of a part, which it gets if it has none.
func (ix *index) number(p part) int32 {
	if p.stem {
		return ix.stem(p.word)
	}
	next := int32(len(ix.parts))
	n := ix.words.put(p.word, next, ix.word)
	if n == next {
		ix.parts = append(ix.parts, indexed{word: p.word, entry: none, shorter: none})
	}
	return n
}

// word is the text of a part.
func (ix *index) word(n int32) string { return ix.parts[n].word }

// stem is the number of a stem. The stems with one beginning are a chain from the longest to the shortest.
func (ix *index) stem(word string) int32 {
	key := beginningOf(word)
	before, at := none, ix.first(key)
	for at != none && len(ix.parts[at].word) > len(word) {
		before, at = at, ix.parts[at].shorter
	}
	for same := at; same != none && len(ix.parts[same].word) == len(word); same = ix.parts[same].shorter {
		if ix.parts[same].word == word {
			return same
		}
	}
	n := int32(len(ix.parts))
	ix.parts = append(ix.parts, indexed{word: word, entry: none, shorter: at})
	if before == none {
		ix.stems[key] = n
	} else {
		ix.parts[before].shorter = n
	}
	return n
}

// first is the longest stem with a beginning, or none.
func (ix *index) first(key beginning) int32 {
	if n, ok := ix.stems[key]; ok {
		return n
	}
	return none
}

// each calls yield with the parts that match a word: itself, then stems from the longest.
func (ix *index) each(word string, yield func(part int32)) {
	if n := ix.words.get(word, ix.word); n != none {
		yield(n)
	}
	for size := min(len(word), len(beginning{})); size > 0; size-- {
		for n := ix.first(beginningOf(word[:size])); n != none; n = ix.parts[n].shorter {
			if strings.HasPrefix(word, ix.parts[n].word) {
				yield(n)
			}
		}
	}
}

// step is a part of phrases that a word matches, and the place of the phrases that begin with it, or none.
type step struct{ part, start int32 }

// resolve returns what is known of a word, and appends its steps to steps.
func (ix *index) resolve(word string, steps []step) (knowledge, []step) {
	k := knowledge{entry: none, steps: int32(len(steps))}
	ix.each(word, func(n int32) {
		p := &ix.parts[n]
		if k.entry == none {
			k.entry = p.entry
		}
		if !p.phrase {
			return
		}
		k.filter |= filterOf(n)
		s := step{n, none}
		if at := ix.ways.follow(none, n); at.number != 0 {
			s.start = at.number
			k.opens |= at.leads
		}
		if k.count++; k.count == 1 {
			k.first = s
		}
		steps = append(steps, s)
	})
	return k, steps
}
