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

// Scorer scores texts. What it gives does not change after New. It is safe for concurrent use.
type Scorer struct {
	source     Source
	vocabulary *vocabulary
	emoji      *emoji

	mu   sync.Mutex
	free []*scratch
}

// New returns a Scorer with the word list, the emoji and the rules of the reference. It returns an error if the lists
// that are built into the program cannot be read.
func New() (*Scorer, error) {
	lists, err := readLists()
	if err != nil {
		return nil, err
	}
	return &Scorer{source: lists.source, vocabulary: compile(lists.valences), emoji: newEmoji(lists.emoji)}, nil
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
