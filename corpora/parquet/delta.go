package parquet

import (
	"encoding/binary"
	"errors"
	"slices"
)

// deltas are integers written as differences. A first value is followed by blocks; a block has its least difference and
// several stretches, each with a width of its own in bits, of what the differences exceed the least by.
type deltas struct {
	data      []byte
	stretches int    // in a block
	size      int    // numbers in a stretch
	left      int    // numbers to come
	value     int64  // the number to be returned next
	least     int64  // difference in the block
	widths    []byte // of the stretches to come in the block
	width     int    // of the one at hand
	in        int    // numbers left in it
	bit       int    // of data, where the next of them is
}

// newDeltas reads the head of b, which must not speak of more than n numbers.
func newDeltas(b []byte, n int) (*deltas, error) {
	d := &deltas{data: b}
	block, e1 := d.uvarint()
	stretches, e2 := d.uvarint()
	count, e3 := d.uvarint()
	first, e4 := d.varint()
	if err := errors.Join(e1, e2, e3, e4); err != nil {
		return nil, errShort
	}
	if block > 1<<24 || stretches == 0 || block%stretches != 0 || block/stretches == 0 || block/stretches%8 != 0 || count > uint64(max(0, n)) {
		return nil, errors.New("the head of its differences cannot be")
	}
	d.stretches, d.size, d.left, d.value = int(stretches), int(block/stretches), int(count), first
	return d, nil
}

// next returns the next number, and makes ready the one after it.
func (d *deltas) next() (int64, error) {
	if d.left == 0 {
		return 0, errShort
	}
	value := d.value
	if d.left--; d.left == 0 {
		return value, nil
	}
	if d.in == 0 {
		if err := d.begin(); err != nil {
			return 0, err
		}
	}
	over, err := unpack(d.data, d.bit, d.width)
	d.value += d.least + int64(over)
	d.bit += d.width
	if d.in--; d.in == 0 || d.left == 1 {
		d.data = d.data[min(len(d.data), d.size*d.width/8):]
	}
	return value, err
}

// begin goes to the next stretch, and if there is none to the next block.
func (d *deltas) begin() error {
	if len(d.widths) == 0 {
		least, err := d.varint()
		if err != nil || len(d.data) < d.stretches {
			return errShort
		}
		d.least = least
		d.widths, d.data = d.data[:d.stretches], d.data[d.stretches:]
	}
	d.width, d.widths = int(d.widths[0]), d.widths[1:]
	if d.in, d.bit = d.size, 0; d.width > 64 {
		return errors.New("a difference of more than 64 bits")
	}
	return nil
}

func (d *deltas) uvarint() (uint64, error) {
	u, n := binary.Uvarint(d.data)
	if n <= 0 {
		return 0, errShort
	}
	d.data = d.data[n:]
	return u, nil
}

func (d *deltas) varint() (int64, error) {
	u, err := d.uvarint()
	return int64(u>>1) ^ -int64(u&1), err
}

// all reads all numbers, which must not be negative, and returns them and what comes after them.
func (d *deltas) all() (lengths []int64, rest []byte, err error) {
	for d.left > 0 {
		n, err := d.next()
		if err != nil || n < 0 {
			return nil, nil, errShort
		}
		lengths = append(lengths, n)
	}
	return lengths, d.data, nil
}

// integers are integers written as differences, as values.
type integers struct {
	deltas *deltas
	width  int
	value  [8]byte
}

func (i *integers) next() ([]byte, error) {
	n, err := i.deltas.next()
	binary.LittleEndian.PutUint64(i.value[:], uint64(n))
	return i.value[:i.width], err
}

// lengths are byte arrays after the lengths of all of them.
type lengths struct {
	lengths []int64
	data    []byte
}

func newLengths(b []byte, n int) (*lengths, error) {
	d, err := newDeltas(b, n)
	if err != nil {
		return nil, err
	}
	l := new(lengths)
	l.lengths, l.data, err = d.all()
	return l, err
}

func (l *lengths) next() ([]byte, error) {
	if len(l.lengths) == 0 || l.lengths[0] > int64(len(l.data)) {
		return nil, errShort
	}
	n := l.lengths[0]
	value := l.data[:n]
	l.lengths, l.data = l.lengths[1:], l.data[n:]
	return value, nil
}

// prefixes are byte arrays that begin with so many bytes of the one before, and go on with bytes of their own.
type prefixes struct {
	shared []int64
	own    *lengths
	value  []byte
}

func newPrefixes(b []byte, n int) (*prefixes, error) {
	d, err := newDeltas(b, n)
	if err != nil {
		return nil, err
	}
	p := new(prefixes)
	shared, rest, err := d.all()
	if err != nil {
		return nil, err
	}
	p.shared = shared
	p.own, err = newLengths(rest, n)
	return p, err
}

func (p *prefixes) next() ([]byte, error) {
	if len(p.shared) == 0 || p.shared[0] > int64(len(p.value)) {
		return nil, errShort
	}
	own, err := p.own.next()
	p.value = append(slices.Grow(p.value[:p.shared[0]], len(own)), own...)
	p.shared = p.shared[1:]
	return p.value, err
}
