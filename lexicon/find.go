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
	resolver := Compile(l).Resolver()
	t := Stretch{Text: s, Spans: text.AppendWords(nil, s)}
	for _, span := range t.Spans {
		t.Words = append(t.Words, resolver.Resolve(text.Fold(span.Of(s))))
	}
	hits, _ := resolver.Match(nil, 0, t, 0, len(t.Words))
	var found []Found
	for _, h := range hits {
		claimed := s[t.Spans[h.First].Start:t.Spans[h.First+h.Words-1].End]
		found = append(found, Found{&l.Entries[h.Entry], claimed})
	}
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
