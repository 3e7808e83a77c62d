package complexity

import (
	"hash/fnv"
	"strings"
	"unicode"

	"mores/analyze/text"
)

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
	forms      map[string]int32 // the index in vocabulary of each form as it is written
	folded     map[string]int32 // and of each word in small letters
	vocabulary []word
	fold       []byte
	bytes      int // of all forms and words

	// Of the text that is being measured.
	s       string
	number  int // from 1
	figures Figures
	end     int  // of the last word
	begun   bool // the sentence at hand has words that were read already
	pending pending
	tokens  tokens
}

// pending is the words of which the sentence is not known, or not at its end.
type pending struct {
	starts  []int
	classes []class
}

// word is what is known of a word.
type word struct {
	class      class
	characters int32
	syllables  int32
	band       int32
	local      int32 // its number in the text that it was last met in
	text       int   // the number of that text
}

const (
	// MaxVaried is how many words of a text its variety is that of. Few texts are as long; no novel is.
	MaxVaried = 1_000_000
	// maxRead is how many words of a sentence are read together. Only what is no prose has sentences as long.
	maxRead = 4096
	// A meter that remembers more than so many forms, or so many bytes of them, forgets them all before the next text, or
	// in a text once its variety is known.
	maxForms = 1 << 18
	maxBytes = 1 << 25
	// maxKnown is the length in bytes of the longest word that is remembered as it is written.
	maxKnown = 64
)

// NewMeter returns a meter that has met no word.
func NewMeter() *Meter {
	m := &Meter{}
	m.forget()
	return m
}

func (m *Meter) forget() {
	m.forms, m.folded, m.vocabulary, m.bytes = map[string]int32{}, map[string]int32{}, nil, 0
}

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
	m.remember()
}

// remember forgets all words if they have become too many, unless the variety of the text rests on them still.
func (m *Meter) remember() {
	varied := len(m.tokens.words) > 0 && len(m.tokens.words) < MaxVaried
	if !varied && (len(m.forms) > maxForms || m.bytes > maxBytes) {
		m.forget()
	}
}

// Add adds the next words of the text, and the sentences that have come to their end.
func (m *Meter) Add(words, sentences []text.Span) {
	m.remember()
	for _, span := range words {
		w := m.word(span.Of(m.s))
		m.figures.Counts.addWord(w)
		if len(m.tokens.words) < MaxVaried {
			m.tokens.add(w, m.number)
		}
		if last := len(m.pending.classes) - 1; last >= 0 && pauses(m.s[m.end:span.Start]) {
			m.pending.classes[last] |= pause
		}
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

// word finds what is known of a form, or finds it out. What it returns is valid until the next call.
func (m *Meter) word(form string) *word {
	i, met := m.forms[form]
	if !met {
		i = m.newForm(form)
	}
	return &m.vocabulary[i]
}

// newForm finds the word of a form that is not remembered.
func (m *Meter) newForm(form string) int32 {
	m.fold = text.AppendFolded(m.fold[:0], form)
	key := m.fold
	if len(form) > maxKnown {
		h := fnv.New128a()
		h.Write(m.fold)
		key = h.Sum(nil)
	}
	i, met := m.folded[string(key)]
	if !met {
		i = int32(len(m.vocabulary))
		m.vocabulary = append(m.vocabulary, describe(string(m.fold)))
		m.folded[string(key)] = i
		m.bytes += len(key)
	}
	if len(form) <= maxKnown {
		m.forms[strings.Clone(form)] = i
		m.bytes += len(form)
	}
	return i
}

// describe finds out what is to be known of a word in small letters.
func describe(folded string) word {
	w := word{class: classOf(folded), syllables: int32(Syllables(folded)), band: int32(Band(folded))}
	for _, r := range folded {
		if unicode.IsLetter(r) || unicode.IsNumber(r) {
			w.characters++
		}
	}
	return w
}
