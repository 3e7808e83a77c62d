package stance

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mores/analyze/text"
)

// passage is the words that are held of a text, and among them the stretch that patterns look at: a sentence, or a piece of one
// that is too long.
type passage struct {
	text  string // the window
	words []text.Span
	met   [1 << metBits]metWord // each in the place that its key has; a later word takes that of an earlier one

	from, to int // the words of the stretch at hand
	before   int // the end of the word before them
	end      int // of the stretch, with what stands behind its last word
	folded   []byte
}

// How long a stretch may be. What is longer is no sentence that anybody would read.
const (
	maxStretch      = 1024     // words
	maxStretchBytes = 64 << 10 // from the beginning of the first to that of the last
	// margin is how many bytes before and behind a stretch belong to it, up to the next word.
	margin = 64
)

// far tells whether a word that begins at next is too far from one that ends at end to be in a stretch with it.
func far(end, next int) bool { return text.Far(next - end - margin) }

// stretch makes the words that have not been read the stretch at hand, as far as it may go on. end is that of their sentence.
func (g *passage) stretch(end int) {
	if g.from = g.to; g.from > 0 {
		g.before = g.words[g.from-1].End
	}
	most := min(len(g.words), g.from+maxStretch)
	for g.to = g.from + 1; g.to < most; g.to++ {
		start := g.words[g.to].Start
		if start >= end || start-g.words[g.from].Start > maxStretchBytes || far(g.words[g.to-1].End, start) {
			break
		}
	}
	last := g.words[g.to-1].End
	g.end = max(min(last+margin, end, len(g.text)), last)
	if g.to < len(g.words) {
		g.end = min(g.end, g.words[g.to].Start)
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

// asks tells whether the stretch at hand is a question.
func (g *passage) asks() bool { return g.questionMark() >= 0 }

// questionMark is the byte at which the question mark is that ends the stretch at hand, whatever closes it, or -1.
func (g *passage) questionMark() int {
	end := g.words[g.to-1].End
	for rest := g.text[end:g.end]; len(rest) > 0; {
		last, size := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-size]
		switch {
		case last == '?':
			return end + len(rest)
		case !unicode.IsSpace(last) && !strings.ContainsRune("!.…\"'”’)]*_", last):
			return -1
		}
	}
	return -1
}

// startOf is where what stands before word i of the stretch at hand begins.
func (g *passage) startOf(i int) int {
	if i == g.from {
		return max(g.before, g.words[i].Start-margin, 0)
	}
	return g.words[i-1].End
}

// closesBracket tells whether a bracket ends behind the last word of the stretch at hand.
func (g *passage) closesBracket() bool {
	return strings.Contains(g.text[g.words[g.to-1].End:g.end], ")")
}

// drop drops the words that were read.
func (g *passage) drop() {
	if g.to > 0 {
		g.before = g.words[g.to-1].End
	}
	g.words = g.words[:copy(g.words, g.words[g.to:])]
	g.from, g.to = 0, 0
}

// slide moves the window on.
func (g *passage) slide(window string, by int) {
	g.text, g.before = window, g.before-by
	for i := range g.words {
		g.words[i].Start, g.words[i].End = g.words[i].Start-by, g.words[i].End-by
	}
}
