package sentiment

import "strings"

// word is the number of a word in the vocabulary. Words that no rule tells apart share one.
type word uint16

// The words that a rule names, and three that stand for any others.
const (
	none        word = iota // no word: what lies beyond either end of a text
	unknown                 // a word that no list and no rule has
	unknownWith             // such a word with n't in it, hence a negation
	at
	but
	doubt
	kind
	least
	never
	no
	nor
	of
	or
	so
	this
	very
	without
	firstListed // the first number free for the other words of the lists
)

var ruleWords = [firstListed]string{
	at: "at", but: "but", doubt: "doubt", kind: "kind", least: "least", never: "never", no: "no", nor: "nor",
	of: "of", or: "or", so: "so", this: "this", very: "very", without: "without",
}

// entry is all that the rules know of a word. A word is in at most one of the three lists (listed words, degree words,
// negations), which a test makes sure of.
type entry struct {
	token   token
	level   level   // of the valence
	valence float64 // of a listed word
	degree  float64 // what the word adds to a positive valence beside it; 0 if it is no degree word
}

// phrase is two or three words; the third of two is none.
type phrase [3]word

// vocabulary resolves a word to all that is known of it in one look-up. It does not change once it is made.
type vocabulary struct {
	words   words
	entries []entry
	idioms  map[phrase]float64 // the valence of a phrase as a whole
	degrees map[phrase]float64 // what a degree phrase adds
	levels  levels             // the valences of the listed words
}

// compile makes the vocabulary of the listed words and of the rules' own lists.
func compile(valences map[string]float64) *vocabulary {
	v := &vocabulary{
		idioms:  make(map[phrase]float64),
		degrees: make(map[phrase]float64),
		levels:  newLevels(),
	}
	for w := range at {
		v.entries = append(v.entries, entry{token: token(w)})
	}
	for _, name := range ruleWords[at:] {
		v.number(name)
	}
	for name, valence := range valences {
		e := v.entry(name)
		e.token |= listed | heeded
		e.valence, e.level = valence, v.levels.number(valence)
	}
	v.compileRules()
	return v
}

func (v *vocabulary) compileRules() {
	for name := range strings.FieldsSeq(negations) {
		v.entry(name).token |= negates | acts
	}
	for name := range strings.FieldsSeq(intensifiers) {
		v.entry(name).setDegree(degree)
	}
	for name := range strings.FieldsSeq(dampeners) {
		v.entry(name).setDegree(-degree)
	}
	for _, name := range dampeningPhrases {
		v.degrees[v.phrase(name)] = -degree
	}
	for name, valence := range idioms {
		v.idioms[v.phrase(name)] = valence
	}
	v.entries[unknownWith].token |= negates | acts
	for _, w := range []word{kind, least, no, so, this} {
		v.entries[w].token |= acts
	}
	v.entries[but].token |= heeded
}

func (e *entry) setDegree(degree float64) {
	e.degree = degree
	e.token |= acts
}

// entry is the entry of a word, made if it has none. It is good until the next call.
func (v *vocabulary) entry(name string) *entry {
	return &v.entries[v.number(name)]
}

// number is the number of a word; of a new word the next.
func (v *vocabulary) number(name string) word {
	s := spell(name)
	w := v.words.find(s)
	if w == none {
		w = word(len(v.entries))
		v.words.add(s, w)
		v.entries = append(v.entries, entry{token: token(w)})
	}
	return w
}

func (v *vocabulary) phrase(text string) phrase {
	var p phrase
	for i, name := range strings.Fields(text) {
		p[i] = v.number(name)
	}
	v.entries[p[0]].token |= opens
	v.entries[p[1]].token |= continues
	return p
}

// token is the token of a word.
func (v *vocabulary) token(s spelling) token {
	return v.entries[max(v.words.find(s), unknown)].token
}
