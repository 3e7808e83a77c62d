package corpora

import (
	"bufio"
	"bytes"
	"io"
)

// stream is a record from its beginning, and on without keeping it. It gives at most one line a call.
type stream struct {
	begun bytes.Reader // what was kept of it
	lines *lineReader
}

// stream returns the record at hand, which is to be read before the next one begins.
func (l *lineReader) stream() *stream {
	s := &stream{lines: l}
	s.begun.Reset(l.record)
	l.rest = nil
	return s
}

// Read implements [io.Reader].
func (s *stream) Read(p []byte) (int, error) {
	if s.begun.Len() > 0 {
		return s.begun.Read(p)
	}
	l := s.lines
	if len(l.rest) == 0 {
		piece, err := l.r.ReadSlice(l.end)
		if len(piece) == 0 {
			return 0, err
		}
		l.endLine(piece)
		l.rest = piece
	}
	n := copy(p, l.rest)
	l.rest = l.rest[n:]
	return n, nil
}

// line is a stream up to the end of its first line.
type line struct {
	in   io.Reader
	cr   bool // a CR was read, which may be part of the end
	done bool
}

// streamLine returns the line at hand without its end.
func (l *lineReader) streamLine() io.Reader {
	return bufio.NewReaderSize(&line{in: l.stream()}, sampleSize)
}

// Read implements [io.Reader], for a p of several bytes.
func (s *line) Read(p []byte) (int, error) {
	if s.done {
		return 0, io.EOF
	}
	at := 0
	if s.cr {
		p[0], at = '\r', 1
	}
	n, err := s.in.Read(p[at:])
	if n == 0 {
		return 0, err
	}
	got := p[:at+n]
	if s.done = got[len(got)-1] == '\n'; s.done {
		got = got[:len(got)-1]
	}
	s.cr = bytes.HasSuffix(got, []byte("\r"))
	if s.cr {
		got = got[:len(got)-1]
	}
	return len(got), nil
}
