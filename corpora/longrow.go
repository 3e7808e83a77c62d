package corpora

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"slices"

	"mores/corpora/source"
)

// longRow is a row of a table that is too long to be held. The field of the text is handed over part by part; the others
// must fit into maxHeld bytes. What a field is, encoding/csv says.
type longRow struct {
	*table
	in    *bufio.Reader // the row, and what comes behind it
	comma string
	each  func(part string)

	ofPlain, ofQuoted [256]bool // bytes that may end plain text, and quoted text

	field []byte // the field at hand; of the text what is to be handed over
	text  bool   // the field at hand is the text
	line  int    // that was come to
}

// readLong reads the row at hand. It puts the values of the wanted columns but the text into values.
func (t *table) readLong(values []string, each func(part string)) error {
	l := &longRow{table: t, in: bufio.NewReaderSize(t.lines.stream(), sampleSize), comma: string(t.csv.Comma), each: each, line: t.lines.first}
	for _, c := range []byte{'"', '\r', '\n', l.comma[0]} {
		l.ofPlain[c], l.ofQuoted[c] = true, c == '"' || c == '\r'
	}
	n, text := 0, t.wanted.texts[0]
	for last := false; !last; n++ {
		slots := l.slots(n)
		l.text = slices.Contains(slots, text) && t.wanted.isTextAlone()
		var err error
		if last, err = l.readField(); err != nil {
			return err
		}
		if l.text {
			l.each(string(l.field))
			continue
		}
		for _, slot := range slots {
			values[slot] = string(l.field)
		}
	}
	if !t.wanted.isTextAlone() {
		each(values[text])
	}
	if n != len(t.header) {
		return l.fail(fmt.Sprintf("the row has %s, the header %d", plural(n, "field"), len(t.header)), "")
	}
	return t.interrupted()
}

// slots are the wanted columns that field n is.
func (l *longRow) slots(n int) (slots []int) {
	for slot, place := range l.places {
		if place == n {
			slots = append(slots, slot)
		}
	}
	return slots
}

func (l *longRow) fail(problem, hint string) error {
	return &source.Error{File: l.path, Line: l.line, Problem: problem, Hint: hint}
}

// readField reads a field, and tells whether it is the last of its row.
func (l *longRow) readField() (last bool, err error) {
	l.field = l.field[:0]
	if b, _ := l.in.Peek(1); len(b) > 0 && b[0] == '"' {
		l.in.Discard(1)
		return l.quoted()
	}
	for {
		if err := l.plain(&l.ofPlain); err != nil {
			return false, err
		}
		switch ends, last, err := l.ends(); {
		case ends || err != nil:
			return last, err
		case l.starts(`"`):
			return false, l.fail("a quote in a field that does not begin with one", `put the field in quotes and write each quote inside it twice: "she said ""no"""`)
		}
		l.takeByte()
	}
}

// quoted reads a field behind its first quote.
func (l *longRow) quoted() (last bool, err error) {
	opened := l.line
	for {
		if err := l.plain(&l.ofQuoted); err != nil {
			return false, err
		}
		b, err := l.in.Peek(1)
		switch {
		case err == io.EOF:
			l.line = opened
			return false, l.fail("a quote is opened and never closed", "close it; a quote that is part of the text is written twice, in a field in quotes")
		case err != nil:
			return false, err
		case b[0] == '\r' && l.starts("\r\n"):
			l.in.Discard(1)
			continue
		case b[0] == '\r':
			l.takeByte()
			continue
		}
		l.in.Discard(1)
		if l.starts(`"`) {
			l.takeByte()
			continue
		}
		if ends, last, err := l.ends(); ends || err != nil {
			return last, err
		}
		return false, l.fail("a quote inside a quoted field", `write each quote inside a quoted field twice: "she said ""no"""`)
	}
}

// ends tells whether the field ends here, and with it the row, and goes on behind what ends it.
func (l *longRow) ends() (ends, last bool, err error) {
	for _, end := range []string{l.comma, "\n", "\r\n"} {
		if l.starts(end) {
			l.in.Discard(len(end))
			return true, end != l.comma, nil
		}
	}
	b, err := l.in.Peek(1)
	if err == io.EOF {
		return true, true, nil
	}
	if len(b) > 0 && b[0] == '\r' { // at the end of the file it ends the row, too
		if _, err := l.in.Peek(2); err == io.EOF {
			l.in.Discard(1)
			return true, true, nil
		}
	}
	return false, false, err
}

// starts tells whether what comes starts with s, and looks no farther than it has to.
func (l *longRow) starts(s string) bool {
	for n := range len(s) {
		if b, _ := l.in.Peek(n + 1); len(b) <= n || b[n] != s[n] {
			return false
		}
	}
	return true
}

// plain takes what comes before one of the bytes.
func (l *longRow) plain(stops *[256]bool) error {
	for {
		l.in.Peek(1)
		b, _ := l.in.Peek(l.in.Buffered())
		n := 0
		for n < len(b) && !stops[b[n]] {
			n++
		}
		if err := l.take(b[:n]); err != nil || n < len(b) || n == 0 {
			return err
		}
	}
}

// takeByte takes the next byte.
func (l *longRow) takeByte() {
	b, _ := l.in.Peek(1)
	l.take(b)
}

// take takes bytes that are there.
func (l *longRow) take(b []byte) error {
	l.field = append(l.field, b...)
	l.line += bytes.Count(b, []byte("\n"))
	l.in.Discard(len(b))
	switch {
	case l.text && len(l.field) >= partBytes:
		n := len(l.field) - cutOff(l.field)
		l.each(string(l.field[:n]))
		l.field = l.field[:copy(l.field, l.field[n:])]
		return l.interrupted()
	case len(l.field) > maxHeld:
		return l.fail("a field other than the text is longer than "+mebibytes(maxHeld), "is a quote opened and never closed?")
	}
	return nil
}

// emitLong hands on the document of a row that is too long to be held.
func (t *table) emitLong(r row) error {
	r.line = t.lines.first
	d := Document{ID: fmt.Sprintf("%s:%d", t.name, r.number), Group: t.group, File: t.path, Line: r.line}
	err := t.reading.emitLong(d, func(d *Document, each func(string)) error {
		clear(r.values)
		if err := t.readLong(r.values, each); err != nil {
			return err
		}
		read := d.long
		*d = t.wanted.document(t.reading, r)
		d.long = read
		return nil
	})
	t.restart()
	return err
}
