package sentiment

// Eight bytes of a text can be looked at as one number. What comes first in the text is in the low bits. A mark on a byte
// is its highest bit, which no byte of ASCII has.
const (
	ones   = 0x0101010101010101
	marked = 0x80 * ones
)

// eight are the eight bytes of the text from i on.
func eight(text string, i int) uint64 {
	s := text[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// firstBytes are the first so many of the eight bytes, up to eight, and zeros.
func firstBytes(eight uint64, n int) uint64 { return eight & (1<<(8*n) - 1) }

// blanks marks the bytes up to 0x20, white space and control characters. The lowest mark is right; one above it may be
// wrong, since the subtraction borrows.
func blanks(eight uint64) uint64 {
	return (eight - 0x21*ones) &^ eight & marked
}

// odd is not zero where there is an apostrophe or a byte beyond ASCII among the bytes.
func odd(eight uint64) uint64 {
	other := eight ^ '\''*ones
	return ((other-ones)&^other | eight) & marked
}

// between marks the bytes from one to another, if all eight are in ASCII.
func between(eight uint64, from, to byte) uint64 {
	fromOn := eight + uint64(0x80-from)*ones
	beyond := eight + uint64(0x7f-to)*ones
	return (fromOn ^ beyond) & marked
}
