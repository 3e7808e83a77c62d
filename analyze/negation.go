package analyze

import (
	"slices"
	"strings"

	"mores/analyze/text"
	"mores/lexicon"
)

// negatorWindow is how many words before a match may negate it.
const negatorWindow = 3

// negators are the words that negate what follows, folded. So does every word that ends in n't.
var negators = set("not no never none nobody nothing nowhere neither nor non cannot without hardly scarcely barely rarely seldom " +
	"aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt neednt shant shouldnt wasnt werent wont wouldnt")

// pseudoNegated are the words before which a negator denies nothing: not only, no doubt.
var pseudoNegated = set("only just merely simply solely doubt question wonder")

// clauseOpeners are words that begin another clause, to which an earlier negator does not reach.
var clauseOpeners = set("but however although though whereas because except")

// clauseEnds are the characters that end a clause. A hyphen does not, but a dash made of hyphens does.
const clauseEnds = ".,;:!?()[]{}…—–\n\r\u2028\u2029"

func set(words string) map[string]bool {
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
}

// scope finds what negates the matches of one text: the nearest negator among the three words before the first word of
// the match, in the same clause. A clause ends at punctuation, at a line break, and before words such as but. The word
// after a negator can take its force away (not only fair). An entry that holds a negator itself (no mercy) means what it
// says, and neither that negator nor those before it reach beyond the entry.
type scope struct {
	from   int // words before this byte negate nothing: the end of the last match that holds a negator itself
	folded []byte
}

// negator returns the word that negates a match in s, of which words are those around the match. It must be asked about
// the matches of a text from left to right.
func (n *scope) negator(s string, words []text.Span, h lexicon.Hit) (word text.Span, found bool) {
	word, found = n.before(s, words, h.First)
	if h.Words > 1 {
		end := h.First + h.Words
		for _, w := range words[h.First:end] {
			if isNegator(n.fold(w.Of(s))) {
				n.from = words[end-1].End
			}
		}
	}
	return word, found
}

// before returns the negator of a match that begins at word first.
func (n *scope) before(s string, words []text.Span, first int) (word text.Span, found bool) {
	pseudo := false
	for i := first - 1; i >= max(0, first-negatorWindow) && words[i].Start >= n.from; i-- {
		if endsClause(s[words[i].End:words[i+1].Start]) {
			break
		}
		folded := n.fold(words[i].Of(s))
		if clauseOpeners[string(folded)] {
			break
		}
		if isNegator(folded) && !pseudo {
			return words[i], true
		}
		pseudo = pseudoNegated[string(folded)]
	}
	return text.Span{}, false
}

// fold returns a word folded. The bytes are good until the next call.
func (n *scope) fold(word string) []byte {
	n.folded = text.AppendFolded(n.folded[:0], word)
	return n.folded
}

func isNegator(folded []byte) bool {
	return negators[string(folded)] || len(folded) >= 3 && string(folded[len(folded)-3:]) == "n't"
}

// endsClause tells whether a clause ends between two words that have gap between them.
func endsClause(gap string) bool {
	return gap != " " && (text.Far(len(gap)) || strings.ContainsAny(gap, clauseEnds) || strings.Contains(gap, "--") || strings.Contains(gap, " - "))
}

// flipped are the senses of a negated match: each side becomes the other, and a sentiment changes its sign.
func flipped(all []sense) []sense {
	turned := slices.Clone(all)
	for i, s := range turned {
		turned[i].Category = otherSide(s.Category)
		if sentimentOf(s.Category) != "" {
			turned[i].weight = -s.weight
		}
	}
	return turned
}

// otherSide is the category of the same foundation on the other side, or the category itself if it has no side.
func otherSide(c lexicon.Category) lexicon.Category {
	switch {
	case c.Foundation == "":
		return c
	case c.Side == lexicon.Virtue:
		c.Side = lexicon.Vice
	case c.Side == lexicon.Vice:
		c.Side = lexicon.Virtue
	default:
		return c
	}
	c.Name = c.Foundation + "." + string(c.Side)
	return c
}
