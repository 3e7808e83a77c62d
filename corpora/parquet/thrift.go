package parquet

import (
	"encoding/binary"
	"errors"

	"github.com/parquet-go/parquet-go/encoding/thrift"
)

// errShort says that data end before what they begin.
var errShort = errors.New("it ends too early")

// errStructure says that data are no thrift struct.
var errStructure = errors.New("it is not well formed")

// maxDepth is how deep structs may be nested; those of parquet stay below ten.
const maxDepth = 32

// decode decodes the thrift struct that b begins with into v, a pointer, and returns its length. Strings in v are parts
// of b. The struct is measured first: the decoder would make room for as many elements as a list claims to have.
func decode(b []byte, v any) (int, error) {
	m := measure{b: b}
	if err := m.value(thrift.STRUCT, 0); err != nil {
		return 0, err
	}
	var p thrift.CompactProtocol
	return m.at, thrift.NewDecoder(p.NewReaderFromBytes(b[:m.at])).Decode(v)
}

// measure goes over thrift's compact encoding without decoding it.
type measure struct {
	b  []byte
	at int
}

// value goes over a value that is no field: a bool there takes a byte.
func (m *measure) value(t thrift.Type, depth int) error {
	if depth > maxDepth {
		return errStructure
	}
	switch t {
	case thrift.TRUE, thrift.FALSE, thrift.I8:
		return m.skip(1)
	case thrift.I16, thrift.I32, thrift.I64:
		_, err := m.uvarint()
		return err
	case thrift.DOUBLE:
		return m.skip(8)
	case thrift.BINARY:
		n, err := m.uvarint()
		if err != nil {
			return err
		}
		return m.skip(n)
	case thrift.LIST, thrift.SET:
		return m.list(depth)
	case thrift.STRUCT:
		return m.fields(depth)
	}
	return errStructure // parquet has no maps
}

// list goes over a list, which has the size and the type of its elements in its first byte if the size is small.
func (m *measure) list(depth int) error {
	head, err := m.byte()
	if err != nil {
		return err
	}
	n := uint64(head >> 4)
	if n == 15 {
		if n, err = m.uvarint(); err != nil {
			return err
		}
	}
	for range n {
		if err := m.value(thrift.Type(head&15), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// fields goes over the fields of a struct, up to the one that ends it.
func (m *measure) fields(depth int) error {
	for {
		head, err := m.byte()
		if err != nil {
			return err
		}
		t := thrift.Type(head & 15)
		if head == byte(thrift.STOP) {
			return nil
		}
		if head>>4 == 0 { // the field's number follows
			if _, err := m.uvarint(); err != nil {
				return err
			}
		}
		if t == thrift.TRUE || t == thrift.FALSE {
			continue // the type is the value
		}
		if err := m.value(t, depth+1); err != nil {
			return err
		}
	}
}

func (m *measure) byte() (byte, error) {
	if m.at >= len(m.b) {
		return 0, errShort
	}
	m.at++
	return m.b[m.at-1], nil
}

func (m *measure) skip(n uint64) error {
	if n > uint64(len(m.b)-m.at) {
		return errShort
	}
	m.at += int(n)
	return nil
}

func (m *measure) uvarint() (uint64, error) {
	u, n := binary.Uvarint(m.b[m.at:])
	if n == 0 {
		return 0, errShort
	}
	if n < 0 {
		return 0, errStructure
	}
	m.at += n
	return u, nil
}
