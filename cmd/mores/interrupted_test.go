package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
)

// interruptedFiles have all that has to outlast an interruption: texts that come back, texts without a word, bad lines,
// bytes that are no text, files that give nothing, several formats.
func interruptedFiles(t *testing.T) string {
	dir := t.TempDir()
	var many, more strings.Builder
	many.WriteString("id,source,text\n")
	for i := range 12 {
		fmt.Fprintf(&many, "%d,%s,\"Help %d, %s\"\n", i, []string{"Human", "Model"}[i%2], i%5, strings.Repeat("we care. ", i))
		fmt.Fprintf(&more, "{\"text\": \"no harm %d\", \"source\": \"Human\"}\n", i%4)
	}
	for name, content := range map[string]string{
		"in/a.csv":    many.String(),
		"in/b.csv":    "text,source\n",
		"in/c.jsonl":  more.String() + "{oh\n{\"text\": \"\xff help\", \"source\": \"Model\"}\n{\"text\": \"...\", \"source\": \"Model\"}\n",
		"in/d.csv":    "text,source\n",
		"in/e.csv":    "source,text\nHuman,harm\nHuman,...\nModel,\nHuman,harm\n",
		"in/f.jsonl":  "{oh\n" + more.String(),
		"in/g.csv":    "source,text\n",
		"lexicon.tsv": "help\tcare.virtue\nharm*\tcare.vice\t\ncare\tcare.virtue\n",
	} {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A moment is a context that ends, or whose run is killed, when it has been looked at so many times, as happens with
// every document.
type moment struct {
	context.Context
	left   *atomic.Int64
	cancel func()
	kill   bool
}

func (m moment) Err() error {
	if m.left.Add(-1) == 0 {
		if m.kill {
			panic(errKilled)
		}
		m.cancel()
	}
	return m.Context.Err()
}

// errKilled is what a run panics with that ends without a chance to save anything, as after kill -9.
var errKilled = errors.New("killed")

// analyzeUntil runs analyze, which something happens to.
func analyzeUntil(ctx context.Context, args ...string) (said string, err error) {
	defer func() {
		if recover() != nil {
			err = errKilled
		}
	}()
	var stderr bytes.Buffer
	var f analyzeFlags
	if m, ok := ctx.(moment); ok && m.kill {
		f.saveEvery = 1 // after every document, since nothing is saved at the end
	}
	c := f.command()
	c.SilenceErrors, c.SilenceUsage = true, true
	c.SetArgs(args)
	c.SetOut(io.Discard)
	c.SetErr(&stderr)
	err = c.ExecuteContext(ctx)
	return stderr.String(), err
}

// made are the files of a folder that begin with a name.
func made(t *testing.T, dir, name string) map[string]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, name+"*"))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimPrefix(path, filepath.Join(dir, name))] = string(content)
	}
	return all
}

func momentAfter(t *testing.T, n int, kill bool) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	m := moment{ctx, new(atomic.Int64), cancel, kill}
	m.left.Store(int64(n))
	return m
}

func equalFiles(a, b map[string]string) bool { return fmt.Sprintf("%q", a) == fmt.Sprintf("%q", b) }

func removeMade(t *testing.T, dir, name string) {
	for ending := range made(t, dir, name) {
		if err := os.Remove(filepath.Join(dir, name+ending)); err != nil {
			t.Fatal(err)
		}
	}
}
