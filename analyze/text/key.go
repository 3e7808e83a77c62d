package text

// Key stands for a word of up to sixteen bytes. Words with the same key fold to the same. The zero Key stands for none.
type Key struct{ low, high uint64 }

// maxKey is the length in bytes of the longest word that has a key.
const maxKey = 16

// Keys puts the keys of words of s into keys, which is as long; that of a word that is too long to have one is zero.
//
// In words of ASCII, which hold letters, digits, underscores and what joins these, the bit that capitals lack is set in
// all others but the underscore; so to set it everywhere makes small letters of capitals and confuses no two words. Other
// words are their own keys.
func Keys(keys []Key, s string, words []Span) {
	for i := range keys {
		w := words[i]
		n := w.End - w.Start
		if n > maxKey {
			keys[i] = Key{}
			continue
		}
		var low, high uint64
		if w.Start <= len(s)-maxKey {
			b := s[w.Start:]
			low, high = load(b, 0), load(b, 8)
		} else {
			low, high = loadLast(w.Of(s))
		}
		mask := &masks[n]
		low, high = low&mask.low, high&mask.high
		if (low|high)&highBits == 0 {
			low, high = low|caseBits&mask.low, high|caseBits&mask.high
		}
		keys[i] = Key{low, high}
	}
}

// loadLast is the bytes of a word at the end of a text, where no sixteen can be loaded.
func loadLast(word string) (low, high uint64) {
	for i := range len(word) {
		if i < 8 {
			low |= uint64(word[i]) << (8 * i)
		} else {
			high |= uint64(word[i]) << (8 * (i - 8))
		}
	}
	return low, high
}

// masks have all bits of the first n bytes.
var masks = func() (m [maxKey + 1]Key) {
	for n := range m {
		m[n] = Key{1<<(8*min(n, 8)) - 1, 1<<(8*max(n-8, 0)) - 1}
	}
	return m
}()

// Hash returns a number whose high bits depend on all of the key.
func (k Key) Hash() uint64 {
	const golden, other = 0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f // odd, so that nothing is lost
	return (k.low + k.high*other) * golden
}
