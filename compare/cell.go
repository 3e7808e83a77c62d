package compare

import (
	"fmt"
	"math"
)

// A Cell is what is known of the documents of one group on one topic where the documents themselves are not known. It is
// all that is needed where topics are the clusters; see the comment of the package for what cannot be had from cells.
type Cell struct {
	Group     string
	Topic     string // empty for none
	Documents int
	Words     int       // of all of them
	Moments   []Moments // by measure, in their order
}

// Moments sum up one measure over the documents of a cell that have a value.
type Moments struct {
	Documents int // that have a value
	Words     int // of these documents
	Mean      float64
	Squares   float64 // the sum of their squared deviations from the mean
}

// AddCell takes in the documents of a group on a topic. It panics if there are not as many moments as measures, or if the
// builder has documents.
func (b *Builder) AddCell(c Cell) {
	t := &b.table
	if len(c.Moments) != len(b.measures) || len(t.documents) != len(t.group) {
		panic(fmt.Sprintf("compare: %d moments for %d measures, or a cell among documents", len(c.Moments), len(b.measures)))
	}
	b.addRow(c.Group, c.Topic, c.Words)
	if t.moments == nil {
		t.moments = make([][]Moments, len(b.measures))
	}
	t.documents = append(t.documents, c.Documents)
	for j, m := range c.Moments {
		if m.Documents == 0 {
			m.Mean = math.NaN()
		}
		t.addValue(j, m.Mean)
		t.moments[j] = append(t.moments[j], m)
	}
}

// A column is the values of one measure, by row of the table.
type column struct {
	values  []float64 // NaN where missing
	moments []Moments // nil where rows are documents
}

// column returns the values of measure j.
func (t table) column(j int) column {
	c := column{values: t.values[j]}
	if t.moments != nil {
		c.moments = t.moments[j]
	}
	return c
}

// documents is how many documents of a row have a value.
func (c column) documents(row int) int {
	switch {
	case math.IsNaN(c.values[row]):
		return 0
	case c.moments == nil:
		return 1
	}
	return c.moments[row].Documents
}

// present keeps the rows that have a value.
func (c column) present(rows []int) []int {
	have := make([]int, 0, len(rows))
	for _, i := range rows {
		if !math.IsNaN(c.values[i]) {
			have = append(have, i)
		}
	}
	return have
}

// documentsOf is how many documents a row stands for.
func (t table) documentsOf(row int) int {
	if t.documents == nil {
		return 1
	}
	return t.documents[row]
}

// wordsWith is how many words the documents of a row have that have a value.
func (t table) wordsWith(c column, row int) int {
	if c.moments == nil {
		return t.words[row]
	}
	return c.moments[row].Words
}

// missing is how many documents of some rows have no value.
func (t table) missing(c column, rows []int) int {
	n := 0
	for _, i := range rows {
		n += t.documentsOf(i) - c.documents(i)
	}
	return n
}
