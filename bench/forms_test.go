package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// Ratios between formats mean something only if all hold the same texts.
func TestFormsHoldTheSameTexts(t *testing.T) {
	texts := collect(t, stretch(each(append(essays, `"Quoted", he said, <b> & more`)), 3000))
	for _, tt := range []struct {
		form form
		read func(*testing.T, []byte) []string
	}{
		{plain, func(_ *testing.T, b []byte) []string { return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n") }},
		{bare, readObjectTexts},
		{objects, readObjectTexts},
		{commas, readCSVTexts},
		{columnwise, readParquetTexts},
	} {
		var b bytes.Buffer
		if err := tt.form.write(&b, each(texts)); err != nil {
			t.Errorf("%s: %v", tt.form.ending, err)
			continue
		}
		if got := tt.read(t, b.Bytes()); !slices.Equal(got, texts) {
			t.Errorf("%s: got %q\nwant %q", tt.form.ending, got, texts)
		}
	}
}

func readObjectTexts(t *testing.T, b []byte) (texts []string) {
	for line := range bytes.Lines(b) {
		var d document
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		texts = append(texts, d.Text)
	}
	return texts
}

func readCSVTexts(t *testing.T, b []byte) (texts []string) {
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		texts = append(texts, row[1])
	}
	return texts
}

func readParquetTexts(t *testing.T, b []byte) (texts []string) {
	rows, err := parquet.Read[document](bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		texts = append(texts, row.Text)
	}
	return texts
}

func TestFindSource(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	demo := write("demo.csv", "id,text\n1,one\n2,\"two\nlines\"\n3,\n")
	own := write("own.txt", "  a  b \r\n\nc")
	for _, tt := range []struct {
		reason, corpus string
		want           []string
	}{
		{"without reference data, the demo; no line breaks and no empty texts", "", []string{"one", "two lines"}},
		{"a file of the user goes first, in its order", own, []string{"a b", "c"}},
	} {
		s, err := findSource(tt.corpus, filepath.Join(dir, "nowhere"), demo)
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		got := collect(t, s.texts)
		if tt.corpus == "" {
			slices.Sort(got)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
	if _, err := findSource(filepath.Join(dir, "missing.txt"), dir, demo); err == nil {
		t.Error("no error for a file of the user that is not there")
	}
}

// The demo is where the source expects it, and the published corpora are as it reads them, where they are.
func TestTextsOfTheCheckout(t *testing.T) {
	for _, tt := range []struct {
		reason, data string
		least        int
	}{
		{"the demo has 48 texts", "nowhere", 48},
		{"4,500, 270 and 8,671 texts of the reference data, few of them empty", "../../shared/data", 13_000},
	} {
		if _, err := os.Stat(tt.data); err != nil && tt.data != "nowhere" {
			t.Skipf("reference data is not here: %v", err)
		}
		s, err := findSource("", tt.data, "../corpora/demo.csv")
		if err != nil {
			t.Fatal(err)
		}
		if n := len(collect(t, s.texts)); n < tt.least {
			t.Errorf("%s: got %d", tt.reason, n)
		}
	}
}
