package claims

import "mores/analyze/text"

// Grammar returns which share of the words of a text are words of English grammar, and how many words it has. English
// texts have a third to a half of them, texts in other languages few.
func Grammar(s string) (share float64, words int) {
	grammar := 0
	for _, w := range text.AppendWords(nil, s) {
		if words++; isGrammar(text.Fold(w.Of(s))) {
			grammar++
		}
	}
	return float64(grammar) / float64(max(words, 1)), words
}

// isGrammar tells whether a word is one of those by which clauses are found, or a preposition. What German, French or
// Spanish texts have too is none.
func isGrammar(word string) bool {
	return subjects[word] && !foreign[word] || verbs[word] && !foreign[word] || prepositions[word]
}

var (
	prepositions = setOf("of to on at for from by with about into over under between and or but as not because although though than")
	foreign      = setOf("a an i no in who so he me my some use am was do made come his me a die")
)
