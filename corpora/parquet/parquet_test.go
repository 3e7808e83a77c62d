package parquet

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	pq "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"
	"github.com/parquet-go/parquet-go/encoding"
)

const testLimit = 1 << 20

// kinds are columns of all stored types, in the order of their names, with what the rows of a test file hold in them.
// The values are those of the row's number; texts are what this package has to make of them.
var kinds = []struct {
	name  string
	node  pq.Node
	delta encoding.Encoding // that is for differences
	value func(i int) pq.Value
	text  func(i int) string
}{
	{"bool", pq.Leaf(pq.BooleanType), &pq.RLE, func(i int) pq.Value { return pq.BooleanValue(i%3 == 0) }, func(i int) string { return fmt.Sprint(i%3 == 0) }},
	{"double", pq.Leaf(pq.DoubleType), &pq.ByteStreamSplit, func(i int) pq.Value { return pq.DoubleValue(float64(i) / 4) }, func(i int) string { return fmt.Sprint(float64(i) / 4) }},
	{"fixed", pq.Leaf(pq.FixedLenByteArrayType(4)), &pq.DeltaByteArray, func(i int) pq.Value { return pq.FixedLenByteArrayValue(fmt.Appendf(nil, "%04d", i)) }, func(i int) string { return fmt.Sprintf("%04d", i) }},
	{"float", pq.Leaf(pq.FloatType), &pq.ByteStreamSplit, func(i int) pq.Value { return pq.FloatValue(float32(i) / 10) }, func(i int) string { return fmt.Sprint(float32(i) / 10) }},
	{"int32", pq.Leaf(pq.Int32Type), &pq.DeltaBinaryPacked, func(i int) pq.Value { return pq.Int32Value(int32(i*i*i) - 99) }, func(i int) string { return fmt.Sprint(int32(i*i*i) - 99) }},
	{"int64", pq.Leaf(pq.Int64Type), &pq.DeltaBinaryPacked, func(i int) pq.Value { return pq.Int64Value(int64(i) << (i % 60)) }, func(i int) string { return fmt.Sprint(int64(i) << (i % 60)) }},
	{"length", pq.String(), &pq.DeltaLengthByteArray, func(i int) pq.Value { return pq.ByteArrayValue([]byte(essay(i))) }, essay},
	{"string", pq.String(), &pq.DeltaByteArray, func(i int) pq.Value { return pq.ByteArrayValue([]byte(essay(i))) }, essay},
}

func essay(i int) string { return strings.Repeat("the duty of care, ", i%7) + fmt.Sprint(i/20) }

// isNull says whether a row of a test file that may have nulls has none but nulls.
func isNull(i int) bool { return i%5 == 1 || i >= 40 && i < 60 }

// layout is one way to store a file.
type layout struct {
	codec    compress.Codec
	encoding string // plain, dictionary or delta
	version  int    // of the pages
	optional bool
}

func (l layout) String() string {
	return fmt.Sprintf("%s, %s, pages of version %d, optional %t", l.codec, l.encoding, l.version, l.optional)
}

// file returns a file of so many rows in row groups of 50 and pages of 20 or so.
func (l layout) file(t testing.TB, rows int) []byte {
	t.Helper()
	group := pq.Group{}
	for _, k := range kinds {
		node := k.node
		switch l.encoding {
		case "plain":
			node = pq.Encoded(node, &pq.Plain)
		case "dictionary":
			if k.name != "bool" {
				node = pq.Encoded(node, &pq.RLEDictionary)
			}
		case "delta":
			node = pq.Encoded(node, k.delta)
		}
		if l.optional {
			node = pq.Optional(node)
		}
		group[k.name] = node
	}
	var b bytes.Buffer
	w := pq.NewWriter(&b, pq.NewSchema("test", group), pq.Compression(l.codec), pq.DataPageVersion(l.version), pq.MaxRowsPerRowGroup(50), pq.PageBufferSize(200))
	for i := range rows {
		var row pq.Row
		for column, k := range kinds {
			value := k.value(i).Level(0, 0, column)
			if l.optional {
				value = k.value(i).Level(0, 1, column)
				if isNull(i) {
					value = pq.NullValue().Level(0, 0, column)
				}
			}
			row = append(row, value)
		}
		if _, err := w.WriteRows([]pq.Row{row}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// layouts are all ways to store a file.
func layouts() (all []layout) {
	for _, codec := range []compress.Codec{&pq.Uncompressed, &pq.Snappy, &pq.Gzip, &pq.Brotli, &pq.Zstd, &pq.Lz4Raw} {
		for _, encoding := range []string{"plain", "dictionary", "delta"} {
			for version := 1; version <= 2; version++ {
				all = append(all, layout{codec, encoding, version, false}, layout{codec, encoding, version, true})
			}
		}
	}
	return all
}

// readAll reads all rows of the columns called names, or of all flat ones, each row joined by bars.
func readAll(b []byte, limit int, names ...string) (rows []string, err error) {
	f, err := Open(bytes.NewReader(b), int64(len(b)), limit)
	if err != nil {
		return nil, err
	}
	var places []int
	for i, c := range f.Columns() {
		if len(names) == 0 && c.Nested == "" || strings.Contains("|"+strings.Join(names, "|")+"|", "|"+c.Name+"|") {
			places = append(places, i)
		}
	}
	r, err := f.Rows(places)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	values := make([]string, len(places))
	for {
		if err := r.Read(values); err == io.EOF {
			return rows, nil
		} else if err != nil {
			return rows, err
		}
		rows = append(rows, strings.Join(values, "|"))
	}
}

// The files are those of another program, parquet-go, and hold every stored type in every encoding that is read.
func TestEveryLayoutGivesTheSameText(t *testing.T) {
	const rows = 70
	for _, l := range layouts() {
		got, err := readAll(l.file(t, rows), testLimit)
		if err != nil || len(got) != rows {
			t.Errorf("%s: %d rows, %v", l, len(got), err)
			continue
		}
		for i, row := range got {
			var want []string
			for _, k := range kinds {
				text := k.text(i)
				if l.optional && isNull(i) {
					text = ""
				}
				want = append(want, text)
			}
			if want := strings.Join(want, "|"); row != want {
				t.Errorf("%s, row %d: got %s\nwant %s", l, i, row, want)
				break
			}
		}
	}
}

func TestSomeColumnsInAnyOrder(t *testing.T) {
	b := layout{&pq.Snappy, "plain", 1, false}.file(t, 60)
	f, err := Open(bytes.NewReader(b), int64(len(b)), testLimit)
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Rows([]int{7, 4, 7})
	if err != nil {
		t.Fatal(err)
	}
	values := make([]string, 3)
	for i := range 60 {
		if err := r.Read(values); err != nil || values[0] != essay(i) || values[1] != kinds[4].text(i) || values[2] != essay(i) {
			t.Fatalf("row %d: %q, %v", i, values, err)
		}
	}
	for range 2 {
		if err := r.Read(values); err != io.EOF {
			t.Errorf("after the last row: %v", err)
		}
	}
}

// reads counts what is asked of a file.
type reads struct {
	io.ReaderAt
	total, largest int
}

func (r *reads) ReadAt(p []byte, at int64) (int, error) {
	r.total, r.largest = r.total+len(p), max(r.largest, len(p))
	return r.ReaderAt.ReadAt(p, at)
}

func TestAColumnIsReadByPagesAndTheOthersNotAtAll(t *testing.T) {
	var b bytes.Buffer
	type row struct {
		Text  string `parquet:"text,plain"`
		Other string `parquet:"other,plain"`
	}
	w := pq.NewGenericWriter[row](&b, pq.PageBufferSize(10_000))
	for i := range 1000 {
		w.Write([]row{{strings.Repeat("t", 1000) + fmt.Sprint(i), strings.Repeat("o", 1000)}})
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	in := &reads{ReaderAt: bytes.NewReader(b.Bytes())}
	f, err := Open(in, int64(b.Len()), testLimit)
	if err != nil || len(f.meta.RowGroups) != 1 {
		t.Fatal(err)
	}
	r, err := f.Rows([]int{0})
	if err != nil {
		t.Fatal(err)
	}
	values := make([]string, 1)
	for i := range 1000 {
		if err := r.Read(values); err != nil || !strings.HasSuffix(values[0], fmt.Sprintf("t%d", i)) {
			t.Fatalf("row %d: %v", i, err)
		}
	}
	if in.largest > 20_000 || in.total > b.Len()*3/4 {
		t.Errorf("reads of %d bytes at most, %d in all, of a file of %d with pages of 10,000", in.largest, in.total, b.Len())
	}
}
