package corpora

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"mores/corpora/parquet"
	"mores/corpora/source"
)

// parquetOf is a parquet file of texts, whose first row is the names of the columns; an empty text is null.
func parquetOf(t testing.TB, rows ...[]string) string {
	t.Helper()
	var fields []parquet.Field
	for _, name := range rows[0] {
		fields = append(fields, parquet.Field{Name: name, Type: parquet.Text})
	}
	var b bytes.Buffer
	w, err := parquet.NewWriter(&b, "test", fields)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for i, text := range row {
			w.Text(i, text)
		}
		if err := w.EndRow(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestParquet(t *testing.T) {
	type rows = [][]string
	for _, tt := range []struct {
		reason string
		name   string
		rows   rows
		o      Options
		want   string
	}{
		{"the defaults", "a.parquet", rows{{"x", "id", "text"}, {"1", "7", "hello"}}, Options{}, "7|||hello\n"},
		{"the short ending", "a.PQ", rows{{"id", "text"}, {"7", "hello"}}, Options{}, "7|||hello\n"},
		{"a type given", "a.bin", rows{{"id", "text"}, {"7", "hello"}}, Options{Type: "parquet"}, "7|||hello\n"},
		{"without an id, the file and the row", "a.parquet", rows{{"text"}, {"hello"}, {"world"}}, Options{}, "a.parquet:1|||hello\na.parquet:2|||world\n"},
		{"a null id likewise, and null is empty", "a.parquet", rows{{"id", "text", "g"}, {"", "", ""}}, Options{By: "g"}, "a.parquet:1|||\n"},
		{"two columns id are none where nobody asks", "a.parquet", rows{{"id", "id", "text"}, {"7", "8", "hello"}}, Options{}, "a.parquet:1|||hello\n"},
		{"all columns by name", "a.parquet", rows{{"k", "t", "g", "n", "m"}, {"7", "hello", "human", "cats", "5"}},
			Options{Text: "t", ID: "k", By: "g", Topic: "n", Keep: []string{"m", "k"}}, "7|human|cats|hello|5|7\n"},
		{"a wide table", "a.parquet", rows{{"id", "topic", "Student", "GPT"}, {"0", "cats", "s0", "g0"}, {"1", "dogs", "", "g1"}},
			Options{Topic: "topic", Melt: []string{"Student", "GPT"}}, "0/Student|Student|cats|s0\n0/GPT|GPT|cats|g0\n1/Student|Student|dogs|\n1/GPT|GPT|dogs|g1\n"},
		{"no row", "a.parquet", rows{{"text"}}, Options{}, ""},
		{"an encoding is for text", "a.parquet", rows{{"text"}, {"é"}}, Options{Encoding: "windows-1252"}, "a.parquet:1|||é\n"},
	} {
		_, docs, err := collect(t, tt.o, write(t, t.TempDir(), tt.name, parquetOf(t, tt.rows...)))
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}

func TestParquetOfOtherTypes(t *testing.T) {
	o := Options{ID: "int8", By: "bool", Topic: "date", Keep: []string{"double", "bytes"}}
	c, docs, err := collect(t, o, "parquet/testdata/pyarrow.parquet")
	want := "-128|true|1969-12-31|Care for the weak.|1e-07|café\npyarrow.parquet:2|||||\n127|false|2024-02-29|“Ça va?”\n😀|1234567|caf\uFFFD\n"
	if got := show(docs); got != want || err != nil {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if got := c.Files()[0].Replaced; got != 1 {
		t.Errorf("%d stretches replaced, want 1", got)
	}
}

func TestParquetThatCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	good := parquetOf(t, []string{"text", "Source", "x", "x"}, []string{"a", "b", "c", "d"})
	damaged := []byte(good)
	copy(damaged[10:], "\xff\xff\xff\xff\xff\xff\xff\xff")
	for _, tt := range []struct {
		reason  string
		path    string
		o       Options
		problem string
		hint    string
	}{
		{"a missing column says which there are", write(t, dir, "a.parquet", good), Options{Text: "claim"}, `no column "claim"`, "name it with --text (there are: text, Source, x, x)"},
		{"a misspelt one says what is meant", write(t, dir, "a.parquet", good), Options{By: "source"}, `no column "source"`, "did you mean --by Source?"},
		{"a column twice", write(t, dir, "a.parquet", good), Options{Keep: []string{"x"}}, `several columns "x", which --keep asks for`, "a name of its own"},
		{"a list", "parquet/testdata/pyarrow.parquet", Options{Text: "list"}, `the column "list", which --text asks for, holds lists`, "a column of its own, as text (plain columns: text, bool,"},
		{"a struct", "parquet/testdata/pyarrow.parquet", Options{Keep: []string{"struct"}}, `which --keep asks for, holds structs`, ""},
		{"no parquet", write(t, dir, "b.parquet", "id,text\n1,hello world\n"), Options{}, "no parquet file", "--type"},
		{"an empty file", write(t, dir, "c.parquet", ""), Options{}, "no parquet file", ""},
		{"cut short", write(t, dir, "d.parquet", good[:len(good)-20]), Options{}, "the parquet file is cut short", "fetch"},
		{"damaged", write(t, dir, "e.parquet", string(damaged)), Options{}, "the parquet data is damaged", "fetch"},
		{"inside gzip", write(t, dir, "f.parquet.gz", "\x1f\x8b\x08rest"), Options{}, "is gzip data, and parquet cannot be read from inside it", "unpack it first"},
		{"inside zstd", write(t, dir, "g.parquet", "\x28\xb5\x2f\xfdrest"), Options{}, "is zstd data", "unpack it first"},
		{"called csv", write(t, dir, "h.csv", good), Options{}, "is parquet data, which is no text", "--type parquet"},
	} {
		_, _, err := collect(t, tt.o, tt.path)
		checkError(t, tt.reason, err, 0, 0, tt.problem, tt.hint)
		if e, ok := errors.AsType[*source.Error](err); ok && e.File != tt.path {
			t.Errorf("%s: the error is about %q", tt.reason, e.File)
		}
	}
}

func TestParquetIsNotReadFromAStream(t *testing.T) {
	_, err := Open([]Input{{Path: "-"}}, Options{Type: "parquet"}, strings.NewReader(parquetOf(t, []string{"text"})))
	checkError(t, "the standard input", err, 0, 0, "cannot be read from a stream", "to a file first")
	if _, err := os.Stat("/dev/null"); err == nil {
		_, _, err := collect(t, Options{Type: "parquet"}, "/dev/null")
		checkError(t, "a device", err, 0, 0, "cannot be read from a stream", "to a file first")
	}
}

func TestATextThatIsTooLongForADocument(t *testing.T) {
	path := write(t, t.TempDir(), "a.parquet", parquetOf(t, []string{"text"}, []string{"short"}, []string{strings.Repeat("a", 200_000)}))
	c, err := Open([]Input{{Path: path}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	c.limit = 100_000
	docs, err := drain(c)
	checkError(t, "the second", err, 0, 0, "the text in row 2 is longer than 0.09537 MiB (documents of this file read before: 1)", "split it")
	if len(docs) != 1 {
		t.Errorf("%d documents", len(docs))
	}
}

func TestTheDigestAndProgressOfParquet(t *testing.T) {
	rows := [][]string{{"other", "text"}}
	for i := range 3000 {
		other := sha256.Sum256(fmt.Append(nil, i)) // what does not compress
		rows = append(rows, []string{hex.EncodeToString(bytes.Repeat(other[:], 5)), fmt.Sprint("text ", i)})
	}
	stored := parquetOf(t, rows...)
	path := write(t, t.TempDir(), "a.parquet", stored)
	c, err := Open([]Input{{Path: path}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, err := range c.Documents(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		// Progress goes with the rows, in steps of 64 KiB.
		done := float64(c.BytesRead()) / float64(len(stored))
		if want := float64(n) / 3000; done > want+1e-9 || done < want-70_000/float64(len(stored)) {
			t.Fatalf("after %d rows of 3000: %.3f of the bytes", n, done)
		}
		n++
	}
	sum := sha256.Sum256([]byte(stored))
	want := FileInfo{Path: path, Name: filepath.Base(path), SHA256: hex.EncodeToString(sum[:]), Bytes: int64(len(stored)), Documents: 3000, Modified: modified(t, path)}
	if got := c.Files()[0]; got != want || c.BytesRead() != c.Size() {
		t.Errorf("got %+v, %d bytes; want %+v", got, c.BytesRead(), want)
	}
}

// TestRowGroupsAtOnce: several row groups read at once give the documents of one after another, and an error of a later
// one comes after the documents before it.
func TestRowGroupsAtOnce(t *testing.T) {
	r := rand.NewChaCha8([32]byte{1})
	rows := [][]string{{"text"}}
	for range 24 {
		text := make([]byte, 750_000) // does not compress
		r.Read(text)
		rows = append(rows, []string{base64.StdEncoding.EncodeToString(text)})
	}
	whole := parquetOf(t, rows...)
	damaged := []byte(whole)
	clear(damaged[len(damaged)*3/4 : len(damaged)*3/4+100_000])
	dir := t.TempDir()
	for _, path := range []string{write(t, dir, "whole.parquet", whole), write(t, dir, "damaged.parquet", string(damaged))} {
		wantCorpus, want, wantErr := collect(t, Options{}, path)
		if len(want) < 10 || (wantErr == nil) != (len(want) == 24) {
			t.Fatalf("%d documents, error %v", len(want), wantErr)
		}
		for _, jobs := range []int{2, 5} {
			corpus, got, err := collect(t, Options{Jobs: jobs}, path)
			if !reflect.DeepEqual(got, want) || !slices.Equal(corpus.Files(), wantCorpus.Files()) || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%d at once: %d documents of %d, error %v, want %v", jobs, len(got), len(want), err, wantErr)
			}
		}
	}
}
