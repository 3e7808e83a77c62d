package corpora

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// modified is when a file was last changed.
func modified(t *testing.T, path string) time.Time {
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.ModTime()
}

// resumable are files of all that a checkpoint remembers: texts that come back, bad lines, invalid bytes, and none.
var resumable = []struct{ name, content string }{
	{"a.csv", "text\none\ntwo\none\n"},
	{"b.jsonl", "{\"text\": \"two\"}\n{oh\n{\"text\": \"\xff\"}\n"},
	{"c.csv", "text\n"},
	{"d.txt", "three"},
	{"e.jsonl", "{\"text\": \"three\"}\n{oh\n{\"text\": \"four\"}\n"},
}

// read is what a reader of a corpus sees in the end.
type read struct {
	Texts []string
	Files []FileInfo
	Twice int
	Bad   int
	First []string
	Bytes int64
}

func readAll(t *testing.T, c *Corpus, ended func(Checkpoint)) read {
	t.Helper()
	c.AtFileEnds(ended)
	var r read
	for d, err := range c.Documents(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		r.Texts = append(r.Texts, d.ID+" "+d.Text)
	}
	n, first := c.Bad()
	for _, e := range first {
		r.First = append(r.First, e.Error())
	}
	r.Files, r.Twice, r.Bad, r.Bytes = c.Files(), c.Duplicates(), n, c.BytesRead()
	return r
}

// TestResume goes on behind each file: what comes, and what is known in the end, is as without a break.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	for _, f := range resumable {
		write(t, dir, f.name, f.content)
	}
	for _, options := range []Options{{SkipBad: 2}, {SkipBad: 2, Distinct: true}} {
		open := func() *Corpus {
			c, err := Open([]Input{{Path: dir}}, options, nil)
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		var ends []Checkpoint
		want := readAll(t, open(), func(p Checkpoint) { ends = append(ends, p) })
		if len(ends) != len(resumable) {
			t.Fatalf("%d file ends", len(ends))
		}
		for i, at := range ends {
			c := open()
			if err := c.Resume(t.Context(), at); err != nil {
				t.Fatal(err)
			}
			var after []Checkpoint
			got := readAll(t, c, func(p Checkpoint) { after = append(after, p) })
			got.Texts = append(slices.Clone(want.Texts[:at.Documents]), got.Texts...)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("distinct %v, behind file %d: %s", options.Distinct, i+1, diff)
			}
			if diff := cmp.Diff(ends[i+1:], after); diff != "" && i+1 < len(ends) {
				t.Errorf("distinct %v, behind file %d: %s", options.Distinct, i+1, diff)
			}
		}
	}
}

// TestResumeNeedsTheSameFiles changes the input after its first two files were read.
func TestResumeNeedsTheSameFiles(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(dir string) error
		bad    int
		want   string // of the error; "" for none
	}{
		{"nothing changed", func(string) error { return nil }, 2, ""},
		{"a file that is still to be read changed", func(dir string) error { return os.WriteFile(filepath.Join(dir, "d.txt"), nil, 0o600) }, 2, ""},
		{"a file was touched, and says the same", func(dir string) error { return os.Chtimes(filepath.Join(dir, "a.csv"), time.Time{}, time.Unix(1, 0)) }, 2, ""},
		{"a file has another size", func(dir string) error { return os.WriteFile(filepath.Join(dir, "a.csv"), nil, 0o600) }, 2, "a.csv: has changed since it was read"},
		{"a file has the same size and other bytes", func(dir string) error {
			path := filepath.Join(dir, "a.csv")
			os.WriteFile(path, []byte("text\none\ntwo\ntoo\n"), 0o600)
			return os.Chtimes(path, time.Time{}, time.Unix(1, 0))
		}, 2, "a.csv: has changed since it was read"},
		{"a new file comes before", func(dir string) error { return os.WriteFile(filepath.Join(dir, "aa.txt"), nil, 0o600) }, 2, "aa.txt: stands where b.jsonl was read before"},
		{"a file is gone", func(dir string) error { return os.Remove(filepath.Join(dir, "a.csv")) }, 2, "b.jsonl: stands where a.csv was read before"},
		{"fewer bad lines are allowed than there were", func(string) error { return nil }, 0, "--skip-bad 0 is too few"},
	} {
		dir := t.TempDir()
		for _, f := range resumable {
			write(t, dir, f.name, f.content)
		}
		before, err := Open([]Input{{Path: dir}}, Options{SkipBad: 2}, nil)
		if err != nil {
			t.Fatal(err)
		}
		var ends []Checkpoint
		readAll(t, before, func(p Checkpoint) { ends = append(ends, p) })
		if err := c.change(dir); err != nil {
			t.Fatal(err)
		}
		after, err := Open([]Input{{Path: dir}}, Options{SkipBad: c.bad}, nil)
		if err != nil {
			t.Fatal(err)
		}
		err = after.Resume(t.Context(), ends[1])
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

func TestStreamsAreNotStored(t *testing.T) {
	c, err := Open([]Input{{Path: "-"}}, Options{}, strings.NewReader("text"))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.CheckStored(); err == nil {
		t.Error("the standard input can be read again")
	}
}
