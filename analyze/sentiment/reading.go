package sentiment

import "mores/analyze/text"

// Reading scores one text that comes in parts, because it is too long to be in memory at once. It is for one goroutine.
//
// What a Reading keeps of a text is four bytes for each word with a valence (see tally), about one in twelve, and as much
// again at the end if there is a `but` in the text. The rest of its memory does not grow with the text.
type Reading struct{ m *scratch }

// Begin begins to score a text.
func (s *Scorer) Begin() Reading {
	m := s.take()
	m.begin()
	return Reading{m}
}

// Add reads the next part of the text and the sentences in it, as Document does. A part must end where white space begins
// or ends, or with the text, so that no word is cut in two, and no sentence goes on behind it.
func (r Reading) Add(part string, sentences []text.Span) {
	m := r.m
	m.at, m.end = 0, 0
	for _, span := range sentences {
		m.readSentence(part, span)
	}
	m.read(part, len(part))
	m.marks = m.marks.plus(marksIn(part))
}

// End returns what Document returns for the parts joined. The Reading must not be used after that.
func (r Reading) End() (mean float64, whole Scores) {
	m := r.m
	m.finish()
	if m.count > 0 {
		mean = m.sum / float64(m.count)
	}
	m.whole.counts = counts{m.place(), m.capitals, m.marks.plus(m.described)}
	whole = m.scores(&m.whole)
	m.scorer.give(m)
	return mean, whole
}
