package text

import "math/bits"

// blockSize is how many bytes of a text are looked at at once, a bit of a machine word for each.
const blockSize = 64

// appendPlain appends words of the block of s that begins at i, where a segment begins, as far as they are runs of ASCII
// letters between characters that join nothing. It returns where the block goes on. done is false if it did not get to
// the end of the block, since a character stands there that may be more to a word than the end of it.
func appendPlain(dst []Span, s string, i int) (_ []Span, next int, done bool) {
	letters, others := look(s[i : i+blockSize])
	limit := bits.TrailingZeros64(others)
	// Of a word that ends at limit-1 it is not known whether that character joins it to the next.
	edges := (letters ^ letters<<1) & (1<<max(limit-1, 0) - 1)
	for ; edges&(edges-1) != 0; edges &= edges - 1 {
		start := bits.TrailingZeros64(edges)
		edges &= edges - 1
		dst = append(dst, Span{i + start, i + bits.TrailingZeros64(edges)})
	}
	if edges != 0 {
		start := bits.TrailingZeros64(edges)
		return dst, i + start, limit == blockSize && start > 0
	}
	return dst, i + max(limit-1, 0), limit == blockSize
}

// look has a bit for each byte of a block that is of a word in ASCII letters, with what joins two of them, and one for each
// that may be, or make, more of a word: a digit, an underscore and its neighbours in ASCII, anything beyond ASCII.
func look(block string) (words, others uint64) {
	var a, b uint64 // a letter is in both, an other in a, what is neither of them nor a blank in b
	for at := 0; at < blockSize; at += 8 {
		x := load(block, at)
		low := x &^ uint64(highBits)
		small := low | caseBits
		letter := (small + (0x80-'a')*each) &^ (small + (0x80-'z'-1)*each) &^ x
		other := (low+(0x80-'0')*each)&^(low+(0x80-'9'-1)*each) | (low + (0x80-'[')*each) | x
		notBlank := (low ^ ' '*each) + 0x7f*each
		a |= gather((letter|other)&highBits) << at
		b |= gather((letter|notBlank&^other)&highBits) << at
	}
	words = a & b
	for between := words << 1 & (words >> 1) &^ a & b; between != 0; between &= between - 1 {
		if at := bits.TrailingZeros64(between); class[block[at]]&midLetter != 0 {
			words |= 1 << at
		}
	}
	return words, a &^ b
}

// gather makes eight adjacent bits of the high bits of eight bytes, in their order.
func gather(x uint64) uint64 { return x >> 7 * 0x0102040810204080 >> 56 }
