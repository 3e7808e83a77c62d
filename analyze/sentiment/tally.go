package sentiment

// tally is what is kept of a text or sentence until its end: some counts, and the level of each word with a valence.
//
// The levels must be kept in their order. A `but` that is still to come changes all of them, and so may whether capitals mean something,
// which the last word can decide. The sum, too, has to be made in the order of the words once they are changed. Those of a text that is so long
// that its order says nothing any more are counted (see crowd).
type tally struct {
	counts
	mixed   sequence // as words of a text of words in capitals and others
	uniform sequence // as words of a text all in capitals; those words that are in capitals only
}

// sequence is the levels of the words with a valence, in their order.
type sequence struct {
	charged []level // the last of them, once there is a crowd
	but     int     // how many of charged stand before the first `but`; -1 if there is none
	crowd   *crowd  // of those before; nil as long as there are few
}

func (t *tally) reset() {
	t.counts = counts{}
	t.mixed = sequence{charged: t.mixed.charged[:0], but: -1}
	t.uniform = sequence{charged: t.uniform.charged[:0], but: -1}
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

// heard is the sequence that counts. Capitals mean something where other words have none; where no word is in capitals, both
// would be the same, and mixed is the one that there is.
func (t *tally) heard() *sequence {
	if t.capitals == t.words {
		return &t.uniform
	}
	return &t.mixed
}

// charged are the levels of the words with a valence, in their order, once the rule of `but` has been applied; of a text that
// has no crowd.
func (m *scratch) charged(t *tally) []level {
	r := t.heard()
	if r.but >= 0 {
		m.contrast.apply(r.charged, r.but, &m.levels)
	}
	return r.charged
}

// sums are those of the words with a valence once the rule of `but` has been applied.
func (m *scratch) sums(t *tally) sums {
	if r := t.heard(); r.crowd != nil {
		m.join(r)
		return r.crowd.sums(r.but >= 0, m.levels.valences)
	}
	return sumsOf(m.charged(t), m.levels.valences)
}

func (m *scratch) compound(t *tally) float64 { return m.sums(t).compound(t.emphasis()) }

// scores are the scores of a text. A text without a word has zeros.
func (m *scratch) scores(t *tally) Scores {
	if t.words == 0 {
		return Scores{}
	}
	return m.sums(t).total(t.words, t.emphasis())
}
