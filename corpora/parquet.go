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
const pageFactor = 16

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
	var read, slots []int // the columns that are there, and where their values go
	for i, place := range places {
		if place != none {
			read, slots = append(read, place), append(slots, i)
		}
	}
	rows, err := file.Rows(read)
	if err != nil {
		return r.named(err)
	}
	defer rows.Close()
	defer func() { r.replaced = rows.Replaced() }()
	row, values := row{values: make([]string, len(places))}, make([]string, len(read))
	for {
		err := rows.Read(values)
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return r.named(err)
		}
		row.number++
		row.line = row.number
		for i, slot := range slots {
			row.values[slot] = values[i]
		}
		if err := r.emitRow(wanted, row); err != nil {
			return err
		}
		r.text.Pass(int64(float64(r.text.Size()) * float64(row.number) / float64(file.NumRows())))
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
