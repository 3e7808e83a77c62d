package lexicon

import (
	"hash/maphash"
	"math/bits"
)

// table finds strings that are kept elsewhere, by numbers of their own. It is a hash table with open addressing: a string
// stands in the first slot from its own on that was free. Reading a lexicon is mostly asking such tables, and this one
// takes less memory than a map, and so less time.
type table struct {
	seed  maphash.Seed
	slots []tableSlot // a power of two of them
	shift int
	used  int
}

// tableSlot has part of a string's hash and its number, counted from 1; a free one is zero.
type tableSlot struct {
	hash   uint32
	number int32
}

// newTable returns a table with room for so many strings.
func newTable(strings int) table {
	size := bits.Len(uint(max(2*strings, 1)))
	return table{seed: maphash.MakeSeed(), slots: make([]tableSlot, 1<<size), shift: 64 - size}
}

// get returns the number of s, or none; of tells which string has a number.
func (t *table) get(s string, of func(int32) string) int32 {
	return t.slot(maphash.String(t.seed, s), s, of).number - 1
}

// put gives s a number unless it has one, and returns its number.
func (t *table) put(s string, number int32, of func(int32) string) int32 {
	if 2*t.used >= len(t.slots) {
		t.grow(of)
	}
	hash := maphash.String(t.seed, s)
	slot := t.slot(hash, s, of)
	if slot.number != 0 {
		return slot.number - 1
	}
	*slot = tableSlot{uint32(hash), number + 1}
	t.used++
	return number
}

// slot is where s is, or would be put.
func (t *table) slot(hash uint64, s string, of func(int32) string) *tableSlot {
	for i := hash >> t.shift; ; i++ {
		slot := &t.slots[i&uint64(len(t.slots)-1)]
		if slot.number == 0 || slot.hash == uint32(hash) && of(slot.number-1) == s {
			return slot
		}
	}
}

// grow doubles the room.
func (t *table) grow(of func(int32) string) {
	old := t.slots
	*t = table{seed: t.seed, slots: make([]tableSlot, 2*len(old)), shift: t.shift - 1, used: t.used}
	for _, o := range old {
		if o.number != 0 {
			s := of(o.number - 1)
			*t.slot(maphash.String(t.seed, s), s, of) = o
		}
	}
}
