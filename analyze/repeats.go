package analyze

import "mores/lexicon"

// repeats counts how often each entry of a lexicon matches in one text. What the matches add to the counts is worked out
// once for each entry, when the text is at its end: that is much less work than to do so for each match.
type repeats struct {
	times []int32 // by entry: the matches that count
	flips []int32 // by entry: those of them that count on the other side; nil where none can
	found []int   // the entries that match, in the order of their first match
}

func newRepeats(l *lexicon.Lexicon, n Negation) repeats {
	r := repeats{times: make([]int32, len(l.Entries))}
	if n == Flip {
		r.flips = make([]int32, len(l.Entries))
	}
	return r
}

// add counts a match of an entry.
func (r *repeats) add(entry int) {
	if r.times[entry] == 0 {
		r.found = append(r.found, entry)
	}
	r.times[entry]++
}

// addFlipped counts a match of an entry that counts on the other side.
func (r *repeats) addFlipped(entry int) {
	r.add(entry)
	r.flips[entry]++
}

// addTo adds to the counts what the matches give, but those of one entry; none leaves none out.
func (r *repeats) addTo(c *Counts, p *plan, but int) {
	for _, entry := range r.found {
		if entry == but {
			continue
		}
		m, times := p.of(entry), r.times[entry]
		if c.Damped != nil {
			damping := logOfTimes(times)
			for _, s := range m.scored {
				c.Damped[s.tally] += float64(s.weight * damping)
			}
		}
		if len(m.shares) == 0 {
			continue
		}
		c.Matched += int(times)
		c.Claimed += int(times) * m.words
		if r.flips != nil {
			c.add(m.flipped, r.flips[entry])
			times -= r.flips[entry]
		}
		c.add(m.shares, times)
	}
}

// entries are the entries that match, less the exceptions, and less one; none leaves none out.
func (r *repeats) entries(l *lexicon.Lexicon, but int) []EntryHits {
	var all []EntryHits
	for _, entry := range r.found {
		if e := &l.Entries[entry]; entry != but && !e.IsException() {
			all = append(all, EntryHits{e, int(r.times[entry])})
		}
	}
	return all
}

// none is no entry.
const none = -1

// forget makes room for the next text.
func (r *repeats) forget() {
	for _, entry := range r.found {
		r.times[entry] = 0
		if r.flips != nil {
			r.flips[entry] = 0
		}
	}
	r.found = r.found[:0]
}
