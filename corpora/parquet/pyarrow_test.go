package parquet

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"mores/corpora/source"
)

// testdata/pyarrow.parquet holds a column of each type, and three rows: a value, null, and another value. pyarrow 26.0.1
// wrote it with zstd, in pages of version 1; and int96.parquet with snappy, in pages of version 2, two rows a group.
func TestWhatPyarrowWrites(t *testing.T) {
	want := map[string]string{
		"text":       "Care for the weak.||“Ça va?”\n😀",
		"bool":       "true||false",
		"int8":       "-128||127",
		"uint64":     "0||18446744073709551615",
		"float":      "0.1||", // NaN is missing
		"double":     "1e-07||1234567",
		"half":       "0.5||-65504",
		"date":       "1969-12-31||2024-02-29",
		"time":       "01:02:03||23:59:59.5",
		"local":      "2024-02-29 12:00:00||1960-01-01 00:00:00.25",
		"utc":        "2024-02-29 12:00:00+00:00||1960-01-01 00:00:00+00:00",
		"decimal":    "-0.05||12345678901234567890.10",
		"uuid":       "00000000-0000-0000-0000-000000000001||12345678-9abc-def0-1234-56789abcdef0",
		"bytes":      "café||caf\uFFFD",
		"dictionary": "human||human",
		"nothing":    "||",
	}
	b, err := os.ReadFile("testdata/pyarrow.parquet")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		rows, err := readAll(b, testLimit, name)
		if got := strings.Join(rows, "|"); got != text || err != nil {
			t.Errorf("%s: got %q, %v; want %q", name, got, err, text)
		}
	}
}

func TestTimesOf96Bits(t *testing.T) {
	b, err := os.ReadFile("testdata/int96.parquet")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := readAll(b, testLimit, "local")
	if want := []string{"2024-02-29 12:00:00", "", "1960-01-01 00:00:00.25"}; !slices.Equal(rows, want) || err != nil {
		t.Errorf("got %q, %v; want %q", rows, err, want)
	}
}

func TestNestedColumnsAreCalledSo(t *testing.T) {
	in, err := os.Open("testdata/pyarrow.parquet")
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(in, info.Size(), testLimit)
	if err != nil {
		t.Fatal(err)
	}
	nested := map[string]string{}
	for _, c := range f.Columns() {
		if c.Nested != "" {
			nested[c.Name] = c.Nested
		}
	}
	if len(nested) != 2 || nested["list"] != "lists" || nested["struct"] != "structs or maps" {
		t.Errorf("got %q", nested)
	}
}

// The checksum is that of the bytes as stored, so what is wrong in them is found though they could be decompressed.
func TestAChecksumThatIsWrong(t *testing.T) {
	b, err := os.ReadFile("testdata/int96.parquet")
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(string(b), "Care for")
	b[at]++
	_, err = readAll(b, testLimit, "text")
	if e, ok := errors.AsType[*source.Error](err); !ok || !strings.Contains(e.Problem, "checksum") {
		t.Errorf("got %v", err)
	}
}
