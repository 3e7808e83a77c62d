package sentiment

// charged is a word of the text with a valence that is not zero.
type charged struct {
	at      int // its place among the words of the text
	valence float64
}

// neighbourhood is a word and the words that can change its valence: three before it and two behind. The word itself is
// at [here].
type neighbourhood [before + 1 + behind]token

const here = before

// reach is how much a degree word counts at one, two and three words before a listed word.
var reach = [before + 1]float64{1: 1, 2: 0.95, 3: 0.9}

// charge finds the words with a valence. It returns the place of the first `but`, or -1.
func (m *scratch) charge(v *vocabulary) (firstBut int) {
	words := len(m.tokens) - padding
	shouted := m.shouted()
	m.charged = m.charged[:0]
	firstBut = -1
	for at := range words {
		near := (*neighbourhood)(m.tokens[at:])
		w := near[here].word
		if w == but && firstBut < 0 {
			firstBut = at
		}
		if !v.entries[w].listed {
			continue
		}
		if valence := v.valence(near, shouted); valence != 0 {
			m.charged = append(m.charged, charged{at, valence})
		}
	}
	return firstBut
}

// shouted says whether some words of the text are in capitals and some are not, so that capitals mean something.
func (m *scratch) shouted() bool {
	capitals := 0
	for _, t := range m.tokens {
		if t.capitals {
			capitals++
		}
	}
	return 0 < capitals && capitals < len(m.tokens)-padding
}

// valence is the valence of a listed word among its neighbours. The order of the steps is the reference's, and so is
// that of the additions: in another order the last bit of a sum could differ.
//
// A product is converted to float64 wherever it could be added to: on some machines the compiler would otherwise make one
// operation of the two, and round once where the reference rounds twice.
func (v *vocabulary) valence(near *neighbourhood, shouted bool) float64 {
	if near[here].word == kind && near[here+1].word == of {
		return 0
	}
	valence := v.afterNo(near)
	if shouted && near[here].capitals {
		valence = shout(valence, valence)
	}
	for distance := 1; distance <= before; distance++ {
		t := near[here-distance]
		if t.word == none {
			break
		}
		e := &v.entries[t.word]
		if e.listed {
			continue
		}
		valence += float64(e.change(valence, shouted && t.capitals) * reach[distance])
		if factor := near.negation(distance, e.negates); factor != 1 {
			valence = float64(valence * factor)
		}
		if distance == before {
			valence = v.inPhrase(near, valence)
		}
	}
	if near[here-1].word == least && near[here-2].word != at && near[here-2].word != very {
		valence = float64(valence * negation)
	}
	return valence
}
