package complexity

import "mores/analyze/text"

// Figures is all that is measured of a text.
type Figures struct {
	Counts
	Diversity
	Syntax
}

// Meter measures texts, whole or block by block. It remembers the words that it has met, so one is made for many texts; it
// is not for use by several goroutines at once. What it returns does not depend on what it has measured before.
//
// Memory is bounded, however long a text is: the variety of words is that of the first MaxVaried words, and the grammar of
// a sentence of more than maxRead words is read in pieces.
type Meter struct {
	vocabulary vocabulary

	// Of the text that is being measured.
	s       string
	number  int // from 1
	figures Figures
	end     int  // of the last word
	begun   bool // the sentence at hand has words that were read already
	pending pending
	tokens  tokens
	block   []int32 // the words that were added last
}

// pending is the words of which the sentence is not known, or not at its end.
type pending struct {
	starts  []int
	classes []class
}

const (
	// MaxVaried is how many words of a text its variety is that of. Few texts are as long; no novel is.
	MaxVaried = 1_000_000
	// maxRead is how many words of a sentence are read together. Only what is no prose has sentences as long.
	maxRead = 4096
	// A meter that remembers more than so many words, or so many bytes of long ones, forgets them all before the next text,
	// or in a text once its variety is known.
	maxWords = 1 << 18
	maxBytes = 1 << 25
)

// NewMeter returns a meter that has met no word.
func NewMeter() *Meter { return &Meter{vocabulary: newVocabulary()} }

// Measure measures a text, given its words and sentences as text.AppendWords and text.AppendSentences find them. Without a
// word all counts are 0 and all other figures NaN.
func (m *Meter) Measure(s string, words, sentences []text.Span) Figures {
	m.Begin(s)
	m.Add(words, sentences)
	return m.End()
}

// Begin begins a text.
func (m *Meter) Begin(s string) {
	m.number++
	m.s, m.figures, m.end, m.begun = s, Figures{}, 0, false
	m.pending.drop(len(m.pending.classes))
	m.tokens.words, m.tokens.counts = m.tokens.words[:0], m.tokens.counts[:0]
}

// Slide moves the window: the text at hand is now window, whose first byte was at by before. Words and sentences are given by
// their places there; a sentence may have begun before.
func (m *Meter) Slide(window string, by int) {
	if m.end < by {
		m.pauseIn(m.s[m.end:by])
		m.end = by
	}
	m.s, m.end = window, m.end-by
	for i := range m.pending.starts {
		m.pending.starts[i] -= by
	}
}

// pauseIn heeds what stands behind the last word.
func (m *Meter) pauseIn(gap string) {
	if last := len(m.pending.classes) - 1; last >= 0 && pauses(gap) {
		m.pending.classes[last] |= pause
	}
}

// forget forgets all words if they have become too many, unless the variety of the text rests on them still.
func (m *Meter) forget() {
	varied := len(m.tokens.words) > 0 && len(m.tokens.words) < MaxVaried
	if v := &m.vocabulary; !varied && (v.used+len(v.long) > maxWords || v.bytes > maxBytes) {
		*v = newVocabulary()
	}
}

// Add adds the next words of the text, and the sentences that have come to their end.
func (m *Meter) Add(words, sentences []text.Span) {
	m.forget()
	m.block = m.vocabulary.resolve(m.block[:0], m.s, words)
	for i, span := range words {
		w := &m.vocabulary.words[m.block[i]]
		m.figures.Counts.addWord(w)
		if len(m.tokens.words) < MaxVaried {
			m.tokens.add(w, m.number)
		}
		m.pauseIn(m.s[m.end:span.Start])
		m.pending.starts, m.pending.classes = append(m.pending.starts, span.Start), append(m.pending.classes, w.class)
		m.end = span.End
	}
	m.addSentences(sentences)
}

// End returns what was measured of the text.
func (m *Meter) End() Figures {
	f := m.figures
	f.Diversity = m.tokens.diversity()
	return f
}
