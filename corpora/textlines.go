package corpora

import (
	"bufio"
	"io"
	"strconv"
)

// readLines reads a file that has a text a line. Empty lines are none, but count: the id says which line a text is.
func readLines(r *reading) error {
	lines := newLineReader(bufio.NewReaderSize(r.text, sampleSize), '\n', r.held())
	document := func(line int, text string) Document {
		return Document{ID: r.name + ":" + strconv.Itoa(line), Group: r.group, Text: text, File: r.path, Line: line, Kept: make([]string, len(r.options.Keep))}
	}
	var stopped error
	chunks := chunkTasks(lines, &stopped, func(c chunk, emit func([]Document) error) error {
		var all []Document
		for _, l := range c.lines {
			all = append(all, document(l.number, string(l.text)))
		}
		return emit(all)
	})
	for {
		err := inOrder(r.options.Jobs, chunks, r.emitAll)
		switch {
		case err != nil:
			return err
		case stopped == io.EOF:
			return nil
		case stopped == errTooLong && r.options.InParts:
			err = r.emitLong(document(lines.first, ""), func(_ *Document, each func(string)) error {
				return readParts(lines.streamLine(), r.interrupted, each)
			})
		case stopped == errTooLong:
			err = r.tooLong(lines.first, "the line", "a line is one document: see that its ends are where they should be")
		default:
			err = stopped
		}
		if err != nil {
			return err
		}
	}
}

func (r *reading) emitAll(all []Document) error {
	for _, d := range all {
		if err := r.emit(d); err != nil {
			return err
		}
	}
	return nil
}
