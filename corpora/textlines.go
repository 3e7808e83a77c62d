package corpora

import (
	"bufio"
	"bytes"
	"io"
	"strconv"

	"mores/corpora/source"
)

// readLines reads a file that has a text a line. Empty lines are none, but count: the id says which line a text is.
func readLines(r *reading) error {
	lines := newLineReader(bufio.NewReaderSize(r.text, sampleSize), '\n', r.limit)
	for {
		line, err := lines.line()
		switch {
		case err == io.EOF:
			return nil
		case err == errTooLong:
			return &source.Error{
				File: r.path, Line: lines.first, Problem: "the line is longer than " + mebibytes(r.limit),
				Hint: "a line is one document: see that its ends are where they should be",
			}
		case err != nil:
			return err
		case len(bytes.TrimSpace(line)) == 0:
			continue
		}
		d := Document{ID: r.name + ":" + strconv.Itoa(lines.first), Group: r.group, Text: string(line), File: r.path, Line: lines.first}
		d.Kept = make([]string, len(r.options.Keep))
		if err := r.emit(d); err != nil {
			return err
		}
	}
}
