package corpora

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"mores/corpora/source"
)

// longObject is a line of JSON that is too long to be held. Its text is handed over part by part; the other members that are
// wanted must fit into maxHeld bytes.
type longObject struct {
	*objects
	in      *bufio.Reader // the line
	strings longString
	each    func(part string)
	parted  bool // the text was handed over
	naming  bool // it is the first line, whose names are kept for messages
}

// maxNames is how many of them are kept.
const maxNames = 100

// errMember says that a member that is wanted is too long.
var errMember = errors.New("a member other than the text is longer than " + mebibytes(maxHeld))

// readLong reads the line at hand.
func (o *objects) readLong(each func(part string)) error {
	clear(o.values)
	clear(o.found)
	in := bufio.NewReaderSize(o.lines.streamLine(), sampleSize)
	l := &longObject{objects: o, in: in, strings: longString{in: in}, each: each, naming: o.keys == nil}
	err := l.object()
	o.replaced, o.lone = o.replaced+o.lone, 0
	if err == nil {
		if text := o.wanted.texts[0]; !l.parted {
			each(o.values[text])
		}
		return nil
	}
	if _, told := errors.AsType[*source.Error](err); told || err == o.interrupted() {
		return err
	}
	return &source.Error{File: o.reading.path, Line: o.lines.first, Problem: err.Error(), Hint: hintLines}
}

// object reads the object.
func (l *longObject) object() error {
	c, err := l.next()
	if err != nil || c != '{' {
		return firstOf(err, fmt.Errorf("the line is no JSON object"))
	}
	for first := true; ; first = false {
		c, err := l.next()
		switch {
		case err != nil:
			return err
		case c == '}' && first:
			return l.close()
		case c != '"':
			return errNotJSON
		}
		if err := l.member(); err != nil {
			return err
		}
		switch c, err := l.next(); {
		case err != nil:
			return err
		case c == '}':
			return l.close()
		case c != ',':
			return errNotJSON
		}
	}
}

// close sees that nothing comes behind the object, and that the text was in it.
func (l *longObject) close() error {
	if _, err := l.next(); err != errUnended {
		return firstOf(err, errors.New("more than one JSON value on a line"))
	}
	if text := l.wanted.texts[0]; !l.found[text] {
		e := l.wanted.missing(text, l.keys, "member")
		e.File, e.Line = l.reading.path, l.lines.first
		return e
	}
	return nil
}

func firstOf(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

// next is the next character that is no white space.
func (l *longObject) next() (byte, error) {
	for {
		switch c, err := l.in.ReadByte(); {
		case err != nil:
			return 0, ended(err)
		case c != ' ' && c != '\t' && c != '\r' && c != '\n':
			return c, nil
		}
	}
}

// member reads a member, behind the first quote of its name.
func (l *longObject) member() error {
	var name []byte
	err := l.strings.read(func(quoted []byte) (err error) {
		name, _ = jsontext.AppendUnquote(name, quoted)
		return l.fits(len(name))
	})
	if err != nil {
		return err
	}
	if c, err := l.next(); err != nil || c != ':' {
		return firstOf(err, errNotJSON)
	}
	c, err := l.next()
	if err != nil {
		return err
	}
	if l.naming && len(l.keys) < maxNames {
		l.keys = append(l.keys, string(name))
	}
	slot, wanted := l.slots[string(name)]
	if !wanted {
		return l.skip(c)
	}
	if l.found[slot] {
		return fmt.Errorf("two members are called %q", name)
	}
	l.found[slot], l.ever[slot] = true, true
	isText := slices.Contains(l.wanted.texts, slot)
	switch {
	case isText && c == '"' && l.wanted.isTextAlone():
		return l.text()
	case isText && (c == '{' || c == '['):
		return fmt.Errorf("the text %q is a JSON %s, not a string", name, noun(jsontext.Kind(c)))
	}
	raw, err := l.raw(c, true)
	if err == nil {
		l.values[slot] = l.value(raw)
	}
	return err
}

// fits is an error if so many bytes are too many.
func (l *longObject) fits(n int) error {
	if n > maxHeld {
		return errMember
	}
	return nil
}

// text hands the text over.
func (l *longObject) text() error {
	l.parted = true
	return l.strings.read(func(quoted []byte) error {
		var err error
		if l.buffer, err = jsontext.AppendUnquote(l.buffer[:0], quoted); err != nil {
			l.lone += loneSurrogates(quoted)
		}
		l.each(string(l.buffer))
		return l.interrupted()
	})
}

// skip reads a value that is not wanted.
func (l *longObject) skip(first byte) error {
	_, err := l.raw(first, false)
	return err
}

// raw reads the value that begins with a character. Where it is not wanted, strings are read and left empty, and of one that
// is still too long only brackets and strings are checked.
func (l *longObject) raw(first byte, wanted bool) (jsontext.Value, error) {
	var value []byte
	depth, checked := 0, true
	for c := first; ; {
		value = append(value, c)
		switch c {
		case '"':
			err := l.strings.read(func(quoted []byte) error {
				if wanted {
					value = append(value, quoted[1:len(quoted)-1]...)
				}
				return l.fits(len(value))
			})
			if err != nil {
				return nil, err
			}
			value = append(value, '"')
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		if err := l.fits(len(value)); err != nil && wanted {
			return nil, err
		} else if err != nil {
			value, checked = value[:0], false
		}
		b, err := l.in.Peek(1)
		if err != nil {
			return nil, ended(err)
		}
		if depth == 0 && bytes.IndexByte([]byte(",}] \t\r\n"), b[0]) >= 0 {
			break
		}
		if c, err = l.in.ReadByte(); err != nil {
			return nil, err
		}
	}
	if checked && !jsontext.Value(value).IsValid(jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(!wanted)) {
		return nil, errNotJSON
	}
	return value, nil
}

// readLongLine hands on the document of a line that is too long to be held.
func (o *objects) readLongLine(number int) error {
	if !o.options.InParts {
		return o.tooLong(o.lines.first, "the line", hintLines)
	}
	d := Document{ID: fmt.Sprintf("%s:%d", o.name, number), Group: o.group, File: o.reading.path, Line: o.lines.first}
	return o.emitLong(d, func(d *Document, each func(string)) error {
		if err := o.readLong(each); err != nil {
			return err
		}
		read := d.long
		*d = o.wanted.document(o.reading, row{number: number, line: o.lines.first, values: o.values})
		d.long = read
		return nil
	})
}
