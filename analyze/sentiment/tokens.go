package sentiment

import (
	"unicode/utf8"
)

// token is one word of a text, resolved.
type token struct {
	word     word
	capitals bool // whether it has capitals and no small letters
}

// The tokens of a text stand between `before` and `behind` tokens of no word, so that no rule has to ask where the text
// begins and ends.
const (
	before  = 3
	behind  = 2
	padding = before + behind
)

// read splits the text into tokens.
func (m *scratch) read(v *vocabulary) {
	m.tokens = append(m.tokens[:0], make([]token, before)...)
	for rest := m.text; len(rest) > 0; {
		piece, seen, next := cut(rest)
		if len(piece) > 0 {
			m.tokens = append(m.tokens, m.resolve(v, strip(piece), seen))
		}
		rest = rest[next:]
	}
	m.tokens = append(m.tokens, make([]token, behind)...)
}

// cut returns the text up to the first white space, the classes of its characters, and where the text goes on behind
// that white space.
func cut(text []byte) (piece []byte, seen class, next int) {
	for i := 0; i < len(text); {
		c, size := classes[text[i]], 1
		if c&wide != 0 {
			var r rune
			r, size = utf8.DecodeRune(text[i:])
			c = wide | classOf(r)
		}
		if c&space != 0 {
			return text[:i], seen, i + size
		}
		seen |= c
		i += size
	}
	return text, seen, len(text)
}

// strip takes punctuation off both ends. It leaves the piece as it is if fewer than three characters would be left: it
// is then likely an emoticon.
func strip(piece []byte) []byte {
	from, to := 0, len(piece)
	for from < to && classes[piece[from]]&punctuation != 0 {
		from++
	}
	for from < to && classes[piece[to-1]]&punctuation != 0 {
		to--
	}
	core := piece[from:to]
	if len(core) <= 2*utf8.UTFMax && utf8.RuneCount(core) <= 2 {
		return piece
	}
	return core
}

// resolve looks the token up. The classes are those of the token before it was stripped, which is as good: punctuation
// has no case, and the apostrophe of n't is never at an end.
func (m *scratch) resolve(v *vocabulary, core []byte, seen class) token {
	t := token{word: unknown, capitals: seen&upper != 0 && seen&lower == 0}
	key, folded := fold(m.key[:0], core, v.longest)
	m.key = key
	if folded {
		if w, found := v.words[string(key)]; found {
			t.word = w
			return t
		}
	}
	if seen&apostrophe != 0 && holdsNot(core) {
		t.word = unknownWith
	}
	return t
}

// fold appends the token in lower case to dst. It returns false if the token can be no word of the vocabulary: all of
// them are in ASCII, and no longer than longest. Beyond ASCII only the Kelvin sign has an ASCII letter as its lower case;
// U+0130 becomes an i with a dot above, which is no i.
func fold(dst, core []byte, longest int) ([]byte, bool) {
	const kelvin = "\u212a"
	for i := 0; i < len(core); i++ {
		c := core[i]
		switch {
		case len(dst) == longest:
			return dst, false
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		case c >= utf8.RuneSelf:
			if len(core) < i+len(kelvin) || string(core[i:i+len(kelvin)]) != kelvin {
				return dst, false
			}
			c = 'k'
			i += len(kelvin) - 1
		}
		dst = append(dst, c)
	}
	return dst, true
}

// holdsNot says whether n't is anywhere in the token, in either case.
func holdsNot(core []byte) bool {
	for i := 1; i+1 < len(core); i++ {
		if core[i] == '\'' && core[i-1]|0x20 == 'n' && core[i+1]|0x20 == 't' {
			return true
		}
	}
	return false
}
