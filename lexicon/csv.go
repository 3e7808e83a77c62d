package lexicon

import (
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"strings"

	"mores/corpora/source"
)

// record is one record of a csv: its cells, and where they stand.
type record struct {
	cells []string
	line  int                             // of the first cell
	place func(cell int) (line, byte int) // where a cell begins, from 1
}

// records goes over the records of a csv. After an error it ends.
func (f *file) records() iter.Seq2[record, error] {
	return func(yield func(record, error) bool) {
		r := csv.NewReader(strings.NewReader(lineEnds.Replace(f.text)))
		r.FieldsPerRecord = -1
		r.TrimLeadingSpace = true
		for {
			cells, err := r.Read()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(record{}, f.csvError(err))
				return
			}
			line, _ := r.FieldPos(0)
			if !yield(record{cells, line, r.FieldPos}, nil) {
				return
			}
		}
	}
}

// csvError gives an error of encoding/csv its place in the file.
func (f *file) csvError(err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return err
	}
	return f.errorAt(at.Line, source.Column(f.line(at.Line), at.Column-1), at.Err.Error(), "put a field that holds a comma or a quote in double quotes")
}

// cellError is an error in one cell of a record.
func (f *file) cellError(r record, cell int, problem, hint string) error {
	line, at := r.place(cell)
	return f.errorAt(line, source.Column(f.line(line), at-1), problem, hint)
}

// readCSV reads a csv table. If its head names columns such as care_p, it is eMFD's; else its columns are word, category
// and, if there, weight and note, in this order unless a head says otherwise.
func readCSV(f *file, b *builder) error {
	var add func(record) error
	for r, err := range f.records() {
		if err != nil {
			return err
		}
		if add == nil {
			isHead := false
			if add, isHead = csvTable(f, b, r.cells); isHead {
				continue
			}
		}
		if err := add(r); err != nil {
			return err
		}
	}
	return nil
}

// csvTable tells by the first record what kind of table a csv is. It returns what adds a record of that kind.
func csvTable(f *file, b *builder, first []string) (add func(record) error, isHead bool) {
	if columns := emfdColumns(first); columns != nil {
		return func(r record) error { return addEMFD(f, b, r, columns) }, true
	}
	order, isHead := plainColumns(first)
	return func(r record) error {
		if err := addFields(b, r.line, pick(r.cells, order)); err != nil {
			return f.errorAt(r.line, 0, err.Error(), "columns are word, category and, if you like, weight and note")
		}
		return nil
	}, isHead
}
