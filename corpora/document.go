package corpora

import (
	"os"
	"strings"
)

// Document is one text and what is known of it.
type Document struct {
	ID    string   // of its column; else the file's name and the row, or for a text file its name
	Group string   // what it is compared as; "" where nothing says
	Topic string   // what pairs or clusters it; "" where nothing says
	Text  string   // valid UTF-8, as it is in the file; "" where it is long, see Parts
	Kept  []string // the values of Options.Keep, in that order; "" where the file has no columns
	File  string   // that holds it, as it was given, for messages
	Line  int      // that it begins at, from 1, or in parquet its row; 0 where the file as a whole is the document

	long *long // nil where Text is the text
}

// Input is a file or folder to read, or - for the standard input.
type Input struct {
	Group string // of all its documents; "" where none was given
	Path  string
}

// ParseInput reads an argument of the command line: a path, or a group and a path, as in human=essays. An argument
// that exists as it stands is a path, and so is one that has nothing before or after its first equals sign.
func ParseInput(arg string) Input {
	group, path, ok := strings.Cut(arg, "=")
	if _, err := os.Stat(arg); err == nil || !ok || group == "" || path == "" {
		return Input{Path: arg}
	}
	return Input{Group: group, Path: path}
}
