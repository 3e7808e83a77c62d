package evidence

import (
	"iter"
	"math"
	"slices"

	"mores/analyze"
	"mores/lexicon"
)

// meaning is what a match of an entry counts for.
type meaning struct {
	side            // of a match that is not negated
	flipped *side   // of a negated one, where it is flipped; else nil
	scored  []share // to the scores of foundations
}

// side is what a match counts for one way round.
type side struct {
	categories []string
	polarity   Polarity
	shares     []share // by tally
	tallies    []string
}

// share is what a match adds to something: one, and a weight.
type share struct {
	of     string
	weight float64
}

// meaningOf returns what an entry of lexicon i stands for.
func (e *Explainer) meaningOf(i int, entry *lexicon.Entry) *meaning {
	m := e.known[i][entry]
	if m == nil {
		l := e.lexicons[i]
		m = &meaning{side: sideOf(l, entry, func(c lexicon.Category) lexicon.Category { return c })}
		if e.options.Negation == analyze.Flip {
			turned := sideOf(l, entry, analyze.OtherSide)
			m.flipped = &turned
		}
		for _, s := range entry.Senses {
			if f := l.Categories[s.Category].Foundation; f != "" {
				m.scored = addShare(m.scored, f, s.Weight)
			}
		}
		e.known[i][entry] = m
	}
	return m
}

// sideOf is what a match counts for when its categories are turned.
func sideOf(l *lexicon.Lexicon, entry *lexicon.Entry, turned func(lexicon.Category) lexicon.Category) side {
	var r side
	for _, s := range entry.Senses {
		c := turned(l.Categories[s.Category])
		r.categories = append(r.categories, c.Name)
		for _, tally := range analyze.Tallies(c) {
			r.shares = addShare(r.shares, tally, s.Weight)
		}
		switch c.Side {
		case lexicon.Virtue, lexicon.Vice:
			p := Polarity(c.Side)
			if r.polarity != Neither && r.polarity != p {
				p = both
			}
			r.polarity = p
		}
	}
	if r.polarity == both {
		r.polarity = Neither
	}
	for _, share := range r.shares {
		r.tallies = append(r.tallies, share.of)
	}
	return r
}

// both stands for a virtue and a vice.
const both Polarity = "both"

func addShare(all []share, of string, weight float64) []share {
	i := slices.IndexFunc(all, func(s share) bool { return s.of == of })
	if i < 0 {
		return append(all, share{of, weight})
	}
	all[i].weight += weight
	return all
}

// moralHit is a match with what it counts for.
type moralHit struct {
	analyze.Hit
	*meaning
	side   *side
	counts bool // in any figure, the score too
}

// moralHits gives the matches of lexicon i, as the options have them count.
func (e *Explainer) moralHits(i int, s string) iter.Seq[moralHit] {
	return func(yield func(moralHit) bool) {
		for _, hit := range e.analyzer.Hits(i, s) {
			m := e.meaningOf(i, hit.Entry)
			h := moralHit{Hit: hit, meaning: m, side: &m.side, counts: !hit.Entry.IsException()}
			switch {
			case hit.Negated() && e.options.Negation == analyze.Drop:
				h.counts = false
			case hit.Negated() && e.options.Negation == analyze.Flip:
				h.side = m.flipped
			}
			if !yield(h) {
				return
			}
		}
	}
}

func (e *Explainer) moralMarks(s string, yield func(Mark)) {
	for i, l := range e.lexicons {
		for h := range e.moralHits(i, s) {
			m := Mark{Span: h.Span, Channel: analyze.MoralChannel, Lexicon: l.Name, Name: h.Entry.Text,
				Categories: h.side.categories, Polarity: h.side.polarity, Negator: h.Negator, Counts: h.counts}
			if m.Counts {
				m.Value, m.Tallies = 1, h.side.tallies
			}
			yield(m)
		}
	}
}

// moralTerms are the terms of a column of a lexicon, by entry in the order of their first match. The published scores are
// means over all matches, and no sums of the entries alone.
func (e *Explainer) moralTerms(c analyze.Column, s string, r *analyze.Record) ([]Term, bool) {
	i := slices.IndexFunc(e.lexicons, func(l *lexicon.Lexicon) bool { return l.Name == c.Lexicon })
	if i < 0 || c.Formula != analyze.ByRate && c.Formula != analyze.ByScore {
		return nil, false
	}
	var all terms
	if c.Formula == analyze.ByScore {
		for h := range e.moralHits(i, s) {
			if w := weightIn(h.scored, c.Tally); h.counts && w != 0 {
				all.add(h.Entry.Text, Neither, w)
			}
		}
		for k := range all.list {
			t := &all.list[k]
			t.Value = t.Value / float64(t.Times) * math.Log(float64(1+t.Times)) / math.Sqrt(float64(r.Moral[i].Read))
		}
		return all.list, true
	}
	for h := range e.moralHits(i, s) {
		if w, ok := perMatch(c, h.side.shares, r); ok && h.counts {
			all.add(h.Entry.Text, h.side.polarity, w)
		}
	}
	return all.list, true
}

// perMatch is what a match with these shares adds to a column, if it counts there.
func perMatch(c analyze.Column, shares []share, r *analyze.Record) (float64, bool) {
	k := slices.IndexFunc(shares, func(s share) bool { return s.of == c.Tally })
	switch {
	case k < 0:
		return 0, false
	case c.Kind == analyze.Weight:
		return shares[k].weight, true
	case c.Kind == analyze.Rate:
		return 1000 / float64(r.Words), true
	}
	return 1, true
}

// weightIn is the weight of a share; 0 of none.
func weightIn(shares []share, of string) float64 {
	for _, s := range shares {
		if s.of == of {
			return s.weight
		}
	}
	return 0
}
