package analyze

import "mores/lexicon"

// Without scores s anew for each entry of a lexicon, by its index, that counts in s: as though that entry counted for
// nothing and still claimed its words, as an exception does. It calls yield with the index of the entry and with a record
// of which only Words and the counts of this lexicon are filled in. The record is good until yield returns.
//
// The time it takes grows with the number of matches times that of the entries that match.
func (a *Analyzer) Without(lexiconIndex int, s string, yield func(entry int, r *Record)) {
	type match struct {
		lexicon.Hit
		shares []share
	}
	var matches []match
	var entries []int // that count, in the order of their first match
	seen := map[int]bool{}
	r, read := Record{Moral: make([]Counts, len(a.plans))}, 0
	for a.begin(s, false, []int{lexiconIndex}); a.more(); {
		reader := &a.scan.readers[0]
		r.Words += len(a.scan.fresh)
		read += len(reader.cut.words) - reader.cut.kept
		a.counted(reader, func(h lexicon.Hit, shares []share) {
			matches = append(matches, match{h, shares})
			if !seen[h.Entry] && !a.lexicons[lexiconIndex].Entries[h.Entry].IsException() {
				entries = append(entries, h.Entry)
			}
			seen[h.Entry] = true
		})
	}
	for _, entry := range entries {
		counts := a.plans[lexiconIndex].newCounts()
		counts.Read = read
		for _, m := range matches {
			if m.Entry != entry {
				a.add(lexiconIndex, &counts, m.Hit, m.shares)
			}
		}
		a.finish(lexiconIndex, &counts)
		r.Moral[lexiconIndex] = counts
		yield(entry, &r)
	}
}
