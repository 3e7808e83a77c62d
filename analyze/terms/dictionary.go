package terms

import (
	"slices"

	"mores/analyze/stem"
	"mores/analyze/text"
)

// names numbers names from 0, in the order in which they come.
type names struct {
	list    []string
	numbers map[string]int
}

func (n *names) number(name string) int {
	i, known := n.numbers[name]
	if !known {
		if n.numbers == nil {
			n.numbers = map[string]int{}
		}
		i = len(n.list)
		n.numbers[name], n.list = i, append(n.list, name)
	}
	return i
}

// Dictionary numbers words, or their stems, from 1. It is for one goroutine.
type Dictionary struct {
	recent  []recent          // words met last, each in the one place that its key has
	numbers map[string]uint32 // by folded word
	stems   *names            // nil where the words themselves are numbered
	words   []string          // by number
	folded  []byte
	keys    []text.Key
}

// recent is a word of up to sixteen bytes and its number, so that one that is met again costs no folding.
type recent struct {
	key    text.Key
	number uint32
}

const recentBits = 15

// NewDictionary returns an empty dictionary, of words or of stems.
func NewDictionary(stems bool) *Dictionary {
	d := &Dictionary{recent: make([]recent, 1<<recentBits), numbers: map[string]uint32{}, words: []string{""}}
	if stems {
		d.stems = &names{}
	}
	return d
}

// AppendNumbers appends the numbers of words of s to dst.
func (d *Dictionary) AppendNumbers(dst []uint32, s string, words []text.Span) []uint32 {
	d.keys = slices.Grow(d.keys[:0], len(words))[:len(words)]
	text.Keys(d.keys, s, words)
	for i, key := range d.keys {
		at := &d.recent[key.Hash()>>(64-recentBits)]
		if at.key != key || key == (text.Key{}) {
			*at = recent{key, d.number(words[i].Of(s))}
		}
		dst = append(dst, at.number)
	}
	return dst
}

func (d *Dictionary) number(word string) uint32 {
	d.folded = text.AppendFolded(d.folded[:0], word)
	n, known := d.numbers[string(d.folded)]
	if !known {
		n = d.add(string(d.folded))
	}
	return n
}

func (d *Dictionary) add(folded string) uint32 {
	n := uint32(len(d.words))
	if d.stems != nil {
		of := stem.Of(folded)
		if n = uint32(d.stems.number(of)) + 1; int(n) == len(d.words) {
			d.words = append(d.words, of)
		}
	} else {
		d.words = append(d.words, folded)
	}
	d.numbers[folded] = n
	return n
}

// Name is the word, folded, or the stem that has a number.
func (d *Dictionary) Name(n uint32) string { return d.words[n] }
