package parquet

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// chunk is a column of the row group that is being written.
type chunk struct {
	writer *Writer
	field  Field
	meta   format.ColumnMetaData
	pages  bytes.Buffer // that are whole
	held   int          // bytes of values in them

	// Of the page that is being filled:
	rows   int
	nulls  int
	levels []byte // whole runs of rows that have a value, or have none
	there  bool   // the run at hand is of rows that have one
	run    int    // its length
	values []byte
}

func newChunk(p *Writer, f Field) *chunk {
	c := &chunk{writer: p, field: f}
	c.reset()
	return c
}

// reset makes the chunk that of the next row group.
func (c *chunk) reset() {
	c.pages.Reset()
	c.held = 0
	c.meta = format.ColumnMetaData{
		Type: c.field.stored(), Codec: format.Zstd, PathInSchema: []string{c.field.Name},
		Encoding: []format.Encoding{format.Plain, format.RLE},
	}
}

// mark notes whether the next row has a value, and returns it.
func (c *chunk) mark(there bool) bool {
	if c.rows++; !there {
		c.nulls++
	}
	if c.run > 0 && c.there != there {
		c.endRun()
	}
	c.there = there
	c.run++
	return there
}

// endRun writes the length of the run at hand, doubled since it is none of packed bits, and what it repeats.
func (c *chunk) endRun() {
	if c.run == 0 {
		return
	}
	level := byte(0)
	if c.there {
		level = 1
	}
	c.levels = append(binary.AppendUvarint(c.levels, uint64(c.run)<<1), level)
	c.run = 0
}

func (c *chunk) appendText(text string) {
	c.values = append(binary.LittleEndian.AppendUint32(c.values, uint32(len(text))), text...)
}

func (c *chunk) append64(bits uint64) { c.values = binary.LittleEndian.AppendUint64(c.values, bits) }

// endPage compresses what there is to a page, unless there is nothing.
func (c *chunk) endPage() {
	if c.rows == 0 {
		return
	}
	c.endRun()
	w := c.writer
	w.body = w.body[:0]
	if c.field.Type != Count {
		w.body = append(binary.LittleEndian.AppendUint32(w.body, uint32(len(c.levels))), c.levels...)
	}
	w.body = append(w.body, c.values...)
	w.packed = w.zstd.EncodeAll(w.body, w.packed[:0])
	header := format.PageHeader{
		Type: format.DataPage, UncompressedPageSize: int32(len(w.body)), CompressedPageSize: int32(len(w.packed)),
		CRC: int32(crc32.ChecksumIEEE(w.packed)),
		DataPageHeader: thrift.New(format.DataPageHeader{
			NumValues: int32(c.rows), Encoding: format.Plain, DefinitionLevelEncoding: format.RLE, RepetitionLevelEncoding: format.RLE,
			Statistics: format.Statistics{NullCount: int64(c.nulls)},
		}),
	}
	before := c.pages.Len()
	w.encode(&c.pages, &header)
	size := int64(c.pages.Len() - before)
	c.pages.Write(w.packed)
	c.meta.NumValues += int64(c.rows)
	c.meta.TotalUncompressedSize += size + int64(len(w.body))
	c.meta.TotalCompressedSize += size + int64(len(w.packed))
	c.meta.Statistics.NullCount += int64(c.nulls)
	c.held += len(c.values)
	c.rows, c.nulls, c.levels, c.values = 0, 0, c.levels[:0], c.values[:0]
}
