package lexicon

import (
	"strings"

	"mores/analyze/text"
)

// Found is a match of an entry in a text.
type Found struct {
	Entry *Entry
	Words string // the words that it claims, as the text has them
}

// Find returns the matches of a lexicon in a short text, from left to right, by the rules of matching. For many texts
// compile the lexicon instead.
func (l *Lexicon) Find(s string) []Found {
	m := Compile(l)
	spans := text.AppendWords(nil, s)
	words := make([]*Word, len(spans))
	for i, span := range spans {
		words[i] = m.Resolve(text.Fold(span.Of(s)))
	}
	var found []Found
	m.Match(0, words, s, spans, func(h Hit) {
		claimed := s[spans[h.First].Start:spans[h.First+h.Words-1].End]
		found = append(found, Found{&l.Entries[h.Entry], claimed})
	})
	return found
}

// Kind says what an entry is: a word, a stem, or a phrase.
func (e *Entry) Kind() string {
	switch {
	case strings.Contains(e.Text, " "):
		return "phrase"
	case strings.HasSuffix(e.Text, "*"):
		return "stem"
	}
	return "word"
}
