package analyze

// Without scores s anew for each entry of a lexicon, by its index, that counts in s: as though that entry counted for
// nothing and still claimed its words, as an exception does. It calls yield with the index of the entry and with a record
// of which only Words and the counts of this lexicon are filled in. The record is good until yield returns.
//
// The time it takes grows with the square of the number of entries that match.
func (a *Analyzer) Without(lexiconIndex int, s string, yield func(entry int, r *Record)) {
	counted := make([]Counts, len(a.plans))
	r := Record{Moral: make([]Counts, len(a.plans))}
	for a.begin(s, false, []int{lexiconIndex}); a.more(); {
		r.Words += len(a.scan.fresh)
		a.count(counted)
	}
	repeats := &a.repeats[lexiconIndex]
	for _, entry := range repeats.found {
		if a.lexicons[lexiconIndex].Entries[entry].IsException() {
			continue
		}
		counts := a.plans[lexiconIndex].newCounts()
		counts.Read = counted[lexiconIndex].Read
		a.fill(&counts, lexiconIndex, entry)
		r.Moral[lexiconIndex] = counts
		yield(entry, &r)
	}
	repeats.forget()
}
