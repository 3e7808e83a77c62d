package stance

import "strings"

// rules are the conditions that no pattern can say.
var rules = map[string]func(g *passage, first, n int) bool{
	"both sides": setsOff,
	"no acronym": noAcronym,
}

// noAcronym tells whether the word at first is no abbreviation such as US: it is not in capitals, or its neighbours are too.
func noAcronym(g *passage, first, n int) bool {
	if !inCapitals(g.words[first].Of(g.text)) {
		return true
	}
	return first > g.from && inCapitals(g.words[first-1].Of(g.text)) || first+n < g.to && inCapitals(g.words[first+n].Of(g.text))
}

// inCapitals tells whether a word has two letters or more, all of them capitals.
func inCapitals(word string) bool {
	return len(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// setsOff tells whether the word at first opens a clause at the beginning of its sentence, and the clause behind it has
// "also" near its beginning, or begins with "it is", "it's", "there are", "others" and the like: while …, it is also …
func setsOff(g *passage, first, n int) bool {
	if first != g.from {
		return false
	}
	for i := first + n + 2; i < g.to; i++ {
		if !g.pauses(i, 1) {
			continue
		}
		for j := i; j < min(i+5, g.to); j++ {
			if g.class(j)&classOfName()["also"] != 0 {
				return true
			}
		}
		c := g.class(i)
		return c&(classOfName()["it"]|classOfName()["its"]|classOfName()["some"]) != 0 && c&classOfName()["det"] == 0
	}
	return false
}

// addQuestion adds what is known of the stretch at hand as a whole if it is a question.
func (r *reading) addQuestion() {
	g := &r.passage
	mark := g.questionMark()
	if mark < 0 || r.scorer.quotes != Include && r.quotes.around(mark) != nil {
		return
	}
	r.emit(questionMeasure, nil, g.from, g.to-g.from)
	if r.rhetorical {
		return
	}
	if g.to < len(g.words) && !far(g.words[g.to-1].End, g.words[g.to].Start) && g.class(g.to)&classOfName()["answer"] != 0 {
		r.emit(rhetoricalMeasure, nil, g.from, g.to-g.from)
		return
	}
	asks := classOfName()["aux"] | classOfName()["linking"]
	for i := g.from + 1; i < g.to; i++ {
		if g.class(i)&classOfName()["reader"] != 0 && g.class(i-1)&asks != 0 {
			r.emit(directMeasure, nil, g.from, g.to-g.from)
			return
		}
	}
}

// maxBracket is how many words an aside in brackets has at most.
const maxBracket = 40

// addBrackets adds the brackets of the stretch at hand in which the writer speaks of I.
func (r *reading) addBrackets() {
	g := &r.passage
	open := -1
	for i := g.from; i < g.to; i++ {
		gap := g.text[g.startOf(i):g.words[i].Start]
		if gap == " " {
			continue
		}
		for _, c := range []byte(gap) {
			switch {
			case c == '(':
				open = i
			case c == ')' && open >= 0:
				r.addBracket(open, i)
				open = -1
			}
		}
	}
	if open >= 0 && g.to > open && g.closesBracket() {
		r.addBracket(open, g.to)
	}
}

func (r *reading) addBracket(from, to int) {
	g := &r.passage
	if to-from < 3 || to-from > maxBracket || r.isQuoted(from) {
		return
	}
	for i := from; i < to; i++ {
		if g.class(i)&classOfName()["mine"] != 0 {
			r.emit(asideMeasure, nil, from, to-from)
			return
		}
	}
}
