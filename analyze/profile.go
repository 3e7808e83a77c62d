package analyze

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"math"
	"slices"
	"strings"

	"mores/analyze/exact"
	"mores/corpora/source"
	"mores/lexicon"
)

// Profile is the sum of the Records of many documents, by group and topic: a cell for each pair of the two that has a
// document. Beside it stand the hits of each entry of the lexicons, by group.
//
// Profiles add up: Merge is associative and commutative, and the zero Profile is its empty element. All sums are exact
// (package exact), so documents that are added in any order, or in parts that are merged in any order and grouping, give
// the same profile to the last bit. Its size grows with the cells times the columns, and with the entries that match,
// not with the documents. A cell of one document holds the values of that document, and takes a sixth of the room.
//
// A profile knows what it was made with (Made), and adds up with no other that was made otherwise. See profilewrite.go
// for its file.
type Profile struct {
	made             *Made    // nil in the zero Profile
	columns          []Column // nil in a profile that was read, to which no document can be added
	lexicons         []*lexicon.Lexicon
	documents, words int
	cells            map[cellKey]*cell
	hits             map[hitKey]*held
	size, most       int // bytes that it takes, about, and the most that it may; 0 for maxSize
	values           []float64
}

// cellKey names a cell.
type cellKey struct{ group, topic string }

func (k cellKey) compare(l cellKey) int {
	return cmp.Or(cmp.Compare(k.group, l.group), cmp.Compare(k.topic, l.topic))
}

// maxSize bounds what a profile holds, in bytes: a topic for each document of a huge corpus is no way to sum it up.
const maxSize = 2 << 30

// NewProfile returns an empty profile of what a scores. mores is the version of the program, which is part of what the
// profile was made with. Hits of entries are counted if Options.Entries says so.
func (a *Analyzer) NewProfile(mores string) *Profile {
	columns := a.Columns()
	return &Profile{made: a.made(mores), columns: columns, lexicons: a.lexicons, values: make([]float64, len(columns))}
}

// Made says what the profile was made with. It is nil for the zero Profile.
func (p *Profile) Made() *Made { return p.made }

// Documents is the number of documents.
func (p *Profile) Documents() int { return p.documents }

// Words is the number of words of all documents.
func (p *Profile) Words() int { return p.words }

// Len is the number of cells.
func (p *Profile) Len() int { return len(p.cells) }

// Add adds a document, by what its text gave. The error says that the profile has become too large, or a sum too large
// to be held; the profile is of no use then. It panics unless the profile is one of NewProfile's.
func (p *Profile) Add(group, topic string, r *Record) error {
	for j, c := range p.columns {
		v := c.Of(r)
		if math.IsInf(v, 0) {
			v = math.NaN()
		}
		if math.Abs(v) > exact.Largest {
			return tooLarge(c.Name)
		}
		p.values[j] = v + 0 // no -0
	}
	if err := p.addCell(cellKey{group, topic}, cell{documents: 1, words: r.Words, only: p.values}); err != nil {
		return err
	}
	for i, l := range p.lexicons {
		for _, e := range r.Moral[i].Entries {
			h := p.held(hitKey{l.Name, e.Entry.Text, group})
			if h.categories == nil {
				h.categories = categoryNames(l, e.Entry)
			}
			if !h.add(e.Hits, 1) {
				return tooLarge("the hits of " + e.Entry.Text)
			}
		}
	}
	return p.fits()
}

// addCell adds what another cell holds to the cell of a name.
func (p *Profile) addCell(key cellKey, add cell) error {
	c := p.cells[key]
	if c == nil {
		if p.cells == nil {
			p.cells = map[cellKey]*cell{}
		}
		c = &cell{}
		p.cells[key] = c
		p.size += cellSize + len(key.group) + len(key.topic)
	}
	p.size -= c.size()
	if column := c.add(add); column >= 0 {
		return tooLarge(p.made.Columns[column].Name)
	}
	p.size += c.size()
	p.documents += add.documents
	p.words += add.words
	if p.documents < 0 || p.words < 0 {
		return tooLarge("words")
	}
	return p.fits()
}

// fits says whether the profile has become too large.
func (p *Profile) fits() error {
	if p.size > cmp.Or(p.most, maxSize) {
		return &source.Error{Problem: fmt.Sprintf("the profile has %d groups and topics, and becomes too large", len(p.cells)),
			Hint: "a topic is what pairs or clusters documents: name a column with fewer values, or none"}
	}
	return nil
}

// tooLarge is the error of a column whose sum cannot be held.
func tooLarge(column string) error {
	return &source.Error{Problem: fmt.Sprintf("the values of %s are too large to be added up", column), Hint: "see that the weights of the lexicon are what they should be"}
}

// Merge adds another profile, which stays as it is. The error says what the two were made with that differs, and leaves p
// as it is; or as Add that p has become too large.
func (p *Profile) Merge(q *Profile) error {
	switch {
	case q.made == nil:
		return nil
	case p.made == nil:
		p.made, p.columns, p.lexicons, p.values = q.made, q.columns, q.lexicons, make([]float64, len(q.values))
	}
	if what := p.made.Differences(q.made); what != nil {
		return &source.Error{Problem: "the profiles were made with different things: " + strings.Join(what, "; "),
			Hint: "make them anew with the same version, lexicons and flags"}
	}
	for key, c := range q.cells {
		if err := p.addCell(key, *c); err != nil {
			return err
		}
	}
	for key, h := range q.hits {
		sum := p.held(key)
		sum.categories = h.categories
		if !sum.add(h.hits, h.documents) {
			return tooLarge("the hits of " + key.entry)
		}
	}
	return p.fits()
}

// Cells yields the cells, ordered by group and topic as bytes.
func (p *Profile) Cells() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for _, key := range slices.SortedFunc(maps.Keys(p.cells), cellKey.compare) {
			c := p.cells[key]
			if !yield(Cell{key.group, key.topic, c.documents, c.words, c}) {
				return
			}
		}
	}
}
