package parquet

import (
	"encoding/binary"
	"fmt"
	"math"

	"github.com/parquet-go/parquet-go/format"
)

const hintPlain = "write it with the encodings PLAIN or RLE_DICTIONARY"

// values are the values of a page one by one, each as the bytes that the plain encoding has for it. The bytes are valid
// until the next call.
type values interface{ next() ([]byte, error) }

// newValues returns the values, n at most, that b holds in an encoding. Where b is shorter, next returns an error.
func newValues(e *format.SchemaElement, encoding format.Encoding, b []byte, n int) (values, error) {
	width := widthOf(e)
	switch {
	case len(b) == 0:
		return &fixed{width: 1}, nil // no value but null
	case width < 0:
		return nil, fmt.Errorf("values of %d bytes", e.TypeLength.V)
	case encoding == format.Plain:
		return plain(b, width), nil
	case encoding == format.RLE && width == 0:
		if len(b) < 4 {
			return nil, errShort
		}
		return &bools{runs: runs{data: b[4:], width: 1}}, nil
	case encoding == format.ByteStreamSplit && width > 0:
		return &fixed{joined(b, width), width}, nil
	case encoding == format.DeltaBinaryPacked && (width == 4 || width == 8):
		d, err := newDeltas(b, n)
		return &integers{deltas: d, width: width}, err
	case encoding == format.DeltaLengthByteArray && width == variable:
		return newLengths(b, n)
	case encoding == format.DeltaByteArray && (width == variable || e.Type.V == format.FixedLenByteArray):
		return newPrefixes(b, n)
	}
	return nil, unsupported(fmt.Sprintf("values of the type %s are encoded as %s", e.Type.V, encoding), hintPlain)
}

// variable is the width of values that each have a length of their own.
const variable = 1 << 30

// widthOf returns how many bytes a plain value takes: 0 for a bit, below 0 if the schema is wrong.
func widthOf(e *format.SchemaElement) int {
	switch e.Type.V {
	case format.Boolean:
		return 0
	case format.Int32, format.Float:
		return 4
	case format.Int64, format.Double:
		return 8
	case format.Int96:
		return 12
	case format.ByteArray:
		return variable
	case format.FixedLenByteArray:
		if n := int(e.TypeLength.V); n > 0 && n < variable {
			return n
		}
	}
	return -1
}

func plain(b []byte, width int) values {
	switch width {
	case 0:
		return &bools{runs: runs{data: b, width: 1, packed: true, left: math.MaxUint64}}
	case variable:
		return &byteArrays{b}
	}
	return &fixed{b, width}
}

// fixed are values of one width, one after another.
type fixed struct {
	data  []byte
	width int
}

func (f *fixed) next() ([]byte, error) {
	if len(f.data) < f.width {
		return nil, errShort
	}
	value := f.data[:f.width]
	f.data = f.data[f.width:]
	return value, nil
}

// byteArrays are values that each follow their length.
type byteArrays struct{ data []byte }

func (a *byteArrays) next() ([]byte, error) {
	if len(a.data) < 4 {
		return nil, errShort
	}
	n := uint64(binary.LittleEndian.Uint32(a.data))
	if n > uint64(len(a.data)-4) {
		return nil, errShort
	}
	value := a.data[4 : 4+n]
	a.data = a.data[4+n:]
	return value, nil
}

// bools are values of a bit; each is returned as a byte.
type bools struct {
	runs  runs
	value [1]byte
}

func (b *bools) next() ([]byte, error) {
	bit, err := b.runs.next()
	b.value[0] = byte(bit)
	return b.value[:], err
}

// joined undoes the split by byte, which puts the first bytes of all values before all their second ones, and so on.
func joined(b []byte, width int) []byte {
	n := len(b) / width
	all := make([]byte, n*width)
	for i := range all {
		all[i] = b[i%width*n+i/width]
	}
	return all
}
