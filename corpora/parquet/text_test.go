package parquet

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

func le32(n int64) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(n)) }
func le64(n int64) []byte { return binary.LittleEndian.AppendUint64(nil, uint64(n)) }

func TestText(t *testing.T) {
	older := func(stored format.Type, c deprecated.ConvertedType) format.SchemaElement {
		return format.SchemaElement{Type: thrift.New(stored), ConvertedType: thrift.New(c), Scale: thrift.New[int32](2), Precision: thrift.New[int32](9)}
	}
	logical := func(stored format.Type, v format.LogicalTypeValue) format.SchemaElement {
		return format.SchemaElement{Type: thrift.New(stored), LogicalType: format.LogicalType{Value: v}}
	}
	nanos := format.TimeUnit{Value: new(format.NanoSeconds)}
	double := func(x float64) []byte { return le64(int64(math.Float64bits(x))) }
	plain := func(stored format.Type) format.SchemaElement { return format.SchemaElement{Type: thrift.New(stored)} }
	for _, tt := range []struct {
		reason string
		e      format.SchemaElement
		b      []byte
		want   string
	}{
		{"an older text", older(format.ByteArray, deprecated.UTF8), []byte("a"), "a"},
		{"an older date", older(format.Int32, deprecated.Date), le32(-1), "1969-12-31"},
		{"an older time in ms", older(format.Int32, deprecated.TimeMillis), le32(61_001), "00:01:01.001"},
		{"an older time in µs", older(format.Int64, deprecated.TimeMicros), le64(1), "00:00:00.000001"},
		{"an older moment in ms", older(format.Int64, deprecated.TimestampMillis), le64(1), "1970-01-01 00:00:00.001+00:00"},
		{"an older moment in µs", older(format.Int64, deprecated.TimestampMicros), le64(-1), "1969-12-31 23:59:59.999999+00:00"},
		{"an older unsigned number", older(format.Int32, deprecated.Uint32), le32(-1), "4294967295"},
		{"an older small number", older(format.Int32, deprecated.Int8), le32(-8), "-8"},
		{"an older decimal", older(format.Int32, deprecated.Decimal), le32(-1234), "-12.34"},
		{"a decimal below 1", older(format.Int64, deprecated.Decimal), le64(5), "0.05"},
		{"a decimal of bytes, the highest first", older(format.ByteArray, deprecated.Decimal), []byte{0xff, 0x00}, "-2.56"},
		{"a decimal of no byte", older(format.ByteArray, deprecated.Decimal), nil, "0.00"},
		{"a decimal without decimals", logical(format.Int32, new(format.DecimalType)), le32(7), "7"},
		{"a time in ns", logical(format.Int64, &format.TimeType{Unit: nanos}), le64(1), "00:00:00.000000001"},
		{"a local moment in ns", logical(format.Int64, &format.TimestampType{Unit: nanos}), le64(1), "1970-01-01 00:00:00.000000001"},
		{"a date that is stored as a float is one", logical(format.Double, new(format.DateType)), double(0.5), "0.5"},
		{"a short float that is 0.1", plain(format.Float), le32(int64(math.Float32bits(0.1))), "0.1"},
		{"a whole float has no decimals", plain(format.Double), double(5), "5"},
		{"a large float", plain(format.Double), double(123456789012), "123456789012"},
		{"a very large float", plain(format.Double), double(1e21), "1e+21"},
		{"a very small float", plain(format.Double), double(-1.5e-9), "-1.5e-09"},
		{"no number is missing", plain(format.Double), double(math.NaN()), ""},
		{"infinity", plain(format.Double), double(math.Inf(1)), "inf"},
		{"minus infinity", plain(format.Double), double(math.Inf(-1)), "-inf"},
		{"bytes of no known meaning are text", plain(format.ByteArray), []byte("a\xffb"), "a\uFFFDb"},
	} {
		replaced := 0
		text, err := textOf(&tt.e, &replaced)
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		if got := text(tt.b); got != tt.want || replaced == 0 != (tt.want != "a\uFFFDb") {
			t.Errorf("%s: got %q, %d replaced; want %q", tt.reason, got, replaced, tt.want)
		}
	}
}

func TestTypesWithoutText(t *testing.T) {
	for _, tt := range []struct {
		reason string
		e      format.SchemaElement
	}{
		{"binary JSON", format.SchemaElement{LogicalType: format.LogicalType{Value: new(format.BsonType)}}},
		{"a stretch of time", format.SchemaElement{ConvertedType: thrift.New(deprecated.Interval)}},
		{"a shape", format.SchemaElement{LogicalType: format.LogicalType{Value: new(format.GeometryType)}}},
		{"a decimal of a billion decimals", format.SchemaElement{LogicalType: format.LogicalType{Value: &format.DecimalType{Scale: 1e9}}}},
	} {
		if _, err := textOf(&tt.e, new(int)); err == nil {
			t.Errorf("%s: no error", tt.reason)
		}
	}
}

// The values are those of IEEE 754.
func TestHalf(t *testing.T) {
	for bits, want := range map[uint16]float64{
		0x0000: 0, 0x3c00: 1, 0xc000: -2, 0x7bff: 65504, 0x0400: math.Ldexp(1, -14), 0x0001: math.Ldexp(1, -24), 0x7c00: math.Inf(1), 0xfc00: math.Inf(-1),
	} {
		if got := half(bits); got != want {
			t.Errorf("%#04x: got %g, want %g", bits, got, want)
		}
	}
	if got := half(0x7e00); !math.IsNaN(got) {
		t.Errorf("got %g, want no number", got)
	}
}
