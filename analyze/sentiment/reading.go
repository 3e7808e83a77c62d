package sentiment

import "mores/analyze/text"

// Reading scores one text that comes in parts, because it is too long to be in memory at once. It is for one goroutine.
//
// The memory that it takes does not grow with the text.
type Reading struct{ m *scratch }

// Begin begins to score a text.
func (s *Scorer) Begin() Reading {
	m := s.take()
	m.begin()
	return Reading{m}
}

// Add reads the next part of the text and the sentences in it, as Document does. The part must begin and end with the text
// or where white space begins or ends, so that no word is cut in two, and no sentence goes on behind it.
func (r Reading) Add(part string, sentences []text.Span) {
	m := r.m
	m.endPiece()
	m.at, m.end = 0, 0
	for _, span := range sentences {
		m.readSentence(part, span)
	}
	m.read(part, len(part))
	m.marks = m.marks.plus(marksIn(part))
}

// AddSome reads the next part of the text, which may begin and end between any two characters, and lie within a sentence
// that is too long to be held. What the sentences in such parts give is added with AddSentence.
func (r Reading) AddSome(part string) {
	m := r.m
	m.marks = m.marks.plus(marksIn(part))
	if len(m.joined) > 0 {
		end, _ := pieceEnd(part, 0)
		m.hold(m.readWords(part[:end]))
		if part = part[end:]; part != "" {
			m.endPiece()
		}
	}
	m.at, m.end = 0, 0
	last := len(part)
	for last > 0 && classes[part[last-1]]&space == 0 {
		last--
	}
	m.read(part, last)
	m.hold(m.readWords(part[last:]))
}

// AddSentence adds a sentence of which the text was read, by its compound.
func (r Reading) AddSentence(compound float64) { r.m.addCompound(compound) }

// End returns what Document returns for the parts joined. The Reading must not be used after that.
func (r Reading) End() (mean float64, whole Scores) {
	m := r.m
	m.endPiece()
	m.finish()
	if m.count > 0 {
		mean = float64(m.sum) / float64(unit*m.count)
	}
	m.whole.counts = counts{m.place(), m.capitals, m.marks.plus(m.described)}
	whole = m.scores(&m.whole)
	m.scorer.give(m)
	return mean, whole
}
