package complexity

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// open opens a file of the reference data, unpacked.
func open(t testing.TB, name string) io.Reader {
	t.Helper()
	content, err := os.ReadFile(corporatest.Shared(t, name))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasSuffix(name, ".gz") {
		return bytes.NewReader(content)
	}
	z, err := gzip.NewReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// readTable reads a table whose first line names the columns.
func readTable(t testing.TB, name string, delimiter rune) []map[string]string {
	t.Helper()
	r := csv.NewReader(open(t, name))
	r.Comma, r.LazyQuotes = delimiter, delimiter == '\t'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	rows[0][0] = strings.TrimPrefix(rows[0][0], "\ufeff")
	var table []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, name := range rows[0] {
			named[name] = row[i]
		}
		table = append(table, named)
	}
	return table
}

func column(table []map[string]string, name string) []string {
	var all []string
	for _, row := range table {
		all = append(all, row[name])
	}
	return all
}

// readLines returns a field of JSON lines: of those alone in which another field has a value, unless its name is "".
func readLines(t testing.TB, name, field, other, value string) []string {
	t.Helper()
	var all []string
	lines := bufio.NewScanner(open(t, name))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if other != "" && !bytes.Contains(lines.Bytes(), []byte(`"`+other+`": "`+value+`"`)) {
			continue
		}
		row := map[string]json.RawMessage{}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		var text string
		if err := json.Unmarshal(row[field], &text); err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}
