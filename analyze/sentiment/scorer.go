package sentiment

import (
	"sync"

	"mores/analyze/text"
)

// Scores are the four VADER scores of a text, rounded as the reference rounds. A text without words has four zeros.
type Scores struct {
	// Negative, Neutral and Positive are shares of the text's weight, each from 0 to 1, to three decimals.
	// They sum to 1 but for rounding.
	Negative, Neutral, Positive float64
	// Compound is the sentiment of the text from -1 (most negative) to 1 (most positive), to four decimals.
	Compound float64
}

// Scorer scores texts. It does not change after New and is safe for concurrent use.
type Scorer struct {
	source Source
	pool   sync.Pool // of *scratch
}

// scratch is the memory that scoring needs. It is kept between texts, so that a text allocates nothing.
type scratch struct {
	scorer     *Scorer
	vocabulary *vocabulary
	emoji      *emoji
	spelled    spelled
	levels     levels
	contrast   contrast

	// What follows is begun anew for each text.
	block
	sentences
	whole     tally
	marks     marks // in the text so far
	described marks // in the descriptions that emoji stand for

	// And this for each part of a text.
	at, end int    // where reading goes on, and the end of the last piece that was read
	joined  []byte // the end of a description, and what sticks to it
}

// New returns a Scorer with the word list, the emoji and the rules of the reference. It returns an error if the lists
// that are built into the program cannot be read.
func New() (*Scorer, error) {
	lists, err := readLists()
	if err != nil {
		return nil, err
	}
	v := compile(lists.valences)
	e := compileEmoji(lists.emoji, v)
	s := &Scorer{source: lists.source}
	s.pool.New = func() any {
		return &scratch{scorer: s, vocabulary: v, emoji: e, levels: v.levels.clone()}
	}
	return s, nil
}

// Score returns the scores of a text. The time it takes grows with the length of the text and with nothing else.
func (s *Scorer) Score(doc string) Scores {
	_, whole := s.Document(doc, nil)
	return whole
}

// Document returns the scores of a text as a whole, and the mean of its sentences' compounds; 0 if there are no sentences.
// Both are what Score gives for the text and for each sentence, to the last bit, but the text is read once.
//
// The sentences are stretches of the text in their order, and do not overlap. They need not cover it.
func (s *Scorer) Document(doc string, sentences []text.Span) (mean float64, whole Scores) {
	r := s.Begin()
	r.Add(doc, sentences)
	return r.End()
}
