package parquet

import (
	"bytes"
	"io"
	"math"

	"github.com/klauspost/compress/zstd"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// How much is held in memory before it is written: values of a page, and of a row group.
const (
	pageSize     = 1 << 20
	rowGroupSize = 8 << 20
)

// Type is what a column that is written holds.
type Type int

// The types of columns.
const (
	Text   Type = iota // may be null
	Count              // integers
	Number             // floats of 64 bits; may be null
)

// Field is a column to write.
type Field struct {
	Name string
	Type Type
}

// Writer writes a table as parquet, in pages of 1 MiB of values or one value more, and row groups of 8 MiB. The values
// are plain and compressed with zstd, so the same rows give the same bytes on every machine.
type Writer struct {
	w      io.Writer
	offset int64
	zstd   *zstd.Encoder
	body   []byte // of the page that is being compressed
	packed []byte // the same compressed
	meta   format.FileMetaData
	chunks []*chunk
	rows   int64 // in the row group so far
	err    error // the first
}

// NewWriter returns a writer to w of a table with these columns. creator names the program, as in "mores version 1.0".
func NewWriter(w io.Writer, creator string, fields []Field) (*Writer, error) {
	z, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false), zstd.WithWindowSize(pageSize))
	if err != nil {
		return nil, err
	}
	p := &Writer{w: w, zstd: z, meta: format.FileMetaData{Version: 1, CreatedBy: creator}}
	p.meta.Schema = append(p.meta.Schema, format.SchemaElement{Name: "schema", NumChildren: thrift.New(int32(len(fields)))})
	for _, f := range fields {
		p.meta.Schema = append(p.meta.Schema, f.schema())
		p.chunks = append(p.chunks, newChunk(p, f))
	}
	return p, nil
}

// schema is the field as the footer has it.
func (f Field) schema() format.SchemaElement {
	e := format.SchemaElement{Name: f.Name, Type: thrift.New(f.stored()), RepetitionType: thrift.New(format.Optional)}
	switch f.Type {
	case Text:
		e.ConvertedType = thrift.New(deprecated.UTF8)
		e.LogicalType.Value = new(format.StringType)
	case Count:
		e.RepetitionType = thrift.New(format.Required)
	}
	return e
}

// stored is how the values of the field are stored.
func (f Field) stored() format.Type {
	return [...]format.Type{Text: format.ByteArray, Count: format.Int64, Number: format.Double}[f.Type]
}

// Text puts a text into a column of the row at hand. An empty one is null.
func (p *Writer) Text(column int, text string) {
	c := p.chunks[column]
	if c.mark(text != "") {
		c.appendText(text)
	}
}

// Count puts an integer into a column of the row at hand.
func (p *Writer) Count(column int, n int64) {
	c := p.chunks[column]
	c.rows++
	c.append64(uint64(n))
}

// Number puts a float into a column of the row at hand. NaN is null.
func (p *Writer) Number(column int, x float64) {
	c := p.chunks[column]
	if c.mark(!math.IsNaN(x)) {
		c.append64(math.Float64bits(x))
	}
}

// EndRow ends the row at hand, each column of which must have got a value. It returns the first error of writing.
func (p *Writer) EndRow() error {
	p.rows++
	held := 0
	for _, c := range p.chunks {
		if len(c.values) >= pageSize {
			c.endPage()
		}
		held += c.held + len(c.values)
	}
	if held >= rowGroupSize {
		p.endGroup()
	}
	return p.err
}

// endGroup writes the rows so far as a row group.
func (p *Writer) endGroup() {
	p.begin()
	g := format.RowGroup{NumRows: p.rows, FileOffset: p.offset, Ordinal: int16(len(p.meta.RowGroups))}
	for _, c := range p.chunks {
		c.endPage()
		c.meta.DataPageOffset = p.offset
		g.TotalByteSize += c.meta.TotalUncompressedSize
		g.TotalCompressedSize += c.meta.TotalCompressedSize
		g.Columns = append(g.Columns, format.ColumnChunk{MetaData: c.meta})
		p.write(c.pages.Bytes())
		c.reset()
	}
	p.meta.RowGroups = append(p.meta.RowGroups, g)
	p.meta.NumRows += p.rows
	p.rows = 0
}

// begin writes what a file begins with, where nothing is written yet.
func (p *Writer) begin() {
	if p.offset == 0 {
		p.write([]byte(magic))
	}
}

func (p *Writer) write(b []byte) {
	if p.err == nil {
		_, p.err = p.w.Write(b)
	}
	p.offset += int64(len(b))
}

// Close writes the rows that are left, and the footer. It does not close the writer below.
func (p *Writer) Close() error {
	if p.rows > 0 {
		p.endGroup()
	}
	p.begin()
	var footer bytes.Buffer
	p.encode(&footer, &p.meta)
	n := footer.Len()
	for shift := 0; shift < 32; shift += 8 {
		footer.WriteByte(byte(n >> shift))
	}
	footer.WriteString(magic)
	p.write(footer.Bytes())
	return p.err
}

// encode appends a thrift struct to b.
func (p *Writer) encode(b *bytes.Buffer, v any) {
	var protocol thrift.CompactProtocol
	if err := thrift.NewEncoder(protocol.NewWriter(b)).Encode(v); err != nil && p.err == nil {
		p.err = err
	}
}
