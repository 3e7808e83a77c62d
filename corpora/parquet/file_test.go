package parquet

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"

	pq "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"

	"mores/corpora/source"
)

// withFooter returns a file of another with the footer changed.
func withFooter(t *testing.T, b []byte, change func(*format.FileMetaData)) []byte {
	t.Helper()
	n := int(binary.LittleEndian.Uint32(b[len(b)-tailSize:]))
	start := len(b) - tailSize - n
	var meta format.FileMetaData
	if _, err := decode(slices.Clone(b[start:start+n]), &meta); err != nil {
		t.Fatal(err)
	}
	change(&meta)
	footer, err := thrift.Marshal(new(thrift.CompactProtocol), &meta)
	if err != nil {
		t.Fatal(err)
	}
	all := append(slices.Clone(b[:start]), footer...)
	return append(binary.LittleEndian.AppendUint32(all, uint32(len(footer))), magic...)
}

func TestFilesThatAreRefused(t *testing.T) {
	good := layout{&pq.Snappy, "dictionary", 1, true}.file(t, 30)
	tail := func(b []byte, last string) []byte { return append(slices.Clone(b[:len(b)-len(last)]), last...) }
	change := func(f func(*format.FileMetaData)) []byte { return withFooter(t, good, f) }
	column := func(m *format.FileMetaData) *format.ColumnMetaData { return &m.RowGroups[0].Columns[0].MetaData }
	for _, tt := range []struct {
		reason  string
		b       []byte
		problem string
		hint    string
	}{
		{"nothing", nil, "no parquet file", "PAR1"},
		{"text", []byte("id,text\n1,a long enough text\n"), "no parquet file", "--type"},
		{"only a beginning", []byte("PAR1"), "no parquet file", ""},
		{"the end is not there", good[:len(good)-9], "cut short", "fetch or write it again"},
		{"encrypted", tail(good, "PARE"), "encrypted", "without encryption"},
		{"a footer larger than the file", tail(good, "\xff\xff\xff\x7fPAR1"), "damaged: the footer: it is said to have 2147483647 bytes", "fetch"},
		{"a footer of nothing", tail(good, "\x00\x00\x00\x00PAR1"), "the footer: it ends too early", ""},
		{"a footer that is none", tail(good, "\x05\x00\x00\x00PAR1"), "the footer", ""},
		{"no schema", change(func(m *format.FileMetaData) { m.Schema = nil }), "not well formed", ""},
		{"fewer nodes than announced", change(func(m *format.FileMetaData) { m.Schema[0].NumChildren.V = 99 }), "ends too early", ""},
		{"a node of more children than there are", change(func(m *format.FileMetaData) { m.Schema[3].NumChildren = thrift.New[int32](99) }), "ends too early", ""},
		{"a row group of other columns", change(func(m *format.FileMetaData) { m.RowGroups[0].Columns = m.RowGroups[0].Columns[:3] }), "has 3 columns, the schema 8", ""},
		{"more rows in a group than in all", change(func(m *format.FileMetaData) { m.RowGroups[0].NumRows = 1 << 40 }), "is said to have", ""},
		{"rows that do not add up", change(func(m *format.FileMetaData) { m.NumRows++ }), "not those of its row groups", ""},
		{"data elsewhere", change(func(m *format.FileMetaData) { m.RowGroups[0].Columns[0].FilePath = "part-1" }), "in other files, such as part-1", "read those"},
		{"an encrypted column", change(func(m *format.FileMetaData) {
			m.RowGroups[0].Columns[0].CryptoMetadata.Value = new(format.EncryptionWithFooterKey)
		}), `"bool" is encrypted`, "without"},
		{"a chunk of another type", change(func(m *format.FileMetaData) { column(m).Type = format.Int96 }), "contradicts the schema", ""},
		{"a chunk of other length", change(func(m *format.FileMetaData) { column(m).NumValues++ }), "contradicts the schema", ""},
		{"pages before the file", change(func(m *format.FileMetaData) { column(m).DataPageOffset = -5 }), "ends too early", ""},
		{"pages behind the file", change(func(m *format.FileMetaData) { column(m).DataPageOffset = 1 << 50 }), "ends too early", ""},
		{"a codec that nobody writes any more", change(func(m *format.FileMetaData) { column(m).Codec = format.LZO }), "compressed with LZO, which is not read", "zstd"},
		{"another codec than the pages have", change(func(m *format.FileMetaData) { column(m).Codec = format.Zstd }), `the column "bool" in row group 1`, ""},
		{"a width that values cannot have", change(func(m *format.FileMetaData) { m.Schema[3].TypeLength.V = -1 }), "values of -1 bytes", ""},
	} {
		_, err := readAll(tt.b, testLimit)
		e, ok := errors.AsType[*source.Error](err)
		if !ok || !strings.Contains(e.Problem, tt.problem) || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: got %v, want %q, hint %q", tt.reason, err, tt.problem, tt.hint)
		}
	}
}

func TestPagesThatAreTooLargeAreRefused(t *testing.T) {
	var b bytes.Buffer
	w, err := NewWriter(&b, "", []Field{{"text", Text}})
	if err != nil {
		t.Fatal(err)
	}
	w.Text(0, strings.Repeat("a", 2*testLimit))
	if err := errors.Join(w.EndRow(), w.Close()); err != nil {
		t.Fatal(err)
	}
	_, err = readAll(b.Bytes(), testLimit)
	e, ok := errors.AsType[*source.Error](err)
	if !ok || !strings.Contains(e.Problem, `the column "text" has a page of 20`) || !strings.Contains(e.Hint, "smaller pages") {
		t.Errorf("got %v", err)
	}
	if rows, err := readAll(b.Bytes(), 4*testLimit); err != nil || len(rows) != 1 || len(rows[0]) != 2*testLimit {
		t.Errorf("with a larger limit: %d rows, %v", len(rows), err)
	}
}

// broken fails in the middle of a file, as a disk may.
type broken struct{ *bytes.Reader }

func (b broken) ReadAt(p []byte, at int64) (int, error) {
	if at > 100 && at < 1000 {
		return 0, errors.New("disk on fire")
	}
	return b.Reader.ReadAt(p, at)
}

func TestADiskThatFails(t *testing.T) {
	b := layout{&pq.Snappy, "plain", 1, true}.file(t, 30)
	f, err := Open(broken{bytes.NewReader(b)}, int64(len(b)), testLimit)
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Rows([]int{0, 1, 2, 3})
	if err != nil {
		t.Fatal(err)
	}
	if err := r.Read(make([]string, 4)); err == nil || !strings.Contains(err.Error(), "disk on fire") {
		t.Errorf("got %v", err)
	}
}

// The bytes are put together by hand from the rules of the compact encoding.
func TestMeasure(t *testing.T) {
	for _, tt := range []struct {
		reason string
		b      string
		want   int // below 0 for an error
	}{
		{"an empty struct", "\x00rest", 1},
		{"a short field number, a long one, a truth", "\x15\x04\x05\x20\x04\x11\x00", 7},
		{"a list of three texts", "\x19\x38\x01a\x01b\x00\x00", 8},
		{"a list that claims a billion elements", "\x19\xfc\xff\xff\xff\xff\x03\x00", -1},
		{"a text that claims a billion bytes", "\x18\xff\xff\xff\xff\x03ab\x00", -1},
		{"a struct that does not end", "\x15\x04", -1},
		{"a map", "\x1b\x00\x00", -1},
		{"structs without end", strings.Repeat("\x1c", 1000), -1},
	} {
		m := measure{b: []byte(tt.b)}
		err := m.value(thrift.STRUCT, 0)
		if err != nil != (tt.want < 0) || err == nil && m.at != tt.want {
			t.Errorf("%s: got %d, %v; want %d", tt.reason, m.at, err, tt.want)
		}
	}
}
