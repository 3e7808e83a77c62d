package corpora

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestFilesSayWhatWasRead(t *testing.T) {
	dir := t.TempDir()
	a, b := write(t, dir, "a.csv", "text\none\ntwo\n"), write(t, dir, "b.jsonl", "{\"text\": \"\xff\"}\n")
	c, docs, err := collect(t, Options{}, a, b, a)
	if err != nil || len(docs) != 5 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	// The sums are those of the command sha256sum.
	first := FileInfo{Path: a, Name: "a.csv", SHA256: "96ef5fe537ba7ad3ce1c328db122dbd9c75b6438ee6b3660160779201c7c474b", Bytes: 13, Documents: 2, Modified: modified(t, a)}
	second := FileInfo{Path: b, Name: "b.jsonl", SHA256: "7bffa7d605fd97fdeaa6a648b6ee073970a4f3babfab920d7b9b9bc47b2ee1ea", Bytes: 14, Documents: 1, Replaced: 1, Modified: modified(t, b)}
	if want := []FileInfo{first, second, first}; !slices.Equal(c.Files(), want) {
		t.Errorf("got %+v\nwant %+v", c.Files(), want)
	}
	if c.Size() != 40 || c.BytesRead() != 40 {
		t.Errorf("size %d, read %d, want 40", c.Size(), c.BytesRead())
	}
}

func TestProgressIsSafeToWatch(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.csv", "b.csv", "c.csv"} {
		write(t, dir, name, "text\n"+strings.Repeat("some words to read\n", 5000))
	}
	c, err := Open([]Input{{Path: dir}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	done, watched := make(chan struct{}), make(chan bool)
	go func() {
		last, rising := int64(0), true
		for {
			n := c.BytesRead()
			rising = rising && n >= last && n <= c.Size()
			last = n
			time.Sleep(10 * time.Microsecond)
			select {
			case <-done:
				watched <- rising
				return
			default:
			}
		}
	}()
	docs, err := drain(c)
	close(done)
	if err != nil || len(docs) != 15000 {
		t.Errorf("%d documents, %v", len(docs), err)
	}
	if !<-watched {
		t.Error("progress went back, or beyond the size")
	}
}

func TestReadingStops(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", "text\n1\n2\n3\n4\n")
	c, err := Open([]Input{{Path: path}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for _, err := range c.Documents(ctx) {
		if err != nil {
			if err != context.Canceled {
				t.Errorf("got %v", err)
			}
			break
		}
		if n++; n == 2 {
			cancel()
		}
	}
	if n != 2 {
		t.Errorf("%d documents after cancelling at the second", n)
	}
	n = 0
	for range c.Documents(context.Background()) {
		if n++; n == 3 {
			break
		}
	}
	if got := c.Files()[0]; n != 3 || got.Documents != 3 || got.SHA256 != "" {
		t.Errorf("after a break at the third: %+v", got)
	}
}

func TestDemo(t *testing.T) {
	c := Demo()
	docs, err := drain(c)
	if err != nil || len(docs) == 0 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	for _, d := range docs {
		if d.ID == "" || d.Group == "" || d.Topic == "" || strings.TrimSpace(d.Text) == "" || len(d.Kept) > 0 {
			t.Errorf("%+v lacks something", d)
		}
	}
	if got := c.Files()[0]; got.Path != "demo.csv" || len(got.SHA256) != 64 || got.Bytes != c.Size() || got.Documents != len(docs) {
		t.Errorf("got %+v", got)
	}
}
