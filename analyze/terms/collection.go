package terms

import (
	"encoding/binary"
	"slices"

	"mores/analyze"
	"mores/analyze/text"
	"mores/lexicon"
)

// Kind is what terms are.
type Kind string

// The kinds of terms.
const (
	Words    Kind = "words"
	Stems    Kind = "stems"
	Entries  Kind = "entries"
	Bigrams  Kind = "2-grams"
	Trigrams Kind = "3-grams"
)

// Kinds are all kinds.
var Kinds = []Kind{Words, Stems, Entries, Bigrams, Trigrams}

// size is the number of words in a run, or 1.
func (k Kind) size() int {
	switch k {
	case Bigrams:
		return 2
	case Trigrams:
		return 3
	}
	return 1
}

// gap is the number that stands between words that no run may cross. The numbers of words begin at 1.
const gap = 0

// Collection holds texts as the numbers of their terms. It is for one goroutine. Close frees what it holds.
type Collection struct {
	kind       Kind
	dictionary *Dictionary
	entries    entries
	tape       tape
	topics     names
	groups     names
	topicOf    []int32 // by document; none where it has no topic
	counts     []int   // of each number, in all documents

	// Used anew for each text.
	spans   []text.Span
	numbers []uint32
	gaps    []int
	record  []byte
}

// none is the topic of a document that has none.
const none = -1

// New returns an empty collection. Where terms are entries they are those of the lexicons, which are the analyzer's in their
// order; for other kinds the analyzer may be nil.
func New(kind Kind, a *analyze.Analyzer, lexicons ...*lexicon.Lexicon) *Collection {
	return &Collection{
		kind:       kind,
		dictionary: NewDictionary(kind == Stems),
		entries:    newEntries(a, lexicons),
		counts:     []int{gap: 0},
		spans:      make([]text.Span, 0, 512),
	}
}

// Close frees what the collection holds, its temporary file too.
func (c *Collection) Close() error { return c.tape.close() }

// Add takes in a text. A topic of "" is none. The error is of the temporary file.
func (c *Collection) Add(group, topic, s string) error {
	words := c.read(s)
	c.record = binary.AppendUvarint(c.record[:0], uint64(c.groups.number(group)))
	c.record = binary.AppendUvarint(c.record, uint64(words))
	for _, n := range c.numbers {
		c.record = binary.AppendUvarint(c.record, uint64(n))
		if int(n) >= len(c.counts) {
			c.counts = append(c.counts, make([]int, int(n)+1-len(c.counts))...)
		}
		c.counts[n]++
	}
	number := none
	if topic != "" {
		number = c.topics.number(topic)
	}
	c.topicOf = append(c.topicOf, int32(number))
	return c.tape.add(c.record)
}

// Groups are the names of the groups, in the order in which they came.
func (c *Collection) Groups() []string { return c.groups.list }

// Documents is the number of documents.
func (c *Collection) Documents() int { return len(c.topicOf) }

// read fills in the numbers of the terms of a text, and returns how many words it has.
func (c *Collection) read(s string) (words int) {
	c.numbers = c.numbers[:0]
	if c.kind == Entries {
		c.numbers = c.entries.read(c.numbers, s)
	}
	for w, end := text.NewWords(s), 0; ; end = c.spans[len(c.spans)-1].End {
		c.spans = w.Append(c.spans[:0])
		words += len(c.spans)
		switch {
		case c.kind == Entries:
		case c.kind.size() == 1:
			c.numbers = c.dictionary.AppendNumbers(c.numbers, s, c.spans)
		default:
			c.readRuns(s, end)
		}
		if len(c.spans) < cap(c.spans) {
			return words
		}
	}
}

// readRuns appends the numbers of the words of a block, and a gap where no run may go on. end is that of the word before.
func (c *Collection) readRuns(s string, end int) {
	from := len(c.numbers)
	c.numbers = c.dictionary.AppendNumbers(c.numbers, s, c.spans)
	for i, span := range c.spans {
		if end > 0 && !text.Joins(s[end:span.Start]) {
			c.gaps = append(c.gaps, from+i)
		}
		end = span.End
	}
	c.numbers = insertGaps(c.numbers, c.gaps)
	c.gaps = c.gaps[:0]
}

// insertGaps puts a gap before each of the places, which are in ascending order.
func insertGaps(numbers []uint32, places []int) []uint32 {
	at := len(numbers)
	numbers = append(numbers, make([]uint32, len(places))...)
	for more, place := range slices.Backward(places) {
		copy(numbers[place+more+1:], numbers[place:at])
		numbers[place+more] = gap
		at = place
	}
	return numbers
}
