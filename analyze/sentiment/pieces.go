package sentiment

import (
	"strings"
	"unicode/utf8"
)

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
	} else if t := m.recall(piece); t&knotty != 0 {
		m.readKnotty(piece)
	} else {
		m.push(t)
	}
}

// recall is the token of a piece of up to keySize bytes without control characters.
func (m *scratch) recall(piece string) token {
	low, high := key(piece)
	place := m.spelled.at(low, high)
	if place.low != low || place.high != high {
		m.learn(place, low, high, piece)
	}
	return place.token
}

// pieceEnd is the end of the piece that begins at i: white space of ASCII, or the end of the text. It says whether
// there are control characters in the piece, which a key must not have.
func pieceEnd(text string, i int) (end int, control bool) {
	for ; i < len(text) && classes[text[i]]&space == 0; i++ {
		control = control || text[i] <= ' '
	}
	return i, control
}

// readKnotty reads a piece that may hold emoji and white space beyond ASCII.
func (m *scratch) readKnotty(piece string) { m.readWord(m.readWords(piece)) }

// readWords reads a piece but for its last word, which it returns. What stands behind an emoji sticks to the last word of
// its description.
func (m *scratch) readWords(piece string) (last string) {
	from := 0
	for i, r := range piece {
		if r < utf8.RuneSelf {
			continue
		}
		description, found := m.emoji.of(r)
		if !found && classOf(r) != space {
			continue
		}
		m.readWord(piece[from:i])
		from = i + utf8.RuneLen(r)
		if found {
			m.readDescription(description)
		}
	}
	return piece[from:]
}

// readDescription reads all words of a description but the last, which may go on.
func (m *scratch) readDescription(description string) {
	last := strings.LastIndexByte(description, ' ') + 1
	for word := range strings.FieldsSeq(description[:last]) {
		if len(word) <= keySize {
			m.push(m.recall(word))
		} else {
			m.readWord(word)
		}
	}
	m.joined = append(m.joined, description[last:]...)
	m.described = m.described.plus(marksIn(description))
}

// readWord reads a word, which may be the end of one of which the beginning is kept in joined.
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
