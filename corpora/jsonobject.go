package corpora

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/go-json-experiment/json/jsontext"

	"mores/corpora/source"
)

// objectParser parses lines that are each a JSON object.
type objectParser struct {
	path    string
	wanted  *columns
	slots   map[string]int // of a name among wanted.names
	decoder *jsontext.Decoder
	line    int      // at hand
	values  []string // of wanted.names in the line at hand
	found   []bool   // likewise: the line has them
	ever    []bool   // likewise: some line had them
	keys    []string // of the first line that is well formed
	lone    int      // halves of surrogate pairs in escapes, which became U+FFFD
	buffer  []byte
}

func newObjectParser(path string, wanted *columns) objectParser {
	n := len(wanted.names)
	o := objectParser{
		path: path, wanted: wanted, slots: make(map[string]int, n), decoder: new(jsontext.Decoder),
		values: make([]string, n), found: make([]bool, n), ever: make([]bool, n),
	}
	for i, name := range wanted.names {
		o.slots[name] = i
	}
	return o
}

// parse reads the wanted members of the object in line.
func (o *objectParser) parse(line []byte) *source.Error {
	clear(o.values)
	clear(o.found)
	// A buffer is parsed in place. Half of a surrogate pair in an escape is replaced, and counted below.
	o.decoder.Reset(bytes.NewBuffer(line), jsontext.AllowInvalidUTF8(true))
	if kind := o.decoder.PeekKind(); kind != '{' && kind != jsontext.KindInvalid {
		return o.fail(line, 0, fmt.Sprintf("the line is a JSON %s, not an object", noun(kind)), hintLines)
	}
	if _, err := o.decoder.ReadToken(); err != nil {
		return o.syntax(line, err)
	}
	for o.decoder.PeekKind() != '}' {
		if err := o.member(line); err != nil {
			return err
		}
	}
	o.decoder.ReadToken() // the brace that was peeked at
	end := int(o.decoder.InputOffset())
	if _, err := o.decoder.ReadToken(); err == nil {
		return o.fail(line, end, "more than one JSON value on a line", hintLines)
	} else if err != io.EOF {
		return o.syntax(line, err)
	}
	return o.checkTexts(line)
}

// member reads a member, or skips it where it is not wanted.
func (o *objectParser) member(line []byte) *source.Error {
	name, err := o.decoder.ReadValue()
	if err != nil {
		return o.syntax(line, err)
	}
	o.buffer, _ = jsontext.AppendUnquote(o.buffer[:0], name)
	slot, ok := o.slots[string(o.buffer)]
	if !ok {
		if err := o.decoder.SkipValue(); err != nil {
			return o.syntax(line, err)
		}
		return nil
	}
	value, err := o.decoder.ReadValue()
	if err != nil {
		return o.syntax(line, err)
	}
	o.found[slot], o.ever[slot] = true, true
	kind := value.Kind()
	if nested := kind == '{' || kind == '['; nested && slices.Contains(o.wanted.texts, slot) {
		problem := fmt.Sprintf("the text %q is a JSON %s, not a string", o.wanted.names[slot], noun(kind))
		return o.fail(line, int(o.decoder.InputOffset())-len(value), problem, "")
	}
	o.values[slot] = o.value(value)
	return nil
}

// value returns a value as text: a string as it is, null as nothing, anything else as its compact JSON.
func (o *objectParser) value(v jsontext.Value) string {
	switch v.Kind() {
	case 'n':
		return ""
	case '"':
		var err error
		if o.buffer, err = jsontext.AppendUnquote(o.buffer[:0], v); err != nil {
			o.lone += loneSurrogates(v)
		}
		return string(o.buffer)
	case '{', '[':
		v = v.Clone() // it is part of the line, which an error may still show
		v.Compact()   // fails only on what is no JSON
	}
	return string(v)
}
