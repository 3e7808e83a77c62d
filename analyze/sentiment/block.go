package sentiment

// block holds the words that the rules have yet to see: at most a thousand, however long the text. They are read and
// numbered first and weighed then, many at a time, which is faster than by turns.
//
// Before the first word of a text, and behind its last, stand tokens of no word, so that no rule has to ask where the text
// begins and ends.
type block struct {
	tokens   [blockEnd + behind]token
	n        int // tokens that there are
	first    int // place in the text of the token at 0
	heeded   [blockEnd + 1]uint16
	waiting  int    // heeded tokens that were not weighed yet; the last of heeded is for a token that is not
	capitals int    // words in capitals so far, in this block and before
	rolling  func() // called before the words of a full block are dropped; nil where nobody asks
}

const blockEnd = 1024

func (b *block) begin() {
	clear(b.tokens[:before])
	b.n, b.first, b.waiting, b.capitals = before, -before, 0, 0
}

// place is the place in the text of the word that comes next.
func (b *block) place() int { return b.first + b.n }

// push adds a word.
func (m *scratch) push(t token) {
	if m.n == blockEnd {
		m.roll()
	}
	m.tokens[m.n] = t
	m.heeded[m.waiting] = uint16(m.n)
	m.waiting += int(t / heeded)
	m.capitals += int(t / capital & 1)
	m.n++
}

// roll weighs the words of a full block, and begins another with those that are neighbours of words to come.
func (m *scratch) roll() {
	if m.rolling != nil {
		m.rolling()
	}
	ready := m.n - behind
	m.weigh(ready)
	shift := ready - before
	m.n = copy(m.tokens[:], m.tokens[shift:m.n])
	m.first += shift
	for i := range m.waiting {
		m.heeded[i] -= uint16(shift)
	}
	m.forgetSentences()
	m.joinCrowds()
}

// weigh weighs the heeded words before the token ready, in their order, and closes the sentences that end before it.
func (m *scratch) weigh(ready int) {
	done := 0
	for ; done < m.waiting && int(m.heeded[done]) < ready; done++ {
		i := int(m.heeded[done])
		place := m.first + i
		m.closeSentences(place)
		near := (*neighbourhood)(m.tokens[i-before:])
		c := m.vocabulary.charge(near, &m.levels)
		m.whole.charge(near[here], c)
		s := m.current()
		if place < s.from {
			continue
		}
		if place-before < s.from || place+behind >= s.to {
			clipped := near.clip(s.from-place, s.to-place)
			c = m.vocabulary.charge(&clipped, &m.levels)
		}
		m.part.charge(near[here], c)
	}
	m.waiting = copy(m.heeded[:], m.heeded[done:m.waiting])
	m.closeSentences(m.first + ready)
}

// clip is the neighbourhood without the words outside a sentence, which goes from word from to before word to, as seen
// from the word itself.
func (near *neighbourhood) clip(from, to int) neighbourhood {
	var clipped neighbourhood
	for i := max(from+here, 0); i < min(to+here, len(near)); i++ {
		clipped[i] = near[i]
	}
	return clipped
}

// finish weighs what is left.
func (m *scratch) finish() {
	clear(m.tokens[m.n : m.n+behind])
	m.weigh(m.n)
	m.closeSentences(endless)
}
