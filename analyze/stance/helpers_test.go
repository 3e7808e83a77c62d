package stance

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"os"
	"strings"
	"sync"
	"testing"

	"mores/corpora/corporatest"
)

// newScorer returns a scorer that is made once.
var newScorer = sync.OnceValues(func() (*Scorer, error) { return New(Exclude) })

func scorer(t testing.TB) *Scorer {
	t.Helper()
	s, err := newScorer()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// found returns the words of the hits of a measure in a text, in their order.
func found(t testing.TB, s *Scorer, measure, text string) []string {
	t.Helper()
	var words []string
	for _, h := range s.NewMeter().Hits(text) {
		if counted[h.Measure].Name == measure {
			words = append(words, h.Span.Of(text))
		}
	}
	return words
}

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
	r.Comma = delimiter
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

// readLines calls yield with the rows of a file of JSON lines.
func readLines[T any](t testing.TB, name string, yield func(T)) {
	t.Helper()
	lines := bufio.NewScanner(open(t, name))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row T
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		yield(row)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
