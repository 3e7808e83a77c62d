package complexity

import (
	"maps"
	"strings"
	"sync"
)

// class is the set of kinds that a word belongs to, by its form alone.
type class uint32

const (
	function     class = 1 << iota // a word that grammar needs: no noun, no full verb, no adjective, no adverb made of one
	determiner                     // a noun follows: the, my, some
	subject                        // I, he, they
	object                         // me, him, them
	be                             // is, was, been, it's
	auxiliary                      // is, do, can: a verb that stands before its subject in a question
	bare                           // a function word that stands behind to as an infinitive does
	coordinator                    // and, or, but, nor
	subordinator                   // opens a clause, nearly always
	timeWord                       // before, since: opens a clause, or is a preposition
	whWord                         // when, why, how: opens a clause, unless it asks
	where
	relative // who, whom, whose, which
	that
	as
	like
	to
	so          // so, such
	preposition // nearly always
	between     // may stand between be and a participle: not, also
	toTaker     // has the preposition to behind it: due
	saying      // a clause with that hangs on it: think, clear, fact
	adverb      // by its ending
	gerund      // by its ending
	participle  // a past participle, by its ending or irregular, and no common adjective
	nominal     // a noun made of a verb or an adjective, by its ending
	number      // begins with a digit
	pause       // of a word in its place: a comma, colon, semicolon, bracket or dash follows it
)

// classOf gives the class of a word in small letters.
func classOf(word string) class {
	c := listedClasses()[word] | endingClass(word)&^notOfEnding()[word]
	if isNominal(word) {
		c |= nominal
	}
	if word != "" && '0' <= word[0] && word[0] <= '9' {
		c |= number
	}
	return c
}

// endingClass is what the ending of a word makes it.
func endingClass(word string) class {
	switch {
	case len(word) > 4 && strings.HasSuffix(word, "ly"):
		return adverb
	case len(word) > 4 && strings.HasSuffix(word, "ing"):
		return gerund
	case len(word) > 3 && strings.HasSuffix(word, "ed"):
		return participle
	}
	return 0
}

// isNominal tells whether a word, in the singular or the plural, is a noun made of a verb or an adjective, by its ending.
func isNominal(word string) bool {
	word = strings.TrimSuffix(word, "'s")
	for _, form := range nominalForms {
		stem, found := strings.CutSuffix(word, form.text)
		if found && len(stem) > 2 {
			return notOfEnding()[stem+form.singular]&nominal == 0
		}
	}
	return false
}

// nominalForms are the endings of such nouns, and their singular.
var nominalForms = func() (forms []struct{ text, singular string }) {
	for end := range strings.FieldsSeq("tion sion ment ness ity ance ence ancy ency ism") {
		plural := end + "s"
		if y, found := strings.CutSuffix(end, "y"); found {
			plural = y + "ies"
		} else if end == "ness" {
			plural = "nesses"
		}
		forms = append(forms, struct{ text, singular string }{end, end}, struct{ text, singular string }{plural, end})
	}
	return forms
}()

// listedClasses gives the class of each word of the lists.
var listedClasses = sync.OnceValue(func() map[string]class {
	all := map[string]class{}
	for c, list := range grammatical {
		add(all, c|function, list)
	}
	add(all, function, otherFunction)
	add(all, between, betweenWords)
	add(all, toTaker, toWords)
	add(all, participle, irregular)
	add(all, saying, sayingWords)
	for word := range maps.Clone(all) {
		if all[word]&saying != 0 {
			add(all, saying, inflections(word))
		}
	}
	return all
})

// notOfEnding gives the classes that each word does not have although it ends like them.
var notOfEnding = sync.OnceValue(func() map[string]class {
	all := map[string]class{}
	add(all, participle, notParticiples)
	add(all, gerund, notGerunds)
	add(all, nominal, notNominal)
	return all
})

func add(all map[string]class, c class, list string) {
	for word := range strings.FieldsSeq(list) {
		all[word] |= c
	}
}

// inflections are the forms that the word has, or would have if it were a regular verb.
func inflections(word string) string {
	e, y := strings.TrimSuffix(word, "e"), strings.TrimSuffix(word, "y")
	return strings.Join([]string{word + "s", e + "ed", e + "ing", y + "ies", y + "ied"}, " ")
}
