package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"mores/analyze"
	"mores/compare/report"
	"mores/corpora"
	"mores/corpora/source"
)

// rowWriter writes a row a document. The names of the columns go before the first, so that where there is no row
// nothing is written.
type rowWriter interface {
	write(d corpora.Document, r analyze.Record) error
	flush() error
}

// documentColumns are the columns that come before the scores.
func documentColumns(keep []string, scores []analyze.Column) []string {
	names := []string{"id", "group", "topic"}
	taken := slices.Clone(names)
	for _, c := range scores {
		taken = append(taken, c.Name)
	}
	for _, k := range keep {
		if slices.Contains(taken, k) {
			k = "input." + k
		}
		names = append(names, k)
	}
	return names
}

// checkColumns refuses two columns of one name, which no reader of the output could tell apart.
func checkColumns(keep []string, scores []analyze.Column) error {
	names := documentColumns(keep, scores)
	for _, c := range scores {
		names = append(names, c.Name)
	}
	slices.Sort(names)
	for i := 1; i < len(names); i++ {
		if names[i] == names[i-1] {
			return &source.Error{Problem: fmt.Sprintf("two columns would be called %q", names[i]),
				Hint: "keep a column once, and see that lexicons and their categories have names that differ"}
		}
	}
	return nil
}

// rowFormats are the formats of a row a document.
var rowFormats = []string{"csv", "jsonl", "parquet", "table"}

func newRowWriter(format string, w io.Writer, keep []string, columns []analyze.Column, defuse bool) (rowWriter, error) {
	head := documentColumns(keep, columns)
	switch format {
	case "csv":
		return &csvRows{csv.NewWriter(w), head, columns, defuse}, nil
	case "jsonl":
		return &jsonRows{jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true)), head, columns}, nil
	case "parquet":
		return newParquetRows(w, head, columns)
	case "table":
		return newTableRows(w, columns), nil
	}
	return nil, unknownFormat(format, rowFormats)
}

// texts are the cells of a document before its scores.
func texts(d corpora.Document) []string {
	return append([]string{d.ID, d.Group, d.Topic}, d.Kept...)
}

type csvRows struct {
	csv     *csv.Writer
	head    []string // names of the cells before the scores; nil once they are written
	columns []analyze.Column
	defuse  bool
}

func (rows *csvRows) write(d corpora.Document, r analyze.Record) error {
	if rows.head != nil {
		if err := rows.writeHead(); err != nil {
			return err
		}
	}
	cells := texts(d)
	if rows.defuse {
		for i := range cells {
			cells[i] = defused(cells[i])
		}
	}
	for _, c := range rows.columns {
		cells = append(cells, report.Number(c.Of(&r)))
	}
	return rows.csv.Write(cells)
}

func (rows *csvRows) writeHead() error {
	names := rows.head
	for _, c := range rows.columns {
		names = append(names, c.Name)
	}
	rows.head = nil
	return rows.csv.Write(names)
}

func (rows *csvRows) flush() error {
	rows.csv.Flush()
	return rows.csv.Error()
}

// defused puts an apostrophe before a cell that a spreadsheet would run as a formula.
func defused(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

type jsonRows struct {
	json    *jsontext.Encoder
	head    []string
	columns []analyze.Column
}

func (rows *jsonRows) write(d corpora.Document, r analyze.Record) error {
	tokens := []jsontext.Token{jsontext.BeginObject}
	for i, cell := range texts(d) {
		tokens = append(tokens, jsontext.String(rows.head[i]), jsontext.String(cell))
	}
	for _, token := range tokens {
		if err := rows.json.WriteToken(token); err != nil {
			return err
		}
	}
	for _, c := range rows.columns {
		if err := rows.json.WriteToken(jsontext.String(c.Name)); err != nil {
			return err
		}
		if err := rows.json.WriteValue(jsonNumber(c.Of(&r))); err != nil {
			return err
		}
	}
	return rows.json.WriteToken(jsontext.EndObject)
}

// jsonNumber is a number with the digits of the csv, null where it is missing.
func jsonNumber(x float64) jsontext.Value {
	if digits := report.Number(x); digits != "" {
		return jsontext.Value(digits)
	}
	return jsontext.Value("null")
}

func (rows *jsonRows) flush() error { return nil }
