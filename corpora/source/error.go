package source

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Error is a problem at a place in a file.
type Error struct {
	File    string // as the user named it, "stdin" for the standard input
	Line    int    // counted from 1; 0 where the problem is with the file as a whole
	Column  int    // in characters, counted from 1; 0 where it is not known
	Problem string // what is wrong, lower case, no full stop
	Text    string // the line at fault as it is in the file, control characters and all; may be empty
	Hint    string // what to do about it; may be empty
}

// Error returns `file:line:column: problem`, without the parts that are not known.
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File)
		for _, n := range []int{e.Line, e.Column} {
			if n > 0 {
				fmt.Fprintf(&b, ":%d", n)
			}
		}
		b.WriteString(": ")
	}
	b.WriteString(e.Problem)
	return b.String()
}

// Column returns the column, in characters counted from 1, of the byte at offset in line.
// An offset outside the line is taken as its nearest end.
func Column(line string, offset int) int {
	return utf8.RuneCountInString(line[:min(max(offset, 0), len(line))]) + 1
}
