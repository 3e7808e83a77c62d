package main

import (
	"io"
	"strconv"

	"mores/compare/report"
)

// field is a cell of a row, with the name of its column.
type field struct {
	name string
	text string // as csv has it; "" is a missing value unless it is a text
	kind fieldKind
}

type fieldKind int

const (
	textField  fieldKind = iota
	plainField           // a number, true or false
	jsonField            // a JSON value of its own; csv has the text
)

func textCell(name, s string) field { return field{name, s, textField} }

func countCell(name string, n int) field { return field{name, strconv.Itoa(n), plainField} }

func numberCell(name string, x float64) field {
	return field{name, string(report.AppendNumber(nil, x)), plainField}
}

func truthCell(name string, yes bool) field { return field{name, strconv.FormatBool(yes), plainField} }

// fieldRows writes rows of fields as csv, with a head before the first row, or as JSON objects, one a line.
type fieldRows struct {
	out    io.Writer
	csv    bool
	defuse bool // csv: put ' before what a spreadsheet would run
	begun  bool
	row    []byte
}

func (w *fieldRows) write(fields []field) error {
	w.row = w.row[:0]
	if w.csv {
		w.appendCSV(fields)
	} else {
		w.appendJSON(fields)
	}
	w.begun = true
	_, err := w.out.Write(w.row)
	return err
}

func (w *fieldRows) appendCSV(fields []field) {
	if !w.begun {
		for _, f := range fields {
			w.row = append(appendCell(w.row, f.name), ',')
		}
		w.row[len(w.row)-1] = '\n'
	}
	for _, f := range fields {
		s := f.text
		if w.defuse && f.kind == textField {
			s = defused(s)
		}
		w.row = append(appendCell(w.row, s), ',')
	}
	w.row[len(w.row)-1] = '\n'
}

func (w *fieldRows) appendJSON(fields []field) {
	for i, f := range fields {
		before := byte(',')
		if i == 0 {
			before = '{'
		}
		w.row = append(appendString(append(w.row, before), f.name), ':')
		switch {
		case f.kind == textField:
			w.row = appendString(w.row, f.text)
		case f.text == "":
			w.row = append(w.row, "null"...)
		default:
			w.row = append(w.row, f.text...)
		}
	}
	w.row = append(w.row, "}\n"...)
}
