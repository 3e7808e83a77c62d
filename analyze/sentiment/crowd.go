package sentiment

import "mores/analyze/exact"

// maxKept is how many words with a valence are kept in their order: more than a book has.
const maxKept = 1 << 16

// crowd is the words with a valence of a text that has more of them than are kept, counted by level. What the rule of
// `but` does to them can be told from these counts, since all places before the `but` are alike, and all behind it, and of
// equal valences one before it is always changed first (see contrast). Only the order of the additions is lost: the sum is
// made without rounding in place of it.
type crowd struct {
	plain  []int    // without a `but`, by level
	passed [2][]int // with a `but`: what words before it have become, and words behind it
}

// joinCrowds counts the words of the text at hand, and of the sentence, where they are too many.
func (m *scratch) joinCrowds() {
	for _, t := range []*tally{&m.whole, &m.part} {
		for _, r := range []*sequence{&t.mixed, &t.uniform} {
			if len(r.charged) > maxKept {
				m.join(r)
			}
		}
	}
}

// join counts the words of a sequence that are kept.
func (m *scratch) join(r *sequence) {
	if r.crowd == nil {
		r.crowd = &crowd{}
	}
	for i, l := range r.charged {
		r.crowd.add(l, r.but >= 0 && i >= r.but, m)
	}
	r.charged, r.but = r.charged[:0], min(r.but, 0)
}

// add counts a word before or behind the `but`. Of those that have its level now, and itself, the first is changed.
func (c *crowd) add(was level, behind bool, m *scratch) {
	side := 0
	if behind {
		side = 1
	}
	*tallyOf(&c.plain, was)++
	first := side
	for other := range c.passed {
		if same := tallyOf(&c.passed[other], was); *same > 0 {
			*same--
			*tallyOf(&c.passed[side], was)++
			first = other
			break
		}
	}
	now := m.contrast.weigh(was, first == 1, &m.levels)
	*tallyOf(&c.passed[first], now)++
}

// tallyOf is the count of a level.
func tallyOf(counts *[]int, l level) *int {
	for len(*counts) <= int(l) {
		*counts = append(*counts, 0)
	}
	return &(*counts)[l]
}

// sums are those of all words, with a `but` among them or without.
func (c *crowd) sums(but bool, valences []float64) (s sums) {
	all := [][]int{c.plain}
	if but {
		all = c.passed[:]
	}
	var sum, positive, negative exact.Sum
	for _, counts := range all {
		for l, n := range counts {
			s.charged += n
			weight := float64(n)
			sum.Add(weight * valences[l])
			if valences[l] > 0 {
				positive.Add(weight * (valences[l] + 1))
			} else {
				negative.Add(weight * (1 - valences[l]))
			}
		}
	}
	s.all, s.positive, s.negative = sum.Float(), positive.Float(), negative.Float()
	return s
}
