package sentiment

import (
	"math"

	"mores/analyze/text"
)

// sentence is a sentence that was begun and is not closed yet. Its words can be weighed only when those behind are
// known, since the rules look ahead in the text as a whole.
type sentence struct {
	from, to int // its words, by their places in the text; to is endless while they are being read
	counts
	cut      bool    // whether it begins or ends within a piece of text that has no white space
	compound float64 // of a sentence that is cut
}

const endless = math.MaxInt / 2 // half, so that small numbers can be added to it

// sentences are those that were begun.
type sentences struct {
	open   []sentence
	closed int   // how many of open are closed
	count  int   // how many were closed since the text began
	part   tally // of the first that is not closed
	sum    int   // of the compounds of all that were closed, in ten-thousandths, which all of them are
}

func (q *sentences) begin() {
	q.open, q.closed, q.count, q.sum = q.open[:0], 0, 0, 0
	q.part.reset()
}

// unit is how many of what compounds are rounded to make 1.
const unit = 1e4

// addCompound adds a sentence to the mean.
func (q *sentences) addCompound(compound float64) {
	q.sum += int(math.Round(compound * unit))
	q.count++
}

// current is the sentence that the next word to be weighed may belong to.
func (q *sentences) current() sentence {
	if q.closed == len(q.open) {
		return sentence{from: endless, to: endless}
	}
	return q.open[q.closed]
}

// forgetSentences makes room.
func (q *sentences) forgetSentences() {
	q.open = q.open[:copy(q.open, q.open[q.closed:])]
	q.closed = 0
}

// readSentence reads a sentence, and what stands before it.
//
// A limit that cuts a piece (`Really?Yes`) makes other words of it than the text as a whole has. Such a sentence is scored by
// itself.
func (m *scratch) readSentence(doc string, span text.Span) {
	m.read(doc, span.Start)
	cut := m.end > span.Start
	from, capitals, described := m.place(), m.capitals, m.described
	m.open = append(m.open, sentence{from: from, to: endless})
	m.read(doc, span.End)
	s := &m.open[len(m.open)-1]
	s.to = m.place()
	s.counts = counts{s.to - from, m.capitals - capitals, marksIn(span.Of(doc)).plus(m.described.minus(described))}
	if cut || m.end > span.End {
		s.cut, s.compound = true, m.scorer.Score(span.Of(doc)).Compound
	}
}

// closeSentences adds up the sentences that end before the word at place.
func (m *scratch) closeSentences(place int) {
	for m.closed < len(m.open) && m.open[m.closed].to <= place {
		s := &m.open[m.closed]
		if !s.cut {
			m.part.counts = s.counts
			s.compound = m.compound(&m.part)
		}
		m.addCompound(s.compound)
		m.part.reset()
		m.closed++
	}
}
