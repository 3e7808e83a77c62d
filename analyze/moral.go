package analyze

import (
	"slices"

	"mores/lexicon"
)

// Counts are the figures of one lexicon in one text, one per tally of its plan.
type Counts struct {
	Matches []int     // matches that belong to the tally, each once
	Weights []float64 // sum of the weights of their hits
}

// tally is one thing that is counted: the matches with any of a set of categories.
type tally struct {
	name string // without the lexicon's: moral, care, care.virtue, or a category's own
	of   func(lexicon.Category) bool
}

// plan says for each entry of a lexicon which tallies it adds to.
type plan struct {
	tallies []tally
	entries [][]share
}

// share is what a match of an entry adds to a tally: one match, and a weight.
type share struct {
	tally  int
	weight float64
}

func newPlan(l *lexicon.Lexicon) plan {
	p := plan{tallies: tallies(l), entries: make([][]share, len(l.Entries))}
	for i, e := range l.Entries {
		for t, tally := range p.tallies {
			s, counts := share{tally: t}, false
			for _, sense := range e.Senses {
				if tally.of(l.Categories[sense.Category]) {
					s.weight += sense.Weight
					counts = true
				}
			}
			if counts {
				p.entries[i] = append(p.entries[i], s)
			}
		}
	}
	return p
}

// tallies lists what is counted for a lexicon: all moral matches, then each foundation, then the categories that are no
// foundation. Sides and foundations that the lexicon does not have are left out, since a zero there would mean nothing.
func tallies(l *lexicon.Lexicon) []tally {
	all := foundationTallies("moral", func(c lexicon.Category) bool { return c.Foundation != "" })
	for _, f := range lexicon.Foundations {
		all = append(all, foundationTallies(f, func(c lexicon.Category) bool { return c.Foundation == f })...)
	}
	for _, own := range l.Categories {
		if own.Foundation == "" {
			all = append(all, tally{own.Name, func(c lexicon.Category) bool { return c.Name == own.Name }})
		}
	}
	return slices.DeleteFunc(all, func(t tally) bool { return !slices.ContainsFunc(l.Categories, t.of) })
}

// foundationTallies are a foundation as a whole, its virtue and its vice.
func foundationTallies(name string, of func(lexicon.Category) bool) []tally {
	side := func(s lexicon.Side) tally {
		return tally{name + "." + string(s), func(c lexicon.Category) bool { return of(c) && c.Side == s }}
	}
	return []tally{{name, of}, side(lexicon.Virtue), side(lexicon.Vice)}
}

func (p *plan) newCounts() Counts {
	return Counts{make([]int, len(p.tallies)), make([]float64, len(p.tallies))}
}

func (p *plan) add(c *Counts, entry int) {
	for _, s := range p.entries[entry] {
		c.Matches[s.tally]++
		c.Weights[s.tally] += s.weight
	}
}
