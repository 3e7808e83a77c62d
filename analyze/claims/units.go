package claims

import (
	"strings"

	"mores/analyze/text"
)

// Unit is a stretch of a text that says one thing: a sentence or a clause of one. Its offsets are in bytes of the text.
type Unit struct {
	text.Span
	Sentence  int      // the number of its sentence in the text, from 0
	Paragraph int      // the number of its paragraph, from 0
	words     []string // folded
}

// minWords is how many words a clause must have on either side of where a sentence is cut.
const minWords = 3

// Units cuts a text into units, which neither overlap nor hold white space at their ends. A paragraph ends at a line
// break. A sentence is cut at a semicolon, a colon, or a dash between blanks; before a connective such as because or
// although; before and, but, so, or, yet if a clause with a subject and a verb follows; and behind the clause that a
// sentence begins with if that has a connective. There must be three words on either side, and a verb.
func Units(s string) []Unit {
	var units []Unit
	eachSentence(s, func(number, paragraph int, sentence text.Span, words []text.Span) {
		units = append(units, clauses(s, sentence, words, number, paragraph)...)
	})
	return units
}

// UnitsAt makes units of stretches of a text that somebody else has cut, in their order. One without a word is no unit.
func UnitsAt(s string, spans []text.Span) []Unit {
	var units []Unit
	eachSentence(s, func(number, paragraph int, sentence text.Span, words []text.Span) {
		for len(spans) > 0 && spans[0].Start < sentence.End {
			if u := newUnit(s, spans[0], number, paragraph); len(u.words) > 0 {
				units = append(units, u)
			}
			spans = spans[1:]
		}
	})
	return units
}

// longestHeading is how many words a heading has at most.
const longestHeading = 20

// hasHeading tells whether the first line of a text is a heading: it is short, does not end as a statement does, and more
// lines follow.
func hasHeading(s string, words []text.Span) bool {
	lead := len(s) - len(strings.TrimLeft(s, " \t\r\n\u00a0\ufeff"))
	line, rest, found := strings.Cut(s[lead:], "\n")
	line = strings.TrimRight(line, " \t\r\"'”’*")
	n := 0
	for n < len(words) && words[n].Start < lead+len(line) {
		n++
	}
	return found && n > 0 && n <= longestHeading && n < len(words) && strings.TrimSpace(rest) != "" &&
		!strings.ContainsAny(line[len(line)-1:], ".!;,:") && !strings.ContainsAny(strings.TrimRight(line, ".?!"), ".?!")
}

// eachSentence visits the sentences that have a word, with their words. A heading has the number -1.
func eachSentence(s string, visit func(number, paragraph int, sentence text.Span, words []text.Span)) {
	words := text.AppendWords(nil, s)
	number, paragraph, last := 0, 0, 0
	if hasHeading(s, words) {
		number, paragraph = -1, -1
	}
	for _, sentence := range text.AppendSentences(nil, s, words) {
		in := wordsIn(words, sentence)
		words = words[len(in):]
		if len(in) == 0 {
			continue
		}
		if last > 0 && strings.Contains(s[last:in[0].Start], "\n") {
			paragraph++
		}
		last = in[len(in)-1].End
		visit(number, paragraph, sentence, in)
		number++
	}
}

func newUnit(s string, span text.Span, sentence, paragraph int) Unit {
	u := Unit{Span: trimmed(s, span), Sentence: sentence, Paragraph: paragraph}
	within := span.Of(s)
	for _, w := range text.AppendWords(nil, within) {
		u.words = append(u.words, text.Fold(w.Of(within)))
	}
	return u
}

// wordsIn are the first of the words, those in a sentence.
func wordsIn(words []text.Span, sentence text.Span) []text.Span {
	n := 0
	for n < len(words) && words[n].Start < sentence.End {
		n++
	}
	return words[:n]
}

// clauses cuts a sentence.
func clauses(s string, sentence text.Span, words []text.Span, number, paragraph int) []Unit {
	c := cutter{s: s, words: words}
	for _, w := range words {
		c.folded = append(c.folded, text.Fold(w.Of(s)))
	}
	var units []Unit
	from, start := 0, sentence.Start
	for i := range words {
		if end, cut := c.cut(from, i); cut {
			units = append(units, newUnit(s, text.Span{Start: start, End: end}, number, paragraph))
			from, start = i, end
		}
	}
	return append(units, newUnit(s, text.Span{Start: start, End: sentence.End}, number, paragraph))
}

// trimmed leaves out white space at either end.
func trimmed(s string, p text.Span) text.Span {
	p.End = p.Start + len(strings.TrimRight(p.Of(s), " \t\r\n\u00a0"))
	p.Start = p.End - len(strings.TrimLeft(p.Of(s), " \t\r\n\u00a0"))
	return p
}
