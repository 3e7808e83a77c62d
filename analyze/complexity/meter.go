package complexity

import (
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

// Meter measures texts. It remembers the words that it has met, so one is made for many texts; it is not for use by
// several goroutines at once. What it returns does not depend on what it has measured before.
type Meter struct {
	forms      map[string]int32 // the index in vocabulary of each form as it is written
	folded     map[string]int32 // and of each word in small letters
	vocabulary []word
	text       int // number of the text that is being measured, from 1
	classes    []class
	tokens     tokens
	fold       []byte
	bytes      int // of all forms and words
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

// A meter that remembers more than so many forms, or so many bytes of them, forgets them all before the next text.
const (
	maxForms = 1 << 18
	maxBytes = 1 << 25
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
	if len(m.forms) > maxForms || m.bytes > maxBytes {
		m.forget()
	}
	m.text++
	m.classes, m.tokens.words, m.tokens.counts = m.classes[:0], m.tokens.words[:0], m.tokens.counts[:0]
	var f Figures
	for i, span := range words {
		w := m.word(span.Of(s))
		f.Counts.addWord(w)
		m.tokens.add(w, m.text)
		c := w.class
		if i+1 < len(words) && pauses(s[span.End:words[i+1].Start]) {
			c |= pause
		}
		m.classes = append(m.classes, c)
	}
	f.addSentences(m.classes, words, sentences)
	f.Diversity = m.tokens.diversity()
	return f
}

// word finds what is known of a form, or finds it out. What it returns is valid until the next call.
func (m *Meter) word(form string) *word {
	i, met := m.forms[form]
	if !met {
		m.fold = text.AppendFolded(m.fold[:0], form)
		if i, met = m.folded[string(m.fold)]; !met {
			folded := string(m.fold)
			i = int32(len(m.vocabulary))
			m.vocabulary = append(m.vocabulary, describe(folded))
			m.folded[folded] = i
		}
		m.forms[strings.Clone(form)] = i
		m.bytes += len(form) + len(m.fold)
	}
	return &m.vocabulary[i]
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

// Words of so many syllables and characters count as polysyllables and as long.
const (
	polysyllable = 3
	long         = 7
)

func (c *Counts) addWord(w *word) {
	c.Words++
	c.Characters += int(w.characters)
	c.Syllables += int(w.syllables)
	if w.syllables >= polysyllable {
		c.Polysyllables++
	}
	if w.characters >= long {
		c.LongWords++
	}
	switch {
	case w.class&number != 0:
		c.Numbers++
		return
	case w.class&function == 0:
		c.ContentWords++
	}
	c.Bands += int(w.band)
}

// add appends a word of the text of that number.
func (t *tokens) add(w *word, in int) {
	if w.text != in {
		w.text, w.local = in, int32(len(t.counts))
		t.counts = append(t.counts, 0)
	}
	t.counts[w.local]++
	t.words = append(t.words, w.local)
}

// addSentences counts the sentences that hold a word, and what their words mark.
func (f *Figures) addSentences(classes []class, words, sentences []text.Span) {
	from := 0
	for _, sentence := range sentences {
		to := from
		for to < len(words) && words[to].Start < sentence.End {
			to++
		}
		if to > from {
			f.Sentences++
			f.addSentence(classes[from:to])
		}
		from = to
	}
}

// pauses tells whether what stands between two words makes the reader pause.
func pauses(gap string) bool {
	return gap != " " && strings.ContainsAny(gap, ",;:()–—")
}
