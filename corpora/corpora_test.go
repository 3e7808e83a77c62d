package corpora

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mores/corpora/source"
)

// write puts a file into dir and returns its path.
func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// collect reads all documents of paths, until the first error.
func collect(t testing.TB, o Options, paths ...string) (*Corpus, []Document, error) {
	t.Helper()
	var inputs []Input
	for _, p := range paths {
		inputs = append(inputs, Input{Path: p})
	}
	c, err := Open(inputs, o, strings.NewReader(""))
	if err != nil {
		return nil, nil, err
	}
	docs, err := drain(c)
	return c, docs, err
}

func drain(c *Corpus) (docs []Document, err error) {
	for d, err := range c.Documents(context.Background()) {
		if err != nil {
			return docs, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// show writes documents one a line, as id|group|topic|text|kept, so that tables of them can be read.
func show(docs []Document) string {
	var b strings.Builder
	for _, d := range docs {
		b.WriteString(strings.Join(append([]string{d.ID, d.Group, d.Topic, d.Text}, d.Kept...), "|") + "\n")
	}
	return b.String()
}

// checkError compares the place, the words and the hint of an error with what a table says; "" in hint is anything.
func checkError(t *testing.T, reason string, err error, line, column int, problem, hint string) {
	t.Helper()
	e, ok := errors.AsType[*source.Error](err)
	if !ok {
		t.Errorf("%s: got %v, no *source.Error", reason, err)
		return
	}
	if e.Line != line || e.Column != column || !strings.Contains(e.Problem, problem) || !strings.Contains(e.Hint, hint) {
		t.Errorf("%s: got %d:%d %q, hint %q\nwant %d:%d %q, hint %q", reason, e.Line, e.Column, e.Problem, e.Hint, line, column, problem, hint)
	}
	if e.File == "" && line > 0 {
		t.Errorf("%s: the error names no file", reason)
	}
	if line > 0 && e.Text == "" {
		t.Errorf("%s: the error shows no line", reason)
	}
}
