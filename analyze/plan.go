package analyze

import (
	"slices"

	"mores/lexicon"
)

// tally is one thing that is counted: the matches with any of a set of categories.
type tally struct {
	name string // without the lexicon's: moral, care, care.virtue, or a category's own
	of   func(lexicon.Category) bool
}

// plan says for each entry of a lexicon which tallies it adds to.
type plan struct {
	tallies  []tally
	counted  int // tallies that are columns of their own; those behind serve a published score (published.go)
	meanings []meaning
	entries  []int32   // the meaning of each entry
	scores   bool      // a score is asked for
	patterns *patterns // finds the matches in place of the matcher; nil where nothing is to be compatible with
}

// meaning is what a match adds. Most entries share theirs with many others.
type meaning struct {
	shares  []share
	flipped []share // what a negated match adds that is flipped; nil where none is
	words   int     // that it claims
	scored  []share // to the scores, by the number of the foundation; nil where no score is asked for
}

// sense is one category of an entry with the entry's weight in it, as it is counted.
type sense struct {
	lexicon.Category
	weight float64
}

// share is what a match of an entry adds to a tally: one match, and a weight.
type share struct {
	tally  int
	weight float64
}

func newPlan(l *lexicon.Lexicon, o Options) plan {
	categories := l.Categories
	if o.Negation == Flip {
		for _, c := range l.Categories {
			if other := otherSide(c); other != c {
				categories = append(slices.Clip(categories), other)
			}
		}
	}
	p := plan{tallies: tallies(categories), entries: make([]int32, len(l.Entries)), scores: o.uses(ByScore)}
	p.counted = len(p.tallies)
	if o.uses(EMFDSingle) {
		p.tallies = append(p.tallies, singleTallies(categories)...)
	}
	if o.Compat == LikeEMFDscore {
		p.patterns = newPatterns(l)
	}
	p.addEntries(l, o)
	return p
}

// maxShared is how many weights within a category are looked through for one that is met again. Lexicons that have more
// have as many as entries.
const maxShared = 32

// addEntries finds the meanings of the entries.
func (p *plan) addEntries(l *lexicon.Lexicon, o Options) {
	known := make([][]int32, len(l.Categories)+1) // of entries of one sense, by its category; the last is of exceptions
	weights := []float64{}                        // of the sense, by meaning
	for i := range l.Entries {
		senses, words := l.Entries[i].Senses, l.Entries[i].Words()
		if p.patterns != nil {
			words = 1
		}
		category, weight := len(l.Categories), 0.0
		if len(senses) > 0 {
			category, weight = senses[0].Category, senses[0].Weight
		}
		at := slices.IndexFunc(known[category], func(n int32) bool { return weights[n] == weight && p.meanings[n].words == words })
		if at >= 0 && len(senses) <= 1 {
			p.entries[i] = known[category][at]
			continue
		}
		p.entries[i] = int32(len(p.meanings))
		p.meanings, weights = append(p.meanings, p.meaning(sensesOf(l, senses, o.Compat), words, o)), append(weights, weight)
		if len(senses) <= 1 && len(known[category]) < maxShared {
			known[category] = append(known[category], p.entries[i])
		}
	}
}

// meaning is what a match of an entry with these senses, and so many words, adds.
func (p *plan) meaning(all []sense, words int, o Options) meaning {
	m := meaning{shares: p.shares(all), words: words}
	if o.Negation == Flip {
		m.flipped = p.shares(flipped(all))
	}
	if p.scores {
		m.scored = scoredShares(all)
	}
	return m
}

// of is the meaning of an entry.
func (p *plan) of(entry int) *meaning { return &p.meanings[p.entries[entry]] }

// shares are what a match with these senses adds.
func (p *plan) shares(all []sense) []share {
	var shares []share
	for t, tally := range p.tallies[:p.counted] {
		s, counts := share{tally: t}, false
		for _, sense := range all {
			if tally.of(sense.Category) {
				s.weight += sense.weight
				counts = true
			}
		}
		if counts {
			shares = append(shares, s)
		}
	}
	if p.counted < len(p.tallies) {
		shares = append(shares, p.singleShares(all)...)
	}
	return shares
}

// tallies lists what is counted for categories: all moral matches, then each foundation, then the categories that are no
// foundation. Sides and foundations that the lexicon does not have are left out, since a zero there would mean nothing.
func tallies(categories []lexicon.Category) []tally {
	all := foundationTallies(total, isHit)
	for _, f := range lexicon.Foundations {
		all = append(all, foundationTallies(f, func(c lexicon.Category) bool { return isHit(c) && c.Foundation == f })...)
	}
	for _, own := range categories {
		if own.Foundation == "" {
			all = append(all, tally{ownTally(own), func(c lexicon.Category) bool { return c.Name == own.Name }})
		}
	}
	return slices.DeleteFunc(all, func(t tally) bool { return !slices.ContainsFunc(categories, t.of) })
}

// isHit tells whether a match with this category is a hit of a foundation. Signals only go along with one.
func isHit(c lexicon.Category) bool { return c.Foundation != "" && c.Side != lexicon.Signal }

// total is the tally of all matches that stand for a foundation.
const total = "moral"

// ownPrefix stands before the name of a category that would be taken for the total, such as the category moral that MFD
// has in some editions.
const ownPrefix = "category."

// ownTally is the name under which a category that is no foundation is counted.
func ownTally(c lexicon.Category) string {
	if isTotal(c.Name) {
		return ownPrefix + c.Name
	}
	return c.Name
}

// isTotal tells whether a tally is the total or one of its sides.
func isTotal(tally string) bool {
	return tally == total || tally == total+"."+string(lexicon.Virtue) || tally == total+"."+string(lexicon.Vice)
}

// foundationTallies are a foundation as a whole, its virtue and its vice.
func foundationTallies(name string, of func(lexicon.Category) bool) []tally {
	side := func(s lexicon.Side) tally {
		return tally{name + "." + string(s), func(c lexicon.Category) bool { return of(c) && c.Side == s }}
	}
	return []tally{{name, of}, side(lexicon.Virtue), side(lexicon.Vice)}
}

func (p *plan) newCounts() Counts {
	c := Counts{Matches: make([]int, len(p.tallies)), Weights: make([]float64, len(p.tallies))}
	if p.scores {
		c.Damped = make([]float64, len(lexicon.Foundations))
	}
	return c
}
