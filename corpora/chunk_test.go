package corpora

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// manyLines is a file of several chunks. Some lines are blank, some are longer than what is held of a line, and as many as are
// asked for are no JSON.
func manyLines(r *rand.Rand, longs bool, bad int) string {
	var b strings.Builder
	const lines = 4000
	for i := range lines {
		switch {
		case bad > 0 && i%(lines/bad) == lines/bad-1:
			b.WriteString("{oh")
		case longs && i%1500 == 700:
			fmt.Fprintf(&b, `{"text": %q, "id": "long %d"}`, strings.Repeat("far too long ", maxHeld/12), i)
		case r.IntN(9) == 0:
			b.WriteString("  ")
		case r.IntN(9) == 0:
			fmt.Fprintf(&b, `{"text": "half \ud800 and %s %d", "group": "b"}`, "\xff", i)
		default:
			fmt.Fprintf(&b, `{"text": %q, "id": "%d", "other": [1]}`, strings.Repeat("some words ", r.IntN(40)), i)
		}
		b.WriteString([]string{"\n", "\r\n"}[r.IntN(2)])
	}
	return b.String()
}

// TestChunks: the lines of a file give the same documents and the same error however many chunks are parsed at once.
func TestChunks(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	dir := t.TempDir()
	for _, c := range []struct {
		why   string
		o     Options
		longs bool
		bad   int
		err   string // that is in the error; "" for none
	}{
		{"plain", Options{Type: "jsonl", By: "group"}, false, 0, ""},
		{"a text a line", Options{Type: "lines"}, false, 0, ""},
		{"long lines between chunks", Options{Type: "jsonl", InParts: true}, true, 0, ""},
		{"long texts a line", Options{Type: "lines", InParts: true}, true, 0, ""},
		{"bad lines that are left out", Options{Type: "jsonl", SkipBad: 3, Distinct: true}, false, 3, ""},
		{"one bad line too many", Options{Type: "jsonl", SkipBad: 2}, false, 3, "it is bad line 3"},
		{"a bad line", Options{Type: "jsonl"}, false, 2, "not JSON"},
		{"a member that no line has", Options{Type: "jsonl", Topic: "none"}, false, 0, `member "none"`},
	} {
		path := write(t, dir, "lines.txt", manyLines(r, c.longs, c.bad))
		read := func(jobs int) (all []string, files []FileInfo, err error) {
			o := c.o
			o.Jobs = jobs
			corpus, err := Open([]Input{{Path: path}}, o, nil)
			if err != nil {
				t.Fatal(err)
			}
			for d, err := range corpus.Documents(t.Context()) {
				if err != nil {
					return all, corpus.Files(), err
				}
				text := ""
				for part, err := range d.Parts() {
					if err != nil {
						t.Fatal(err)
					}
					text += part
				}
				all = append(all, fmt.Sprint(d.ID, d.Group, d.Line, len(text), text[:min(len(text), 500)]))
			}
			return all, corpus.Files(), nil
		}
		want, wantFiles, wantErr := read(1)
		if c.err == "" && wantErr != nil || c.err != "" && (wantErr == nil || !strings.Contains(wantErr.Error(), c.err)) || len(want) < 1000 && c.bad == 0 && c.err == "" {
			t.Errorf("%s: %d documents, error %v, want %q", c.why, len(want), wantErr, c.err)
		}
		for _, jobs := range []int{2, 5} {
			got, files, err := read(jobs)
			if !reflect.DeepEqual(got, want) || fmt.Sprint(err) != fmt.Sprint(wantErr) {
				t.Errorf("%s: %d at once: %d documents of %d, error %v, want %v", c.why, jobs, len(got), len(want), err, wantErr)
			}
			if wantErr == nil && !reflect.DeepEqual(files, wantFiles) {
				t.Errorf("%s: %d at once: %+v, want %+v", c.why, jobs, files, wantFiles)
			}
		}
	}
}
