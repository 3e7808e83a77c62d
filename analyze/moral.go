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

func (a *Analyzer) newCounts() []Counts {
	all := make([]Counts, len(a.plans))
	for i := range a.plans {
		all[i] = a.plans[i].newCounts()
	}
	return all
}

// count counts the matches of the block at hand.
func (a *Analyzer) count(moral []Counts) {
	for i := range a.scan.readers {
		r := &a.scan.readers[i]
		counts := &moral[r.lexicon]
		counts.Read += len(r.cut.words) - r.cut.kept
		a.counted(r, func(h lexicon.Hit, shares []share) { a.add(r.lexicon, counts, h, shares) })
	}
}

// add counts one match of lexicon i.
func (a *Analyzer) add(i int, counts *Counts, h lexicon.Hit, shares []share) {
	counts.add(shares, h.Words)
	if a.plans[i].scores || a.options.Entries {
		a.repeats[i].add(h.Entry)
	}
}

// counted calls yield with each match of one lexicon in its block that counts, and with what it adds.
func (a *Analyzer) counted(r *reader, yield func(lexicon.Hit, []share)) {
	p := &a.plans[r.lexicon]
	heedsNegation := a.options.Negation == Drop || a.options.Negation == Flip
	for _, h := range a.matches(r) {
		meaning := p.of(h.Entry)
		shares := meaning.shares
		if heedsNegation {
			if _, negated := r.scope.negator(a.scan.text, r.cut.words, h); negated {
				if a.options.Negation == Drop {
					continue
				}
				shares = meaning.flipped
			}
		}
		yield(h, shares)
	}
}

// finish adds to the counts of lexicon i what is known only when all matches are.
func (a *Analyzer) finish(i int, counts *Counts) {
	if p := &a.plans[i]; p.scores {
		a.repeats[i].addTo(counts.Damped, p)
	}
	if a.options.Entries {
		counts.Entries = a.repeats[i].entries(a.lexicons[i])
	}
	a.repeats[i].forget()
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
	var hits []Hit
	for a.begin(s, false, []int{lexiconIndex}); a.more(); {
		r := &a.scan.readers[0]
		words := r.cut.words
		for _, h := range a.matches(r) {
			span := text.Span{Start: words[h.First].Start, End: words[h.First+h.Words-1].End}
			negator, _ := r.scope.negator(s, words, h)
			hits = append(hits, Hit{&a.lexicons[lexiconIndex].Entries[h.Entry], span, negator})
		}
	}
	return hits
}
