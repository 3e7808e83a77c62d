package corpora

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"mores/corpora/source"
)

// file is one file to read.
type file struct {
	path     string // as messages name it
	name     string // what ids are made of
	group    string // "" where the input gave none
	kind     *kind
	size     int64     // in bytes as stored; -1 where it is not known beforehand
	modified time.Time // the zero one of the standard input
	open     func() (*source.File, error)
}

// Open finds the files of the inputs and checks that they and the options go together, before any text is read.
// Folders are searched to their depths, in the order of names, for files of a known type; names that begin with a dot
// are passed over, linked files are followed, linked folders are not. stdin is what the path - reads.
//
// The error joins a [source.Error] for each input at fault: one that is not there, whose type is not known, that holds
// nothing to read; or it is the one contradiction in the options.
func Open(inputs []Input, o Options, stdin io.Reader) (*Corpus, error) {
	if err := o.check(inputs); err != nil {
		return nil, err
	}
	o.InParts = o.InParts && !o.Distinct && len(o.Melt) == 0
	c := &Corpus{options: o, limit: maxDocument}
	var errs []error
	for _, in := range inputs {
		errs = append(errs, c.add(in, stdin))
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if err := c.check(); err != nil {
		return nil, err
	}
	c.tellApart()
	return c, nil
}

// add finds the files of one input.
func (c *Corpus) add(in Input, stdin io.Reader) error {
	if in.Path == source.Stdin {
		return c.addStdin(in, stdin)
	}
	info, err := source.Stat(in.Path)
	if err != nil {
		return err
	}
	if info.IsDir() {
		return c.addFolder(in)
	}
	k := c.kindOf(in.Path)
	if k == nil {
		return &source.Error{File: in.Path, Problem: "the name does not say the type of the file", Hint: "say it: --type " + strings.Join(Types(), "|")}
	}
	c.addFile(in, in.Path, filepath.Base(in.Path), k, info)
	return nil
}

// tellApart puts before the names of different files that are the same as many folders of their paths as tell them apart,
// since ids are made of the names.
func (c *Corpus) tellApart() {
	for c.lengthen() {
	}
}

// lengthen puts one more folder before each name that several files have. It reports whether there was one to put.
func (c *Corpus) lengthen() bool {
	first, shared := map[string]string{}, map[string]bool{}
	for _, f := range c.files {
		if path, ok := first[f.name]; ok && path != f.path {
			shared[f.name] = true
		}
		first[f.name] = f.path
	}
	longer := false
	for _, f := range c.files {
		path := filepath.ToSlash(filepath.Clean(f.path))
		if before, ok := strings.CutSuffix(path, "/"+f.name); shared[f.name] && ok && before != "" {
			f.name = before[strings.LastIndex(before, "/")+1:] + "/" + f.name
			longer = true
		}
	}
	return longer
}

// kindOf returns the type that the options or else the name of a file say, or nil.
func (c *Corpus) kindOf(name string) *kind {
	if c.options.Type != "" {
		return kindNamed(c.options.Type)
	}
	return kindOf(name)
}

func (c *Corpus) addFile(in Input, path, name string, k *kind, info fs.FileInfo) {
	f := &file{path: path, name: name, group: in.Group, kind: k, size: info.Size(), modified: info.ModTime()}
	if !info.Mode().IsRegular() {
		f.size = -1
	}
	f.open = func() (*source.File, error) {
		if k.atPlaces {
			return source.OpenAt(path)
		}
		return source.Open(path, nil, source.Options{Encoding: c.options.Encoding})
	}
	c.files = append(c.files, f)
}

// addStdin takes the standard input for text where no option speaks of columns. Its type is never guessed from its
// bytes, since a wrong guess would be scored without a word.
func (c *Corpus) addStdin(in Input, stdin io.Reader) error {
	k := kindNamed(c.options.Type)
	if k == nil {
		if used := c.options.columnFlags(); len(used) > 0 {
			return &source.Error{
				File: "stdin", Problem: fmt.Sprintf("%s needs a file with columns, and standard input does not say its type", used[0]),
				Hint: "say it: --type csv|tsv|jsonl",
			}
		}
		k = kindNamed("txt")
	}
	if k.atPlaces {
		return source.Streamed("stdin")
	}
	c.files = append(c.files, &file{
		path: "stdin", name: "stdin", group: in.Group, kind: k, size: -1,
		open: func() (*source.File, error) {
			return source.Open(source.Stdin, stdin, source.Options{Encoding: c.options.Encoding})
		},
	})
	return nil
}

// check returns what options and files together contradict.
func (c *Corpus) check() error {
	for _, f := range c.files {
		if f.kind.columns {
			return nil
		}
	}
	if used := c.options.columnFlags(); len(used) > 0 && !c.options.Lenient {
		return &source.Error{
			File: c.files[0].path, Problem: fmt.Sprintf("%s needs a file with columns, and a text file has none", used[0]),
			Hint: "groups of text files are given as name=folder: human=essays llm=answers",
		}
	}
	return nil
}
