package sentiment

// neighbourhood is a word and the words that can change its valence: three before it and two behind. The word itself is
// at [here].
type neighbourhood [before + 1 + behind]token

const (
	before = 3
	behind = 2
	here   = before
)

// reach is how much a degree word counts at one, two and three words before a listed word.
var reach = [before + 1]float64{1: 1, 2: 0.95, 3: 0.9}

// charge is the level of a listed word, for a text of words in capitals and others, and for one where all words are in
// capitals, so that they mean nothing. Only a word that is in capitals itself may stand in such a text.
type charge struct {
	mixed, uniform level
}

// charge is what a heeded word adds. Beside most of them stands no word that a rule knows: their valence is that of the
// list.
func (v *vocabulary) charge(near *neighbourhood, all *levels) charge {
	self := near[here]
	upTo := near[here-3] | near[here-2] | near[here-1] | self
	seconds := near[here-2] | near[here-1] | self | near[here+1]
	phrase := upTo&opens != 0 && seconds&continues != 0
	switch {
	case self&listed == 0: // it is `but`
		return charge{}
	case upTo&acts == 0 && self&capital == 0 && !phrase:
		return charge{mixed: v.entries[self.word()].level}
	case self&capital == 0:
		return charge{mixed: all.number(v.valence(near, true))}
	}
	return charge{all.number(v.valence(near, true)), all.number(v.valence(near, false))}
}

// valence is the valence of a listed word among its neighbours. The order of the steps is the reference's, and so is
// that of the additions: in another order the last bit of a sum could differ.
//
// A product is converted to float64 wherever it could be added to: on some machines the compiler would otherwise make one
// operation of the two, and round once where the reference rounds twice.
func (v *vocabulary) valence(near *neighbourhood, shouted bool) float64 {
	if near[here].word() == kind && near[here+1].word() == of {
		return 0
	}
	valence := v.afterNo(near)
	if shouted && near[here]&capital != 0 {
		valence = shout(valence, valence)
	}
	for distance := 1; distance <= before; distance++ {
		t := near[here-distance]
		if t.word() == none {
			break
		}
		if t&listed != 0 {
			continue
		}
		change := v.entries[t.word()].change(valence, shouted && t&capital != 0)
		valence += float64(change * reach[distance])
		if factor := near.negation(distance); factor != 1 {
			valence = float64(valence * factor)
		}
		if distance == before {
			valence = v.inPhrase(near, valence)
		}
	}
	last, second := near[here-1].word(), near[here-2].word()
	if last == least && second != at && second != very {
		valence = float64(valence * negation)
	}
	return valence
}
