package sentiment

import "math/bits"

// read reads the text up to the limit, and on to the end of the piece that the limit cuts, if it does.
func (m *scratch) read(text string, limit int) {
	for m.at < limit {
		m.scan(text, limit)
		switch {
		case m.n == blockEnd:
			m.roll()
		case m.at < limit:
			m.readPiece(text)
		}
	}
}

// scan reads pieces of an ordinary kind, as fast as it can. It stops before a piece that is of another: long, or at the
// end of the text, or with an emoji.
//
// It works on copies of what it changes, which the compiler keeps in registers.
func (m *scratch) scan(text string, limit int) {
	limit = min(limit, len(text)-keySize+1) // all bytes that are looked at must be there
	i, n, h, end, shouts := m.at, m.n, m.waiting, m.end, m.capitals
	for i < limit && n < blockEnd {
		low, high := eight(text, i), uint64(0)
		length := bits.TrailingZeros64(blanks(low)) / 8
		if length < 8 {
			low = firstBytes(low, length)
		} else {
			high = eight(text, i+8)
			rest := bits.TrailingZeros64(blanks(high)) / 8
			if rest == 8 {
				break
			}
			high = firstBytes(high, rest)
			length += rest
		}
		if classes[text[i+length]]&space == 0 {
			break // a control character
		}
		if length == 0 {
			i++
			continue
		}
		place := m.spelled.at(low, high)
		if place.low != low || place.high != high {
			m.learn(place, low, high, text[i:i+length])
		}
		t := place.token
		if t&knotty != 0 {
			break
		}
		end = i + length
		i = end + 1
		m.tokens[n] = t
		m.heeded[h] = uint16(n) // stays only if h goes on, which needs no branch
		h += int(t / heeded)
		shouts += int(t / capital & 1)
		n++
	}
	m.at, m.n, m.waiting, m.end, m.capitals = i, n, h, end, shouts
}
