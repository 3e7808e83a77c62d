package ngram

import (
	"fmt"
	"math"

	"mores/analyze/text"
)

// Model is the counts of the texts that its Builder was given. It does not change, so several goroutines may use it.
type Model struct {
	ids   map[string]id
	all   counts
	parts map[string]*counts
}

// counts are how often words follow histories.
type counts struct {
	grams    map[gram]uint32
	contexts map[gram]context // by history
}

// context is how often a history was followed by a word, and by how many different ones. In the counts of a part, types are
// those that nothing but the part has.
type context struct{ tokens, types uint32 }

// id is the number of a word.
type id uint32

const idBits = 21

const (
	none      id = iota // no word: of a shorter history
	start               // stands before the first word of a sentence
	firstWord           // the first number of a word
	unknown   id = 1<<idBits - 1
)

// MaxWords is how many words a model may count: enough for a sample of any corpus, and little enough to be held with its
// parts in some 400 MB.
const MaxWords = 2_000_000

// gram is a word behind a history, or the history alone.
type gram uint64

// history is the words before a word, the nearest one last.
type history [2]id

// alone is the history without a word behind it.
func (h history) alone() gram { return gram(h[0])<<(2*idBits) | gram(h[1])<<idBits }

// before is a word behind the history.
func (h history) before(w id) gram { return h.alone() | gram(w) }

// history is what stands before the word of a gram, by itself.
func (g gram) history() gram { return g &^ (1<<idBits - 1) }

// shortened is the history of no word, of one and of two.
func (h history) shortened() [3]history {
	return [...]history{{}, {none, h[1]}, h}
}

// Builder counts texts. The order in which they are added makes no difference to any figure, to the last bit.
type Builder struct {
	model Model
	words int
	walk  walk
}

// NewBuilder returns a builder that has counted nothing.
func NewBuilder() *Builder {
	return &Builder{model: Model{ids: map[string]id{}, all: newCounts(), parts: map[string]*counts{}}}
}

func newCounts() counts { return counts{map[gram]uint32{}, map[gram]context{}} }

// Add counts a text, given its words and sentences as text.AppendWords and text.AppendSentences find them. The texts of a
// part can be left out of the model; "" is no part. It is an error if the model would have more than MaxWords words.
func (b *Builder) Add(part, s string, words, sentences []text.Span) error {
	if b.words += len(words); b.words > MaxWords {
		return fmt.Errorf("the texts have more than %d words", MaxWords)
	}
	var of *counts
	if part != "" {
		if of = b.model.parts[part]; of == nil {
			c := newCounts()
			of, b.model.parts[part] = &c, &c
		}
	}
	b.walk.begin(s)
	b.walk.each(words, sentences, b.number, func(h history, w id) {
		for _, shorter := range h.shortened() {
			g := shorter.before(w)
			b.model.all.count(g)
			if of != nil {
				of.grams[g]++
			}
		}
	})
	return nil
}

// number is the id of a word, a new one if it has none.
func (b *Builder) number(folded []byte) id {
	i, found := b.model.ids[string(folded)]
	if !found {
		i = firstWord + id(len(b.model.ids))
		b.model.ids[string(folded)] = i
	}
	return i
}

func (c *counts) count(g gram) {
	n := c.grams[g] + 1
	c.grams[g] = n
	behind := c.contexts[g.history()]
	behind.tokens++
	if n == 1 {
		behind.types++
	}
	c.contexts[g.history()] = behind
}

// Words is the number of words that were counted.
func (b *Builder) Words() int { return b.words }

// Model returns the model. The builder is of no use afterwards.
func (b *Builder) Model() *Model {
	for _, part := range b.model.parts {
		for g, n := range part.grams {
			c := part.contexts[g.history()]
			c.tokens += n
			if b.model.all.grams[g] == n {
				c.types++
			}
			part.contexts[g.history()] = c
		}
	}
	return &b.model
}

// view is a model less a part of it.
type view struct {
	*Model
	part *counts // nil for none
}

// without is the model less the texts of a part.
func (m *Model) without(part string) view { return view{m, m.parts[part]} }

// count is how often a gram occurs.
func (v view) count(g gram) uint32 {
	n := v.all.grams[g]
	if v.part != nil && n > 0 {
		n -= v.part.grams[g]
	}
	return n
}

// context is what stands behind a history.
func (v view) context(h history) context {
	c := v.all.contexts[h.alone()]
	if v.part != nil && c.tokens > 0 {
		gone := v.part.contexts[h.alone()]
		c.tokens, c.types = c.tokens-gone.tokens, c.types-gone.types
	}
	return c
}

// find is the id of a word that occurs.
func (v view) find(folded []byte) id {
	if i, found := v.ids[string(folded)]; found && v.count(gram(i)) > 0 {
		return i
	}
	return unknown
}

// probability mixes the counts behind the empty history, the nearest word and both words, one after the other. It is NaN
// if nothing occurs.
func (v view) probability(h history, w id) float64 {
	p := math.NaN()
	for i, shorter := range h.shortened() {
		c := v.context(shorter)
		if c.tokens == 0 {
			break // nor was any longer one met
		}
		if i == 0 {
			p = 1 / float64(c.types+1)
		}
		p = (float64(v.count(shorter.before(w))) + float64(float64(c.types)*p)) / float64(c.tokens+c.types)
	}
	return p
}
