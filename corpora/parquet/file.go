package parquet

import (
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	"github.com/parquet-go/parquet-go/format"

	"mores/corpora/source"
)

const (
	magic     = "PAR1"
	encrypted = "PARE"
	tailSize  = 8 // the length of the footer, and the magic bytes once more
)

// File is an open parquet file.
type File struct {
	r       io.ReaderAt
	limit   int // the most bytes that a footer, header or page may take
	end     int64
	meta    format.FileMetaData
	columns []Column
}

// Column is a column at the top of a file's schema.
type Column struct {
	Name   string
	Nested string // what its values are if the column is not flat, such as "lists"; "" if it is flat
	leaf   int    // the first of its columns in the chunks of a row group
	schema *format.SchemaElement
}

// Open reads the footer of the parquet file in the first size bytes of r. No footer, page or header that takes more than
// limit bytes is read, now or later. The error is a [source.Error] without a file: the bytes are no parquet file, or it
// is damaged, encrypted, or has its data in other files.
func Open(r io.ReaderAt, size int64, limit int) (f *File, err error) {
	defer recovered(&err)
	f = &File{r: r, limit: limit}
	b, err := f.footer(size)
	if err != nil {
		return nil, err
	}
	if _, err := decode(b, &f.meta); err != nil {
		return nil, damaged("the footer", err)
	}
	if err := f.readSchema(); err != nil {
		return nil, damaged("the footer", err)
	}
	return f, f.checkGroups()
}

// footer returns the bytes of the footer.
func (f *File) footer(size int64) ([]byte, error) {
	head := make([]byte, len(magic))
	if _, err := f.r.ReadAt(head, 0); err != nil && err != io.EOF {
		return nil, unreadable(0, err)
	}
	tail := make([]byte, tailSize)
	if size < int64(len(magic)+tailSize) || string(head) != magic && string(head) != encrypted {
		return nil, &source.Error{Problem: "this is no parquet file", Hint: "a parquet file begins and ends with PAR1; for another type see --type"}
	}
	if _, err := f.r.ReadAt(tail, size-tailSize); err != nil && err != io.EOF {
		return nil, unreadable(size-tailSize, err)
	}
	length := int64(binary.LittleEndian.Uint32(tail))
	f.end = size - tailSize - length
	switch last := string(tail[4:]); {
	case string(head) == encrypted || last == encrypted:
		return nil, &source.Error{Problem: "the parquet file is encrypted", Hint: "write it without encryption"}
	case last != magic:
		return nil, &source.Error{Problem: "the parquet file is cut short: its end is missing", Hint: hintDamaged}
	case f.end < int64(len(magic)) || length > int64(f.limit):
		return nil, damaged("the footer", fmt.Errorf("it is said to have %d bytes", length))
	}
	b := make([]byte, length)
	if _, err := f.r.ReadAt(b, f.end); err != nil && err != io.EOF {
		return nil, unreadable(f.end, err)
	}
	return b, nil
}

// readSchema finds the columns in the schema, a tree whose nodes stand in the order in which one walks through it.
func (f *File) readSchema() error {
	all := f.meta.Schema
	if len(all) == 0 {
		return errStructure
	}
	at, leaf := 1, 0
	for range all[0].NumChildren.V {
		if at >= len(all) {
			return errShort
		}
		e := &all[at]
		f.columns = append(f.columns, Column{Name: valid(e.Name), Nested: nested(e), leaf: leaf, schema: e})
		// The subtree ends when as many nodes have come as were announced.
		for open := 1; open > 0; open-- {
			if at >= len(all) {
				return errShort
			}
			open += int(max(0, all[at].NumChildren.V))
			if all[at].Type.Valid {
				leaf++
			}
			at++
		}
	}
	for _, g := range f.meta.RowGroups {
		if len(g.Columns) != leaf {
			return fmt.Errorf("a row group has %d columns, the schema %d", len(g.Columns), leaf)
		}
	}
	return nil
}

// nested says what the values of a column are that are no plain values, else "".
func nested(e *format.SchemaElement) string {
	switch _, isList := e.LogicalType.Value.(*format.ListType); {
	case isList || e.RepetitionType.V == format.Repeated:
		return "lists"
	case !e.Type.Valid:
		return "structs or maps"
	}
	return ""
}

// checkGroups returns an error where the data are not in this file, or the numbers of rows do not add up.
func (f *File) checkGroups() error {
	rows := f.meta.NumRows
	for _, g := range f.meta.RowGroups {
		if g.NumRows < 0 || g.NumRows > rows {
			return damaged("the footer", fmt.Errorf("a row group is said to have %d rows", g.NumRows))
		}
		rows -= g.NumRows
		for _, c := range g.Columns {
			if c.FilePath != "" {
				return &source.Error{Problem: "the data of this parquet file are in other files, such as " + valid(c.FilePath), Hint: "read those instead"}
			}
		}
	}
	if rows != 0 {
		return damaged("the footer", fmt.Errorf("its %d rows are not those of its row groups", f.meta.NumRows))
	}
	return nil
}

// NumRows returns how many rows the file has.
func (f *File) NumRows() int64 { return f.meta.NumRows }

// NumGroups returns how many row groups the file has.
func (f *File) NumGroups() int { return len(f.meta.RowGroups) }

// Columns returns the columns at the top of the schema, in their order.
func (f *File) Columns() []Column { return slices.Clone(f.columns) }
