package parquet

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/snappy"
	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/format"
)

// errSize says that a page does not expand to what its header says.
var errSize = errors.New("it expands to another size than its header says")

// expander decompresses pages. The zero value is ready to use.
type expander struct{ zstd *zstd.Decoder }

// into decompresses b into dst, which it must fill.
func (x *expander) into(dst, b []byte, codec format.CompressionCodec) error {
	switch codec {
	case format.Snappy:
		return expandSnappy(dst, b)
	case format.Zstd:
		return x.expandZstd(dst, b)
	case format.Gzip:
		r, err := gzip.NewReader(bytes.NewReader(b))
		if err != nil {
			return err
		}
		return fill(dst, r)
	case format.Brotli:
		return fill(dst, brotli.NewReader(bytes.NewReader(b)))
	case format.Lz4Raw:
		n, err := expandLZ4(dst, b)
		return filled(n, dst, err)
	}
	return unsupported(fmt.Sprintf("the data is compressed with %s", codec), "write it with zstd or snappy")
}

func expandSnappy(dst, b []byte) error {
	if n, err := snappy.DecodedLen(b); err != nil || n != len(dst) {
		return errSize // or it would make room for what it says itself
	}
	_, err := snappy.Decode(dst, b)
	return err
}

func (x *expander) expandZstd(dst, b []byte) error {
	if x.zstd == nil {
		var err error
		x.zstd, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecodeAllCapLimit(true))
		if err != nil {
			return err
		}
	}
	all, err := x.zstd.DecodeAll(b, dst[:0:len(dst)])
	return filled(len(all), dst, err)
}

// fill reads dst from r, which must end there.
func fill(dst []byte, r io.Reader) error {
	n, err := io.ReadFull(r, dst)
	if err != nil {
		return filled(n, dst, nil)
	}
	if n, err := io.CopyN(io.Discard, r, 1); n > 0 || err != io.EOF {
		return errSize
	}
	return nil
}

func filled(n int, dst []byte, err error) error {
	if err == nil && n != len(dst) {
		return errSize
	}
	return err
}

func (x *expander) close() {
	if x.zstd != nil {
		x.zstd.Close()
	}
}
