package stance

import (
	"strings"

	"mores/analyze/text"
	"mores/lexicon"
)

// Meter counts texts by itself, for those who want stance alone. It remembers the words that it has met and is for one
// goroutine.
type Meter struct {
	reading  *Reading
	resolver *lexicon.Resolver
	words    map[string]lexicon.Word // by the word as spelled
	hits     []lexicon.Hit
	stretch  lexicon.Stretch
	spans    []text.Span
}

// maxWords is how many words a Meter remembers before it forgets them all.
const maxWords = 1 << 17

// NewMeter returns a meter that calls yield with each hit; yield may be nil.
func (s *Scorer) NewMeter(yield func(Hit)) *Meter {
	return &Meter{reading: s.NewReading(yield), resolver: lexicon.Compile(s.lexicon).Resolver(), words: map[string]lexicon.Word{}}
}

// Measure counts a text.
func (m *Meter) Measure(s string) Counts {
	if len(m.words) > maxWords {
		m.resolver.Forget()
		clear(m.words)
	}
	t := &m.stretch
	t.Text, t.Spans, t.Words = s, text.AppendWords(t.Spans[:0], s), t.Words[:0]
	for _, span := range t.Spans {
		w, known := m.words[span.Of(s)]
		if !known {
			w = m.resolver.Resolve(text.Fold(span.Of(s)))
			m.words[strings.Clone(span.Of(s))] = w
		}
		t.Words = append(t.Words, w)
	}
	m.spans = text.AppendSentences(m.spans[:0], s, t.Spans)
	m.hits, _ = m.resolver.Match(m.hits[:0], 0, *t, 0, len(t.Words))
	m.reading.Begin(s)
	m.reading.Add(t.Spans, m.spans, m.hits)
	return *m.reading.Counts()
}
