package evidence

import (
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/stance"
)

// stanceName is what a hit of the stance channel is called: its entry, or the measure that a rule counts it for.
func stanceName(h stance.Hit, measures []stance.Measure) string {
	if h.Entry != nil {
		return h.Entry.Text
	}
	return measures[h.Measure].Name
}

// stanceMarks yields a mark for each stretch that counts, with all measures that it counts for under one name.
func (e *Explainer) stanceMarks(s string, yield func(Mark)) {
	var marks []Mark
	measures := stance.Measures()
	for _, h := range e.analyzer.Marks(s) {
		name, measure := stanceName(h, measures), measures[h.Measure].Name
		at := slices.IndexFunc(marks, func(m Mark) bool { return m.Span == h.Span && m.Name == name })
		if at < 0 {
			for _, m := range marks {
				yield(m)
			}
			marks = append(marks[:0], Mark{Span: h.Span, Channel: analyze.StanceChannel, Name: name, Counts: true})
			at = 0
		}
		m := &marks[at]
		m.Value++
		m.Categories, m.Tallies = append(m.Categories, measure), append(m.Tallies, measure)
	}
	for _, m := range marks {
		yield(m)
	}
}

// stanceTerms are the terms of a count or rate: an entry adds its hits. Commitment and receptiveness are no sums of words.
func (e *Explainer) stanceTerms(c analyze.Column, s string, r *analyze.Record) ([]Term, bool) {
	each := 1.0
	switch own := c.Lexicon == "" && strings.HasPrefix(c.Name, string(analyze.StanceChannel)+"."); {
	case own && c.Kind == analyze.Rate:
		each = 1000 / float64(r.Words)
	case !own || c.Kind != analyze.Count:
		return nil, false
	}
	var all terms
	measures := stance.Measures()
	for _, h := range e.analyzer.Marks(s) {
		if measures[h.Measure].Name == c.Tally {
			all.add(stanceName(h, measures), Neither, each)
		}
	}
	return all.list, true
}
