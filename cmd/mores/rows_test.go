package main

import (
	"bytes"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/parquet"
)

// analyzed runs mores analyze over texts that have all that is odd: no text, no word, no group, a note that is missing.
func analyzed(t *testing.T, out string, flags ...string) string {
	t.Helper()
	in := filepath.Join(t.TempDir(), "in.csv")
	rows := "id,text,source,note\n1,It is wrong to harm the innocent!,a,\n2,,a,x\n3,...,,\"y, \"\"z\"\"\"\n4,The law protects loyal citizens. Obey it.,b,é\n"
	if err := os.WriteFile(in, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	args := append([]string{"analyze", "--by", "source", "--keep", "note", "--score", "rate,share", in}, flags...)
	if out != "" {
		args = append(args, "--out", out)
	}
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	return stdout.String()
}

func TestParquetSaysWhatCSVSays(t *testing.T) {
	table, err := csv.NewReader(strings.NewReader(analyzed(t, ""))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	stored := analyzed(t, "", "--format", "parquet")
	f, err := parquet.Open(strings.NewReader(stored), int64(len(stored)), len(stored))
	if err != nil || f.NumRows() != 4 {
		t.Fatal(err)
	}
	var names []string
	var places []int
	for i, c := range f.Columns() {
		names, places = append(names, c.Name), append(places, i)
	}
	if !slices.Equal(names, table[0]) {
		t.Errorf("columns %q, want %q", names, table[0])
	}
	rows, err := f.Rows(places)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	got := make([]string, len(places))
	for _, want := range table[1:] {
		if err := rows.Read(got); err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if !sameCell(got[i], want[i]) {
				t.Errorf("%s of %s: got %q, want %q", names[i], want[0], got[i], want[i])
			}
		}
	}
	if err := rows.Read(got); err != io.EOF {
		t.Errorf("after the last row: %v", err)
	}
}

// sameCell says whether two cells are the same text or the same number.
func sameCell(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	return a == b || errX == nil && errY == nil && x == y
}

func TestTheSameParquetEveryTime(t *testing.T) {
	out := filepath.Join(t.TempDir(), "scores.pq")
	analyzed(t, out)
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if stream := analyzed(t, "", "--format", "parquet"); stream != string(file) {
		t.Error("the bytes differ")
	}
	if _, err := os.Stat(out + partial); err == nil {
		t.Error("the partial file is still there")
	}
}
