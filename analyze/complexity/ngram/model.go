package ngram

import (
	"fmt"
	"math"

	"mores/analyze/text"
)

// Model is the counts of the texts that were added to it. Counts add up: the order in which texts are added and models
// merged makes no difference to any figure, to the last bit. Score and Probability may be called by several goroutines
// at once, as long as none changes the model.
type Model struct {
	ids      map[string]id
	words    []string // by id, from firstWord
	grams    map[gram]int
	contexts map[history]context
}

// id is the number of a word.
type id uint32

const (
	none      id = iota // no word: of a shorter history
	start               // stands before the first word of a sentence
	firstWord           // the first number of a word
	unknown   id = math.MaxUint32
)

// history is the words before a word, the nearest one last.
type history [2]id

// gram is a word behind a history.
type gram struct {
	history
	word id
}

// context is how often a history was followed by a word, and by how many different ones.
type context struct{ tokens, types int }

// New returns a model that has counted nothing.
func New() *Model {
	return &Model{ids: map[string]id{}, grams: map[gram]int{}, contexts: map[history]context{}}
}

// Add counts a text, given its words and sentences as text.AppendWords and text.AppendSentences find them.
func (m *Model) Add(s string, words, sentences []text.Span) {
	number := func(folded []byte) id {
		if i, found := m.ids[string(folded)]; found { // without a string of its own
			return i
		}
		return m.number(string(folded))
	}
	eachWord(s, words, sentences, number, func(h history, w id) {
		for _, shorter := range h.shortened() {
			m.count(gram{shorter, w}, 1)
		}
	})
}

// shortened is the history of no word, of one and of two.
func (h history) shortened() [3]history {
	return [...]history{{}, {none, h[1]}, h}
}

// number is the id of a word, a new one if it has none.
func (m *Model) number(word string) id {
	i, found := m.ids[word]
	if !found {
		i = firstWord + id(len(m.words))
		m.ids[word] = i
		m.words = append(m.words, word)
	}
	return i
}

// count adds n, which may be negative, to the count of a gram.
func (m *Model) count(g gram, n int) {
	before := m.grams[g]
	c := m.contexts[g.history]
	c.tokens += n
	if before == 0 {
		c.types++
	}
	if before+n == 0 {
		c.types--
		delete(m.grams, g)
	} else {
		m.grams[g] = before + n
	}
	if c.tokens == 0 {
		delete(m.contexts, g.history)
	} else {
		m.contexts[g.history] = c
	}
}

// Merge adds what another model has counted.
func (m *Model) Merge(part *Model) {
	ids := make([]id, len(part.words))
	for i, word := range part.words {
		ids[i] = m.number(word)
	}
	for g, n := range part.grams {
		m.count(g.renumbered(ids), n)
	}
}

// Subtract takes out what another model has counted. It is an error, and the model is left as it is, if it has not
// counted all of that.
func (m *Model) Subtract(part *Model) error {
	ids := make([]id, len(part.words))
	for i, word := range part.words {
		number, found := m.ids[word]
		if !found {
			number = unknown
		}
		ids[i] = number
	}
	for g, n := range part.grams {
		if has := m.grams[g.renumbered(ids)]; has < n {
			word := part.words[g.word-firstWord]
			return fmt.Errorf("take out only what was added: the model has counted %q in its place %d times, not %d", word, has, n)
		}
	}
	for g, n := range part.grams {
		m.count(g.renumbered(ids), -n)
	}
	return nil
}

// renumbered is the gram by the numbers that another model has for its words.
func (g gram) renumbered(ids []id) gram {
	for _, i := range [...]*id{&g.history[0], &g.history[1], &g.word} {
		if *i >= firstWord {
			*i = ids[*i-firstWord]
		}
	}
	return g
}

// eachWord calls do with each word of a text and the two before it in its sentence; number gives the id of a word in
// small letters.
func eachWord(s string, words, sentences []text.Span, number func([]byte) id, do func(history, id)) {
	var folded []byte
	for _, sentence := range sentences {
		h := history{start, start}
		for len(words) > 0 && words[0].Start < sentence.End {
			folded = text.AppendFolded(folded[:0], words[0].Of(s))
			w := number(folded)
			do(h, w)
			h, words = history{h[1], w}, words[1:]
		}
	}
}
