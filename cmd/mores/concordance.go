package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"mores/analyze/evidence"
	"mores/analyze/text"
	"mores/corpora"
)

// concordLine is a hit in context.
type concordLine struct {
	id, group, topic  string
	left, hit, right  string
	entry, categories string
	negator           string
	start, end        int
	order             int      // of all hits
	keys              []string // that it is sorted by
}

func newConcordLine(d corpora.Document, m evidence.Mark) concordLine {
	categories := m.Categories
	if m.Lexicon == "" {
		categories = nil // the words that were looked for
	}
	return concordLine{
		id: d.ID, group: d.Group, topic: d.Topic,
		left: textBefore(d.Text[:m.Span.Start]), hit: onOneLine(m.Span.Of(d.Text)), right: textAfter(d.Text[m.Span.End:]),
		entry: m.Name, categories: strings.Join(categories, " "), negator: m.Negator.Of(d.Text),
		start: m.Span.Start, end: m.Span.End,
	}
}

var concordColumns = []dataColumn[concordLine]{
	{"id", func(l concordLine) any { return l.id }},
	{"group", func(l concordLine) any { return l.group }},
	{"topic", func(l concordLine) any { return l.topic }},
	{"left", func(l concordLine) any { return l.left }},
	{"hit", func(l concordLine) any { return l.hit }},
	{"right", func(l concordLine) any { return l.right }},
	{"entry", func(l concordLine) any { return l.entry }},
	{"categories", func(l concordLine) any { return l.categories }},
	{"negated_by", func(l concordLine) any { return l.negator }},
	{"start", func(l concordLine) any { return l.start }},
	{"end", func(l concordLine) any { return l.end }},
}

// sortKeys are what lines can be ordered by.
var sortKeys = map[string]func(concordLine) string{
	"left":  func(l concordLine) string { return reversedWords(l.left) },
	"right": func(l concordLine) string { return text.Fold(l.right) },
	"hit":   func(l concordLine) string { return text.Fold(l.hit) },
	"group": func(l concordLine) string { return l.group },
}

func sortNames() []string { return slices.Sorted(maps.Keys(sortKeys)) }

// reversedWords are the words of a context from the last on, which is the nearest to the hit.
func reversedWords(s string) string {
	words := strings.Fields(text.Fold(s))
	slices.Reverse(words)
	return strings.Join(words, " ")
}

// concordance writes lines as they come, or where they are sampled or sorted when all have come.
type concordance struct {
	writer    lineWriter
	sort      []string
	sample    *reservoir[concordLine] // nil where all lines are wanted
	held      []concordLine
	hits      int
	documents int
	byGroup   map[string]int // hits
	holding   int            // documents with a hit
}

// lineWriter writes lines of a concordance.
type lineWriter interface {
	write(concordLine) error
	flush() error
}

// newConcordance writes to out. Colours are used if screen is a terminal.
func newConcordance(f *concordFlags, out io.Writer, screen io.Writer) *concordance {
	c := &concordance{sort: f.sort, byGroup: map[string]int{}}
	if f.lines > 0 {
		c.sample = &reservoir[concordLine]{most: f.lines, random: generator(f.seed, "concord")}
	}
	if f.format == "table" {
		c.writer = newConcordTable(out, f.out == "" && coloured(screen))
	} else {
		c.writer = newDataWriter(out, f.format, concordColumns, f.defuse)
	}
	return c
}

// add takes in what was found in a document.
func (c *concordance) add(d corpora.Document, marks []evidence.Mark) error {
	c.documents++
	if len(marks) > 0 {
		c.holding++
	}
	for _, m := range marks {
		c.hits++
		c.byGroup[d.Group]++
		line := func() concordLine {
			l := newConcordLine(d, m)
			l.order = c.hits
			for _, by := range c.sort {
				l.keys = append(l.keys, sortKeys[by](l))
			}
			return l
		}
		switch {
		case c.sample != nil:
			c.sample.offer(line)
		case len(c.sort) > 0:
			c.held = append(c.held, line())
		default:
			if err := c.writer.write(line()); err != nil {
				return err
			}
		}
	}
	return nil
}

// finish writes the lines that were held.
func (c *concordance) finish() error {
	if c.sample != nil {
		c.held = c.sample.items
	}
	slices.SortFunc(c.held, func(a, b concordLine) int {
		return cmp.Or(slices.Compare(a.keys, b.keys), a.order-b.order)
	})
	for _, line := range c.held {
		if err := c.writer.write(line); err != nil {
			return err
		}
	}
	if t, ok := c.writer.(*concordTable); ok && c.hits > 0 {
		t.close(c.summary())
	}
	return c.writer.flush()
}

// warnings say how much was found.
func (c *concordance) warnings(called string) []string {
	if c.hits == 0 {
		return []string{"nothing was found: " + called}
	}
	return nil
}

// summary says how much was found.
func (c *concordance) summary() string {
	s := fmt.Sprintf("%s in %s of %s", many(c.hits, "hit", "hits"), grouped(c.holding), many(c.documents, "document", "documents"))
	if c.sample != nil && c.hits > len(c.held) {
		s = fmt.Sprintf("%s of %s", grouped(len(c.held)), s)
	}
	var groups []string
	for _, group := range slices.Sorted(maps.Keys(c.byGroup)) {
		if group != "" {
			groups = append(groups, fmt.Sprintf("%s %s", group, grouped(c.byGroup[group])))
		}
	}
	if len(groups) > 0 {
		s += ": " + strings.Join(groups, ", ")
	}
	return s
}
