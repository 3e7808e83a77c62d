package corpora

import (
	"bytes"
	"fmt"
	"io"

	"mores/corpora/source"
)

// maxDocument is the most bytes of text that are held for one document: far more than any has that people read at one
// sitting, and little enough to be held several times.
const maxDocument = 8 << 20

// readText reads a file that is one document.
func readText(r *reading) error {
	d := Document{ID: r.name, Group: r.group, Kept: make([]string, len(r.options.Keep)), File: r.path}
	text, err := io.ReadAll(io.LimitReader(r.text, int64(r.held())+1))
	switch {
	case err != nil:
		return err
	case len(text) <= r.held():
		d.Text = string(text)
		return r.emit(d)
	case !r.options.InParts:
		return r.tooLong(0, "the text", "a text file is one document: split it")
	}
	return r.emitLong(d, func(_ *Document, each func(string)) error {
		return readParts(io.MultiReader(bytes.NewReader(text), r.text), r.interrupted, each)
	})
}

// tooLong is the error of what is longer than may be held.
func (r *reading) tooLong(line int, what, hint string) error {
	return &source.Error{File: r.path, Line: line, Problem: what + " is longer than " + mebibytes(r.limit), Hint: hint}
}

func mebibytes(n int) string { return fmt.Sprintf("%.4g MiB", float64(n)/(1<<20)) }
