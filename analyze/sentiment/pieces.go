package sentiment

import "unicode/utf8"

// readPiece reads one white space, or one piece of any kind.
func (m *scratch) readPiece(text string) {
	if classes[text[m.at]]&space != 0 {
		m.at++
		return
	}
	end, control := pieceEnd(text, m.at)
	piece := text[m.at:end]
	m.at, m.end = end, end
	if len(piece) > keySize || control {
		m.readKnotty(piece)
		return
	}
	low, high := key(piece)
	place := m.spelled.at(low, high)
	if place.low != low || place.high != high {
		m.learn(place, low, high, piece)
	}
	if place.token&knotty != 0 {
		m.readKnotty(piece)
		return
	}
	m.push(place.token)
}

// pieceEnd is the end of the piece that begins at i: white space of ASCII, or the end of the text. It says whether
// there are control characters in the piece, which a key must not have.
func pieceEnd(text string, i int) (end int, control bool) {
	for ; i < len(text) && classes[text[i]]&space == 0; i++ {
		control = control || text[i] <= ' '
	}
	return i, control
}

// readKnotty reads a piece that may hold emoji and white space beyond ASCII. What stands behind an emoji sticks to the
// last word of its description.
func (m *scratch) readKnotty(piece string) {
	from := 0
	m.joined = m.joined[:0]
	for i, r := range piece {
		if r < utf8.RuneSelf {
			continue
		}
		d, found := m.emoji.of(r)
		if !found && classOf(r) != space {
			continue
		}
		m.readWord(piece[from:i])
		from = i + utf8.RuneLen(r)
		if found {
			for _, word := range d.words {
				m.push(word)
			}
			m.joined = append(m.joined, d.last...)
			m.described = m.described.plus(d.marks)
		}
	}
	m.readWord(piece[from:])
}

// readWord reads a word, which may stand behind an emoji.
func (m *scratch) readWord(word string) {
	switch {
	case len(m.joined) > 0:
		m.joined = append(m.joined, word...)
		m.push(resolve(m.vocabulary, m.joined))
		m.joined = m.joined[:0]
	case word != "":
		m.push(resolve(m.vocabulary, word))
	}
}
