package stance

import (
	"cmp"
	"math"
	"slices"

	"mores/analyze/text"
	"mores/lexicon"
)

// Meter counts texts, whole or window by window; where a text is cut makes no difference. It remembers the words that it
// has met and is for one goroutine.
type Meter struct {
	reading    reading
	vocabulary lexicon.Vocabulary
	resolved   []lexicon.Word // what the words are that are held
	matched    int            // the first of them at which a hit may still be found
	hits       []lexicon.Hit  // that have not been read
	ends       []int          // of the sentences that have ended
	passed     int            // so many of them have been read

	words, sentences []text.Span // of a text that is measured whole
}

// undecided is within how many bytes it is known that a sentence has ended.
const undecided = 8 << 10

// NewMeter returns a meter that has met no word.
func (s *Scorer) NewMeter() *Meter {
	return &Meter{reading: reading{scorer: s}, vocabulary: s.matcher.Vocabulary()}
}

// Measure counts a text.
func (m *Meter) Measure(s string) Counts {
	m.words = text.AppendWords(m.words[:0], s)
	m.sentences = text.AppendSentences(m.sentences[:0], s, m.words)
	m.Begin()
	m.Slide(s, 0)
	m.Add(m.words, m.sentences, true)
	return m.End()
}

// Hits returns what counts in a text, in the order of the text.
func (m *Meter) Hits(s string) (hits []Hit) {
	m.reading.yield = func(h Hit) { hits = append(hits, h) }
	m.Measure(s)
	m.reading.yield = nil
	slices.SortStableFunc(hits, func(a, b Hit) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return hits
}

// Begin begins a text.
func (m *Meter) Begin() {
	r := &m.reading
	r.base, r.counts, r.claimed = 0, Counts{}, [size]int{}
	r.quotes = quotes{found: r.quotes.found[:0]}
	g := &r.passage
	g.text, g.words, g.from, g.to, g.before = "", g.words[:0], 0, 0, 0
	m.resolved, m.matched, m.hits, m.ends = m.resolved[:0], 0, m.hits[:0], m.ends[:0]
	m.passed = 0
}

// Slide moves the window: the text at hand is now window, whose first byte was at by before. Of the first window by is 0.
func (m *Meter) Slide(window string, by int) {
	r := &m.reading
	r.base += by
	r.passage.slide(window, by)
	r.quotes.slide(by)
	for i := range m.ends {
		m.ends[i] -= by
	}
}

// Add adds the next words, and the sentences that have come to their end, as stretches of the window; last says that no
// more come.
func (m *Meter) Add(words, sentences []text.Span, last bool) {
	g := &m.reading.passage
	g.words = append(g.words, words...)
	m.ends, m.passed = m.ends[:copy(m.ends, m.ends[m.passed:])], 0
	for _, sentence := range sentences {
		m.ends = append(m.ends, sentence.End)
	}
	if m.vocabulary.Forgets(len(g.words)) {
		m.resolved = m.resolved[:0]
	}
	m.resolved = m.vocabulary.ResolveAll(m.resolved, g.text, g.words[len(m.resolved):])
	m.findQuotes(last)
	m.read(last)
}

// Needs is from where on the window is needed for what comes, if more comes. All words before end were added.
func (m *Meter) Needs(end int) int {
	r := &m.reading
	g := &r.passage
	if n := len(g.words); n > 0 && far(g.words[n-1].End, end) {
		m.read(true)
	}
	if len(g.words) > 0 {
		end = g.words[0].Start
	}
	return max(min(end-margin, r.quotes.at-margin), 0)
}

// End returns the counts of the text.
func (m *Meter) End() Counts { return m.reading.counts }

// read reads the stretches of which all is known; all if nothing more comes, or only from afar.
func (m *Meter) read(all bool) {
	r := &m.reading
	g := &r.passage
	to := len(g.words)
	if !all {
		to -= lexicon.MaxWords
	}
	if to > m.matched {
		m.hits, m.matched = m.vocabulary.Match(m.hits, 0, lexicon.Stretch{Text: g.text, Spans: g.words, Words: m.resolved}, m.matched, to)
	}
	hits := m.hits
	for g.to < len(g.words) {
		from := g.to
		g.stretch(m.sentenceEnd())
		if !all && !m.isKnown() {
			g.to = from
			break
		}
		hits = r.read(hits)
	}
	m.drop(hits)
}

// findQuotes finds the quotations that begin where it is known whether one does.
func (m *Meter) findQuotes(last bool) {
	window := m.reading.passage.text
	known := len(window)
	if !last {
		known -= ahead
	}
	m.reading.quotes.find(window, known)
}

// sentenceEnd is the end of the sentence of the first word that has not been read, far behind all text if none is known.
func (m *Meter) sentenceEnd() int {
	g := &m.reading.passage
	for m.passed < len(m.ends) && m.ends[m.passed] <= g.words[g.to].Start {
		m.passed++
	}
	if m.passed == len(m.ends) {
		return math.MaxInt
	}
	return m.ends[m.passed]
}

// isKnown tells whether all is known that the stretch at hand is read by: its end, the hits in it, the word behind it, and
// the quotations.
func (m *Meter) isKnown() bool {
	g := &m.reading.passage
	last := len(g.words) - 1
	return g.to <= last && m.matched >= g.to && m.reading.quotes.at >= g.end &&
		(m.passed < len(m.ends) || g.words[last].Start-g.words[g.to].Start > undecided)
}

// drop drops what has been read. hits are those that have not.
func (m *Meter) drop(hits []lexicon.Hit) {
	n := m.reading.passage.to
	m.reading.drop()
	m.resolved = m.resolved[:copy(m.resolved, m.resolved[n:])]
	m.matched -= n
	m.hits = m.hits[:copy(m.hits, hits)]
	for i := range m.hits {
		m.hits[i].First -= n
	}
}
