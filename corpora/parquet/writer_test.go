package parquet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	pq "github.com/parquet-go/parquet-go"
)

var testFields = []Field{{"id", Text}, {"note, \"odd\"", Text}, {"a.words", Count}, {"rate", Number}}

// table writes rows of a text, one that is sometimes missing, a count, and a number that is sometimes missing.
func table(t testing.TB, rows, size int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, "test version 1", testFields)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		w.Text(0, strings.Repeat("x", size)+fmt.Sprint(i))
		w.Text(1, note(i))
		w.Count(2, int64(i)-7)
		w.Number(3, rate(i))
		if err := w.EndRow(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func note(i int) string {
	if i%3 == 0 || i > 50 && i < 70 {
		return ""
	}
	return strings.Repeat("é😀", i%4) + "n"
}

func rate(i int) float64 {
	if i%4 == 1 {
		return math.NaN()
	}
	return float64(i) / 8
}

// The file is read by another program, parquet-go, and holds what was written.
func TestOthersReadWhatIsWritten(t *testing.T) {
	const rows = 200
	b := table(t, rows, 10)
	f, err := pq.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil || f.NumRows() != rows || f.Metadata().CreatedBy != "test version 1" {
		t.Fatalf("%d rows, %v", f.NumRows(), err)
	}
	for i, c := range f.Root().Columns() {
		if c.Name() != testFields[i].Name || c.Optional() == (testFields[i].Type == Count) {
			t.Errorf("column %d is called %q", i, c.Name())
		}
	}
	in := f.RowGroups()[0].Rows()
	defer in.Close()
	for i := range rows {
		row := make([]pq.Row, 1)
		if n, err := in.ReadRows(row); n != 1 || err != nil && err != io.EOF {
			t.Fatalf("row %d: %v", i, err)
		}
		v := row[0]
		if v[0].String() != strings.Repeat("x", 10)+fmt.Sprint(i) || v[1].IsNull() != (note(i) == "") || !v[1].IsNull() && v[1].String() != note(i) ||
			v[2].Int64() != int64(i)-7 || v[3].IsNull() != math.IsNaN(rate(i)) || !v[3].IsNull() && v[3].Double() != rate(i) {
			t.Fatalf("row %d: got %v", i, v)
		}
	}
}

func TestWhatIsWrittenIsReadAgain(t *testing.T) {
	for _, rows := range []int{0, 1, 300} {
		got, err := readAll(table(t, rows, 3), testLimit)
		if err != nil || len(got) != rows {
			t.Fatalf("%d rows of %d, %v", len(got), rows, err)
		}
		for i, row := range got {
			number := ""
			if !math.IsNaN(rate(i)) {
				number = fmt.Sprint(rate(i))
			}
			if want := fmt.Sprintf("xxx%d|%s|%d|%s", i, note(i), i-7, number); row != want {
				t.Fatalf("got %s, want %s", row, want)
			}
		}
	}
}

func TestPagesAndRowGroupsAreBounded(t *testing.T) {
	const size = 100_000
	b := table(t, 200, size)
	f, err := Open(bytes.NewReader(b), int64(len(b)), testLimit)
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range f.meta.RowGroups {
		if g.NumRows > rowGroupSize/size+1 {
			t.Errorf("a row group of %d rows of %d bytes", g.NumRows, size)
		}
	}
	if n := len(f.meta.RowGroups); n != 3 {
		t.Errorf("%d row groups, want 3", n)
	}
	if _, err := readAll(b, pageSize+2*size); err != nil {
		t.Errorf("pages of more than 1 MiB and a value: %v", err)
	}
	if !bytes.Equal(b, table(t, 200, size)) {
		t.Error("the same rows gave other bytes")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestADiskThatIsFull(t *testing.T) {
	w, err := NewWriter(full{}, "", []Field{{"text", Text}})
	if err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("a", rowGroupSize)
	for range 2 {
		w.Text(0, long)
		if err = w.EndRow(); err != nil {
			break
		}
	}
	if err == nil || w.Close() == nil {
		t.Error("no error")
	}
}

func BenchmarkRead(b *testing.B) {
	text := layoutOfTexts(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readAll(text, testLimit); err != nil {
			b.Fatal(err)
		}
	}
}

// layoutOfTexts is a file of essays that is not compressed, so that decompression is not what is measured.
func layoutOfTexts(b *testing.B) []byte {
	var out bytes.Buffer
	type row struct {
		Text string `parquet:"text,plain"`
	}
	w := pq.NewGenericWriter[row](&out)
	for i := range 4000 {
		w.Write([]row{{strings.Repeat("It is wrong to harm the innocent. ", 60) + fmt.Sprint(i)}})
	}
	if err := w.Close(); err != nil {
		b.Fatal(err)
	}
	return out.Bytes()
}
