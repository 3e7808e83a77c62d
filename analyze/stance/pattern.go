package stance

import (
	"fmt"
	"strings"
)

// pattern is a condition on what stands around the words of a hit, which _ stands for. It is a row of steps on either side,
// each of which takes a word: of one of some classes (it/this), of none of them (!det), if there is one (own?), or as many
// as there are (adverb*). A stretch is what stands between
// full stops, colons, dashes, brackets and quotation marks; no step goes beyond one. ^ is the beginning of a sentence, or of
// what stands behind a full stop, a colon or the like, but no dash; $ the end of such; "," is an end of a stretch, or a comma.
// Before the steps may stand "small", which a word with a capital fails that could have a small letter, and "asked",
// which a sentence fails that does not end with a question mark.
type pattern struct {
	small, asked  bool
	before, after []step // the nearest first
}

// step is one step of a pattern.
type step struct {
	kind    stepKind
	classes class
	not     bool // the word is of none of the classes
}

type stepKind uint8

const (
	one     stepKind = iota
	maybe            // one word, if it is of the classes
	many             // as many words as are of the classes, up to maxMany
	edge             // the beginning or end of a stretch
	comma            // the same, or a comma
	anyWord          // a word of any class
)

// maxMany is how many words a step takes at most, so that a text of one word again and again takes no long time.
const maxMany = 16

// parsePattern reads a pattern as it is written in the table of conditions.
func parsePattern(s string) (p pattern, err error) {
	before, after, found := strings.Cut(" "+s+" ", " _ ")
	if !found {
		return p, fmt.Errorf("the pattern %q has no _", s)
	}
	words := strings.Fields(before)
	for len(words) > 0 && (words[0] == "small:" || words[0] == "asked:") {
		p.small, p.asked = p.small || words[0] == "small:", p.asked || words[0] == "asked:"
		words = words[1:]
	}
	for i := len(words) - 1; i >= 0; i-- {
		if p.before, err = appendStep(p.before, words[i]); err != nil {
			return p, err
		}
	}
	for w := range strings.FieldsSeq(after) {
		if p.after, err = appendStep(p.after, w); err != nil {
			return p, err
		}
	}
	return p, nil
}

func appendStep(steps []step, s string) ([]step, error) {
	var st step
	switch s {
	case "^", "$":
		return append(steps, step{kind: edge}), nil
	case ",":
		return append(steps, step{kind: comma}), nil
	case "any":
		return append(steps, step{kind: anyWord}), nil
	}
	if rest, ok := strings.CutSuffix(s, "*"); ok {
		s, st.kind = rest, many
	} else if rest, ok := strings.CutSuffix(s, "?"); ok {
		s, st.kind = rest, maybe
	}
	s, st.not = strings.CutPrefix(s, "!")
	for name := range strings.SplitSeq(s, "/") {
		c := classOfName()[name]
		if c == 0 {
			return nil, fmt.Errorf("no class is called %q", name)
		}
		st.classes |= c
	}
	return append(steps, st), nil
}

// holds tells whether the words [first, first+n) of a passage stand where the pattern says.
func (p *pattern) holds(g *passage, first, n int) bool {
	return (!p.small || g.isSmall(first)) && (!p.asked || g.asks()) &&
		walk(g, p.before, first-1, -1) && walk(g, p.after, first+n, 1)
}

// walk tells whether the words from i on, in the direction of by, are as the steps say. A step that may take many words
// takes all that it can.
func walk(g *passage, steps []step, i, by int) bool {
	for _, s := range steps {
		here := g.classIn(i, by)
		fits := here != 0 && here&s.classes != 0
		switch s.kind {
		case many:
			for n := 0; fits && n < maxMany; n++ {
				i += by
				fits = g.classIn(i, by)&s.classes != 0
			}
		case maybe:
			if fits {
				i += by
			}
		case edge:
			if here != 0 || !g.ends(i, by) {
				return false
			}
		case comma:
			if here != 0 && !g.pauses(i, by) {
				return false
			}
		case anyWord:
			if here == 0 {
				return false
			}
			i += by
		default:
			if fits == s.not {
				return false
			}
			i += by
		}
	}
	return true
}
