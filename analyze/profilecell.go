package analyze

import (
	"cmp"
	"math"
	"slices"

	"mores/analyze/exact"
)

// A cell is the sum of the documents of one group on one topic.
type cell struct {
	documents, words int
	only             []float64   // by column: the values of the only document, NaN where missing; nil if there are more
	sums             []columnSum // by column; nil if there is one document
	gaps             []gap       // by column, where values are missing; nil if there is one document
}

// columnSum is the sum of the values of a column, and of their squares.
type columnSum struct{ sum, squares exact.Sum }

// A gap is how many documents have no value in a column, and how many words they have.
type gap struct{ column, documents, words int }

// What things take, in bytes, about.
const (
	cellSize  = 256
	valueSize = 8
	sumSize   = 48
	hitSize   = 160
)

// size is about what the cell takes, beyond cellSize.
func (c *cell) size() int {
	return len(c.only)*valueSize + len(c.sums)*sumSize + len(c.gaps)*3*valueSize
}

// add adds what another cell holds, which stays as it is. It returns the first column whose sums cannot be held, else -1.
func (c *cell) add(d cell) int {
	if c.documents == 0 {
		*c = cell{d.documents, d.words, slices.Clone(d.only), slices.Clone(d.sums), slices.Clone(d.gaps)}
		return -1
	}
	if c.only != nil {
		c.spread()
	}
	overflow := -1
	if d.only != nil {
		overflow = c.pour(d.only, d.words)
	} else {
		overflow = c.addSums(d)
	}
	c.documents += d.documents
	c.words += d.words
	return overflow
}

// spread turns the values of the only document into sums.
func (c *cell) spread() {
	values := c.only
	c.only, c.sums = nil, make([]columnSum, len(values))
	c.pour(values, c.words) // which fit, one by one
}

// pour adds the values of one document to the sums.
func (c *cell) pour(values []float64, words int) int {
	overflow := -1
	for j, v := range values {
		s := &c.sums[j]
		switch {
		case math.IsNaN(v):
			c.addGap(gap{j, 1, words})
		case !s.sum.Add(v) || !s.squares.AddSquare(v):
			overflow = j
		}
	}
	return overflow
}

func (c *cell) addSums(d cell) int {
	overflow := -1
	for j, s := range d.sums {
		if !c.sums[j].sum.Plus(s.sum) || !c.sums[j].squares.Plus(s.squares) || c.sums[j].squares.IsNegative() {
			overflow = j
		}
	}
	for _, g := range d.gaps {
		c.addGap(g)
	}
	return overflow
}

func (c *cell) addGap(g gap) {
	at, found := c.gap(g.column)
	if !found {
		c.gaps = slices.Insert(c.gaps, at, g)
		return
	}
	c.gaps[at].documents += g.documents
	c.gaps[at].words += g.words
}

// gap finds the gap of a column, or where it would be.
func (c *cell) gap(column int) (at int, found bool) {
	return slices.BinarySearchFunc(c.gaps, column, func(g gap, column int) int { return cmp.Compare(g.column, column) })
}

// allGaps are the gaps, of one document too.
func (c *cell) allGaps() []gap {
	gaps := c.gaps
	for j, v := range c.only {
		if math.IsNaN(v) {
			gaps = append(gaps, gap{j, 1, c.words})
		}
	}
	return gaps
}

// A Cell is what a profile knows of the documents of one group on one topic.
type Cell struct {
	Group, Topic     string
	Documents, Words int
	cell             *cell
}

// Moments are what a cell holds of a column, by its index in Made.Columns.
func (c Cell) Moments(column int) Moments {
	m := Moments{Documents: c.Documents, Words: c.Words}
	if only := c.cell.only; only != nil {
		if math.IsNaN(only[column]) {
			return Moments{}
		}
		m.sum.Add(only[column])
		m.squares.AddSquare(only[column])
		return m
	}
	m.sum, m.squares = c.cell.sums[column].sum, c.cell.sums[column].squares
	if at, found := c.cell.gap(column); found {
		m.Documents -= c.cell.gaps[at].documents
		m.Words -= c.cell.gaps[at].words
	}
	return m
}

// Moments sum up the values of one column.
type Moments struct {
	Documents    int // that have a value
	Words        int // of these documents
	sum, squares exact.Sum
}

// Sum is the sum of the values.
func (m Moments) Sum() float64 { return m.sum.Float() }

// Squares is the sum of their squares.
func (m Moments) Squares() float64 { return m.squares.Float() }

// Mean is their mean; NaN where there is none.
func (m Moments) Mean() float64 {
	if m.Documents == 0 {
		return math.NaN()
	}
	return exact.Mean(m.sum, m.Documents)
}

// Deviation is the sum of the squared deviations from the mean. It loses no digits, however close the values are.
func (m Moments) Deviation() float64 {
	if m.Documents < 2 {
		return 0
	}
	return exact.Deviation(m.sum, m.squares, m.Documents)
}

// Plus are the moments of the values of both. Both are of one column of one profile, or of profiles that can be merged.
func (m Moments) Plus(n Moments) Moments {
	m.Documents += n.Documents
	m.Words += n.Words
	m.sum.Plus(n.sum)
	m.squares.Plus(n.squares)
	return m
}
