package lexicon

import "math/bits"

// The phrases form a trie. A place in it is numbered, and none is its root. What is known of a place stands with the way
// that leads there, so that to follow a way takes one look at the memory.

// way leads from a place to another by a part.
type way struct {
	from, part int32
	place
}

// place is where a way leads to.
type place struct {
	leads  filter // the parts that lead on
	number int32  // from 1
	entry  int32  // that ends here, or none
}

// filter is a set of parts, in which a part stands for all whose numbers have the same last bits. If two filters have
// nothing in common, neither have their sets.
type filter uint64

func filterOf(part int32) filter { return 1 << (part % 64) }

// ways is a hash table with open addressing: a way stands in the first slot from its own on that was free.
type ways struct {
	slots  []way // a power of two of them; the number of a free one is 0
	shift  uint
	places int32
	made   [1 << 11]uint64 // a bit for each way, by its hash, which tells of most that are none without a look at the slots
}

// newWays returns a table for so many ways.
func newWays(count int) ways {
	size := bits.Len(uint(2 * count))
	return ways{slots: make([]way, 1<<size), shift: uint(64 - size)}
}

// follow returns where a part leads to from a place; a place with the number 0 is none.
func (t *ways) follow(from, part int32) *place {
	hash := wayHash(from, part)
	if t.made[hash>>53]>>(hash>>47&63)&1 == 0 {
		return &nowhere
	}
	return &t.slot(from, part).place
}

var nowhere place

func wayHash(from, part int32) uint64 {
	const golden = 0x9e3779b97f4a7c15 // spreads what differs in few bits
	return (uint64(from)<<32 | uint64(part)) * golden
}

// slot is where a way is, or would be put.
func (t *ways) slot(from, part int32) *way {
	for i := wayHash(from, part) >> (t.shift & 63); ; i++ {
		w := &t.slots[i&uint64(len(t.slots)-1)]
		if w.number == 0 || w.part == part && w.from == from {
			return w
		}
	}
}

// lead makes a part lead on from a place, which may lead there already.
func (t *ways) lead(from, part int32) *place {
	w := t.slot(from, part)
	if w.number == 0 {
		t.places++
		hash := wayHash(from, part)
		t.made[hash>>53] |= 1 << (hash >> 47 & 63)
		*w = way{from, part, place{number: t.places, entry: none}}
	}
	return &w.place
}

// addPhrase puts a phrase into the trie.
func (ix *index) addPhrase(parts []part, entry int32) {
	root := place{number: none}
	at := &root
	for _, p := range parts {
		n := ix.number(p)
		ix.parts[n].phrase = true
		at.leads |= filterOf(n)
		at = ix.ways.lead(at.number, n)
	}
	at.entry = entry
}
