package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"mores/analyze"
	"mores/compare/report"
	"mores/corpora"
)

// csvRows are rows as encoding/csv writes them. before are the names of the columns before the scores.
func csvRows(before []string, columns []analyze.Column, defuse bool) rowFormat {
	text := appendCell
	if defuse {
		text = func(dst []byte, cell string) []byte { return appendCell(dst, defused(cell)) }
	}
	var head []byte
	for _, name := range before {
		head = append(appendCell(head, name), ',')
	}
	for _, c := range columns {
		head = append(appendCell(head, c.Name), ',')
	}
	head[len(head)-1] = '\n'
	row := func(dst []byte, d corpora.Document, r *analyze.Record) []byte {
		for _, cell := range [...]string{d.ID, d.Group, d.Topic} {
			dst = append(text(dst, cell), ',')
		}
		for _, cell := range d.Kept {
			dst = append(text(dst, cell), ',')
		}
		for i := range columns {
			dst = append(report.AppendNumber(dst, columns[i].Of(r)), ',')
		}
		dst[len(dst)-1] = '\n'
		return dst
	}
	return rowFormat{head, row}
}

// appendCell appends a cell of a csv, in quotes where a reader would otherwise take it for something else.
func appendCell(dst []byte, cell string) []byte {
	first, _ := utf8.DecodeRuneInString(cell)
	if !strings.ContainsAny(cell, ",\"\r\n") && !unicode.IsSpace(first) && cell != `\.` {
		return append(dst, cell...)
	}
	dst = append(dst, '"')
	for part := range strings.SplitAfterSeq(cell, `"`) {
		dst = append(dst, part...)
		if strings.HasSuffix(part, `"`) {
			dst = append(dst, '"')
		}
	}
	return append(dst, '"')
}

// defused puts an apostrophe before a cell that a spreadsheet would run as a formula.
func defused(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// jsonRows are JSON objects, one a line. Numbers have the digits of the csv; a missing one is null.
func jsonRows(before []string, columns []analyze.Column) rowFormat {
	var names [][]byte // with what stands before and behind each
	name := func(s string) {
		quoted := appendString([]byte{','}, s)
		names = append(names, append(quoted, ':'))
	}
	for _, s := range before {
		name(s)
	}
	for _, c := range columns {
		name(c.Name)
	}
	names[0][0] = '{'
	row := func(dst []byte, d corpora.Document, r *analyze.Record) []byte {
		for i, cell := range [...]string{d.ID, d.Group, d.Topic} {
			dst = appendString(append(dst, names[i]...), cell)
		}
		scores := names[len(before):]
		for i, cell := range d.Kept {
			dst = appendString(append(dst, names[len(before)-len(d.Kept)+i]...), cell)
		}
		for i := range columns {
			dst = append(dst, scores[i]...)
			at := len(dst)
			if dst = report.AppendNumber(dst, columns[i].Of(r)); len(dst) == at {
				dst = append(dst, "null"...)
			}
		}
		return append(dst, "}\n"...)
	}
	return rowFormat{row: row}
}

// appendString appends a JSON string. The error of a text that is not valid UTF-8 is that U+FFFD stands in for what is not.
func appendString(dst []byte, s string) []byte {
	dst, _ = jsontext.AppendQuote(dst, s)
	return dst
}
