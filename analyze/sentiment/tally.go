package sentiment

// tally is what is kept of a text or sentence until its end: some counts, and the level of each word with a valence.
//
// The levels must be kept. A `but` that is still to come changes all of them, and so may whether capitals mean something,
// which the last word can decide. The sum, too, has to be made in the order of the words once they are changed.
type tally struct {
	counts
	mixed   sequence // as words of a text of words in capitals and others
	uniform sequence // as words of a text all in capitals; those words that are in capitals only
}

// sequence is the levels of the words with a valence, in their order.
type sequence struct {
	charged []level
	but     int // how many of them stand before the first `but`; -1 if there is none
}

func (t *tally) reset() {
	t.counts = counts{}
	t.mixed = sequence{t.mixed.charged[:0], -1}
	t.uniform = sequence{t.uniform.charged[:0], -1}
}

// charge adds a heeded word.
func (t *tally) charge(word token, c charge) {
	if word&listed == 0 {
		t.mixed.contrast()
		t.uniform.contrast()
		return
	}
	t.mixed.add(c.mixed)
	t.uniform.add(c.uniform)
}

func (r *sequence) add(l level) {
	if l != 0 {
		r.charged = append(r.charged, l)
	}
}

func (r *sequence) contrast() {
	if r.but < 0 {
		r.but = len(r.charged)
	}
}

// charged are the levels of the words with a valence once the rule of `but` has been applied. Capitals mean something
// where other words have none; where no word is in capitals, both would be the same, and mixed is the one that
// there is.
func (m *scratch) charged(t *tally) []level {
	r := &t.mixed
	if t.capitals == t.words {
		r = &t.uniform
	}
	if r.but >= 0 {
		m.contrast.apply(r.charged, r.but, &m.levels)
	}
	return r.charged
}

func (m *scratch) compound(t *tally) float64 {
	return compound(m.charged(t), m.levels.valences, t.emphasis())
}

// scores are the scores of a text. A text without a word has zeros.
func (m *scratch) scores(t *tally) Scores {
	if t.words == 0 {
		return Scores{}
	}
	return total(m.charged(t), m.levels.valences, t.words, t.emphasis())
}
