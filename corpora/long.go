package corpora

import (
	"errors"
	"io"
	"iter"
	"unicode/utf8"
)

const (
	// maxHeld is the most bytes of a record that are held where texts may be given in parts.
	maxHeld = 1 << 20
	// partBytes is how large the parts of a text are, about.
	partBytes = 256 << 10
)

// long is a text that is read while it is used.
type long struct {
	// read hands over the text part by part, and fills in what of the document comes behind its text.
	read func(d *Document, each func(part string)) error
	done bool
	err  error
}

// errRead is the error of ranging over the text of a long document when it has gone by.
var errRead = errors.New("a long text can be read once, before the next document is asked for")

// IsLong tells whether the text is too long to be held: Text is empty, and the text comes by Parts alone.
func (d *Document) IsLong() bool { return d.long != nil }

// Parts returns the text part by part, each of them valid UTF-8. Where the text is held that is one part. A long text can be
// ranged over once, before the next document is asked for; a part is then about 256 KiB. Only after that are ID, Group, Topic
// and Kept of a long document known in all formats. The first error is the last pair, and is one of reading the file.
func (d *Document) Parts() iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if d.long == nil {
			yield(d.Text, nil)
			return
		}
		if d.long.done {
			yield("", errRead)
			return
		}
		wanted := true
		err := d.long.run(d, func(part string) { wanted = wanted && yield(part, nil) })
		if err != nil && wanted {
			yield("", err)
		}
	}
}

// run reads the text to its end, whether or not its parts are wanted.
func (l *long) run(d *Document, each func(part string)) error {
	if !l.done {
		l.done = true
		l.err = l.read(d, each)
	}
	return l.err
}

// emitLong hands on a document whose text is read when it is asked for, and at the latest then.
func (r *reading) emitLong(d Document, read func(d *Document, each func(part string)) error) error {
	d.long = &long{read: read}
	if err := r.emit(d); err != nil {
		return err
	}
	return d.long.run(&d, func(string) {})
}

// held is how many bytes of a record are held.
func (r *reading) held() int {
	if r.options.InParts {
		return min(r.limit, maxHeld)
	}
	return r.limit
}

// readParts reads a text part by part. Of two errors the first is returned: that of reading, or that of interrupted.
func readParts(in io.Reader, interrupted func() error, each func(part string)) error {
	buffer, kept := make([]byte, partBytes), 0
	for {
		n, err := io.ReadFull(in, buffer[kept:])
		n += kept
		whole := n
		if err == nil {
			whole -= cutOff(buffer[:n])
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			each(string(buffer[:whole]))
			return nil
		}
		if err != nil {
			return err
		}
		if err := interrupted(); err != nil {
			return err
		}
		each(string(buffer[:whole]))
		kept = copy(buffer, buffer[whole:n])
	}
}

// cutOff is the length of the beginning of a character with which b ends.
func cutOff(b []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if last := b[len(b)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}
