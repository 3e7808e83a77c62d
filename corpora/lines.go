package corpora

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"mores/corpora/source"
)

// errTooLong says that a record is larger than the limit.
var errTooLong = errors.New("too long")

// lineReader reads a text by lines and keeps those of the record at hand, so that an error can show them.
//
// As an io.Reader it gives at most one line a call. A csv.Reader on top of it therefore never reads ahead, and whenever
// it stops, the lines kept are those of the record that it stopped in.
type lineReader struct {
	r      *bufio.Reader
	end    byte   // of a line: LF, or CR in a file that has no LF
	limit  int    // the most bytes of a record
	record []byte // what was read since begin
	first  int    // the number of the line that record begins with
	ended  int    // lines of record that have ended
	rest   []byte // of record, that Read has not given yet
}

func newLineReader(r *bufio.Reader, end byte, limit int) *lineReader {
	return &lineReader{r: r, end: end, limit: limit, first: 1}
}

// begin forgets the lines so far: the next one begins a record.
func (l *lineReader) begin() {
	l.record = l.record[:0]
	l.first += l.ended
	l.ended = 0
}

// more reads the next piece of a line, as much of it as is in the buffer, and appends it to the record.
func (l *lineReader) more() ([]byte, error) {
	piece, err := l.r.ReadSlice(l.end)
	if err == bufio.ErrBufferFull || len(piece) > 0 {
		err = nil // of the rest, the next call tells
	}
	at := len(l.record)
	l.record = append(l.record, piece...)
	piece = l.record[at:]
	l.endLine(piece)
	if len(l.record) > l.limit {
		return nil, errTooLong
	}
	return piece, err
}

// endLine looks whether the line ends with this piece of it.
func (l *lineReader) endLine(piece []byte) {
	if len(piece) > 0 && piece[len(piece)-1] == l.end {
		piece[len(piece)-1] = '\n'
		l.ended++
	}
}

// Read implements [io.Reader].
func (l *lineReader) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		piece, err := l.more()
		if err != nil {
			return 0, err
		}
		l.rest = piece
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// line begins a record that is the next line, and returns it without its end.
func (l *lineReader) line() ([]byte, error) {
	l.begin()
	for l.ended == 0 {
		_, err := l.more()
		if err == io.EOF && len(l.record) > 0 {
			break // the last line has no end
		}
		if err != nil {
			return nil, err
		}
	}
	return bytes.TrimSuffix(bytes.TrimSuffix(l.record, []byte("\n")), []byte("\r")), nil
}

// at returns the place and the text of the line of the byte at offset in the record, as an error to be completed.
func (l *lineReader) at(offset int) *source.Error {
	before, after := l.record[:offset], l.record[offset:]
	start := bytes.LastIndexByte(before, '\n') + 1
	tail, _, _ := bytes.Cut(after, []byte("\n"))
	line := string(bytes.TrimSuffix(l.record[start:offset+len(tail)], []byte("\r")))
	return &source.Error{
		Line:   l.first + bytes.Count(before, []byte("\n")),
		Column: source.Column(line, offset-start),
		Text:   line,
	}
}

// offset returns where in the record a line and a column, in bytes from 1, are.
func (l *lineReader) offset(line, column int) int {
	at := 0
	for range line - l.first {
		end := bytes.IndexByte(l.record[at:], '\n')
		if end < 0 {
			break
		}
		at += end + 1
	}
	return min(at+column-1, len(l.record))
}
