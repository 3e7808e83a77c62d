package ngram

import (
	"math"

	"mores/analyze/text"
)

// Score is how well a model foretells a text.
type Score struct {
	Words   int
	Unknown int     // words that the model does not know
	Bits    float64 // −log₂ of the probability of all words; NaN if the model has counted nothing
}

// BitsPerWord is the mean of −log₂ P; NaN for a text without a word.
func (s Score) BitsPerWord() float64 { return s.Bits / float64(s.Words) }

// Perplexity is 2 to the bits per word; NaN for a text without a word.
func (s Score) Perplexity() float64 { return math.Exp2(s.BitsPerWord()) }

// UnknownShare is the share of words that the model does not know; NaN for a text without a word.
func (s Score) UnknownShare() float64 { return float64(s.Unknown) / float64(s.Words) }

// Score scores a text, given its words and sentences as text.AppendWords and text.AppendSentences find them.
func (m *Model) Score(s string, words, sentences []text.Span) Score {
	var score Score
	if len(m.grams) == 0 {
		score.Bits = math.NaN()
	}
	eachWord(s, words, sentences, func(folded []byte) id { return m.find(string(folded)) }, func(h history, w id) {
		score.Words++
		if w == unknown {
			score.Unknown++
		}
		score.Bits -= math.Log2(m.probability(h, w))
	})
	return score
}

// Probability is that of a word behind others of its sentence, of which the last two count; behind fewer than two, the
// word is near the beginning of the sentence. Words are in small letters. It is NaN if the model has counted nothing.
func (m *Model) Probability(before []string, word string) float64 {
	if len(m.grams) == 0 {
		return math.NaN()
	}
	h := history{start, start}
	for _, w := range before[max(0, len(before)-2):] {
		h = history{h[1], m.find(w)}
	}
	return m.probability(h, m.find(word))
}

// Vocabulary is the number of different words that the model knows.
func (m *Model) Vocabulary() int { return m.contexts[history{}].types }

// find is the id of a word that the model has counted, and not taken out again.
func (m *Model) find(word string) id {
	if i, found := m.ids[word]; found && m.grams[gram{word: i}] > 0 {
		return i
	}
	return unknown
}

// probability mixes the counts behind the empty history, the nearest word and both words, one after the other.
func (m *Model) probability(h history, w id) float64 {
	p := 1 / float64(m.Vocabulary()+1)
	for _, shorter := range h.shortened() {
		c, met := m.contexts[shorter]
		if !met {
			break // nor was any longer one
		}
		p = (float64(m.grams[gram{shorter, w}]) + float64(c.types)*p) / float64(c.tokens+c.types)
	}
	return p
}
