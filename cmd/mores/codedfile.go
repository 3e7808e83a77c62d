package main

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"mores/corpora/source"
)

// codeValues are what a cell may say: right or wrong. 1.0 is how a program may write 1 in a column with gaps.
var codeValues = map[string]bool{
	"1": true, "1.0": true, "y": true, "yes": true, "true": true,
	"0": false, "0.0": false, "n": false, "no": false, "false": false,
}

const codeHint = "write 1 for right or 0 for wrong (or yes and no, y and n, true and false), or leave the cell empty"

// codedFile is a coded sample that is being read.
type codedFile struct {
	name   string
	lines  []string
	csv    *csv.Reader
	header []string
	key    []int          // the columns of a hitKey
	coders []int          // the columns of codes
	seen   map[hitKey]int // lines
}

// newCodedFile finds what parts the columns: of the characters that spreadsheets use the one that the first line has most
// of, since no name of a column holds one.
func newCodedFile(name string, text []byte) *codedFile {
	text = bytes.ReplaceAll(bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	f := &codedFile{name: name, lines: strings.Split(string(text), "\n"), csv: csv.NewReader(bytes.NewReader(text)), seen: map[hitKey]int{}}
	f.csv.FieldsPerRecord = -1 // some spreadsheets leave out empty cells at the end of a row
	for _, comma := range ";\t" {
		if strings.Count(f.lines[0], string(comma)) > strings.Count(f.lines[0], string(f.csv.Comma)) {
			f.csv.Comma = comma
		}
	}
	return f
}

// readHeader finds the columns.
func (f *codedFile) readHeader() error {
	header, err := f.csv.Read()
	if err == io.EOF {
		return &source.Error{File: f.name, Problem: "the file is empty", Hint: "give a csv that mores validate sample has written"}
	}
	if err != nil {
		return f.malformed(err)
	}
	line, _ := f.csv.FieldPos(0)
	for i, name := range header {
		name = strings.ToLower(strings.TrimSpace(name))
		f.header = append(f.header, name)
		if name == codeColumn || strings.HasPrefix(name, codeColumn+"_") || strings.HasPrefix(name, codeColumn+".") {
			f.coders = append(f.coders, i)
		}
	}
	for _, name := range keyColumns {
		i := slices.Index(f.header, name)
		if i < 0 {
			return f.errorAt(line, 0, fmt.Sprintf("no column %q", name), "give a csv that mores validate sample has written, with all its columns")
		}
		f.key = append(f.key, i)
	}
	if len(f.coders) == 0 {
		return f.errorAt(line, 0, `no column "code"`, "codes stand in a column called code, or in several called code_NAME")
	}
	return nil
}

// next returns the next row that is not blank, with an empty cell for each that is missing at its end.
func (f *codedFile) next() ([]string, error) {
	row, err := f.csv.Read()
	for err == nil && strings.TrimSpace(strings.Join(row, "")) == "" {
		row, err = f.csv.Read()
	}
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		return nil, f.malformed(err)
	}
	n := len(row)
	hint := ""
	switch {
	case n > len(f.header):
		hint = fmt.Sprintf("a field that holds the delimiter %q is put in quotes", f.csv.Comma)
	case n <= slices.Max(f.key):
		hint = "only the cells of codes may be left out: take the row from the sample again"
	}
	if hint != "" {
		line, _ := f.csv.FieldPos(0)
		return nil, f.errorAt(line, 0, fmt.Sprintf("the row has %s, the header %d", plural(n, "field", "fields"), len(f.header)), hint)
	}
	return append(row, make([]string, len(f.header)-n)...), nil
}

// keyOf returns which hit a row is of. Each stands in a file once.
func (f *codedFile) keyOf(row []string) (hitKey, error) {
	var key hitKey
	for i, column := range f.key {
		key[i] = row[column]
	}
	line, _ := f.csv.FieldPos(0)
	if before := f.seen[key]; before > 0 {
		return key, f.errorAt(line, 0, fmt.Sprintf("the same hit as in line %d", before),
			"give each coder a file or a column; if documents share an id, give each its own and draw the sample again")
	}
	f.seen[key] = line
	return key, nil
}

// code reads the code in a cell; given is false where it is empty.
func (f *codedFile) code(row []string, column int) (right, given bool, err error) {
	cell := strings.ToLower(strings.TrimSpace(row[column]))
	right, known := codeValues[cell]
	if cell == "" || known {
		return right, known, nil
	}
	line, at := f.csv.FieldPos(column)
	return false, false, f.errorAt(line, source.Column(f.lines[line-1], at-1), fmt.Sprintf("%q is no code", row[column]), codeHint)
}

func (f *codedFile) errorAt(line, column int, problem, hint string) error {
	return &source.Error{File: f.name, Line: line, Column: column, Problem: problem, Text: f.lines[line-1], Hint: hint}
}

// malformed gives an error of the csv its place.
func (f *codedFile) malformed(err error) error {
	at, ok := errors.AsType[*csv.ParseError](err)
	if !ok {
		return err
	}
	line := min(at.Line, len(f.lines))
	return f.errorAt(line, source.Column(f.lines[line-1], at.Column-1), at.Err.Error(), "put a field that holds a delimiter or a quote in double quotes, and write each quote inside it twice")
}
