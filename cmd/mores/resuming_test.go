package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"mores/corpora/source"
)

// TestResumeRefuses changes something between an interruption and --resume.
func TestResumeRefuses(t *testing.T) {
	replace := func(name, old, now string) func(string) error {
		return func(dir string) error {
			path := filepath.Join(dir, name)
			content, err := os.ReadFile(path)
			return errors.Join(err, os.WriteFile(path, bytes.Replace(content, []byte(old), []byte(now), 1), 0o600))
		}
	}
	for _, c := range []struct {
		why    string
		change func(dir string) error
		args   []string
		want   string // of the error, or what it says in its hint; "" for none
	}{
		{"nothing changed", func(string) error { return nil }, nil, ""},
		{"more bad lines may be left out", func(string) error { return nil }, []string{"--skip-bad", "9"}, ""},
		{"other flags", func(string) error { return nil }, []string{"--distinct", "--score", "rate"}, `--distinct was false and is true; --score was ["rate","score"] and is ["rate"]`},
		{"another format", func(string) error { return nil }, []string{"--format", "jsonl"}, "--format was csv and is jsonl"},
		{"a profile besides", func(string) error { return nil }, []string{"--profile", "other.profile"}, "--profile was nothing and is a file"},
		{"another lexicon", replace("lexicon.tsv", "help", "hope"), nil, "--lexicon was lexicon "},
		{"a file that is whole changed", replace("in/a.csv", "Help", "Hope"), nil, "a.csv: has changed since it was read"},
		{"the file at hand changed before where it stopped", replace("in/c.jsonl", "no harm 2", "no harm 9"), nil, "c.jsonl: has changed since the run was interrupted"},
		{"the file at hand is corrected behind where it stopped", replace("in/c.jsonl", "{oh\n", "{\"text\": \"oh\"}\n"), nil, ""},
		{"all that follows is gone", func(dir string) error {
			for _, name := range []string{"in/c.jsonl", "in/d.csv", "in/e.csv", "in/f.jsonl", "in/g.csv"} {
				if err := os.Remove(filepath.Join(dir, name)); err != nil {
					return err
				}
			}
			return nil
		}, nil, "the input has fewer documents than when the run was interrupted"},
		{"the output is shorter", func(dir string) error { return os.Truncate(filepath.Join(dir, "part.csv"+partial), 10) }, nil, "has 10 bytes, and had "},
		{"the output is gone", func(dir string) error { return os.Remove(filepath.Join(dir, "part.csv"+partial)) }, nil, "no such file"},
		{"the output is whole", func(dir string) error {
			return os.Rename(filepath.Join(dir, "part.csv"+partial), filepath.Join(dir, "part.csv"))
		}, nil, "there is nothing to go on with"},
		{"the state is damaged", replace("part.csv"+resumeEnding, "\x28\xb5\x2f\xfd", "\x28\xb5\x2f\xfe"), nil, "part.csv.resume: the file is damaged"},
		{"the state is gone, as before it was first saved", func(dir string) error { return os.Remove(filepath.Join(dir, "part.csv"+resumeEnding)) }, nil, ""},
	} {
		dir := interruptedFiles(t)
		args := []string{"--jobs", "1", "--by", "source", "--skip-bad", "2", "--lexicon", filepath.Join(dir, "lexicon.tsv"), filepath.Join(dir, "in"), "--out", filepath.Join(dir, "part.csv")}
		if _, err := analyzeUntil(momentAfter(t, 34, false), args...); err == nil || len(made(t, dir, "part")) != 2 {
			t.Fatalf("%v: %v", err, made(t, dir, "part"))
		}
		if err := c.change(dir); err != nil {
			t.Fatal(err)
		}
		said, err := analyzeUntil(t.Context(), append(append(args, "--resume"), c.args...)...)
		if (err == nil) != (c.want == "") || err != nil && !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q; %s", c.why, err, c.want, said)
		}
	}
}

// TestBeginAnew forgets --resume: little work is done again, much is not thrown away.
func TestBeginAnew(t *testing.T) {
	same, other := recipe{"--by": "source"}, recipe{"--by": "model"}
	for _, c := range []struct {
		why        string
		was        *milestone
		want, note string
	}{
		{"there was no run", nil, "", ""},
		{"little work", &milestone{Recipe: same, Documents: 7, Took: 59 * time.Second}, "", "beginning anew; --resume would have gone on after 7 documents"},
		{"much work", &milestone{Recipe: same, Documents: 7, Took: time.Hour}, "the same command was interrupted after 1h0m0s of work, after 7 documents", ""},
		{"much work of another command", &milestone{Recipe: other, Took: time.Hour}, "", ""},
	} {
		path := filepath.Join(t.TempDir(), "x.csv"+resumeEnding)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		var notes bytes.Buffer
		r := &resumption{path: path, at: milestone{Recipe: same}}
		err := r.anew(c.was, &notes)
		e, _ := errors.AsType[*source.Error](err)
		if (err == nil) != (c.want == "") || err != nil && !(strings.Contains(err.Error(), c.want) && strings.Contains(e.Hint, "add --resume to go on there; to begin anew, remove "+path)) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
		if !strings.Contains(notes.String(), c.note) || c.note == "" && notes.Len() > 0 {
			t.Errorf("%s: %s", c.why, notes.String())
		}
		if exists(path) != (err != nil) {
			t.Errorf("%s: there is a state to go on from: %v", c.why, exists(path))
		}
	}
}

// FuzzMilestone reads what may be no milestone, and what is one comes back as it was.
func FuzzMilestone(f *testing.F) {
	want := milestone{Recipe: recipe{"--by": "source"}, Documents: 3, Sum: 5, Empty: listing{1, []string{"a\xff"}}, Length: 9, Took: 7}
	var whole bytes.Buffer
	if err := packMilestone(&whole, &want, nil); err != nil {
		f.Fatal(err)
	}
	got, _, err := unpackMilestone("x", bytes.NewReader(whole.Bytes()))
	if diff := cmp.Diff(&want, got); err != nil || diff != "" {
		f.Fatal(err, diff)
	}
	f.Add(whole.Bytes())
	f.Add(whole.Bytes()[:whole.Len()/2])
	whole.Reset()
	want.Recipe[profileKey] = "a file" // and there is none
	if err := packMilestone(&whole, &want, nil); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		m, _, err := unpackMilestone("x", bytes.NewReader(data))
		if (m == nil) != (err != nil) {
			t.Errorf("%v, %v", m, err)
		}
	})
}
