package main

import (
	"fmt"
	"io"
	"slices"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// rowFormat says how a row a document is written. Many may use it at once.
type rowFormat struct {
	head []byte // before the first row
	row  func(dst []byte, d corpora.Document, r *analyze.Record) []byte
}

// rowWriter writes a row a document, in the order in which it gets them.
type rowWriter interface {
	format() rowFormat // what makes the rows beforehand; the zero one if write does
	write(scored) error
	flush() error
}

// textRows writes rows that a rowFormat has made. The head goes before the first, so that where there is no row nothing is
// written.
type textRows struct {
	rowFormat
	out   io.Writer
	begun bool
}

func (w *textRows) format() rowFormat { return w.rowFormat }

func (w *textRows) write(d scored) error {
	if !w.begun {
		if _, err := w.out.Write(w.head); err != nil {
			return err
		}
		w.begun = true
	}
	_, err := w.out.Write(d.row)
	return err
}

func (w *textRows) flush() error { return nil }

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

// newRowWriter writes rows in a format; begun says that there are some already.
func newRowWriter(format string, w io.Writer, keep []string, columns []analyze.Column, defuse, begun bool) (rowWriter, error) {
	before := documentColumns(keep, columns)
	switch format {
	case "csv":
		return &textRows{rowFormat: csvRows(before, columns, defuse), out: w, begun: begun}, nil
	case "jsonl":
		return &textRows{rowFormat: jsonRows(before, columns), out: w, begun: begun}, nil
	case "parquet":
		return newParquetRows(w, before, columns)
	case "table":
		return &textRows{rowFormat: tableRows(columns), out: w, begun: begun}, nil
	}
	return nil, unknownFormat(format, rowFormats)
}
