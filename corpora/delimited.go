package corpora

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/csv"
	"io"
	"slices"

	"mores/corpora/source"
)

// table is a csv or tsv file that is being read.
type table struct {
	*reading
	lines  *lineReader
	csv    *csv.Reader
	header []string
	wanted *columns
	places []int // places[i] is the field of wanted.names[i], or none
	rows   int   // that were read, the header and malformed ones included
	above  int   // lines before those that csv has read
}

// readDelimited reads a table whose first row is its header. The delimiter is the one in the options, else comma, else,
// where that is 0, the one that is found.
func readDelimited(r *reading, comma rune) error {
	t := &table{reading: r, wanted: newColumns(r.options)}
	t.open(cmp.Or(r.options.Delimiter, comma))
	if err := t.readHeader(); err != nil {
		return err
	}
	row := row{values: make([]string, len(t.wanted.names))}
	for {
		record, err := t.next()
		row.number = t.rows - 1
		if err == errTooLong {
			if err := t.emitLong(row); err != nil {
				return err
			}
			continue
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		row.line, _ = t.fieldPos(0)
		for i, place := range t.places {
			if place != none {
				row.values[i] = record[place]
			}
		}
		if err := t.wanted.emit(r, row); err != nil {
			return err
		}
	}
}

// open begins to read the text, and looks at its beginning for what parts lines and fields.
func (t *table) open(comma rune) {
	in := bufio.NewReaderSize(t.text, sampleSize)
	sample, err := in.Peek(sampleSize)
	end := byte('\n')
	if bytes.IndexByte(sample, '\n') < 0 && bytes.IndexByte(sample, '\r') >= 0 {
		end = '\r'
		sample = bytes.ReplaceAll(sample, []byte("\r"), []byte("\n"))
	}
	t.lines = newLineReader(in, end, t.held())
	if comma == 0 {
		comma = delimiter(sample, err != nil)
	}
	t.csv = &csv.Reader{Comma: comma}
	t.restart()
}

// restart begins to read rows from the next line on.
func (t *table) restart() {
	comma := t.csv.Comma
	// The csv.Reader takes this buffer as its own, since it is larger than the one that it would make.
	t.csv = csv.NewReader(bufio.NewReaderSize(t.lines, sampleSize))
	t.csv.ReuseRecord, t.csv.Comma, t.csv.FieldsPerRecord = true, comma, len(t.header)
	t.above = t.lines.first + t.lines.ended - 1
}

// fieldPos is where a field of the last record begins: its line in the file, and its column in bytes.
func (t *table) fieldPos(field int) (line, column int) {
	line, column = t.csv.FieldPos(field)
	return t.above + line, column
}

// readHeader finds the wanted columns.
func (t *table) readHeader() error {
	record, err := t.next()
	if err == io.EOF {
		return &source.Error{File: t.path, Problem: "the file is empty", Hint: "a table begins with the names of its columns"}
	}
	if err != nil {
		return err
	}
	t.header = slices.Clone(record)
	if t.places, err = t.wanted.places(t.header, "column"); err != nil {
		return t.inHeader(err)
	}
	return nil
}

// next reads a record that is well formed, over such as may be left out. Its error has the place and a hint.
func (t *table) next() ([]string, error) {
	for {
		t.lines.begin()
		t.rows++
		record, err := t.csv.Read()
		if err == nil || err == io.EOF || err == errTooLong && t.options.InParts && t.header != nil {
			return record, err
		}
		e, certain := t.malformed(record, err)
		if e == nil {
			return nil, err // of the file, and says so itself
		}
		e.File = t.path
		if !certain || t.header == nil {
			return nil, e
		}
		if err := t.leaveOut(e); err != nil {
			return nil, err
		}
	}
}
