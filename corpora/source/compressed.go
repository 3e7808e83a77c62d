package source

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxWindow is how far back zstd data may refer, and so the memory that reading it takes: half of what the zstd tool
// accepts unless told otherwise, which its levels up to 21 stay within.
const maxWindow = 64 << 20

// signatures are the first bytes of the formats that are known. Those with a hint cannot be read as text, and are named
// because their bytes would otherwise be scored as if they were. Some pack other files.
var signatures = []struct {
	magic, format, hint string
	packs               bool
}{
	{"\x1f\x8b\x08", "gzip", "", true},
	{"\x28\xb5\x2f\xfd", "zstd", "", true},
	{"PK\x03\x04", "zip", "unpack it first; a spreadsheet is saved as csv", true},
	{"BZh91A", "bzip2", "unpack it first, with bunzip2", true},
	{"\xfd7zXZ\x00", "xz", "unpack it first, with unxz", true},
	{"PAR1", "parquet", "if it is a corpus, call it .parquet or say --type parquet; else write it as csv", false},
	{"%PDF-", "pdf", "extract its text first, with pdftotext", false},
}

// signatureSize is the length of the longest of them.
const signatureSize = 6

// decompress returns what r expands to, or r itself where it is not compressed.
func (f *File) decompress(r *bufio.Reader) (io.Reader, error) {
	first, _ := r.Peek(signatureSize)
	if skippable(first) {
		first = []byte("\x28\xb5\x2f\xfd")
	}
	for _, s := range signatures {
		if !bytes.HasPrefix(first, []byte(s.magic)) {
			continue
		}
		if s.hint != "" {
			return nil, &Error{File: f.name, Problem: fmt.Sprintf("is %s data, which is no text", s.format), Hint: s.hint}
		}
		f.format = s.format
	}
	var expanded io.Reader
	var err error
	switch f.format {
	case "gzip":
		expanded, err = gzip.NewReader(r)
	case "zstd":
		expanded, err = f.zstd(r)
	default:
		return r, nil
	}
	if err != nil {
		return nil, f.explain(err)
	}
	return expanded, nil
}

// zstd decodes in the goroutine that reads, so that a File needs no other.
func (f *File) zstd(r io.Reader) (io.Reader, error) {
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	f.closers = append(f.closers, func() error { d.Close(); return nil })
	return d, nil
}

// skippable says whether first begins a skippable frame, which may stand before the first frame of zstd data.
func skippable(first []byte) bool {
	return len(first) >= 4 && first[0]&0xf0 == 0x50 && bytes.HasPrefix(first[1:], []byte("\x2a\x4d\x18"))
}
