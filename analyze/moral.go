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

// add counts so many matches that each add these shares.
func (c *Counts) add(shares []share, times int32) {
	for _, s := range shares {
		c.Matches[s.tally] += int(times)
		c.Weights[s.tally] += float64(s.weight * float64(times))
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
		moral[r.lexicon].Read += len(r.cut.words) - r.cut.kept
		repeats := &a.repeats[r.lexicon]
		hits := a.matches(r)
		if a.options.Negation == Drop || a.options.Negation == Flip {
			a.heedNegation(r, hits, repeats)
			continue
		}
		for _, h := range hits {
			repeats.add(h.Entry)
		}
	}
}

// heedNegation counts the matches of one lexicon in its block, but for those that are negated, which it drops or flips.
func (a *Analyzer) heedNegation(r *reader, hits []lexicon.Hit, repeats *repeats) {
	for _, h := range hits {
		switch _, negated := r.scope.negator(a.scan.text, r.cut.words, h); {
		case !negated:
			repeats.add(h.Entry)
		case a.options.Negation == Flip:
			repeats.addFlipped(h.Entry)
		}
	}
}

// fill fills in the counts of lexicon i when all matches are known, as though one entry counted for nothing; none leaves
// none out.
func (a *Analyzer) fill(counts *Counts, i, but int) {
	a.repeats[i].addTo(counts, &a.plans[i], but)
	if a.options.Entries {
		counts.Entries = a.repeats[i].entries(a.lexicons[i], but)
	}
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
