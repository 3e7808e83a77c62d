package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mores/analyze"
	"mores/corpora"
)

// longText is a text that is given in parts, on one line.
func longText() string {
	var b strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&b, "It is not fair to harm %d others, but good to care for health. ", i%977)
	}
	return b.String()
}

// TestLongTextsScoreAsWhole compares the row of a text that is read in parts with that of the text as a whole, whatever the
// form of the file and the number of jobs.
func TestLongTextsScoreAsWhole(t *testing.T) {
	long := longText()
	s := testPass(t, "-", nil)
	s.format = csvRows(documentColumns(nil, s.analyzer.Columns()), s.analyzer.Columns(), false)
	record := s.analyzer.Analyze(long)
	if record.Words < 250_000 {
		t.Fatalf("%d words", record.Words)
	}
	for name, text := range map[string]string{
		"a.txt":   long,
		"b.csv":   "id,g,text\n1,x,short\n2,y,\"" + long + "\"\n3,z,\"short \"\"too\"\"\"\n",
		"c.jsonl": `{"id":1,"text":"short","g":"x"}` + "\n" + `{"text":"` + long + `","g":"y","id":2}` + "\n" + `{"id":3,"text":"short too"}` + "\n",
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		d := rowOf(s, name, record)
		var first string
		for _, jobs := range []string{"1", "2", "3", "2 --sample 5"} {
			var out, errors bytes.Buffer
			args := append([]string{"analyze", "--score", "rate", path, "--jobs"}, strings.Fields(jobs)...)
			if name != "a.txt" {
				args = append(args, "--by", "g")
			}
			if code := run(args, nil, &out, &errors); code != 0 {
				t.Fatal(errors.String())
			}
			if !strings.Contains(out.String(), d) {
				t.Errorf("%s, --jobs %s: %s\nwithout %s", name, jobs, out.String(), d)
			}
			if first == "" {
				first = out.String()
			}
			if out.String() != first {
				t.Errorf("%s: --jobs %s is not what one job writes", name, jobs)
			}
		}
	}
}

// rowOf is the row of the long text in a file of that name.
func rowOf(s *scoring, name string, record analyze.Record) string {
	id, group := "2", "y"
	if name == "a.txt" {
		id, group = name, ""
	}
	return string(s.format.row(nil, corpora.Document{ID: id, Group: group}, &record))
}

// TestLongTextsWithAnError: the documents before one that is malformed are written.
func TestLongTextsWithAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.jsonl")
	if err := os.WriteFile(path, []byte(`{"id":1,"text":"short"}`+"\n"+`{"id":2,"text":"`+longText()+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, jobs := range []string{"1", "2"} {
		var out, errors bytes.Buffer
		code := run([]string{"analyze", "--jobs", jobs, path}, nil, &out, &errors)
		if code != exitError || strings.Count(out.String(), "\n") != 2 || !strings.Contains(errors.String(), "a.jsonl:2: the line ends inside a JSON value") {
			t.Errorf("--jobs %s: exit %d, %s%s", jobs, code, out.String(), errors.String())
		}
	}
}
