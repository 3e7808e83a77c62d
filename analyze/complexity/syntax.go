package complexity

import "slices"

// Syntax counts marks of grammar. They are proxies, found by the forms of words without a parser; doc.go says how well.
type Syntax struct {
	Subordinators   int // words that open a subordinate clause: because, if, that behind think
	Relatives       int // words that open a relative clause: who, which, that behind a noun
	Prepositions    int
	Coordinators    int // and, or, but, nor
	Passives        int // forms of be with a past participle behind them
	Nominalisations int // nouns made of verbs or adjectives: movement, fairness
}

// Add adds the counts of another stretch of text.
func (s *Syntax) Add(o Syntax) {
	s.Subordinators += o.Subordinators
	s.Relatives += o.Relatives
	s.Prepositions += o.Prepositions
	s.Coordinators += o.Coordinators
	s.Passives += o.Passives
	s.Nominalisations += o.Nominalisations
}

// addSentence counts the marks of a sentence, given the classes of its words.
func (s *Syntax) addSentence(words []class) {
	for i, c := range words {
		if c&nominal != 0 {
			s.Nominalisations++
		}
		if c&be != 0 && isPassive(words[i+1:]) {
			s.Passives++
		}
		if c&marking == 0 {
			continue
		}
		switch markAt(words, i) {
		case coordinator:
			s.Coordinators++
		case subordinator:
			s.Subordinators++
		case relative:
			s.Relatives++
		case preposition:
			s.Prepositions++
		}
	}
}

// marking are the classes that may mark something.
const marking = coordinator | subordinator | timeWord | whWord | where | relative | that | as | like | to | preposition

// markAt tells which of coordinator, subordinator, relative and preposition the word at i of a sentence is; 0 for none.
func markAt(words []class, i int) class {
	c, before, next := words[i], classAt(words, i-1), classAt(words, i+1)
	switch {
	case c&that != 0:
		return ofThat(words, i)
	case c&as != 0:
		return ofAs(words, i)
	case c&to != 0:
		noInfinitive := next&(determiner|subject|object|gerund|number|nominal|function) != 0 && next&(auxiliary|bare|that) == 0
		return when(before&toTaker != 0 || noInfinitive, preposition)
	case c&like != 0: // a verb behind I, would, to
		return when(i > 0 && before&(subject|auxiliary|to|whWord) == 0, preposition)
	case c&timeWord != 0:
		if next&subject != 0 {
			return subordinator
		}
		return preposition
	case c&where != 0 && i > 0 && before&(saying|preposition|be) == 0: // the place where
		return relative
	case c&(whWord|where) != 0: // not in a question
		return when(next != end && next&auxiliary == 0, subordinator)
	case c&relative != 0: // not in a question, direct or not
		return when(i > 0 && before&saying == 0, relative)
	}
	return c & (coordinator | subordinator | preposition)
}

// end is the class of what lies beyond either end of a sentence.
const end = pause

func classAt(words []class, i int) class {
	if i < 0 || i >= len(words) {
		return end
	}
	return words[i]
}

// when is c if the condition holds, else no class.
func when(condition bool, c class) class {
	if condition {
		return c
	}
	return 0
}

// ofThat tells what the word that at i is. It opens a clause behind a word of saying, behind somebody who is told, behind
// a form of be if somebody's clause follows, and after so or such; it is a pronoun behind words that no noun ends
// with; elsewhere it opens a relative clause.
func ofThat(words []class, i int) class {
	if i == 0 || i+1 == len(words) {
		return 0
	}
	before, next := words[i-1], words[i+1]
	isSo := func(c class) bool { return c&so != 0 }
	switch {
	case before&(saying|object) != 0, slices.ContainsFunc(words[max(i-5, 0):i], isSo):
		return subordinator
	case before&be != 0:
		return when(next&(subject|determiner) != 0, subordinator)
	case before&(pause|preposition|coordinator|auxiliary|as|like|subordinator|to|timeWord) != 0:
		return 0
	}
	return relative
}

// ofAs tells what the word as at i is: in the first place of as … as, and in as well, nothing.
func ofAs(words []class, i int) class {
	next := classAt(words, i+1)
	isAs := func(c class) bool { return c&as != 0 }
	switch {
	case next&(subject|auxiliary|participle) != 0:
		return subordinator
	case next == end, next&(subordinator|between) != 0, slices.ContainsFunc(words[i+1:min(i+4, len(words))], isAs):
		return 0
	}
	return preposition
}

// isPassive tells whether the words behind a form of be make it a passive: a participle, behind up to three words such as
// not, also and adverbs.
func isPassive(behind []class) bool {
	for _, c := range behind[:min(4, len(behind))] {
		if c&participle != 0 {
			return true
		}
		if c&be != 0 || c&(between|adverb) == 0 {
			return false
		}
	}
	return false
}
