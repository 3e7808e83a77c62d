package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"mores/analyze"
	"mores/corpora"
	"mores/lexicon"
)

// someTexts writes a jsonl file of documents of many lengths, more than a batch holds, and returns its path.
func someTexts(t *testing.T) string {
	r := rand.New(rand.NewPCG(1, 1))
	var b strings.Builder
	for range 300 {
		fmt.Fprintf(&b, `{"text": %q}`+"\n", strings.Repeat("It is fair to help. ", r.IntN(1<<r.IntN(9))))
	}
	path := filepath.Join(t.TempDir(), "texts.jsonl")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestJobsWriteTheSame(t *testing.T) {
	path := someTexts(t)
	for _, format := range rowFormats {
		var want string
		for _, jobs := range []string{"1", "2", "3", "16", "0"} {
			var out, errors bytes.Buffer
			if code := run([]string{"analyze", "--jobs", jobs, "--format", format, path}, nil, &out, &errors); code != 0 {
				t.Fatal(errors.String())
			}
			if want == "" {
				want = out.String()
			}
			if out.String() != want {
				t.Errorf("--jobs %s --format %s is not what one job writes", jobs, format)
			}
		}
		if n := strings.Count(want, "\n"); n < 300 && format != "parquet" {
			t.Errorf("%s has %d lines", format, n)
		}
	}
}

func TestJobsStopAtAnError(t *testing.T) {
	path := someTexts(t)
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.WriteString("{oh\n{\"text\": \"more\"}\n"); err != nil {
		t.Fatal(err)
	}
	file.Close()
	var want string
	for _, jobs := range []string{"1", "4"} {
		var out, errors bytes.Buffer
		if code := run([]string{"analyze", "--jobs", jobs, path}, nil, &out, &errors); code != exitError {
			t.Fatalf("exit %d", code)
		}
		if !strings.Contains(errors.String(), "stopped after 300 documents") || strings.Count(out.String(), "\n") != 301 {
			t.Errorf("--jobs %s: %d lines; %s", jobs, strings.Count(out.String(), "\n"), errors.String())
		}
		if got := out.String() + errors.String(); want != "" && got != want {
			t.Errorf("--jobs %s is not what one job writes", jobs)
		} else {
			want = got
		}
	}
}

// testPass is a pass over the documents of path.
func testPass(t testing.TB, path string, stdin io.Reader) *scoring {
	t.Helper()
	l, err := lexicon.Load("mores")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(l)
	if err != nil {
		t.Fatal(err)
	}
	c, err := corpora.Open([]corpora.Input{{Path: path}}, corpora.Options{Type: "jsonl"}, stdin)
	if err != nil {
		t.Fatal(err)
	}
	return &scoring{corpus: c, analyzer: a, jobs: 4, progress: io.Discard}
}

// TestJobsEndWithTheContext interrupts a pass whose input goes on for ever.
func TestJobsEndWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := testPass(t, "-", endless{})
	taken := 0
	err := s.run(ctx, func(scored) error {
		if taken++; taken == 100 {
			cancel()
		}
		return nil
	})
	if err != errInterrupted || taken < 100 || s.documents != taken {
		t.Errorf("%v after %d documents, of which %d were taken", err, s.documents, taken)
	}
}

// endless is a jsonl without end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return copy(p, "{\"text\": \"It is fair.\"}\n"), nil }

// TestJobsEndWhenNobodyTakes makes the taker fail: the reader and the workers must not go on, and the error is the taker's.
func TestJobsEndWhenNobodyTakes(t *testing.T) {
	full := errors.New("the disk is full")
	s := testPass(t, "-", endless{})
	if err := s.run(t.Context(), func(scored) error { return full }); err != full {
		t.Errorf("%v, want %v", err, full)
	}
}

func TestBudget(t *testing.T) {
	b := newBudget(10)
	if !b.take(t.Context(), 9) {
		t.Error("there was room for 9 of 10")
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if b.take(ctx, 5) {
		t.Error("took 14 of 10 without waiting")
	}
	waited := make(chan bool)
	go func() { waited <- b.take(t.Context(), 0) }()
	b.give(1)
	b.give(4)
	if !<-waited || b.add(0) != 9 {
		t.Errorf("%d are taken, want 9", b.taken)
	}
}

// TestJobsWaitForRoom checks that no more is read than may wait while nobody takes what is scored.
func TestJobsWaitForRoom(t *testing.T) {
	read := &counted{Reader: endless{}}
	s := testPass(t, "-", read)
	stopped := errors.New("stopped")
	err := s.run(t.Context(), func(scored) error {
		time.Sleep(200 * time.Millisecond)
		return stopped
	})
	if err != stopped || read.n > 4*waitingBytes {
		t.Errorf("%v; %d bytes were read, and texts of %d may wait", err, read.n, waitingBytes)
	}
}

type counted struct {
	io.Reader
	n int
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += n
	return n, err
}
