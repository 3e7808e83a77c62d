package complexity

import (
	"crypto/sha256"
	_ "embed" // for the lists
	"encoding/hex"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/syllables.txt
var syllableList string

//go:embed data/frequency.txt
var frequencyList string

// listed are the embedded exceptions to the rules of syllables.
var listed = sync.OnceValue(func() exceptions { return readExceptions(syllableList) })

// readExceptions reads a list whose lines are a number of syllables and the words that have it.
func readExceptions(list string) exceptions {
	e := exceptions{}
	for line := range entries(list) {
		count, words, _ := strings.Cut(line, " ")
		n, err := strconv.Atoi(count)
		if err != nil {
			panic("the list of syllables is part of the binary: " + err.Error())
		}
		for w := range strings.FieldsSeq(words) {
			e[w] = n
		}
	}
	return e
}

// Bands of frequency: the first bandSize words of the embedded list are band 1, the next band 2, and so on; a word that is
// not listed is in RarestBand.
const (
	bandSize   = 1000
	RarestBand = 5
)

// bands gives the band of each listed word.
var bands = sync.OnceValue(func() map[string]uint8 {
	all, rank := map[string]uint8{}, 0
	for word := range entries(frequencyList) {
		all[word] = uint8(1 + rank/bandSize)
		rank++
	}
	return all
})

// Band returns the frequency band of a word in small letters, from 1 (the 1,000 words that people write most) to
// RarestBand (beyond the 4,000 most frequent). A possessive has the band of its noun.
func Band(word string) int {
	if b, found := bands()[strings.TrimSuffix(word, "'s")]; found {
		return int(b)
	}
	return RarestBand
}

// entries returns the lines of a list that are not comments.
func entries(list string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSuffix(line, "\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// Version is that of the rules and word lists. It changes with any figure.
const Version = "1"

// SHA256 is that of the embedded word lists, in hexadecimal digits, for the record of a run.
func SHA256() string {
	sum := sha256.Sum256([]byte(syllableList + frequencyList))
	return hex.EncodeToString(sum[:])
}
