package corpora

import (
	"bufio"
	"bytes"
	"io"
	"strconv"
)

// readLines reads a file that has a text a line. Empty lines are none, but count: the id says which line a text is.
func readLines(r *reading) error {
	lines := newLineReader(bufio.NewReaderSize(r.text, sampleSize), '\n', r.held())
	for {
		line, err := lines.line()
		d := Document{ID: r.name + ":" + strconv.Itoa(lines.first), Group: r.group, Text: string(line), File: r.path, Line: lines.first}
		d.Kept = make([]string, len(r.options.Keep))
		switch {
		case err == io.EOF:
			return nil
		case err == errTooLong && r.options.InParts:
			err = r.emitLong(d, func(_ *Document, each func(string)) error {
				return readParts(lines.streamLine(), r.interrupted, each)
			})
		case err == errTooLong:
			err = r.tooLong(lines.first, "the line", "a line is one document: see that its ends are where they should be")
		case err == nil && len(bytes.TrimSpace(line)) > 0:
			err = r.emit(d)
		}
		if err != nil {
			return err
		}
	}
}
