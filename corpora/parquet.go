package corpora

import (
	"errors"
	"fmt"
	"io"

	"mores/corpora/parquet"
	"mores/corpora/source"
)

// pageFactor is how many times the most bytes of a document a page of a parquet file may take. Programs end a page when
// it is large enough, and look only after some documents, often a thousand.
const pageFactor = 32

// readParquet reads a parquet file.
func readParquet(r *reading) error {
	file, err := parquet.Open(r.text, r.text.Size(), pageFactor*r.limit)
	if err != nil {
		return r.named(err)
	}
	wanted := newColumns(r.options)
	places, err := flatPlaces(file, wanted)
	if err != nil {
		return r.named(err)
	}
	t := &groups{reading: r, file: file, wanted: wanted}
	for i, place := range places {
		if place != none {
			t.read, t.slots = append(t.read, place), append(t.slots, i)
		}
	}
	if _, err := file.Rows(t.read); err != nil { // before any row is
		return r.named(err)
	}
	number := 0
	return inOrder(r.options.Jobs, t.tasks, func(p rowsPart) error {
		r.replaced += p.replaced
		for _, values := range p.rows {
			number++
			if err := r.emitRow(wanted, row{number: number, line: number, values: values}); err != nil {
				return err
			}
			r.text.Pass(int64(float64(r.text.Size()) * float64(number) / float64(file.NumRows())))
		}
		return nil
	})
}

// groups is a parquet file whose row groups are read, several at once.
type groups struct {
	*reading
	file   *parquet.File
	wanted *columns
	read   []int // the columns that are there
	slots  []int // where their values go among wanted.names
}

// rowsPart is some rows, one after another.
type rowsPart struct {
	rows     [][]string // the values of columns.names
	replaced int        // stretches that were no text
}

// rowBytes is about how much text, or how many values, a part holds.
const rowBytes = 64 << 10

// tasks reads a row group each.
func (g *groups) tasks(yield func(task[rowsPart]) bool) {
	for n := range g.file.NumGroups() {
		if !yield(func(emit func(rowsPart) error) error { return g.group(n, emit) }) {
			return
		}
	}
}

// group reads the rows of a row group.
func (g *groups) group(n int, emit func(rowsPart) error) error {
	rows, err := g.file.GroupRows(g.read, n)
	if err != nil {
		return g.named(err)
	}
	defer rows.Close()
	found := make([]string, len(g.read))
	for p, bytes, told := (rowsPart{}), 0, 0; ; {
		err := rows.Read(found)
		if err != nil || bytes >= rowBytes {
			p.replaced, told = rows.Replaced()-told, rows.Replaced()
			if len(p.rows) > 0 {
				if err := emit(p); err != nil {
					return err
				}
			}
			p, bytes = rowsPart{}, 0
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return g.named(err)
		}
		values := make([]string, len(g.wanted.names))
		for i, slot := range g.slots {
			values[slot] = found[i]
			bytes += len(found[i]) + 16
		}
		p.rows = append(p.rows, values)
	}
}

// emitRow hands on the documents of a row whose texts are not too long.
func (r *reading) emitRow(wanted *columns, row row) error {
	for _, i := range wanted.texts {
		if len(row.values[i]) > r.limit {
			return &source.Error{File: r.path, Problem: fmt.Sprintf("the text in row %d is longer than %s", row.number, mebibytes(r.limit)), Hint: "split it"}
		}
	}
	return wanted.emit(r, row)
}

// flatPlaces returns which columns of the file are wanted, or none for one that is not there and need not be.
func flatPlaces(file *parquet.File, wanted *columns) ([]int, error) {
	all := file.Columns()
	names, flat := make([]string, len(all)), []string{}
	for i, c := range all {
		names[i] = c.Name
		if c.Nested == "" {
			flat = append(flat, c.Name)
		}
	}
	places, err := wanted.places(names, "column")
	if err != nil {
		return nil, err
	}
	for i, place := range places {
		switch {
		case place == none || all[place].Nested == "":
		case wanted.flags[i] == "":
			places[i] = none
		default:
			return nil, &source.Error{
				Problem: fmt.Sprintf("the column %q, which %s asks for, holds %s", names[place], wanted.flags[i], all[place].Nested),
				Hint:    fmt.Sprintf("write what is wanted of it to a column of its own, as text (plain columns: %s)", list(flat)),
			}
		}
	}
	return places, nil
}

// named puts the name of the file into an error that has none.
func (r *reading) named(err error) error {
	e, ok := errors.AsType[*source.Error](err)
	if !ok || e.File != "" {
		return err
	}
	told := *e
	told.File = r.path
	return &told
}
