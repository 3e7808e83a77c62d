package sentiment

import "sync"

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
	source     Source
	vocabulary *vocabulary
	emoji      emoji
	pool       *sync.Pool // of *scratch
}

// scratch is the memory that scoring one text needs. It is kept between texts, so that a text allocates nothing.
type scratch struct {
	text     []byte
	tokens   []token
	key      []byte
	charged  []charged
	contrast contrast
}

// New returns a Scorer with the word list, the emoji and the rules of the reference. It returns an error if the lists
// that are built into the program cannot be read.
func New() (*Scorer, error) {
	lists, err := readLists()
	if err != nil {
		return nil, err
	}
	return &Scorer{
		source:     lists.source,
		vocabulary: compile(lists.valences),
		emoji:      lists.emoji,
		pool:       &sync.Pool{New: func() any { return new(scratch) }},
	}, nil
}

// Score returns the scores of a text. The time it takes grows with the length of the text and with nothing else.
func (s *Scorer) Score(text string) Scores {
	mem := s.pool.Get().(*scratch)
	defer s.pool.Put(mem)
	mem.text = s.emoji.describe(mem.text[:0], text)
	mem.read(s.vocabulary)
	words := len(mem.tokens) - padding
	if words == 0 {
		return Scores{}
	}
	but := mem.charge(s.vocabulary)
	if but >= 0 {
		mem.contrast.apply(mem.charged, but)
	}
	return total(mem.charged, words, emphasis(mem.text))
}
