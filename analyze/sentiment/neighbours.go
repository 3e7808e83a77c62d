package sentiment

// afterNo is the valence of the word in the list, negated by `no` one or two words before it, or three if the word
// before it is `or` or `nor` (`no fun or good ...`). A `no` that stands before a listed word has none itself, unless it is
// negated by another `no`.
func (v *vocabulary) afterNo(near *neighbourhood) float64 {
	self, last := near[here].word(), near[here-1].word()
	valence := v.entries[self].valence
	joined := last == or || last == nor
	switch {
	case last == no, near[here-2].word() == no, near[here-3].word() == no && joined:
		return float64(valence * negation)
	case self == no && near[here+1]&listed != 0:
		return 0
	}
	return valence
}

// change is what a degree word adds to a valence beside it; capitals say whether they add to that.
func (e *entry) change(valence float64, capitals bool) float64 {
	switch {
	case e.degree == 0:
		return 0
	case valence < 0 && capitals:
		return shout(-e.degree, valence)
	case valence < 0:
		return -e.degree
	case capitals:
		return shout(e.degree, valence)
	}
	return e.degree
}

// shout moves x by the effect of capitals, up if the sign is positive, else down. So a sign of 0 counts as negative.
func shout(x, sign float64) float64 {
	if sign > 0 {
		return x + capitals
	}
	return x - capitals
}

// negation is the factor that the word at a distance of one to three before the listed word stands for. `never so`,
// `never this` and `without doubt` are none, and need not be next to each other.
//
// At a distance of three, `so` or `this` next to the listed word is enough, whatever the word at the distance is. The
// reference means to ask for `never` there, but joins its conditions otherwise.
func (near *neighbourhood) negation(distance int) float64 {
	first, second, last := near[here-distance].word(), near[here-distance+1].word(), near[here-1].word()
	switch {
	case distance == 2 && first == never && emphatic(last),
		distance == 3 && (first == never && emphatic(second) || emphatic(last)):
		return neverSo
	case first == without && distance > 1 && (second == doubt || last == doubt):
		return 1
	case near[here-distance]&negates != 0:
		return negation
	}
	return 1
}

func emphatic(w word) bool { return w == so || w == this }

// span is a run of words: where it begins, relative to the listed word, and how many words it has.
type span struct{ from, words int }

// Where phrases are looked for, in the order in which they are. Of those that end at the listed word or before it, the
// first is taken; one that begins with it has the last word.
var (
	endingHere    = [...]span{{-1, 2}, {-2, 3}, {-2, 2}, {-3, 3}, {-3, 2}}
	beginningHere = [...]span{{0, 2}, {0, 3}}
	degreePhrases = [...]span{{-3, 2}, {-2, 2}}
)

// inPhrase is the valence of a listed word after the phrases around it.
func (v *vocabulary) inPhrase(near *neighbourhood, valence float64) float64 {
	for _, s := range endingHere {
		if idiom, found := v.look(v.idioms, near, s); found {
			valence = idiom
			break
		}
	}
	for _, s := range beginningHere {
		if idiom, found := v.look(v.idioms, near, s); found {
			valence = idiom
		}
	}
	for _, s := range degreePhrases {
		change, _ := v.look(v.degrees, near, s)
		valence += change
	}
	return valence
}

// look looks up the phrase that a span holds. Three words of which the last lies beyond the end are the pair before it,
// which has been looked up already and does no harm a second time.
func (v *vocabulary) look(phrases map[phrase]float64, near *neighbourhood, s span) (float64, bool) {
	if near[here+s.from]&opens == 0 || near[here+s.from+1]&continues == 0 {
		return 0, false
	}
	var p phrase
	for i := range s.words {
		p[i] = near[here+s.from+i].word()
	}
	valence, found := phrases[p]
	return valence, found
}
