package corpora

import (
	"fmt"
	"io"
	"strings"

	"mores/corpora/source"
)

// maxDocument is the most bytes of text that are taken for one document: far more than any has, and little enough to be
// held in memory.
const maxDocument = 256 << 20

// readText reads a file that is one document.
func readText(r *reading) error {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(r.text, int64(r.limit)+1))
	if err != nil {
		return err
	}
	if n > int64(r.limit) {
		return &source.Error{
			File: r.path, Problem: "the text is longer than " + mebibytes(r.limit),
			Hint: "a text file is one document: split it",
		}
	}
	return r.emit(Document{ID: r.name, Group: r.group, Text: b.String(), Kept: make([]string, len(r.options.Keep)), File: r.path})
}

func mebibytes(n int) string { return fmt.Sprintf("%.4g MiB", float64(n)/(1<<20)) }
