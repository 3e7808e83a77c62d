package corpora

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"mores/corpora/source"
)

const hintLines = "write one object a line: jq -c . does, or jq -c '.[]' for the elements of an array"

// checkTexts returns an error where the line has not the text, or one of the texts.
func (o *objectParser) checkTexts(line []byte) *source.Error {
	for _, i := range o.wanted.texts {
		if !o.found[i] {
			e := o.wanted.missing(i, keys(line), "member")
			e.File, e.Line, e.Text = o.path, o.line, string(line)
			return e
		}
	}
	return nil
}

// checkEver returns an error where no line of the file had a member that the options name: a member may be absent from
// a line, but one absent from all is misspelt.
func (o *objects) checkEver() error {
	for i, flag := range o.wanted.flags {
		if len(o.keys) > 0 && flag != "" && !o.ever[i] {
			e := o.wanted.missing(i, o.keys, "line has a member")
			e.File = o.path
			return e
		}
	}
	return nil
}

// keys returns the names of the members of the object in line.
func keys(line []byte) []string {
	var names []string
	d := jsontext.NewDecoder(bytes.NewReader(line), jsontext.AllowInvalidUTF8(true))
	d.ReadToken()
	for d.PeekKind() == '"' {
		name, _ := d.ReadToken()
		names = append(names, name.String())
		if d.SkipValue() != nil {
			break
		}
	}
	return names
}

// noun is what a kind of JSON value is called.
func noun(k jsontext.Kind) string {
	switch k {
	case '{':
		return "object"
	case '[':
		return "array"
	case '"':
		return "string"
	case '0':
		return "number"
	case 'n':
		return "null"
	default:
		return "boolean"
	}
}

// fail is an error at a byte of the line at hand.
func (o *objectParser) fail(line []byte, offset int, problem, hint string) *source.Error {
	text := string(line)
	return &source.Error{
		File: o.path, Line: o.line, Column: source.Column(text, offset),
		Problem: problem, Text: text, Hint: hint,
	}
}

// syntax is the error of a line that is not JSON.
func (o *objectParser) syntax(line []byte, err error) *source.Error {
	at, ok := errors.AsType[*jsontext.SyntacticError](err)
	switch {
	case !ok || errors.Is(err, io.ErrUnexpectedEOF):
		return o.fail(line, len(line), "the line ends inside a JSON value", hintLines)
	case at.Err == jsontext.ErrDuplicateName:
		return o.fail(line, int(at.ByteOffset), fmt.Sprintf("two members are called %q", at.JSONPointer.LastToken()), "")
	default:
		return o.fail(line, int(at.ByteOffset), "not JSON: "+at.Err.Error(), "")
	}
}
