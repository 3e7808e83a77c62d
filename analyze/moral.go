package analyze

import (
	"mores/analyze/text"
	"mores/lexicon"
)

// Counts are the figures of one lexicon in one text, one per tally of its plan. All of them add up over texts.
type Counts struct {
	Matches []int     // matches that belong to the tally, each once
	Weights []float64 // sum of the weights of their hits
	Matched int       // matches of entries that have a category, each once
	Claimed int       // the words that these claim
	Damped  []float64 // Σ w·log(1+tf) of each of lexicon.Foundations; nil where no score is asked for
	Read    int       // the words that were matched: those of the text, less names and addresses in the social reading

	Entries []EntryHits // in the order of their first match; nil unless Options.Entries
}

// add counts one match, by what it adds and the words that it claims.
func (c *Counts) add(shares []share, words int) {
	if len(shares) == 0 {
		return
	}
	c.Matched++
	c.Claimed += words
	for _, s := range shares {
		c.Matches[s.tally]++
		c.Weights[s.tally] += s.weight
	}
}

// moral counts the matches of every lexicon in the words of s that were resolved last.
func (a *Analyzer) moral(s string) []Counts {
	all := make([]Counts, len(a.plans))
	for i := range a.plans {
		all[i] = a.count(i, s)
	}
	return all
}

// count counts the matches of lexicon i.
func (a *Analyzer) count(i int, s string) Counts {
	counts := a.newCounts(i)
	a.counted(i, s, func(h lexicon.Hit, shares []share) { a.add(i, &counts, h, shares) })
	a.finish(i, &counts)
	return counts
}

// newCounts are the counts of lexicon i in the words that were resolved last, before any match.
func (a *Analyzer) newCounts(i int) Counts {
	counts := a.plans[i].newCounts()
	counts.Read = len(a.cutFor(i).words)
	return counts
}

// add counts one match of lexicon i.
func (a *Analyzer) add(i int, counts *Counts, h lexicon.Hit, shares []share) {
	counts.add(shares, h.Words)
	if a.plans[i].scored != nil || a.options.Entries {
		a.repeats[i].add(h.Entry)
	}
}

// finish adds to the counts what is known only when all matches are.
func (a *Analyzer) finish(i int, counts *Counts) {
	if scored := a.plans[i].scored; scored != nil {
		a.repeats[i].addTo(counts.Damped, scored)
	}
	if a.options.Entries {
		counts.Entries = a.repeats[i].entries(a.lexicons[i])
	}
	a.repeats[i].forget()
}

// counted calls yield with each match of lexicon i that counts, and with what it adds.
func (a *Analyzer) counted(i int, s string, yield func(lexicon.Hit, []share)) {
	p := &a.plans[i]
	scope := scope{text: s, words: a.cutFor(i).words}
	heedsNegation := a.options.Negation == Drop || a.options.Negation == Flip
	a.match(i, s, func(h lexicon.Hit) {
		shares := p.entries[h.Entry]
		if heedsNegation {
			if _, negated := scope.negator(h); negated {
				if a.options.Negation == Drop {
					return
				}
				shares = p.flipped[h.Entry]
			}
		}
		yield(h, shares)
	})
}

// match calls yield with each match of lexicon i in the words of s that were resolved last, in their order.
func (a *Analyzer) match(i int, s string, yield func(lexicon.Hit)) {
	words := a.cutFor(i)
	if p := a.plans[i].patterns; p != nil {
		p.match(s, words.words, yield)
		return
	}
	a.matcher.Match(i, words.resolved, s, words.words, yield)
}

// Hit is the evidence of a count: an entry of a lexicon that claims a stretch of the text.
type Hit struct {
	Entry   *lexicon.Entry // an exception has no senses and counts for nothing
	Span    text.Span      // bytes of the original text
	Negator text.Span      // the word that negates it, likewise; the zero Span where none does
}

// Negated tells whether a word negates the hit.
func (h Hit) Negated() bool { return h.Negator != text.Span{} }

// Hits returns the matches of one lexicon, by its index, in the order of the text: exceptions too, and the negated ones
// whatever the options make of them.
func (a *Analyzer) Hits(lexiconIndex int, s string) []Hit {
	a.scan(s)
	var hits []Hit
	words := a.cutFor(lexiconIndex).words
	scope := scope{text: s, words: words}
	a.match(lexiconIndex, s, func(h lexicon.Hit) {
		span := text.Span{Start: words[h.First].Start, End: words[h.First+h.Words-1].End}
		negator, _ := scope.negator(h)
		hits = append(hits, Hit{&a.lexicons[lexiconIndex].Entries[h.Entry], span, negator})
	})
	return hits
}
