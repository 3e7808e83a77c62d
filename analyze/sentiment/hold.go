package sentiment

// maxHeld is how much of a word that parts of a text cut is held, roughly. No word of the vocabulary has a tenth of it.
const maxHeld = 512

// edge is how much is kept of each end of a word of which the middle is left out.
const edge = 96

// hold keeps the beginning of a word that goes on in the next part.
func (m *scratch) hold(word string) {
	m.joined = append(m.joined, word...)
	if len(m.joined) > maxHeld {
		m.joined = shorten(m.joined)
	}
}

// endPiece reads what has been held.
func (m *scratch) endPiece() { m.readWord("") }

// shorten leaves out the middle of a long word so that it resolves to the same token, whatever follows. What resolve asks
// of such a word, which no list has, is whether there are capitals and small letters in it, n't, and of what it begins and
// ends with whether it is punctuation.
func shorten(word []byte) []byte {
	lead := 0
	for lead < len(word) && classes[word[lead]]&punctuation != 0 {
		lead++
	}
	if lead > edge {
		word = append(word[:edge], word[lead:]...)
	}
	from, to := boundary(word, edge*2), boundary(word, len(word)-edge)
	if from >= to {
		return word
	}
	short := append(append([]byte(nil), word[:from]...), stand(word, word[from:to])...)
	return append(short, word[to:]...)
}

// boundary is where the character at i begins.
func boundary(word []byte, i int) int {
	for i > 0 && i < len(word) && word[i]&0xc0 == 0x80 {
		i--
	}
	return i
}

// stand is what stands for the middle of a word: as much punctuation as makes it long, or else digits, and letters.
func stand(word, middle []byte) []byte {
	filler, stand := byte('.'), make([]byte, 0, edge)
	for _, b := range middle {
		if classes[b]&punctuation == 0 {
			filler = '0'
		}
	}
	for len(stand) < edge-len("n'tA") {
		stand = append(stand, filler)
	}
	seen := classesIn(middle)
	if seen&lower != 0 {
		stand = append(stand, 'a')
	}
	if seen&upper != 0 {
		stand = append(stand, 'A')
	}
	switch {
	case !holdsNot(word):
	case seen&lower != 0 || classesIn(word)&lower != 0:
		stand = append(stand, "n't"...)
	default:
		stand = append(stand, "N'T"...)
	}
	return stand
}
