package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var essays = []string{
	"It is wrong to harm the innocent. It is right to care for them. Nobody doubts that.",
	"Who would cheat his own brother? “Everybody”, says the café owner",
	"Order, then freedom.",
}

// each gives texts without errors.
func each(texts []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, t := range texts {
			if !yield(t, nil) {
				return
			}
		}
	}
}

// collect returns texts that come without an error.
func collect(t *testing.T, texts iter.Seq2[string, error]) (all []string) {
	t.Helper()
	for text, err := range texts {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, text)
	}
	return all
}

// A corpus is kept, and compared with others that were made later or elsewhere. Where this sum changes, generation must.
func TestCorpusHasTheSameBytesEachTime(t *testing.T) {
	const want = "921b9e0d2ac02087"
	for range 2 {
		sum := sha256.New()
		if err := writePlain(sum, stretch(pool("", slices.Clone(essays)).texts, 5000)); err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sum.Sum(nil)[:8]); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestStretch(t *testing.T) {
	whole := int64(len(strings.Join(essays, "\n")) + 1)
	for _, tt := range []struct {
		reason string
		size   int64
		want   []string
	}{
		{"one pass is the texts as they are", whole, essays},
		{"the last text is cut between words", whole - 3, []string{essays[0], essays[1], "Order, then"}},
		{"a text of which no word fits is left out", whole - 19, essays[:2]},
		{"no room at all", 0, nil},
	} {
		if got := collect(t, stretch(each(essays), tt.size)); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q", tt.reason, got)
		}
	}
}

// Properties of any size: at most so many bytes, less by a word at most, each text one line.
func TestStretchFillsTheSize(t *testing.T) {
	const longest = int64(len("“Everybody”,")) + 1
	for size := int64(50); size < 3000; size += 97 {
		got := int64(0)
		for _, text := range collect(t, stretch(each(essays), size)) {
			got += int64(len(text)) + 1
			if text == "" || strings.Contains(text, "\n") {
				t.Errorf("size %d: the text %q is no line", size, text)
			}
		}
		if got > size || got < size-longest {
			t.Errorf("size %d: got %d bytes", size, got)
		}
	}
}

func TestStretchSaysThatThereIsNothing(t *testing.T) {
	for _, err := range stretch(each(nil), 10) {
		if err == nil {
			t.Error("no error for a source without a text, which can never fill a corpus")
		}
		return
	}
	t.Error("neither a text nor an error")
}

// Whatever is varied, the work of counting must stay the same: as many bytes and as many words.
func TestVaryKeepsBytesAndWords(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 1))
	text := strings.Repeat(essays[0]+" "+essays[1]+". ", 20) + essays[2]
	changed := 0
	for range 200 {
		got := vary(random, text)
		if len(got) != len(text) || len(strings.Fields(got)) != len(strings.Fields(text)) {
			t.Fatalf("%d bytes and %d words became %d and %d", len(text), len(strings.Fields(text)), len(got), len(strings.Fields(got)))
		}
		if strings.ToValidUTF8(got, "") != got {
			t.Fatalf("not UTF-8: %q", got)
		}
		if got != text {
			changed++
		}
	}
	if changed < 150 {
		t.Errorf("only %d of 200 differ from the text", changed)
	}
}

func TestSlip(t *testing.T) {
	for _, tt := range []struct {
		reason, word string
		at           int
		want         string
	}{
		{"two letters change places", "moral", 1, "mroal"},
		{"the last two, too", "moral", 3, "morla"},
		{"an apostrophe stays where it is", "don't", 2, "don't"},
		{"a letter of two bytes stays whole", "cafés", 2, "cafés"},
	} {
		if got := slip(tt.word, tt.at); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestFilesAreMadeOnceAndWhole(t *testing.T) {
	f := &files{dir: t.TempDir(), source: pool("", slices.Clone(essays)), progress: io.Discard}
	path, err := f.path(plain, 1000)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("mark\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := f.path(plain, 1000)
	if content, _ := os.ReadFile(again); err != nil || string(content) != "mark\n" {
		t.Errorf("made anew: %q, %v", content, err)
	}
	if err := f.warm(); err != nil {
		t.Error(err)
	}
	f.source.texts = func(yield func(string, error) bool) { yield("", io.ErrUnexpectedEOF) }
	if _, err := f.path(commas, 1000); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v, want the error of the source", err)
	}
	if left, _ := filepath.Glob(filepath.Join(f.dir, "*.csv*")); left != nil {
		t.Errorf("a file that could not be made is there: %v", left)
	}
}
