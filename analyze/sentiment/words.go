package sentiment

import "encoding/binary"

// words finds the number of a word by its spelling. Most words of a text are not in it, and one bit mostly says so: the
// bits of all words fit into the cache closest to the processor, which the words would not.
type words struct {
	hints     [1 << (hintBits - 6)]uint64 // one bit for the upper bits of each hash that a word has
	slots     [1 << slotBits]word         // a word is in the first free slot from where its hash points; none is free
	spellings []spelling                  // by number
}

const (
	slotBits = 14
	hintBits = 17
)

// spelling is a word in lower case, padded with zeros, as numbers of eight bytes each. What comes first in the word is in
// the low bits.
type spelling [longestWord / 8]uint64

// longestWord is the length in bytes of the longest word that there can be.
const longestWord = 24

// spell is the spelling of a word of up to longestWord bytes.
func spell(word string) spelling {
	var b [longestWord]byte
	copy(b[:], word)
	var s spelling
	for i := range s {
		s[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	return s
}

// hash mixes the bits of a spelling. The factors are odd and without a pattern, so that the upper bits of the sum depend
// on every bit.
func (s *spelling) hash() uint64 {
	return s[0]*0x9e3779b97f4a7c15 + s[1]*0xc2b2ae3d27d4eb4f + s[2]*0x165667b19e3779f9
}

// find returns the number of a word; none if it is not there.
func (t *words) find(s spelling) word {
	hash := s.hash()
	if hint, bit := t.hint(hash); *hint&bit == 0 {
		return none
	}
	return t.slots[t.slot(s, hash)]
}

// hint is the number in which the bit of a hash is, and the bit.
func (t *words) hint(hash uint64) (hint *uint64, bit uint64) {
	return &t.hints[hash>>(64-hintBits+6)], 1 << (hash >> (64 - hintBits) & 63)
}

// slot is the slot of a word; a free one if it has none.
func (t *words) slot(s spelling, hash uint64) int {
	slot := int(hash >> (64 - slotBits))
	for t.slots[slot] != none && t.spellings[t.slots[slot]] != s {
		slot = (slot + 1) % len(t.slots)
	}
	return slot
}

// add adds a word that is not there yet.
func (t *words) add(s spelling, w word) {
	hash := s.hash()
	hint, bit := t.hint(hash)
	*hint |= bit
	t.slots[t.slot(s, hash)] = w
	for len(t.spellings) <= int(w) {
		t.spellings = append(t.spellings, spelling{})
	}
	t.spellings[w] = s
}
