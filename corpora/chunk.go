package corpora

import (
	"bytes"
	"iter"
)

// chunk is some lines of a file that stand one after another, without those that are blank.
type chunk struct {
	bytes []byte // of all of them
	lines []chunkLine
}

// chunkLine is a line, and its number.
type chunkLine struct {
	text   []byte
	number int
}

// chunkBytes is how many bytes of lines a chunk holds, about.
const chunkBytes = 256 << 10

// chunkTasks cuts what is left of a file into chunks, and makes a task of each, so that the costly part of reading lines, to
// parse them, can be done side by side. They end where the lines do, or at one that is too long; stopped then says which.
func chunkTasks[T any](lines *lineReader, stopped *error, parse func(c chunk, emit func(T) error) error) iter.Seq[task[T]] {
	return func(yield func(task[T]) bool) {
		for {
			c, err := nextChunk(lines)
			if len(c.lines) > 0 && !yield(func(emit func(T) error) error { return parse(c, emit) }) {
				return
			}
			if err != nil {
				*stopped = err
				return
			}
		}
	}
}

// nextChunk reads a chunk. The error tells why no other follows.
func nextChunk(lines *lineReader) (chunk, error) {
	c := chunk{bytes: make([]byte, 0, chunkBytes+chunkBytes/8)}
	for len(c.bytes) < chunkBytes {
		line, err := lines.line()
		if err != nil {
			return c, err
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		at := len(c.bytes)
		c.bytes = append(c.bytes, line...)
		c.lines = append(c.lines, chunkLine{c.bytes[at:len(c.bytes):len(c.bytes)], lines.first})
	}
	return c, nil
}
