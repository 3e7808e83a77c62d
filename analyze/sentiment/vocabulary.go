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
	valence float64 // of a listed word
	degree  float64 // what the word adds to a positive valence beside it; 0 if it is no degree word
	listed  bool    // whether it has a valence
	negates bool
	opens   bool // whether a phrase begins with it
}

// phrase is two or three words; the third of two is none.
type phrase [3]word

// vocabulary resolves a word to all that is known of it in one look-up.
type vocabulary struct {
	words   map[string]word
	entries []entry
	idioms  map[phrase]float64 // the valence of a phrase as a whole
	degrees map[phrase]float64 // what a degree phrase adds
	longest int                // bytes of the longest word
}

// compile makes the vocabulary of the listed words and of the rules' own lists.
func compile(valences map[string]float64) *vocabulary {
	v := &vocabulary{
		words:   make(map[string]word),
		entries: make([]entry, firstListed),
		idioms:  make(map[phrase]float64),
		degrees: make(map[phrase]float64),
	}
	v.entries[unknownWith].negates = true
	for w := at; w < firstListed; w++ {
		v.words[ruleWords[w]] = w
	}
	for name, valence := range valences {
		e := v.entry(name)
		e.listed, e.valence = true, valence
	}
	for name := range strings.FieldsSeq(negations) {
		v.entry(name).negates = true
	}
	for name := range strings.FieldsSeq(intensifiers) {
		v.entry(name).degree = degree
	}
	for name := range strings.FieldsSeq(dampeners) {
		v.entry(name).degree = -degree
	}
	for _, name := range dampeningPhrases {
		v.degrees[v.phrase(name)] = -degree
	}
	for name, valence := range idioms {
		v.idioms[v.phrase(name)] = valence
	}
	return v
}

// entry is the entry of a word, made if it has none.
func (v *vocabulary) entry(name string) *entry {
	return &v.entries[v.number(name)]
}

func (v *vocabulary) number(name string) word {
	if w, found := v.words[name]; found {
		return w
	}
	w := word(len(v.entries))
	v.words[name] = w
	v.entries = append(v.entries, entry{})
	v.longest = max(v.longest, len(name))
	return w
}

func (v *vocabulary) phrase(text string) phrase {
	var p phrase
	for i, name := range strings.Fields(text) {
		p[i] = v.number(name)
	}
	v.entries[p[0]].opens = true
	return p
}
