package corpora

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unique"

	"mores/corpora/source"
)

// columns are the columns that the options ask of a table, each name once, and what each is for.
type columns struct {
	names []string
	flags []string // flags[i] asked for names[i]; "" where the column may be missing

	texts, keep   []int // indices into names
	id, by, topic int   // likewise; -1 where none is asked for
	melt          bool
}

// none is the place of a column that is not there.
const none = -1

func newColumns(o Options) *columns {
	c := &columns{id: none, by: none, topic: none, melt: len(o.Melt) > 0}
	if c.melt {
		for _, name := range o.Melt {
			c.texts = append(c.texts, c.index(name, "--melt"))
		}
	} else {
		c.texts = []int{c.index(o.textColumn(), "--text")}
	}
	if o.By != "" {
		c.by = c.index(o.By, o.groupFlag("--by"))
	}
	if o.Topic != "" {
		c.topic = c.index(o.Topic, o.groupFlag("--topic"))
	}
	for i, name := range o.Keep {
		c.keep = append(c.keep, c.index(name, o.keepFlag(i)))
	}
	if o.ID != "" {
		c.id = c.index(o.ID, "--id")
	} else {
		c.id = c.index("id", "")
	}
	return c
}

// index returns where name is among the names, and adds it for flag where it is not.
func (c *columns) index(name, flag string) int {
	if i := slices.Index(c.names, name); i >= 0 {
		return i
	}
	c.names, c.flags = append(c.names, name), append(c.flags, flag)
	return len(c.names) - 1
}

// row is a row of a table, with the values of columns.names.
type row struct {
	number int // of the row, from 1, not counting a header
	line   int // that it begins at
	values []string
}

// isTextAlone tells whether the column of the text is nothing else besides.
func (c *columns) isTextAlone() bool {
	text := c.texts[0]
	return !slices.Contains(c.keep, text) && text != c.id && text != c.by && text != c.topic
}

// emit hands on the document of a row, or its documents where the table is melted.
func (c *columns) emit(r *reading, row row) error {
	d := c.document(r, row)
	if !c.melt {
		d.Text = row.values[c.texts[0]]
		return r.emit(d)
	}
	for _, i := range c.texts {
		cell := d
		cell.ID, cell.Group, cell.Text = d.ID+"/"+c.names[i], c.names[i], row.values[i]
		if err := r.emit(cell); err != nil {
			return err
		}
	}
	return nil
}

// document is the document of a row without its text.
//
// Texts may be part of one large string that holds the whole row. The short values are often kept when the text is
// not, so they are copied out of it, and groups and topics, which repeat, share one copy.
func (c *columns) document(r *reading, row row) Document {
	value := func(i int) string {
		if i == none {
			return ""
		}
		return row.values[i]
	}
	d := Document{ID: strings.Clone(value(c.id)), Group: r.group, Topic: unique.Make(value(c.topic)).Value(), File: r.path, Line: row.line}
	if d.ID == "" {
		d.ID = r.name + ":" + strconv.Itoa(row.number)
	}
	if c.by != none {
		d.Group = unique.Make(value(c.by)).Value()
	}
	if len(c.keep) > 0 {
		d.Kept = make([]string, len(c.keep))
	}
	for n, i := range c.keep {
		d.Kept[n] = strings.Clone(value(i))
	}
	return d
}

// places returns where the names are among those of a file, or none for one that is not there and need not be. noun is
// what the format calls one of them.
func (c *columns) places(present []string, noun string) ([]int, error) {
	places := make([]int, len(c.names))
	for i, name := range c.names {
		optional := c.flags[i] == ""
		places[i] = slices.Index(present, name)
		again := places[i] >= 0 && slices.Contains(present[places[i]+1:], name)
		switch {
		case optional && again:
			places[i] = none
		case again:
			return nil, &source.Error{
				Problem: fmt.Sprintf("the file has several %ss %q, which %s asks for", noun, name, c.flags[i]),
				Hint:    fmt.Sprintf("give each %s a name of its own", noun),
			}
		case places[i] < 0 && !optional:
			return nil, c.missing(i, present, noun)
		}
	}
	return places, nil
}

// missing is the error that a table has no column names[i], but those in present. noun is what the format calls one.
func (c *columns) missing(i int, present []string, noun string) *source.Error {
	hint := fmt.Sprintf("name it with %s", c.flags[i])
	if near := source.Suggest(c.names[i], present); near != "" {
		hint = fmt.Sprintf("did you mean %s %s?", c.flags[i], near)
	}
	return &source.Error{
		Problem: fmt.Sprintf("no %s %q", noun, c.names[i]),
		Hint:    fmt.Sprintf("%s (there are: %s)", hint, list(present)),
	}
}

// list names columns, but not so many that nobody would read them.
func list(names []string) string {
	const most = 40
	if len(names) <= most {
		return strings.Join(names, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
}
