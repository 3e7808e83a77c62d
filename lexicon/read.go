package lexicon

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"mores/corpora/source"
)

// maxSize is the largest lexicon that is read, in bytes.
const maxSize = 256 << 20

// Load returns the lexicon that a name or a path stands for: a built-in lexicon's name, that of a lexicon in the folder
// of the user's lexicons (see Folder), else a file, whose base name without its ending becomes the lexicon's name. A
// published lexicon of several files, once they are in the folder, is one lexicon; its SHA256 is that of the checksums
// and names of its files as sha256sum lists them. Errors that have a place are *source.Error.
func Load(nameOrPath string) (*Lexicon, error) {
	if slices.Contains(BuiltinNames(), nameOrPath) {
		return Builtin(nameOrPath)
	}
	paths, err := locate(nameOrPath)
	if err != nil {
		return nil, err
	}
	var parts []*Lexicon
	for _, path := range paths {
		b, err := readFile(path, false)
		if err != nil {
			return nil, err
		}
		parts = append(parts, b.lexicon)
	}
	if p := Published(nameOrPath); p != nil && len(p.Files) > 1 {
		return p.whole(paths, parts), nil
	}
	return parts[0], nil
}

// locate finds the files of a lexicon that is not built in.
func locate(nameOrPath string) ([]string, error) {
	paths, err := stored(nameOrPath)
	if err != nil || paths != nil {
		return paths, err
	}
	if reader(ending(nameOrPath)) == nil {
		return nil, unknownLexicon(nameOrPath)
	}
	return []string{nameOrPath}, nil
}

// ending is the ending of a path in lower case, with its full stop.
func ending(path string) string { return strings.ToLower(filepath.Ext(path)) }

// baseName is the name of a file without its folder and ending.
func baseName(path string) string {
	return strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
}

// readFile reads one file.
func readFile(path string, checking bool) (*builder, error) {
	in, err := source.Open(path, nil, source.Options{})
	if err != nil {
		return nil, err
	}
	defer in.Close()
	content, err := io.ReadAll(io.LimitReader(in, maxSize+1))
	if err != nil {
		return nil, err
	}
	if len(content) > maxSize {
		return nil, &source.Error{File: path, Problem: fmt.Sprintf("the lexicon is larger than %d MB", maxSize>>20)}
	}
	b := newBuilder(baseName(path), path)
	b.checking = checking
	if err := b.read(&file{path: path, text: string(content)}, ending(path)); err != nil {
		return nil, err
	}
	l := b.lexicon
	l.SHA256 = in.Digest()
	if n := in.Replaced(); n > 0 {
		l.Warnings = append(l.Warnings, fmt.Sprintf("%s: bytes that are no UTF-8 became U+FFFD in %d places; store the file as UTF-8", filepath.Base(path), n))
	}
	if p, _ := Known(l.SHA256); p != nil {
		l.Citation, l.Licence = p.Citation, p.Licence
	}
	return b, nil
}

func unknownLexicon(name string) error {
	added, _ := Added()
	known := append(BuiltinNames(), added...)
	hint := "there are " + strings.Join(known, ", ") + "; or give a file that ends in " + strings.Join(Endings(), ", ")
	if p := Published(name); p != nil {
		hint = "it is published: fetch it with mores lexicon get " + p.Name
	} else if near := source.Suggest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no lexicon is called %q", name), Hint: hint}
}

// read makes a lexicon of a file's text in the format of the given ending.
func read(name string, f *file, ending string) (*Lexicon, error) {
	b := newBuilder(name, f.path)
	if err := b.read(f, ending); err != nil {
		return nil, err
	}
	return b.lexicon, nil
}

// read fills the builder from a file's text in the format of the given ending.
func (b *builder) read(f *file, ending string) error {
	if err := reader(ending)(f, b); err != nil {
		return err
	}
	if len(b.lexicon.Entries) == 0 {
		return &source.Error{File: f.path, Problem: "the lexicon has no entries"}
	}
	if r := b.lexicon.Reading; r != "" && r != Social {
		return &source.Error{File: f.path, Problem: fmt.Sprintf("there is no reading %q", r), Hint: "write # reading: " + Social + ", or leave the line out"}
	}
	return nil
}

// file is a lexicon's text and where it came from.
type file struct{ path, text string }

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// lines are the lines of the text; LF, CRLF and a lone CR end one.
func (f *file) lines() []string {
	if strings.Contains(f.text, "\r") {
		return strings.Split(lineEnds.Replace(f.text), "\n")
	}
	return strings.Split(f.text, "\n")
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
