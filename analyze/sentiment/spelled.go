package sentiment

// spelled remembers the pieces of text that were resolved last, as they are spelled, so that a piece that comes again
// costs one look-up, whatever its case and the punctuation around it.
//
// Its size is fixed. The hash of a piece says the one place that it can have, and there it takes the place of another.
// Twice the size has three quarters of the misses, but no longer fits into the cache of a processor beside what else is in
// use; half the size has four in three.
type spelled [1 << spelledBits]known

const spelledBits = 14

// known is a piece of up to keySize bytes, padded with zeros, and its token. No piece in the table has a zero in it, and
// none is empty, so that a free place equals no piece.
type known struct {
	low, high uint64
	token     token
}

// keySize is the length in bytes of the longest piece that is remembered: 998 of 1,000 in English are no longer.
const keySize = 16

// at is the place of a piece.
func (s *spelled) at(low, high uint64) *known {
	hash := (&spelling{low, high}).hash()
	return &s[hash>>(64-spelledBits)]
}

// key is a piece of up to keySize bytes as two numbers of eight bytes each.
func key(piece string) (low, high uint64) {
	for i := range len(piece) {
		if i < 8 {
			low |= uint64(piece[i]) << (8 * i)
		} else {
			high |= uint64(piece[i]) << (8 * (i - 8))
		}
	}
	return low, high
}

// learn resolves a piece and puts it in its place. The piece has no control characters.
func (m *scratch) learn(place *known, low, high uint64, piece string) {
	*place = known{low, high, m.vocabulary.resolveKey(low, high, piece)}
	if (low|high)&marked != 0 && m.emoji.knotty(piece) {
		place.token = knotty
	}
}

// resolveKey is resolve for a piece of up to keySize bytes: faster for one in ASCII that has no apostrophe and no
// punctuation in front, which nearly all are.
func (v *vocabulary) resolveKey(low, high uint64, piece string) token {
	if odd(low)|odd(high) != 0 || classes[piece[0]]&punctuation != 0 {
		return resolve(v, piece)
	}
	core := len(piece)
	for core > 2 && classes[piece[core-1]]&punctuation != 0 {
		core--
	}
	switch {
	case core <= 2: // too short to strip
	case core <= 8:
		low, high = firstBytes(low, core), 0
	default:
		high = firstBytes(high, core-8)
	}
	bigLow, bigHigh := between(low, 'A', 'Z'), between(high, 'A', 'Z')
	small := between(low, 'a', 'z') | between(high, 'a', 'z')
	const toSmall = 0x80 / ('a' - 'A') // from the mark to the bit that small letters have
	t := v.token(spelling{low | bigLow/toSmall, high | bigHigh/toSmall})
	if bigLow|bigHigh != 0 && small == 0 {
		t |= capital
	}
	return t
}
