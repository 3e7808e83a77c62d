package sentiment

import "unicode/utf8"

// token is one word of a text, resolved: the number of the word in the lower 16 bits, and the facts that say which words
// the rules have to look at. Most words have none of them.
type token uint32

const (
	listed    token = 1 << (16 + iota) // has a valence
	capital                            // has capitals and no small letters
	negates                            // turns the valence of a listed word behind it
	acts                               // can change the valence of a listed word at most three words behind it, or its own
	opens                              // is the first word of a phrase
	continues                          // is the second word of a phrase
	knotty                             // stands for a piece that is not one word
	heeded                             // must be visited: it is listed, or is `but`
)

func (t token) word() word { return word(t) }

// chars is a word as it is spelled: a part of the text, or one that an emoji's description has been joined to.
type chars interface{ string | []byte }

// resolve looks a word up. It is the piece between two white spaces, not yet stripped of its punctuation. Case and
// apostrophe are looked for in the piece, which is as good as in the stripped word: punctuation has no case, and the
// apostrophe of n't is never at an end.
func resolve[T chars](v *vocabulary, piece T) token {
	seen := classesIn(piece)
	core := strip(piece)
	w := none
	if s, fits := fold(core); fits {
		w = v.words.find(s)
	}
	if w == none {
		w = unknown
		if seen&apostrophe != 0 && holdsNot(core) {
			w = unknownWith
		}
	}
	t := v.entries[w].token
	if seen&upper != 0 && seen&lower == 0 {
		t |= capital
	}
	return t
}

// classesIn are the classes of all characters of a piece.
func classesIn[T chars](piece T) class {
	var seen class
	for i := 0; i < len(piece); {
		c, size := classes[piece[i]], 1
		if c&wide != 0 {
			// The conversion is of four bytes that do not escape: it allocates nothing.
			var r rune
			r, size = utf8.DecodeRuneInString(string(piece[i:min(i+utf8.UTFMax, len(piece))]))
			c |= classOf(r)
		}
		seen |= c
		i += size
	}
	return seen
}

// strip takes punctuation off both ends. It leaves the piece as it is if fewer than three characters would be left: it
// is then likely an emoticon.
func strip[T chars](piece T) T {
	from, to := 0, len(piece)
	for from < to && classes[piece[from]]&punctuation != 0 {
		from++
	}
	for from < to && classes[piece[to-1]]&punctuation != 0 {
		to--
	}
	if to-from <= 2*utf8.UTFMax && utf8.RuneCountInString(string(piece[from:to])) <= 2 {
		return piece
	}
	return piece[from:to]
}

// fold is the spelling of a word. It returns false if the word can be none of the vocabulary: all of those are in ASCII.
// Beyond ASCII only the Kelvin sign has an ASCII letter as its lower case; U+0130 becomes an i with a dot above, which is
// no i.
func fold[T chars](core T) (s spelling, fits bool) {
	const kelvin = "\u212a"
	length := 0
	for i := 0; i < len(core); i++ {
		c := core[i]
		switch {
		case length == longestWord, c == 0: // a zero would be taken for the end
			return s, false
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c >= utf8.RuneSelf:
			if len(core) < i+len(kelvin) || string(core[i:i+len(kelvin)]) != kelvin {
				return s, false
			}
			c = 'k'
			i += len(kelvin) - 1
		}
		s[length/8] |= uint64(c) << (length % 8 * 8)
		length++
	}
	return s, true
}

// holdsNot says whether n't is anywhere in the word, in either case.
func holdsNot[T chars](core T) bool {
	for i := 1; i+1 < len(core); i++ {
		if core[i] == '\'' && core[i-1]|0x20 == 'n' && core[i+1]|0x20 == 't' {
			return true
		}
	}
	return false
}
