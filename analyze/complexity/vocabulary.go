package complexity

import (
	"hash/fnv"
	"math/bits"
	"strings"
	"unicode"

	"mores/analyze/text"
)

// word is what is known of a word.
type word struct {
	class      class
	characters int32
	syllables  int32
	band       int32
	local      int32 // its number in the text that it was last met in
	text       int   // the number of that text
}

// vocabulary remembers the words that were met, so that each is described once.
//
// It is a hash table with open addressing, by the key of a form as it is written. Forms of one word, such as café and CAFÉ,
// can have several keys; the key of the folded word is always among them, or where it is too long to have one the word is
// in long.
type vocabulary struct {
	words []word
	slots []slot // a power of two of them, at most half of them used
	shift uint   // that makes the number of a slot of a hash
	used  int
	long  map[string]int32 // by the folded word, or where that is very long by its hash
	bytes int              // of the keys of long
	fold  []byte
	keys  [64]text.Key
}

// slot holds the index of a word, or none where its key is zero.
type slot struct {
	key  text.Key
	word int32
}

const (
	firstSlots = 1 << 12
	// maxKnown is the length in bytes of the longest word that long has as it is.
	maxKnown = 64
)

func newVocabulary() vocabulary {
	v := vocabulary{long: map[string]int32{}}
	v.makeSlots(firstSlots)
	return v
}

func (v *vocabulary) makeSlots(n int) {
	v.slots = make([]slot, n)
	v.shift = uint(bits.LeadingZeros64(uint64(n - 1)))
}

// resolve appends the indices of words of s to dst.
func (v *vocabulary) resolve(dst []int32, s string, words []text.Span) []int32 {
	for len(words) > 0 {
		keys := v.keys[:min(len(words), len(v.keys))]
		text.Keys(keys, s, words)
		for i, key := range keys {
			at := v.slots[key.Hash()>>(v.shift&63)&uint64(len(v.slots)-1)]
			if at.key != key || key == (text.Key{}) {
				at.word = v.word(key, words[i].Of(s))
			}
			dst = append(dst, at.word)
		}
		words = words[len(keys):]
	}
	return dst
}

// word is the index of a form that does not stand in the slot of its own.
func (v *vocabulary) word(key text.Key, form string) int32 {
	if key != (text.Key{}) {
		if at := v.slot(key); at.key == key {
			return at.word
		}
	}
	v.fold = text.AppendFolded(v.fold[:0], form)
	folded := string(v.fold)
	canonical := keyOf(folded)
	i, met := v.find(canonical, folded)
	if !met {
		i = int32(len(v.words))
		v.words = append(v.words, describe(folded))
		v.remember(canonical, folded, i)
	}
	if key != (text.Key{}) && key != canonical {
		v.put(key, i)
	}
	return i
}

// keyOf is the key of a word, zero where it is too long to have one.
func keyOf(folded string) text.Key {
	var key [1]text.Key
	text.Keys(key[:], folded, []text.Span{{Start: 0, End: len(folded)}})
	return key[0]
}

// find finds a folded word.
func (v *vocabulary) find(key text.Key, folded string) (int32, bool) {
	if key == (text.Key{}) {
		i, met := v.long[longKey(folded)]
		return i, met
	}
	at := v.slot(key)
	return at.word, at.key == key
}

func (v *vocabulary) remember(key text.Key, folded string, i int32) {
	if key == (text.Key{}) {
		long := longKey(folded)
		v.long[long] = i
		v.bytes += len(long)
		return
	}
	v.put(key, i)
}

// longKey is what long has of a word.
func longKey(folded string) string {
	if len(folded) <= maxKnown {
		return strings.Clone(folded)
	}
	h := fnv.New128a()
	h.Write([]byte(folded))
	return string(h.Sum(nil))
}

// slot is where a key is, or would be put.
func (v *vocabulary) slot(key text.Key) *slot {
	for i := key.Hash() >> v.shift; ; i++ {
		if at := &v.slots[i&uint64(len(v.slots)-1)]; at.key == key || at.key == (text.Key{}) {
			return at
		}
	}
}

// put puts a key that is not there into its slot.
func (v *vocabulary) put(key text.Key, i int32) {
	if 2*(v.used+1) > len(v.slots) {
		old := v.slots
		v.makeSlots(2 * len(old))
		for _, s := range old {
			if s.key != (text.Key{}) {
				*v.slot(s.key) = s
			}
		}
	}
	v.used++
	*v.slot(key) = slot{key, i}
}

// describe finds out what is to be known of a word in small letters.
func describe(folded string) word {
	w := word{class: classOf(folded), syllables: int32(Syllables(folded)), band: int32(Band(folded))}
	for _, r := range folded {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			w.characters++
		}
	}
	return w
}
