package corpora

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"unicode/utf8"

	"mores/corpora/source"
)

// malformed is the error of a record that the csv.Reader gave with err, nil where err is not about a record. certain says
// that it is certain where the record ends, so that the next one can be read.
func (t *table) malformed(record []string, err error) (e *source.Error, certain bool) {
	parse, ok := errors.AsType[*csv.ParseError](err)
	switch {
	case err == errTooLong:
		return t.endless(), false
	case !ok:
		return nil, false
	case parse.Err == csv.ErrFieldCount:
		return t.fieldCount(len(record)), t.lines.ended <= 1 // a quote left open may have swallowed good rows
	case parse.Err == csv.ErrBareQuote:
		return t.bareQuote(t.lines.offset(t.above+parse.Line, parse.Column))
	}
	return t.quote(), false
}

// bareQuote is the error of a quote in a field that does not begin with one. The record ends with the line unless a
// field that does begin with one comes after it, which might hold line breaks.
func (t *table) bareQuote(offset int) (e *source.Error, certain bool) {
	e = t.lines.at(offset)
	e.Problem = "a quote in a field that does not begin with one"
	e.Hint = `put the field in quotes and write each quote inside it twice: "she said ""no"""`
	return e, !bytes.Contains(t.lines.record[offset:], []byte(string(t.csv.Comma)+`"`))
}

// inHeader adds the place of the header to the error that a column is not in it.
func (t *table) inHeader(err error) error {
	e, ok := errors.AsType[*source.Error](err)
	if !ok {
		return err
	}
	e.File = t.path
	e.Line, _ = t.fieldPos(0)
	e.Text = t.lines.at(t.lines.offset(e.Line, 1)).Text
	return e
}

// fieldCount is the error of a record of n fields, at the first field too many or where the first too few would be.
func (t *table) fieldCount(n int) *source.Error {
	offset := len(bytes.TrimRight(t.lines.record, "\r\n"))
	hint := "a field that holds a line break is put in quotes"
	if n > len(t.header) {
		offset = t.lines.offset(t.fieldPos(len(t.header)))
		hint = fmt.Sprintf("a field that holds the delimiter %q is put in quotes; another delimiter is given with --delimiter", t.csv.Comma)
	}
	e := t.lines.at(offset)
	e.Problem = fmt.Sprintf("the row has %s, the header %d", plural(n, "field"), len(t.header))
	e.Hint = hint
	return e
}

// quote is the error of a quoted field that does not end, or does not end where it should.
func (t *table) quote() *source.Error {
	opened, stray := openQuote(t.lines.record, t.csv.Comma)
	from := t.lines.at(opened)
	if stray < 0 {
		from.Problem = "a quote is opened and never closed"
		from.Hint = "close it; a quote that is part of the text is written twice, in a field in quotes"
		return from
	}
	at := t.lines.at(stray)
	if t.beginsField(stray) && at.Line > from.Line {
		from.Problem = fmt.Sprintf("a quote is opened and not closed before the field at %d:%d", at.Line, at.Column)
		from.Hint = "close it; a quote that is part of the text is written twice, in a field in quotes"
		return from
	}
	at.Problem = fmt.Sprintf("a quote inside the quoted field that begins at %d:%d", from.Line, from.Column)
	at.Hint = `write each quote inside a quoted field twice: "she said ""no"""`
	return at
}

// beginsField says whether what comes before offset is the beginning of a line or a delimiter: a quote there was meant
// to open a field.
func (t *table) beginsField(offset int) bool {
	before := t.lines.record[:offset]
	last, _ := utf8.DecodeLastRune(before)
	return len(before) == 0 || last == '\n' || last == t.csv.Comma
}

// endless is the error of a record that is too long to be one.
func (t *table) endless() *source.Error {
	opened, _ := openQuote(t.lines.record, t.csv.Comma)
	e := t.lines.at(opened)
	e.Problem = "the row from here on is longer than " + mebibytes(t.limit)
	e.Hint = "is a quote opened and never closed?"
	return e
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
