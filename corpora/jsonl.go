package corpora

import (
	"bufio"
	"io"
	"slices"

	"mores/corpora/source"
)

// objects is a jsonl file that is being read.
type objects struct {
	*reading
	lines        *lineReader
	objectParser       // of lines that are too long to be held; it also knows what all the others have had
	rows         int   // so far
	stopped      error // why the last run of chunks ended
}

// readObjects reads a file that has a JSON object a line. The lines are parsed chunk by chunk, several chunks at once.
func readObjects(r *reading) error {
	o := &objects{
		reading:      r,
		lines:        newLineReader(bufio.NewReaderSize(r.text, sampleSize), '\n', r.held()),
		objectParser: newObjectParser(r.path, newColumns(r.options)),
	}
	chunks := chunkTasks(o.lines, &o.stopped, func(c chunk, emit func(objectsPart) error) error { return emit(o.parsed(c)) })
	for {
		if err := inOrder(r.options.Jobs, chunks, o.take); err != nil {
			return err
		}
		switch o.stopped {
		case io.EOF:
			return o.checkEver()
		case errTooLong:
			o.rows++
			if err := o.readLongLine(o.rows); err != nil {
				return err
			}
		default:
			return o.stopped
		}
	}
}

// objectsPart is what the lines of a chunk hold.
type objectsPart struct {
	rows []objectRow
	objectParser
}

// objectRow is an object, or why a line is none.
type objectRow struct {
	line   int
	values []string
	bad    *source.Error
}

// parsed parses the lines of a chunk. It may run beside others.
func (o *objects) parsed(c chunk) objectsPart {
	p := objectsPart{objectParser: newObjectParser(o.path, o.wanted)}
	for _, l := range c.lines {
		p.line = l.number
		r := objectRow{line: l.number, bad: p.parse(l.text)}
		if r.bad == nil {
			r.values = slices.Clone(p.values)
		}
		if r.bad == nil && p.keys == nil {
			p.keys = keys(l.text)
		}
		p.rows = append(p.rows, r)
	}
	return p
}

// take hands on the documents of a chunk.
func (o *objects) take(p objectsPart) error {
	o.replaced += p.lone
	if o.keys == nil {
		o.keys = p.keys
	}
	for i, had := range p.ever {
		o.ever[i] = o.ever[i] || had
	}
	for _, r := range p.rows {
		o.rows++
		var err error
		if r.bad != nil {
			err = o.leaveOut(r.bad)
		} else {
			err = o.wanted.emit(o.reading, row{number: o.rows, line: r.line, values: r.values})
		}
		if err != nil {
			return err
		}
	}
	return nil
}
