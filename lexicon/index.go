package lexicon

import "strings"

// index is one lexicon made ready for look-up. The distinct parts of its entries, words and stems, are numbered.
type index struct {
	parts    []indexed
	words    table               // the parts that are words
	stems    map[beginning]int32 // of the stems with that beginning the longest
	nodes    []node              // the trie of the phrases, from its root
	branches []branch            // of all nodes
}

// indexed is a part of entries.
type indexed struct {
	word    string
	entry   int32 // that is this part alone, or none
	start   int32 // the node of the phrases that begin with it, or none
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
	several := 0 // parts of phrases
	for i := range l.Entries {
		if n := len(l.Entries[i].parts); n > 1 {
			several += n
		}
	}
	ix := index{
		parts: make([]indexed, 0, len(l.Entries)),
		words: newTable(len(l.Entries)),
		stems: map[beginning]int32{},
		nodes: make([]node, 1, several+1),
	}
	ix.nodes[0].entry = none
	phrases := newPhrases(&ix, several)
	for i := range l.Entries {
		if parts := l.Entries[i].parts; len(parts) > 1 {
			phrases.add(parts, int32(i))
		} else {
			ix.parts[ix.number(parts[0])].entry = int32(i)
		}
	}
	phrases.finish()
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
		ix.parts = append(ix.parts, indexed{word: p.word, entry: none, start: none, shorter: none})
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
	ix.parts = append(ix.parts, indexed{word: word, entry: none, start: none, shorter: at})
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

// matching appends to dst the parts that match a word: itself, then stems from the longest.
func (ix *index) matching(dst []int32, word string) []int32 {
	if n := ix.words.get(word, ix.word); n != none {
		dst = append(dst, n)
	}
	for size := min(len(word), len(beginning{})); size > 0; size-- {
		for n := ix.first(beginningOf(word[:size])); n != none; n = ix.parts[n].shorter {
			if strings.HasPrefix(word, ix.parts[n].word) {
				dst = append(dst, n)
			}
		}
	}
	return dst
}

// entry is the entry that is this word, else the longest stem that begins it, else none.
func (ix *index) entry(word string) int32 {
	entry, _ := ix.resolve(word, nil)
	return entry
}

// resolve also appends to parts those of phrases that the word matches.
func (ix *index) resolve(word string, parts []int32) (int32, []int32) {
	before, entry := len(parts), none
	parts = ix.matching(parts, word)
	kept := parts[:before]
	for _, n := range parts[before:] {
		if entry == none {
			entry = ix.parts[n].entry
		}
		if ix.parts[n].phrase {
			kept = append(kept, n)
		}
	}
	return entry, kept
}
