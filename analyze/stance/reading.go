package stance

import (
	"mores/analyze/text"
	"mores/lexicon"
)

// Hit is the evidence of a count: words that count for a measure.
type Hit struct {
	Measure int            // its index in Measures
	Entry   *lexicon.Entry // nil where a rule found it
	Span    text.Span      // bytes of the text
}

// Reading counts one text after another. It is for one goroutine.
type Reading struct {
	scorer  *Scorer
	yield   func(Hit) // nil where only the counts are asked for
	counts  Counts
	passage passage
	quotes  quotes
	room    []text.Span // of within
	within  []text.Span // the quotations of the passage that are not behind what has been asked about
	quoted  int         // the end of the last quotation that was counted

	claimed    [size]int // words before this one are part of a hit of the measure
	rhetorical bool      // a form in the sentence at hand is of a rhetorical question
}

// The measures that rules count for.
var (
	questionMeasure   = Number("question")
	rhetoricalMeasure = Number("rhetorical")
	directMeasure     = Number("direct")
	asideMeasure      = Number("aside")
	quoteMeasure      = Number("quote")
)

// NewReading returns a reading that calls yield with each hit, in the order of the sentences; yield may be nil.
func (s *Scorer) NewReading(yield func(Hit)) *Reading { return &Reading{scorer: s, yield: yield} }

// Begin begins a text.
func (r *Reading) Begin(s string) {
	r.counts, r.quoted = Counts{}, 0
	r.passage.text = s
	r.quotes.begin(s)
}

// Add reads the next sentences of the text, given their words and the hits of the scorer's lexicon among these words.
func (r *Reading) Add(words, sentences []text.Span, hits []lexicon.Hit) {
	g := &r.passage
	g.words, g.from, g.to = words, 0, 0
	clear(r.claimed[:])
	r.counts.Words += len(words)
	r.addQuotes()
	for _, sentence := range sentences {
		g.enter(sentence)
		if g.from == g.to {
			continue
		}
		r.counts.Sentences++
		r.rhetorical = false
		for len(hits) > 0 && hits[0].First < g.to {
			r.addHit(hits[0])
			hits = hits[1:]
		}
		r.addQuestion(r.rhetorical)
		r.addBrackets()
	}
}

// Counts returns the counts of the text so far.
func (r *Reading) Counts() *Counts { return &r.counts }

// addHit adds what an entry counts for where it stands, and what the parts of a phrase count for.
func (r *Reading) addHit(h lexicon.Hit) {
	m := &r.scorer.meanings[h.Entry]
	if len(m.senses) == 0 || r.isQuoted(r.passage.words[h.First].Start) {
		return
	}
	r.addSenses(m, h)
	for _, in := range m.inner {
		r.addSenses(&r.scorer.meanings[in.entry], lexicon.Hit{Entry: in.entry, First: h.First + in.at, Words: in.words})
	}
}

// addSenses adds the measures of a meaning, but none for which a hit that these words are part of has counted.
func (r *Reading) addSenses(m *meaning, h lexicon.Hit) {
	for i := range m.senses {
		s := &m.senses[i]
		if r.claimed[s.measure] > h.First || !s.condition.holds(&r.passage, h.First, h.Words) {
			continue
		}
		r.claimed[s.measure] = h.First + h.Words
		if s.measure == rhetoricalMeasure {
			if r.rhetorical {
				continue
			}
			r.rhetorical = true
		}
		r.emit(s.measure, &r.scorer.lexicon.Entries[h.Entry], h.First, h.Words)
	}
}

// emit counts a hit of n words.
func (r *Reading) emit(measure int, entry *lexicon.Entry, first, n int) {
	r.counts.Of[measure]++
	if r.yield != nil {
		words := r.passage.words
		r.yield(Hit{measure, entry, text.Span{Start: words[first].Start, End: words[first+n-1].End}})
	}
}

// addQuotes finds the quotations that words of the passage are in, and counts those that begin in it.
func (r *Reading) addQuotes() {
	g := &r.passage
	r.within = r.room[:0]
	for i, w := range g.words {
		span, found := r.quotes.around(w.Start)
		if !found {
			continue
		}
		r.counts.Quoted++
		if n := len(r.within); n == 0 || r.within[n-1] != span {
			r.within = append(r.within, span)
			r.room = r.within
		}
		if span.Start < r.quoted {
			continue
		}
		r.quoted = span.End
		if quotation := span.Of(g.text); hasWords(quotation, 4) && !isTitle(quotation) {
			r.emit(quoteMeasure, nil, i, 1)
		}
	}
}

// isQuoted tells whether what is at a byte of the passage is in a quotation and therefore counts for nothing. It must be
// asked from left to right.
func (r *Reading) isQuoted(at int) bool {
	if r.scorer.quotes == Include {
		return false
	}
	for len(r.within) > 0 && r.within[0].End <= at {
		r.within = r.within[1:]
	}
	return len(r.within) > 0 && r.within[0].Start <= at
}
