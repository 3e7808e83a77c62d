package sentiment

// scratch is the memory that scoring one text needs, some 400 KB. It is kept between texts, so that a text allocates
// nothing, and pieces that were met in one text are known in the next. There are as many as texts are scored at the same
// time.
type scratch struct {
	scorer     *Scorer
	vocabulary *vocabulary
	emoji      *emoji
	spelled    spelled
	levels     levels
	contrast   contrast

	// What follows is begun anew for each text.
	block
	sentences
	whole     tally
	marks     marks // in the text so far
	described marks // in the descriptions that emoji stand for

	// And this for each part of a text.
	at, end int    // where reading goes on, and the end of the last piece that was read
	joined  []byte // the end of a description, and what sticks to it; or the beginning of a piece that the part cuts
}

// begin makes ready for another text.
func (m *scratch) begin() {
	if len(m.levels.valences) > maxLevels {
		m.levels = m.vocabulary.levels.clone()
		m.contrast = contrast{}
	}
	m.block.begin()
	m.sentences.begin()
	m.whole.reset()
	m.marks, m.described, m.joined = marks{}, marks{}, m.joined[:0]
}

// take returns a scratch that is free.
func (s *Scorer) take() *scratch {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) == 0 {
		return &scratch{scorer: s, vocabulary: s.vocabulary, emoji: s.emoji, levels: s.vocabulary.levels.clone()}
	}
	m := s.free[len(s.free)-1]
	s.free = s.free[:len(s.free)-1]
	return m
}

// give gives a scratch back.
func (s *Scorer) give(m *scratch) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, m)
}
