package parquet

import "encoding/binary"

// runs are numbers of up to 32 bits as parquet writes levels and indices: stretches of one repeated number, or of packed
// ones. They are read one by one, however long a stretch says it is.
type runs struct {
	data   []byte
	width  int    // bits of a number
	left   uint64 // numbers of the stretch at hand
	packed bool
	value  uint32 // the repeated one
	bit    int    // of data, where the next packed one is
}

// next returns the next number.
func (r *runs) next() (uint32, error) {
	for r.left == 0 {
		if err := r.begin(); err != nil {
			return 0, err
		}
	}
	r.left--
	if !r.packed {
		return r.value, nil
	}
	value, err := unpack(r.data, r.bit, r.width)
	if r.bit += r.width; r.left == 0 {
		r.data = r.data[min(len(r.data), (r.bit+7)/8):]
	}
	return uint32(value), err
}

// begin reads the head of a stretch. Its lowest bit says whether the numbers are packed, in groups of eight.
func (r *runs) begin() error {
	head, n := binary.Uvarint(r.data)
	if n <= 0 {
		return errShort
	}
	r.data = r.data[n:]
	if r.packed = head&1 != 0; r.packed {
		r.left, r.bit = min(head>>1, 1<<32)*8, 0
		return nil
	}
	r.left, r.value = head>>1, 0
	size := (r.width + 7) / 8
	if size > len(r.data) {
		return errShort
	}
	for i := range size {
		r.value |= uint32(r.data[i]) << (8 * i)
	}
	r.data = r.data[size:]
	return nil
}

// unpack returns the number of width bits, up to 64, that begins at a bit of b, the lowest bit of a byte being its first.
func unpack(b []byte, bit, width int) (uint64, error) {
	if (bit+width+7)/8 > len(b) {
		return 0, errShort
	}
	var value uint64
	for got := 0; got < width; {
		shift := (bit + got) % 8
		value |= uint64(b[(bit+got)/8]>>shift) << got
		got += 8 - shift
	}
	if width < 64 {
		value &= 1<<width - 1
	}
	return value, nil
}
