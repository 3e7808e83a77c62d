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

// reading counts one text after another, stretch by stretch.
type reading struct {
	scorer  *Scorer
	yield   func(Hit) // is called with each hit; nil where only the counts are asked for
	base    int       // where in the text the window begins
	counts  Counts
	passage passage
	quotes  quotes
	quoted  []bool // of the words of the stretch at hand: they are in a quotation, and therefore count for nothing

	claimed    [size]int // words before this one are part of a hit of the measure
	rhetorical bool      // a form in the stretch at hand is of a rhetorical question
}

// The measures that rules count for.
var (
	questionMeasure   = Number("question")
	rhetoricalMeasure = Number("rhetorical")
	directMeasure     = Number("direct")
	asideMeasure      = Number("aside")
	quoteMeasure      = Number("quote")
)

// read reads the stretch at hand, given the hits that have not been read. It returns those that begin behind it.
func (r *reading) read(hits []lexicon.Hit) []lexicon.Hit {
	g := &r.passage
	r.counts.Words += g.to - g.from
	r.addQuotes()
	r.rhetorical = false
	for len(hits) > 0 && hits[0].First < g.to {
		r.addHit(hits[0])
		hits = hits[1:]
	}
	r.addQuestion()
	r.addBrackets()
	return hits
}

// drop drops the words that were read.
func (r *reading) drop() {
	for i := range r.claimed {
		r.claimed[i] -= r.passage.to
	}
	r.passage.drop()
}

// addHit adds what an entry counts for where it stands, and what the parts of a phrase count for.
func (r *reading) addHit(h lexicon.Hit) {
	m := &r.scorer.meanings[h.Entry]
	if len(m.senses) == 0 || r.isQuoted(h.First) {
		return
	}
	r.addSenses(m, h)
	for _, in := range m.inner {
		r.addSenses(&r.scorer.meanings[in.entry], lexicon.Hit{Entry: in.entry, First: h.First + in.at, Words: in.words})
	}
}

// addSenses adds the measures of a meaning, but none for which a hit that these words are part of has counted.
func (r *reading) addSenses(m *meaning, h lexicon.Hit) {
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
func (r *reading) emit(measure int, entry *lexicon.Entry, first, n int) {
	r.counts.Of[measure]++
	if r.yield != nil {
		words := r.passage.words
		r.yield(Hit{measure, entry, text.Span{Start: r.base + words[first].Start, End: r.base + words[first+n-1].End}})
	}
}

// addQuotes finds the words of the stretch at hand that are in quotations, and counts the quotations that begin with one of
// them.
func (r *reading) addQuotes() {
	g := &r.passage
	r.quoted = r.quoted[:0]
	for i := g.from; i < g.to; i++ {
		q := r.quotes.around(g.words[i].Start)
		r.quoted = append(r.quoted, q != nil && r.scorer.quotes != Include)
		if q == nil {
			continue
		}
		r.counts.Quoted++
		if q.counts {
			r.emit(quoteMeasure, nil, i, 1)
			q.counts = false
		}
	}
}

// isQuoted tells whether a word of the stretch at hand is in a quotation and therefore counts for nothing.
func (r *reading) isQuoted(i int) bool { return r.quoted[i-r.passage.from] }
