package words

import "iter"

// A Tally takes in documents, each with its group and how often terms occur in it, and compares the groups with the first,
// the baseline. It goes over the documents twice, since how evenly a term is spread can be told only once it is known how
// often it occurs: Count takes each document once, then Spread each again.
//
// What it holds grows with the terms times the groups, about 70 bytes each, and not with the documents.
type Tally struct {
	groups []group
	uses   []use // of term t in group g at t·groups+g

	// Used anew for each unit.
	mean    []float64 // relative frequency, as uses
	touched []int     // the terms of the unit
	seen    []bool    // by term
}

// group is what is known of a group beside its terms.
type group struct {
	documents, size int
	units           int // of which its terms have a relative frequency
	shared          int // topics that it has in common with the baseline
	topics          bool
}

// use is how a group uses a term.
type use struct {
	count, documents int
	spread           Dispersion
	sum, squares     float64 // of the relative frequencies in the units
	dSum, dSquares   float64 // of what these are above the baseline's, on shared topics
}

// NewTally returns an empty tally for so many terms and groups, of which the first is the baseline.
func NewTally(terms, groups int) *Tally {
	return &Tally{groups: make([]group, groups), uses: make([]use, terms*groups), mean: make([]float64, terms*groups), seen: make([]bool, terms)}
}

// Document is one document: its group, its size in words, and the terms that occur in it with how often each does.
type Document struct {
	Group, Size int
	Terms       iter.Seq2[int, int]
}

func (t *Tally) use(term, group int) *use { return &t.uses[term*len(t.groups)+group] }

// Count takes in a document.
func (t *Tally) Count(d Document) {
	g := &t.groups[d.Group]
	g.documents++
	g.size += d.Size
	for term, times := range d.Terms {
		u := t.use(term, d.Group)
		u.count += times
		u.documents++
	}
}

// Spread takes in once more the documents of a topic, all of them together, when all documents have been counted. A
// document without a topic comes alone. A document or topic without a word says nothing of frequencies.
func (t *Tally) Spread(topic bool, documents []Document) {
	members := make([]int, len(t.groups))
	for _, d := range documents {
		if d.Size > 0 {
			members[d.Group]++
		}
	}
	for _, d := range documents {
		if d.Size > 0 {
			t.addDocument(d, members[d.Group])
		}
	}
	for g, n := range members {
		if n > 0 {
			t.groups[g].units++
			t.groups[g].topics = t.groups[g].topics || topic
			if topic && g > 0 && members[0] > 0 {
				t.groups[g].shared++
			}
		}
	}
	for _, term := range t.touched {
		t.closeTerm(term, members, topic)
	}
	t.touched = t.touched[:0]
}

// addDocument adds the frequencies of a document, which is one of so many of its group in the unit.
func (t *Tally) addDocument(d Document, members int) {
	all := t.groups[d.Group].size
	for term, times := range d.Terms {
		u := t.use(term, d.Group)
		if u.spread.size == 0 {
			u.spread = NewDispersion(u.count, all)
		}
		u.spread.Add(times, d.Size)
		t.mean[term*len(t.groups)+d.Group] += float64(times) / float64(d.Size) / float64(members)
		if !t.seen[term] {
			t.seen[term] = true
			t.touched = append(t.touched, term)
		}
	}
}

// closeTerm adds what a unit says of a term to the sums.
func (t *Tally) closeTerm(term int, members []int, topic bool) {
	mean := t.mean[term*len(t.groups):][:len(t.groups)]
	for g, x := range mean {
		u := t.use(term, g)
		u.sum += x
		u.squares += float64(x * x)
		if d := x - mean[0]; topic && members[g] > 0 && members[0] > 0 {
			u.dSum += d
			u.dSquares += float64(d * d)
		}
	}
	clear(mean)
	t.seen[term] = false
}
