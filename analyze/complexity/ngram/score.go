package ngram

import (
	"math"

	"mores/analyze/text"
)

// Score is how well a model foretells a text.
type Score struct {
	Words   int
	Unknown int     // words that the model does not know
	Bits    float64 // −log₂ of the probability of all words; NaN if the model knows no word
}

// BitsPerWord is the mean of −log₂ P; NaN for a text without a word.
func (s Score) BitsPerWord() float64 { return s.Bits / float64(s.Words) }

// UnknownShare is the share of words that the model does not know; NaN for a text without a word.
func (s Score) UnknownShare() float64 { return float64(s.Unknown) / float64(s.Words) }

// Scorer scores one text after the other under a model, block by block. It is for one goroutine.
type Scorer struct {
	model *Model
	view  view
	walk  walk
	score Score
}

// Scorer returns a scorer of texts.
func (m *Model) Scorer() *Scorer { return &Scorer{model: m} }

// Begin begins a text, which is scored under the model less the texts of a part; "" is no part.
func (c *Scorer) Begin(part, s string) {
	c.view, c.score = c.model.without(part), Score{}
	c.walk.begin(s)
}

// Slide goes on with the next window of a text that is given piece by piece: words and sentences are places in it.
func (c *Scorer) Slide(window string) { c.walk.text = window }

// Add adds the next words of the text, and the sentences that have come to their end.
func (c *Scorer) Add(words, sentences []text.Span) {
	c.walk.each(words, sentences, c.view.find, func(h history, w id) {
		c.score.Words++
		if w == unknown {
			c.score.Unknown++
		}
		c.score.Bits -= math.Log2(c.view.probability(h, w))
	})
}

// End returns the score of the text.
func (c *Scorer) End() Score { return c.score }

// walk goes over the words of a text.
type walk struct {
	text    string
	history history
	folded  []byte
}

func (k *walk) begin(s string) { k.text, k.history = s, history{start, start} }

// each calls do with each of the next words and the two before it in its sentence; number gives the id of a word in small
// letters. sentences are those that have come to their end.
func (k *walk) each(words, sentences []text.Span, number func([]byte) id, do func(history, id)) {
	for _, span := range words {
		for len(sentences) > 0 && span.Start >= sentences[0].End {
			k.history, sentences = history{start, start}, sentences[1:]
		}
		k.folded = text.AppendFolded(k.folded[:0], span.Of(k.text))
		w := number(k.folded)
		do(k.history, w)
		k.history = history{k.history[1], w}
	}
}
