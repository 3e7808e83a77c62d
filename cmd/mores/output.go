package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mores/corpora"
	"mores/corpora/source"
)

// output is where a command writes: a file that appears under its name only when it is whole, or a stream. Until then
// the file is called NAME.partial, and after an error it stays there with the rows that were written.
type output struct {
	*bufio.Writer
	file *os.File // nil for a stream
	path string
}

// partial is the ending of a file that is not whole yet.
const partial = ".partial"

// stream is an output to w that is not ours to close.
func stream(w io.Writer) *output { return &output{Writer: bufio.NewWriterSize(w, 64<<10)} }

// create opens the output to the file path, or to w if path is empty.
func create(path string, w io.Writer) (*output, error) {
	if path == "" {
		return stream(w), nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, err
	}
	file, err := os.Create(path + partial)
	if err != nil {
		return nil, err
	}
	return &output{Writer: bufio.NewWriterSize(file, 64<<10), file: file, path: path}, nil
}

// reopen opens the output to the file path that an interrupted run has left, and goes on after its first length bytes.
func reopen(path string, length int64) (*output, error) {
	file, err := os.OpenFile(path+partial, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil && info.Size() < length {
		err = &source.Error{File: path + partial, Problem: fmt.Sprintf("has %d bytes, and had %d when the run was interrupted", info.Size(), length)}
	}
	if err == nil {
		err = file.Truncate(length)
	}
	if err == nil {
		_, err = file.Seek(length, io.SeekStart)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return &output{Writer: bufio.NewWriterSize(file, 64<<10), file: file, path: path}, nil
}

// sync writes out what there is, sees that a file keeps it if the machine stops, and returns how long the file is.
func (o *output) sync() (length int64, err error) {
	if err := o.Flush(); err != nil || o.file == nil {
		return 0, err
	}
	if err := o.file.Sync(); err != nil {
		return 0, err
	}
	return o.file.Seek(0, io.SeekCurrent)
}

// where names what an interrupted output has left.
func (o *output) where() string {
	if o.file == nil {
		return "the standard output"
	}
	return o.path + partial
}

// keep writes out what there is and leaves a file under its partial name.
func (o *output) keep() error {
	err := o.Flush()
	if o.file != nil {
		return firstError(err, o.file.Close())
	}
	return err
}

// commit writes out what there is and gives a file its name.
func (o *output) commit() error {
	if err := o.keep(); err != nil || o.file == nil {
		return err
	}
	return os.Rename(o.path+partial, o.path)
}

// checkOutputs refuses an output that is one of the inputs or lexicons, or lies in a folder that is one: it would destroy
// what it is made of, or be read as a text the next time. Empty names are passed over.
func checkOutputs(outputs, args, lexicons []string) error {
	inputs := slices.Clone(lexicons)
	for _, arg := range args {
		inputs = append(inputs, corpora.ParseInput(arg).Path)
	}
	for _, out := range outputs {
		for _, path := range inputs {
			if out == "" || path == source.Stdin {
				continue
			}
			target, input := resolved(out), resolved(path)
			if target == input || strings.HasPrefix(target, input+string(filepath.Separator)) {
				return &source.Error{Problem: "the output " + out + " would be written over or into the input " + path, Hint: "choose another place for it"}
			}
		}
	}
	return nil
}

// resolved is the absolute path without symbolic links, as far as the path exists.
func resolved(path string) string {
	if whole, err := filepath.EvalSymlinks(path); err == nil {
		path = whole
	} else if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// discard leaves nothing of a file. It is for outputs to which no row was written.
func (o *output) discard() error {
	if o.file == nil {
		return nil
	}
	return firstError(o.file.Close(), os.Remove(o.file.Name()))
}

// writeFile writes a whole file through output.
func writeFile(path string, write func(io.Writer) error) error {
	o, err := create(path, nil)
	if err != nil {
		return err
	}
	if err := write(o); err != nil {
		return firstError(err, o.keep())
	}
	return o.commit()
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
