package source

import (
	"bytes"
	"fmt"
	"io"
	"os"
)

// OpenAt opens the file at path for a format that is read at places of its own choice, with [File.ReadAt]. Its bytes
// are given as they are stored. The error is an [*Error]: there is no such file, it is no regular one, or it is packed.
func OpenAt(path string) (*File, error) {
	info, err := Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &Error{File: path, Problem: "is a folder, not a file"}
	case !info.Mode().IsRegular():
		return nil, Streamed(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	file := &File{name: path, raw: newRaw(f), text: f, repair: new(repair), at: f, size: info.Size(), closers: []func() error{f.Close}}
	if err := file.checkPacked(); err != nil {
		f.Close()
		return nil, err
	}
	return file, nil
}

// Streamed is the error of a file that has to be read at places of the format's own choice, and cannot be.
func Streamed(name string) *Error {
	return &Error{File: name, Problem: "parquet cannot be read from a stream", Hint: "write it to a file first, and name that"}
}

// checkPacked returns an error where the file is one that has to be unpacked before its bytes mean anything.
func (f *File) checkPacked() error {
	first := make([]byte, signatureSize)
	n, _ := f.at.ReadAt(first, 0)
	for _, s := range signatures {
		if s.packs && bytes.HasPrefix(first[:n], []byte(s.magic)) {
			return &Error{File: f.name, Problem: fmt.Sprintf("is %s data, and parquet cannot be read from inside it", s.format),
				Hint: "unpack it first; parquet is compressed by itself"}
		}
	}
	return nil
}

// ReadAt implements [io.ReaderAt] on a file of [OpenAt]. What it reads is counted by [File.Pass] and [File.Digest] only.
func (f *File) ReadAt(p []byte, offset int64) (int, error) { return f.at.ReadAt(p, offset) }

// Size returns how many bytes a file of [OpenAt] has.
func (f *File) Size() int64 { return f.size }

// Pass says that a file of [OpenAt] is done with up to that byte, or so. The bytes are counted, and go into the digest,
// which needs all of them in their order.
func (f *File) Pass(to int64) {
	if n := to - f.RawBytes(); n >= bufferSize {
		io.CopyN(io.Discard, f.raw, n) // an error stays in f.raw, and Digest sees it
	}
}
