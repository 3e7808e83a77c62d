package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// A Builder collects observations, or cells where the documents themselves are not known, but not both. It keeps the
// values of every document, 8 bytes each, or those of every cell, 40 bytes each.
type Builder struct {
	measures  []Measure
	options   Options
	mostDraws int // see bounded
	groups    names
	topics    names
	table     table
}

// huge is the size beyond which sums of squares would overflow. No measure of a text comes near it.
const huge = 1e100

// New returns a builder for observations of these measures.
func New(measures []Measure, options Options) *Builder {
	return &Builder{
		measures:  slices.Clone(measures),
		options:   options,
		mostDraws: mostDraws,
		table:     table{values: make([][]float64, len(measures))},
	}
}

// Add takes in one document. The values are copied. It panics if there are not as many values as measures, or if the
// builder has cells.
func (b *Builder) Add(o Observation) {
	if len(o.Values) != len(b.measures) || b.table.documents != nil {
		panic(fmt.Sprintf("compare: %d values for %d measures, or a document among cells", len(o.Values), len(b.measures)))
	}
	b.addRow(o.Group, o.Topic, o.Words)
	for j, v := range o.Values {
		b.table.addValue(j, v)
	}
}

// addRow adds a row to the table, without its values.
func (b *Builder) addRow(group, topic string, words int) {
	id := noTopic
	if topic != "" {
		id = b.topics.id(topic)
	}
	t := &b.table
	t.group = append(t.group, b.groups.id(group))
	t.topic = append(t.topic, id)
	t.words = append(t.words, words)
}

// addValue adds the value of measure j to the last row.
func (t *table) addValue(j int, v float64) {
	if !(math.Abs(v) <= huge) {
		v = math.NaN()
	}
	t.values[j] = append(t.values[j], v)
}

// Compare compares all groups with the baseline. The builder can take in more documents afterwards.
//
// The error is [ErrNoDocuments], a [*GroupsError], a [*BaselineError], or says which option makes no sense.
func (b *Builder) Compare() (*Comparison, error) {
	if err := b.options.check(); err != nil {
		return nil, err
	}
	order, err := b.order()
	if err != nil {
		return nil, err
	}
	c := &Comparison{Measures: slices.Clone(b.measures), Options: b.options}
	c.Options.Baseline = b.groups.list[order[0]]
	t := b.table.sorted(b.topics.list)
	rows := t.rowsByGroup(len(b.groups.list))
	for _, g := range order {
		c.Groups = append(c.Groups, b.group(t, g, rows[g]))
	}
	for _, g := range order[1:] {
		contrasts := b.contrasts(t, rows[g], rows[order[0]])
		for j := range contrasts {
			contrasts[j].Group, contrasts[j].Baseline = b.groups.list[g], c.Options.Baseline
		}
		c.Contrasts = append(c.Contrasts, contrasts...)
	}
	return c, nil
}

// order returns the numbers of the groups, the baseline first.
func (b *Builder) order() ([]int, error) {
	groups := b.groups.list
	if len(groups) == 0 {
		return nil, ErrNoDocuments
	}
	baseline := 0
	if b.options.Baseline != "" {
		baseline = slices.Index(groups, b.options.Baseline)
	}
	if baseline < 0 {
		return nil, &BaselineError{b.options.Baseline, slices.Clone(groups)}
	}
	if len(groups) == 1 {
		return nil, &GroupsError{groups[0]}
	}
	order := []int{baseline}
	for g := range groups {
		if g != baseline {
			order = append(order, g)
		}
	}
	return order, nil
}

// names numbers names as they are first seen.
type names struct {
	list []string
	ids  map[string]int
}

func (n *names) id(name string) int {
	id, ok := n.ids[name]
	if !ok {
		if n.ids == nil {
			n.ids = map[string]int{}
		}
		id = len(n.list)
		n.ids[name] = id
		n.list = append(n.list, name)
	}
	return id
}

// A table holds documents column by column, or cells. A row is one of them.
type table struct {
	group  []int
	topic  []int // noTopic for none
	words  []int
	values [][]float64 // by measure, then by row: of a document, or the mean of a cell's; NaN where missing

	// Of cells; nil where rows are documents.
	documents []int
	moments   [][]Moments // by measure, then by row
}

// noTopic sorts behind all topics.
const noTopic = math.MaxInt

// sorted returns the table with its topics numbered by name, so that the order of the documents does not matter.
func (t table) sorted(topics []string) table {
	byName := make([]int, len(topics))
	for i := range byName {
		byName[i] = i
	}
	slices.SortFunc(byName, func(a, b int) int { return cmp.Compare(topics[a], topics[b]) })
	rank := make([]int, len(topics))
	for r, topic := range byName {
		rank[topic] = r
	}
	t.topic = slices.Clone(t.topic)
	for i, topic := range t.topic {
		if topic != noTopic {
			t.topic[i] = rank[topic]
		}
	}
	return t
}

// rowsByGroup lists the rows of each group, ordered by topic and then as they were added.
func (t table) rowsByGroup(groups int) [][]int {
	rows := make([][]int, groups)
	for i, g := range t.group {
		rows[g] = append(rows[g], i)
	}
	for _, r := range rows {
		slices.SortStableFunc(r, func(a, b int) int { return cmp.Compare(t.topic[a], t.topic[b]) })
	}
	return rows
}
