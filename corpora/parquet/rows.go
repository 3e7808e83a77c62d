package parquet

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go/format"
)

// Rows reads some columns of a file row by row.
type Rows struct {
	file     *File
	cursors  []*cursor
	group    int   // the next row group
	last     int   // behind the last one
	left     int64 // rows of the one at hand
	expand   expander
	replaced int
}

// Rows returns a reader of the columns at those places in [File.Columns], which must be flat. The error is a
// [source.Error] without a file: the values of a column are of a type that has no text.
func (f *File) Rows(columns []int) (*Rows, error) { return f.rows(columns, 0, f.NumGroups()) }

// GroupRows is Rows for the rows of one row group alone, by its number from 0. Several groups may be read at once.
func (f *File) GroupRows(columns []int, group int) (*Rows, error) {
	return f.rows(columns, group, group+1)
}

func (f *File) rows(columns []int, group, last int) (*Rows, error) {
	r := &Rows{file: f, group: group, last: last}
	for _, place := range columns {
		c := &cursor{rows: r, column: &f.columns[place]}
		var err error
		if c.text, err = textOf(c.column.schema, &r.replaced); err != nil {
			return nil, err
		}
		r.cursors = append(r.cursors, c)
	}
	return r, nil
}

// Read puts the values of the next row into values, in the order of the columns; null is an empty text. It returns
// io.EOF after the last row, else a [source.Error] without a file, after which there are no more rows.
func (r *Rows) Read(values []string) (err error) {
	defer recovered(&err)
	for r.left == 0 {
		if r.group == r.last {
			return io.EOF
		}
		if err := r.begin(&r.file.meta.RowGroups[r.group]); err != nil {
			return err
		}
		r.group++
	}
	r.left--
	for i, c := range r.cursors {
		if values[i], err = c.next(); err != nil {
			return damaged(fmt.Sprintf("the column %q in row group %d, in the page before byte %d", c.column.Name, r.group, c.at), err)
		}
	}
	return nil
}

// begin goes to the beginning of a row group.
func (r *Rows) begin(g *format.RowGroup) error {
	r.left = g.NumRows
	for _, c := range r.cursors {
		if err := c.begin(&g.Columns[c.column.leaf], g.NumRows); err != nil {
			return err
		}
	}
	return nil
}

// Replaced returns how many stretches of bytes in the texts read so far were no UTF-8 and became U+FFFD.
func (r *Rows) Replaced() int { return r.replaced }

// Close frees what reading took. It does not close the file.
func (r *Rows) Close() { r.expand.close() }

// cursor reads a column.
type cursor struct {
	rows   *Rows
	column *Column
	text   func([]byte) string
	codec  format.CompressionCodec
	at     int64 // where the next page begins
	unread int64 // values of the row group that are in the pages to come

	// Of the page at hand:
	left    int    // values
	present *runs  // 1 for each value that is not null; nil where none can be null
	values  values // those that are not null, unless
	indices *runs  // they are in the dictionary
	stored  []byte // its bytes in the file
	plain   []byte // its bytes expanded

	dictionary *dictionary // of the row group's chunk; nil where there is none
}

// begin goes to the beginning of a chunk of that many rows.
func (c *cursor) begin(chunk *format.ColumnChunk, rows int64) error {
	m := &chunk.MetaData
	switch {
	case chunk.CryptoMetadata.Value != nil:
		return unsupported(fmt.Sprintf("the column %q is encrypted", c.column.Name), "write the file without encryption")
	case m.Type != c.column.schema.Type.V || m.NumValues != rows:
		return damaged("the footer", fmt.Errorf("column %q: a row group contradicts the schema", c.column.Name))
	}
	c.codec, c.at, c.unread, c.left = m.Codec, m.DataPageOffset, rows, 0
	if d := m.DictionaryPageOffset; d > 0 && d < c.at {
		c.at = d
	}
	c.dictionary = nil
	return nil
}

// next returns the next value.
func (c *cursor) next() (string, error) {
	for c.left == 0 {
		if err := c.page(); err != nil {
			return "", err
		}
	}
	c.left--
	if c.present != nil {
		if level, err := c.present.next(); err != nil || level == 0 {
			return "", err
		}
	}
	if c.indices == nil {
		b, err := c.values.next()
		if err != nil {
			return "", err
		}
		return c.text(b), nil
	}
	i, err := c.indices.next()
	if err != nil {
		return "", err
	}
	return c.entry(uint64(i))
}
