package parquet

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"

	"github.com/parquet-go/parquet-go/format"
)

// plainDictionary is what older programs call the encoding of indices.
const plainDictionary format.Encoding = 2

// page reads the next page. A dictionary or an index is a page too, after which there is no value at hand yet.
func (c *cursor) page() error {
	var h format.PageHeader
	if err := c.header(&h); err != nil {
		return err
	}
	if err := c.body(&h); err != nil {
		return err
	}
	switch {
	case h.Type == format.DictionaryPage && h.DictionaryPageHeader.Valid:
		return c.readDictionary(&h)
	case h.Type == format.DataPage && h.DataPageHeader.Valid:
		return c.readV1(&h)
	case h.Type == format.DataPageV2 && h.DataPageHeaderV2.Valid:
		return c.readV2(&h)
	case h.Type == format.IndexPage:
		return nil
	}
	return fmt.Errorf("a page of the type %d", h.Type)
}

// header reads the header of the next page. It is short but for the least and greatest values that it may hold.
func (c *cursor) header(h *format.PageHeader) error {
	for size := 4 << 10; ; size *= 16 {
		size = int(min(int64(size), int64(c.rows.file.limit), max(0, c.rows.file.end-c.at)))
		if err := c.read(size); err != nil {
			return err
		}
		n, err := decode(c.stored, h)
		if err == nil {
			c.at += int64(n)
			return nil
		}
		if !errors.Is(err, errShort) || size == c.rows.file.limit || int64(size) == c.rows.file.end-c.at {
			return fmt.Errorf("its header: %w", err)
		}
	}
}

// body reads the bytes of the page after its header.
func (c *cursor) body(h *format.PageHeader) error {
	limit := int32(min(c.rows.file.limit, 1<<31-1))
	switch size := h.CompressedPageSize; {
	case h.UncompressedPageSize < 0 || size < 0 || int64(size) > c.rows.file.end-c.at:
		return fmt.Errorf("its size is said to be %d bytes, and %d expanded", size, h.UncompressedPageSize)
	case size > limit || h.UncompressedPageSize > limit:
		return unsupported(fmt.Sprintf("the column %q has a page of %d bytes", c.column.Name, max(size, h.UncompressedPageSize)),
			"write the file with smaller pages or row groups")
	}
	if err := c.read(int(h.CompressedPageSize)); err != nil {
		return err
	}
	c.at += int64(h.CompressedPageSize)
	if sum := crc32.ChecksumIEEE(c.stored); h.CRC != 0 && sum != uint32(h.CRC) {
		return errors.New("its checksum is not that of its bytes")
	}
	return nil
}

// read reads n bytes of the file, from c.at on, into c.stored.
func (c *cursor) read(n int) error {
	if c.at < 0 || c.at > c.rows.file.end || int64(n) > c.rows.file.end-c.at {
		return errShort
	}
	c.stored = slices.Grow(c.stored[:0], n)[:n]
	if got, err := c.rows.file.r.ReadAt(c.stored, c.at); got < n {
		if err == nil {
			err = io.ErrUnexpectedEOF
		}
		return unreadable(c.at, err)
	}
	return nil
}

// readV1 reads a page that is compressed as a whole.
func (c *cursor) readV1(h *format.PageHeader) error {
	d := &h.DataPageHeader.V
	b, err := c.expand(c.stored, h.UncompressedPageSize)
	if err != nil {
		return err
	}
	var levels []byte
	if c.optional() {
		if d.DefinitionLevelEncoding != format.RLE {
			return unsupported(fmt.Sprintf("the column %q has levels as %s", c.column.Name, d.DefinitionLevelEncoding), hintPlain)
		}
		if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
			return errShort
		}
		n := int(binary.LittleEndian.Uint32(b))
		levels, b = b[4:4+n], b[4+n:]
	}
	return c.set(d.NumValues, levels, b, d.Encoding)
}

// readV2 reads a page whose levels are not compressed.
func (c *cursor) readV2(h *format.PageHeader) error {
	d := &h.DataPageHeaderV2.V
	repeated, defined := int64(d.RepetitionLevelsByteLength), int64(d.DefinitionLevelsByteLength)
	size := int64(h.UncompressedPageSize) - repeated - defined
	if repeated < 0 || defined < 0 || size < 0 || repeated+defined > int64(len(c.stored)) {
		return errShort
	}
	levels, b := c.stored[repeated:repeated+defined], c.stored[repeated+defined:]
	if !d.IsCompressed.Valid || d.IsCompressed.V {
		var err error
		if b, err = c.expand(b, int32(size)); err != nil {
			return err
		}
	}
	return c.set(d.NumValues, levels, b, d.Encoding)
}

// expand decompresses b, which must give size bytes.
func (c *cursor) expand(b []byte, size int32) ([]byte, error) {
	if c.codec == format.Uncompressed || size == 0 {
		return b, nil
	}
	c.plain = slices.Grow(c.plain[:0], int(size))[:size]
	if err := c.rows.expand.into(c.plain, b, c.codec); err != nil {
		return nil, err
	}
	if len(c.stored) > largePage {
		c.stored = nil
	}
	return c.plain, nil
}

func (c *cursor) optional() bool { return c.column.schema.RepetitionType.V == format.Optional }

// set makes the page at hand one of n values, null included.
func (c *cursor) set(n int32, levels, b []byte, e format.Encoding) error {
	if n < 0 || int64(n) > c.unread {
		return fmt.Errorf("it is said to have %d values, and the row group has %d left", n, c.unread)
	}
	c.left, c.unread = int(n), c.unread-int64(n)
	c.present, c.indices = nil, nil
	if c.optional() {
		c.present = &runs{data: levels, width: 1}
	}
	if e != format.RLEDictionary && e != plainDictionary {
		var err error
		c.values, err = newValues(c.column.schema, e, b, c.left)
		return err
	}
	if len(b) == 0 {
		b = []byte{0} // no value but null
	}
	if c.dictionary == nil || b[0] > 32 {
		return errors.New("it has indices but no dictionary, or such as no dictionary has")
	}
	c.indices = &runs{data: b[1:], width: int(b[0])}
	return nil
}

// readDictionary reads the values that the indices of the pages after it stand for.
func (c *cursor) readDictionary(h *format.PageHeader) error {
	b, err := c.expand(c.stored, h.UncompressedPageSize)
	if err != nil {
		return err
	}
	n := h.DictionaryPageHeader.V.NumValues
	all, err := newValues(c.column.schema, format.Plain, b, int(n))
	if err != nil {
		return err
	}
	c.dictionary = &dictionary{}
	large := len(b) > largePage && widthOf(c.column.schema) != 0
	for range n {
		value, err := all.next()
		switch {
		case err != nil:
			return err
		case large:
			c.dictionary.values = append(c.dictionary.values, value)
		default:
			c.dictionary.texts = append(c.dictionary.texts, c.text(value))
		}
	}
	if large { // its values are in there
		c.stored, c.plain = nil, nil
	}
	return nil
}

// dictionary is the values of a row group's chunk that indices stand for: as texts, which many rows share, or where they are
// large as they are stored, since a text would be as much again.
type dictionary struct {
	texts  []string
	values [][]byte
}

// largePage is how many bytes of a page are not held twice.
const largePage = 1 << 20

// entry returns a value of the dictionary as text.
func (c *cursor) entry(i uint64) (string, error) {
	d := c.dictionary
	switch {
	case i < uint64(len(d.texts)):
		return d.texts[i], nil
	case i < uint64(len(d.values)):
		return c.text(d.values[i]), nil
	}
	return "", fmt.Errorf("an index of %d into a dictionary of %d", i, len(d.texts)+len(d.values))
}
