package stance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mores/analyze/text"
)

// passage is some whole sentences of a text, as patterns look at them.
type passage struct {
	text  string
	words []text.Span
	met   [1 << metBits]metWord // each in the place that its key has; a later word takes that of an earlier one

	from, to int // the words of the sentence at hand
	sentence text.Span
	folded   []byte
}

// enter makes a sentence the one at hand. The sentences must be entered in their order.
func (g *passage) enter(sentence text.Span) {
	g.sentence, g.from = sentence, g.to
	for g.to < len(g.words) && g.words[g.to].Start < sentence.End {
		g.to++
	}
}

// class is the class of a word.
func (g *passage) class(i int) class {
	var keys [1]text.Key
	text.Keys(keys[:], g.text, g.words[i:i+1])
	key := keys[0]
	at := &g.met[key.Hash()>>(64-metBits)]
	if at.key != key || key == (text.Key{}) {
		g.folded = text.AppendFolded(g.folded[:0], g.words[i].Of(g.text))
		*at = metWord{key, classOf(g.folded)}
	}
	return at.class
}

// metBits is how many bits the number of a place in passage.met has.
const metBits = 11

// metWord is the class of a word that has been met.
type metWord struct {
	key   text.Key
	class class
}

// classIn is the class of word i if it belongs to the same stretch as the word before it in the direction of by, else 0.
func (g *passage) classIn(i, by int) class {
	if i < g.from || i >= g.to || hasAny(g.gap(i, by), walls) {
		return 0
	}
	return g.class(i)
}

// pauses tells whether a comma stands between word i and the one before it in the direction of by.
func (g *passage) pauses(i, by int) bool { return strings.Contains(g.gap(i, by), ",") }

// ends tells whether the end of a stretch before word i in the direction of by is that of a sentence, or nearly.
func (g *passage) ends(i, by int) bool {
	return i < g.from || i >= g.to || strings.ContainsAny(g.gap(i, by), ".;:!?…")
}

// gap is what stands between word i and the one before it in the direction of by.
func (g *passage) gap(i, by int) string {
	if by > 0 {
		return g.text[g.words[i-1].End:g.words[i].Start]
	}
	return g.text[g.words[i].End:g.words[i+1].Start]
}

// walls are the characters that end a stretch; so does a dash made of hyphens.
const walls = ".;:!?()[]\"“”—–…"

func hasAny(gap, characters string) bool {
	return gap != " " && (strings.ContainsAny(gap, characters) || strings.Contains(gap, "--") || strings.Contains(gap, " - "))
}

// isSmall tells whether word i has no capital, or one that says nothing: at the beginning of a sentence, or all letters.
func (g *passage) isSmall(i int) bool {
	word := g.words[i].Of(g.text)
	first, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || g.classIn(i-1, -1) == 0 {
		return true
	}
	return len(word) > size && word == strings.ToUpper(word)
}

// asks tells whether the sentence at hand is a question.
func (g *passage) asks() bool { return g.questionMark() >= 0 }

// questionMark is the byte at which the question mark is that ends the sentence at hand, whatever closes it, or -1.
func (g *passage) questionMark() int {
	for rest := g.sentence.Of(g.text); len(rest) > 0; {
		last, size := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-size]
		switch {
		case last == '?':
			return g.sentence.Start + len(rest)
		case !unicode.IsSpace(last) && !strings.ContainsRune("!.…\"'”’)]*_", last):
			return -1
		}
	}
	return -1
}

// startOf is where what stands before word i of the sentence at hand begins.
func (g *passage) startOf(i int) int {
	if i == g.from {
		return min(g.sentence.Start, g.words[i].Start)
	}
	return g.words[i-1].End
}

// closesBracket tells whether a bracket ends behind the last word of the sentence at hand.
func (g *passage) closesBracket() bool {
	return strings.Contains(g.text[g.words[g.to-1].End:max(g.sentence.End, g.words[g.to-1].End)], ")")
}
