package corpora

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf16"

	"github.com/go-json-experiment/json/jsontext"
)

var (
	errUnended = errors.New("the line ends inside a JSON value")
	errNotJSON = errors.New("not JSON")
)

// longString reads a quoted string of JSON, behind its first quote, in pieces.
type longString struct {
	in    *bufio.Reader
	piece []byte // in quotes
}

// read calls each with the pieces of the string, each of them a valid string in quotes and good until each returns.
func (s *longString) read(each func(quoted []byte) error) error {
	s.piece = append(s.piece[:0], '"')
	for {
		b, err := s.in.Peek(max(1, s.in.Buffered()))
		if len(b) == 0 {
			return ended(err)
		}
		n := special(b)
		s.take(n)
		switch {
		case n == len(b):
		case b[n] == '"':
			s.in.Discard(1)
			return s.hand(0, each)
		default:
			if err := s.escape(); err != nil {
				return err
			}
		}
		if len(s.piece) >= partBytes {
			if err := s.hand(cutOff(s.piece), each); err != nil {
				return err
			}
		}
	}
}

// special is the index of the first quote or backslash, or the length.
func special(b []byte) int {
	if i := bytes.IndexByte(b, '"'); i >= 0 {
		b = b[:i]
	}
	if i := bytes.IndexByte(b, '\\'); i >= 0 {
		return i
	}
	return len(b)
}

// take takes n bytes that are there.
func (s *longString) take(n int) {
	b, _ := s.in.Peek(n)
	s.piece = append(s.piece, b...)
	s.in.Discard(n)
}

// escape takes an escape, or two that are one character.
func (s *longString) escape() error {
	const one, two = 6, 12
	b, err := s.in.Peek(two)
	size := 2
	switch first := escaped(b); {
	case len(b) < size:
		return ended(err)
	case b[1] != 'u':
	case !utf16.IsSurrogate(first) || len(b) < two || utf16.DecodeRune(first, escaped(b[one:])) == '\uFFFD':
		size = one
	default:
		size = two
	}
	s.take(min(size, len(b)))
	return nil
}

// hand hands over the piece but for its last bytes.
func (s *longString) hand(but int, each func(quoted []byte) error) error {
	n := len(s.piece) - but
	kept := bytes.Clone(s.piece[n:])
	quoted := append(s.piece[:n], '"')
	if !jsontext.Value(quoted).IsValid(jsontext.AllowInvalidUTF8(true)) {
		return errNotJSON
	}
	err := each(quoted)
	s.piece = append(append(s.piece[:0], '"'), kept...)
	return err
}

// ended is the error where a line ends too early, or cannot be read any further.
func ended(err error) error {
	if err == io.EOF {
		return errUnended
	}
	return err
}
