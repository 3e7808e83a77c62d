package lexicon

import (
	"math/bits"
	"strings"

	"mores/analyze/text"
)

// Vocabulary is a Resolver that remembers what the lexicons know of the words that it has met, so that each distinct word is
// resolved once. It is for one goroutine.
//
// It is a hash table with open addressing: a word stands in the first slot from its own on that was free. A word of up to
// sixteen bytes is its own key, in two machine words; the few that are longer are kept apart.
type Vocabulary struct {
	*Resolver
	slots  []slot // a power of two of them, at most half of them used
	shift  uint   // that makes the number of a slot of a hash
	used   int
	long   map[string]Word // by the word as spelled
	folded []byte
	keys   [64]text.Key
}

// slot holds a word, or none where its key is zero.
type slot struct {
	key  text.Key
	word Word
}

const (
	firstSlots = 1 << 12
	// MaxVocabulary bounds the words that are remembered. Beyond it all are forgotten, and resolved anew when they come.
	MaxVocabulary = 1 << 17
	// maxKnown is the length in bytes of the longest word that is remembered.
	maxKnown = 64
)

// Vocabulary returns a vocabulary that has met no word.
func (m *Matcher) Vocabulary() Vocabulary {
	v := Vocabulary{Resolver: m.Resolver(), long: map[string]Word{}}
	v.makeSlots(firstSlots)
	return v
}

func (v *Vocabulary) makeSlots(n int) {
	v.slots = make([]slot, n)
	v.shift = uint(bits.LeadingZeros64(uint64(n - 1)))
}

// Len is how many words are remembered.
func (v *Vocabulary) Len() int { return v.used + len(v.long) }

// Forgets tells whether n more words could be more than are remembered. If so it forgets all, and what it has said of them
// is no longer good.
func (v *Vocabulary) Forgets(n int) bool {
	if v.Len()+n <= MaxVocabulary {
		return false
	}
	v.Forget()
	clear(v.slots)
	clear(v.long)
	v.used = 0
	return true
}

// ResolveAll appends what the words of s are to dst.
func (v *Vocabulary) ResolveAll(dst []Word, s string, words []text.Span) []Word {
	for len(words) > 0 {
		keys := v.keys[:min(len(words), len(v.keys))]
		text.Keys(keys, s, words)
		for i, key := range keys {
			at := &v.slots[key.Hash()>>(v.shift&63)&uint64(len(v.slots)-1)]
			if at.key == key && key != (text.Key{}) {
				dst = append(dst, at.word)
			} else {
				dst = append(dst, v.word(key, words[i].Of(s)))
			}
		}
		words = words[len(keys):]
	}
	return dst
}

// word is what a word is that does not stand in the slot of its own.
func (v *Vocabulary) word(key text.Key, word string) Word {
	if key == (text.Key{}) {
		return v.longWord(word)
	}
	at := v.slot(key)
	if at.key != key {
		at = v.add(key, word)
	}
	return at.word
}

// slot is where a key is, or would be put.
func (v *Vocabulary) slot(key text.Key) *slot {
	for i := key.Hash() >> v.shift; ; i++ {
		if at := &v.slots[i&uint64(len(v.slots)-1)]; at.key == key || at.key == (text.Key{}) {
			return at
		}
	}
}

// add remembers a word.
func (v *Vocabulary) add(key text.Key, word string) *slot {
	if 2*(v.used+1) > len(v.slots) {
		v.grow()
	}
	v.used++
	at := v.slot(key)
	*at = slot{key, v.lookUp(word)}
	return at
}

// grow doubles the slots.
func (v *Vocabulary) grow() {
	old := v.slots
	v.makeSlots(2 * len(old))
	for _, s := range old {
		if s.key != (text.Key{}) {
			*v.slot(s.key) = s
		}
	}
}

func (v *Vocabulary) longWord(word string) Word {
	resolved, known := v.long[word]
	if !known {
		resolved = v.lookUp(word)
		if len(word) <= maxKnown {
			v.long[strings.Clone(word)] = resolved
		}
	}
	return resolved
}

// lookUp asks the lexicons.
func (v *Vocabulary) lookUp(word string) Word {
	v.folded = text.AppendFolded(v.folded[:0], word)
	return v.Resolve(string(v.folded))
}
