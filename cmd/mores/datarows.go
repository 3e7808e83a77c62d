package main

import (
	"encoding/csv"
	"io"
	"iter"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"mores/compare/report"
)

// dataColumn is a column of an output for other programs: its name, and its cell in a row. A cell is a string, an int or a
// float64, of which NaN is missing.
type dataColumn[R any] struct {
	name string
	cell func(R) any
}

// dataFormats are the formats of rows for other programs, and for people.
var dataFormats = []string{"table", "csv", "jsonl"}

// dataWriter writes rows as csv or jsonl.
type dataWriter[R any] struct {
	columns []dataColumn[R]
	csv     *csv.Writer // nil for jsonl
	json    *jsontext.Encoder
	defuse  bool
	cells   []string
}

// newDataWriter returns a writer of csv or jsonl, which writes the head at once.
func newDataWriter[R any](w io.Writer, format string, columns []dataColumn[R], defuse bool) *dataWriter[R] {
	d := &dataWriter[R]{columns: columns, defuse: defuse, cells: make([]string, len(columns))}
	if format == "jsonl" {
		d.json = jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true))
		return d
	}
	d.csv = csv.NewWriter(w)
	for i, c := range columns {
		d.cells[i] = c.name
	}
	d.csv.Write(d.cells) // an error stays until flush
	return d
}

func (d *dataWriter[R]) write(row R) error {
	if d.json != nil {
		return d.writeObject(row)
	}
	for i, c := range d.columns {
		switch v := c.cell(row).(type) {
		case string:
			if d.defuse {
				v = defused(v)
			}
			d.cells[i] = v
		case int:
			d.cells[i] = strconv.Itoa(v)
		case float64:
			d.cells[i] = report.Number(v)
		}
	}
	return d.csv.Write(d.cells)
}

func (d *dataWriter[R]) writeObject(row R) error {
	tokens := []jsontext.Token{jsontext.BeginObject}
	for _, c := range d.columns {
		tokens = append(tokens, jsontext.String(c.name), jsonCell(c.cell(row)))
	}
	for _, t := range append(tokens, jsontext.EndObject) {
		if err := d.json.WriteToken(t); err != nil {
			return err
		}
	}
	return nil
}

// jsonCell is a cell with the digits of the csv.
func jsonCell(cell any) jsontext.Token {
	switch v := cell.(type) {
	case int:
		return jsontext.Int(int64(v))
	case float64:
		x, err := strconv.ParseFloat(report.Number(v), 64)
		if err != nil {
			return jsontext.Null
		}
		return jsontext.Float(x)
	case string:
		return jsontext.String(v)
	}
	return jsontext.Null
}

func (d *dataWriter[R]) flush() error {
	if d.csv == nil {
		return nil
	}
	d.csv.Flush()
	return d.csv.Error()
}

// writeData writes all rows.
func writeData[R any](w io.Writer, format string, columns []dataColumn[R], defuse bool, rows iter.Seq[R]) error {
	d := newDataWriter(w, format, columns, defuse)
	for row := range rows {
		if err := d.write(row); err != nil {
			return err
		}
	}
	return d.flush()
}
