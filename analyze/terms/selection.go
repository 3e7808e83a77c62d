package terms

import (
	"cmp"
	"encoding/binary"
	"errors"
	"iter"
	"slices"
	"strings"
)

// Term is what was counted: a word, a stem, an entry with its categories, or a run of words parted by blanks.
type Term struct {
	Name       string
	Categories string // of an entry, each behind its lexicon's name, parted by blanks
}

// Document is what a document has of the terms of a selection.
type Document struct {
	Group       int // number of its group
	Words       int // of the text
	occurrences []occurrence
}

type occurrence struct{ term, times int32 }

// Occurrences gives the terms of the document, by their index in Selection.Terms, with how often each occurs.
func (d Document) Occurrences() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for _, o := range d.occurrences {
			if !yield(int(o.term), int(o.times)) {
				return
			}
		}
	}
}

// Selection is the terms of a collection that occur often enough.
type Selection struct {
	Terms []Term // in alphabetical order
	Least int    // what they occur in all documents; more than was asked for where there would be too many

	collection *Collection
	byNumber   []int32 // the term of each number, or none
	byGram     map[gram]int32
	times      []int32 // by term, in the document at hand
	found      []int32
	buffer     []byte
	numbers    []uint32
}

// maxTerms is the most runs of words that are looked at, since each takes up to a kilobyte until it has been compared.
const maxTerms = 1 << 19

// Select picks the terms that occur at least so often in all documents together. The error is of the temporary file.
func (c *Collection) Select(least int) (*Selection, error) {
	s := &Selection{collection: c, Least: max(least, 1)}
	var err error
	if c.kind.size() > 1 {
		err = s.selectGrams()
	} else {
		s.selectNumbers()
	}
	s.times = make([]int32, len(s.Terms))
	return s, err
}

// candidate is a term that occurs often enough.
type candidate struct {
	Term
	number uint32
	gram   gram
}

func (s *Selection) selectNumbers() {
	c := s.collection
	var all []candidate
	for n, count := range c.counts {
		if n == gap || count < s.Least {
			continue
		}
		if c.kind == Entries {
			all = append(all, candidate{Term: c.entries.names[n], number: uint32(n)})
		} else {
			all = append(all, candidate{Term: Term{Name: c.dictionary.Name(uint32(n))}, number: uint32(n)})
		}
	}
	s.byNumber = slices.Repeat([]int32{none}, len(c.counts))
	for i, t := range s.order(all) {
		s.byNumber[t.number] = int32(i)
	}
}

// selectGrams finds the runs that occur often enough: first by their hash alone, then exactly.
func (s *Selection) selectGrams() error {
	c := s.collection
	size, tokens := c.kind.size(), 0
	for _, n := range c.counts {
		tokens += n
	}
	sketch := newSketch(tokens)
	if err := s.eachText(func(numbers []uint32) { runs(numbers, size, sketch.add) }); err != nil {
		return err
	}
	s.Least = sketch.threshold(s.Least, maxTerms)
	counts := map[gram]int32{}
	enough := uint8(min(s.Least, 255))
	err := s.eachText(func(numbers []uint32) {
		runs(numbers, size, func(g gram) {
			if *sketch.cell(g) >= enough {
				counts[g]++
			}
		})
	})
	var all []candidate
	for g, n := range counts {
		if int(n) >= s.Least {
			all = append(all, candidate{Term: Term{Name: c.gramName(g, size)}, gram: g})
		}
	}
	s.byGram = make(map[gram]int32, len(all))
	for i, t := range s.order(all) {
		s.byGram[t.gram] = int32(i)
	}
	return err
}

// order puts the terms in their order.
func (s *Selection) order(all []candidate) []candidate {
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Categories, b.Categories))
	})
	for _, t := range all {
		s.Terms = append(s.Terms, t.Term)
	}
	return all
}

func (c *Collection) gramName(g gram, size int) string {
	words := make([]string, size)
	for i := range words {
		words[i] = c.dictionary.Name(g[i])
	}
	return strings.Join(words, " ")
}

// eachText calls yield with the numbers of each text.
func (s *Selection) eachText(yield func(numbers []uint32)) error {
	for i := range s.collection.topicOf {
		if _, err := s.read(i); err != nil {
			return err
		}
		yield(s.numbers)
	}
	return nil
}

// errTape is the error of a temporary file that was changed.
var errTape = errors.New("the temporary file of the terms has changed: run the command again")

// read reads the numbers of a text. The document has its group and words.
func (s *Selection) read(i int) (d Document, err error) {
	var record []byte
	if record, s.buffer, err = s.collection.tape.record(i, s.buffer); err != nil {
		return d, err
	}
	s.numbers = s.numbers[:0]
	for head := 0; len(record) > 0; head++ {
		n, size := binary.Uvarint(record)
		if size <= 0 {
			return d, errTape
		}
		record = record[size:]
		switch head {
		case 0:
			d.Group = int(n)
		case 1:
			d.Words = int(n)
		default:
			s.numbers = append(s.numbers, uint32(n))
		}
	}
	return d, nil
}
