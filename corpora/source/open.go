package source

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"golang.org/x/text/transform"
)

// Stdin is the path that means the standard input.
const Stdin = "-"

// A file is read by bufferSize bytes, a small one by as many as it has.
const (
	bufferSize  = 64 << 10
	smallBuffer = 1 << 10
)

// Options say how the bytes of a file are read.
type Options struct {
	Encoding string // a WHATWG name of the text's encoding; "" for UTF-8
}

// Open opens the file at path, or stdin where path is [Stdin], as UTF-8 text. The error is an [*Error]: there is no such
// file, it is a folder, it is in a format that is no text, or the encoding is not known.
func Open(path string, stdin io.Reader, o Options) (*File, error) {
	if path == Stdin {
		return New("stdin", stdin, o)
	}
	info, err := Stat(path)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, &Error{File: path, Problem: "is a folder, not a file"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	file, err := read(path, f, o, int(min(max(info.Size(), smallBuffer), bufferSize)))
	if err != nil {
		f.Close()
		return nil, err
	}
	file.closers = append(file.closers, f.Close)
	return file, nil
}

// New returns r as UTF-8 text; name is what errors call it. The bytes may be compressed and in any encoding, as those
// of a file. Closing the File does not close r.
func New(name string, r io.Reader, o Options) (*File, error) { return read(name, r, o, bufferSize) }

// read is New with a buffer of that size.
func read(name string, r io.Reader, o Options, size int) (*File, error) {
	if err := CheckEncoding(o.Encoding); err != nil {
		return nil, err
	}
	f := &File{name: name, raw: newRaw(r)}
	plain, err := f.decompress(bufio.NewReaderSize(f.raw, size))
	if err != nil {
		return nil, err
	}
	// Where nothing is compressed this is the same buffer once more.
	text := bufio.NewReaderSize(plain, size)
	decoder, err := f.decoder(text, o.Encoding)
	if err != nil {
		f.Close()
		return nil, err
	}
	f.text = transform.NewReader(text, decoder)
	return f, nil
}

// Stat is [os.Stat], but its error is an [*Error], with the nearest name in the same folder as its hint where path
// names nothing.
func Stat(path string) (fs.FileInfo, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	return info, nil
}

// pathError is what the system says of a path, without the path and the call that it repeats.
func pathError(path string, err error) error {
	e := &Error{File: path, Problem: err.Error()}
	if inner, ok := errors.AsType[*fs.PathError](err); ok {
		e.Problem = inner.Err.Error()
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return e
	}
	e.Problem = "no such file or folder"
	entries, _ := os.ReadDir(filepath.Dir(path))
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if near := Suggest(filepath.Base(path), names); near != "" {
		e.Hint = fmt.Sprintf("did you mean %s?", filepath.Join(filepath.Dir(path), near))
	}
	return e
}
