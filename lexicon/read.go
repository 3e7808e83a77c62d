package lexicon

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"mores/corpora/source"
)

// formats are the readers by the ending of a file's name. A format is added here.
var formats = map[string]func(*file, *builder) error{
	".dic": readLIWC,
	".csv": readCSV,
	".tsv": readTable,
}

// maxSize is the largest lexicon that is read, in bytes.
const maxSize = 256 << 20

// Load returns the lexicon that a name or a path stands for: a built-in lexicon's name, else a file, whose base name
// without its ending becomes the lexicon's name. Errors that have a place are *source.Error.
func Load(nameOrPath string) (*Lexicon, error) {
	if slices.Contains(BuiltinNames(), nameOrPath) {
		return Builtin(nameOrPath)
	}
	ending := strings.ToLower(filepath.Ext(nameOrPath))
	if formats[ending] == nil {
		return nil, unknownLexicon(nameOrPath)
	}
	f, err := source.Open(nameOrPath, nil, source.Options{})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(content) > maxSize {
		return nil, &source.Error{File: nameOrPath, Problem: fmt.Sprintf("the lexicon is larger than %d MB", maxSize>>20)}
	}
	name := strings.TrimSuffix(filepath.Base(nameOrPath), filepath.Ext(nameOrPath))
	lexicon, err := read(name, &file{path: nameOrPath, text: string(content)}, ending)
	if err != nil {
		return nil, err
	}
	lexicon.SHA256 = f.Digest()
	return lexicon, nil
}

func unknownLexicon(name string) error {
	hint := "built-in: " + strings.Join(BuiltinNames(), ", ") + "; or give a file that ends in " + strings.Join(endings(), ", ")
	if near := source.Suggest(name, BuiltinNames()); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no lexicon is called %q", name), Hint: hint}
}

func endings() []string {
	var all []string
	for ending := range formats {
		all = append(all, ending)
	}
	slices.Sort(all)
	return all
}

// read makes a lexicon of a file's text in the format of the given ending.
func read(name string, f *file, ending string) (*Lexicon, error) {
	b := newBuilder(name)
	if err := formats[ending](f, b); err != nil {
		return nil, err
	}
	if len(b.lexicon.Entries) == 0 {
		return nil, &source.Error{File: f.path, Problem: "the lexicon has no entries"}
	}
	return b.lexicon, nil
}

// file is a lexicon's text and where it came from.
type file struct{ path, text string }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// lines are the lines of the text; LF, CRLF and a lone CR end one.
func (f *file) lines() []string {
	return strings.Split(lineEnds.Replace(f.text), "\n")
}

// errorAt is an error at a line and a column in characters, both from 1; column 0 means the whole line.
func (f *file) errorAt(line, column int, problem, hint string) error {
	return &source.Error{File: f.path, Line: line, Column: column, Problem: problem, Text: f.line(line), Hint: hint}
}

// line is the text of a line, counted from 1; "" where there is none.
func (f *file) line(n int) string {
	if lines := f.lines(); n >= 1 && n <= len(lines) {
		return lines[n-1]
	}
	return ""
}

// csvError gives an error of encoding/csv its place in the file.
func (f *file) csvError(err error) error {
	var at *csv.ParseError
	if !errors.As(err, &at) {
		return err
	}
	return f.errorAt(at.Line, source.Column(f.line(at.Line), at.Column-1), at.Err.Error(), "put a field that holds a comma or a quote in double quotes")
}
