package source

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"sync/atomic"

	"github.com/klauspost/compress/zstd"
)

// File is an open file as UTF-8 text. One goroutine reads it; only [File.RawBytes] may be called from others.
type File struct {
	name    string
	raw     *raw
	format  string // of the compression; "" where there is none
	text    io.Reader
	repair  *repair
	closers []func() error

	// Of a file that is read at places of the reader's own choice:
	at   io.ReaderAt
	size int64
}

// Read reads text. An error is an [*Error] that says how many bytes of the file had been read, or io.EOF.
func (f *File) Read(p []byte) (int, error) {
	n, err := f.text.Read(p)
	if err != nil && err != io.EOF {
		err = f.explain(err)
	}
	return n, err
}

// explain says what an error of the layers below means for the file.
func (f *File) explain(err error) error {
	n := f.raw.read.Load()
	e := &Error{File: f.name, Hint: "the file may be incomplete or damaged: fetch or compress it again"}
	switch {
	case f.raw.err != nil && f.raw.err != io.EOF:
		e.Problem = fmt.Sprintf("cannot be read any further after %d bytes: %v", n, f.raw.err)
		e.Hint = ""
	case errors.Is(err, io.ErrUnexpectedEOF) || err == io.EOF:
		e.Problem = fmt.Sprintf("the %s data is cut short: it ends after %d bytes", f.format, n)
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		e.Problem = fmt.Sprintf("the zstd data needs a window of more than %d MiB", maxWindow>>20)
		e.Hint = "unpack it on the way, zstd -dc --long=31 FILE | mores … --type jsonl -, or compress it again with --long=26"
	default:
		e.Problem = fmt.Sprintf("the %s data is damaged somewhere in the first %d bytes: %v", cmp.Or(f.format, "text"), n, err)
	}
	return e
}

// Close closes the file, but not a reader that was given open, such as stdin.
func (f *File) Close() error {
	var errs []error
	for _, c := range f.closers {
		errs = append(errs, c())
	}
	f.closers = nil
	return errors.Join(errs...)
}

// RawBytes returns how many bytes of the file as stored were read so far, for progress. It may be called at any time
// from any goroutine.
func (f *File) RawBytes() int64 { return f.raw.read.Load() }

// Replaced returns how many stretches of bytes were no text in the file's encoding and became U+FFFD so far. In an
// encoding other than UTF-8 a U+FFFD that the file itself holds counts too.
func (f *File) Replaced() int { return f.repair.replaced }

// Digest returns the SHA-256 of the bytes as stored, in hexadecimal. It reads, without decoding it, what was not read
// yet, so it is called after the last Read and before Close; it returns "" where the rest cannot be read.
func (f *File) Digest() string {
	if _, err := io.Copy(io.Discard, f.raw); err != nil {
		return ""
	}
	return hex.EncodeToString(f.raw.hash.Sum(nil))
}

// raw counts and hashes the bytes that go through it. It stops for good at the first error or end, so that what was
// read is one and the same for all the layers above.
type raw struct {
	r    io.Reader
	hash hash.Hash
	read atomic.Int64
	err  error
}

func newRaw(r io.Reader) *raw { return &raw{r: r, hash: sha256.New()} }

func (r *raw) Read(p []byte) (int, error) {
	if r.err != nil {
		return 0, r.err
	}
	n, err := r.r.Read(p)
	r.hash.Write(p[:n])
	r.read.Add(int64(n))
	r.err = err
	return n, err
}
