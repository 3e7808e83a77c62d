package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// source is texts to make a corpus from.
type source struct {
	name  string                   // for people
	key   string                   // another one for other texts: the made files have it in their names
	texts iter.Seq2[string, error] // each without a line break; the last pair may be an error
}

// table is a file with texts in some of its columns.
type table struct {
	path    string
	columns []string
	read    func(io.Reader, []string) ([]string, error)
}

// published are the texts of the reference data: essays by people and by language models, and comments of Reddit.
var published = []table{
	{"outfox/outfox_test_valid.jsonl.gz", []string{"text"}, readObjects},
	{"herbold2023/essays-without-markers.csv", []string{"Student", "ChatGPT-3", "ChatGPT-4"}, readDelimited(';')},
	{"mfrc/mfrc_dev.jsonl.gz", []string{"text"}, readObjects},
}

// findSource takes the texts from the user's file, else from the reference data, else from the demo of mores.
func findSource(corpus, data, demo string) (source, error) {
	if corpus != "" {
		return lineSource(corpus)
	}
	var texts []string
	for _, t := range published {
		some, err := t.open(filepath.Join(data, filepath.FromSlash(t.path)))
		if errors.Is(err, fs.ErrNotExist) {
			some, err := table{columns: []string{"text"}, read: readDelimited(',')}.open(demo)
			return pool("the demo of mores, repeated with variation", some), err
		}
		if err != nil {
			return source{}, err
		}
		texts = append(texts, some...)
	}
	return pool("OUTFOX, Herbold et al. and MFRC, repeated with variation", texts), nil
}

// pool is a source of texts in memory, in a random order that is the same each time: any part of it is like the whole.
func pool(name string, texts []string) source {
	hash := sha256.New()
	for _, t := range texts {
		io.WriteString(hash, t+"\n")
	}
	random := rand.New(rand.NewPCG(1, 0))
	random.Shuffle(len(texts), func(i, j int) { texts[i], texts[j] = texts[j], texts[i] })
	return source{name, fmt.Sprintf("%x", hash.Sum(nil)[:4]), func(yield func(string, error) bool) {
		for _, t := range texts {
			if !yield(t, nil) {
				return
			}
		}
	}}
}

// lineSource is the lines of a file, read anew each time, since it may be larger than the memory.
func lineSource(path string) (source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return source{}, err
	}
	key := sha256.Sum256(fmt.Append(nil, path, info.Size(), info.ModTime().UnixNano()))
	return source{filepath.Base(path), fmt.Sprintf("%x", key[:4]), func(yield func(string, error) bool) {
		f, err := os.Open(path)
		if err != nil {
			yield("", err)
			return
		}
		defer f.Close()
		for line, err := range lines(f) {
			if text := oneLine(line); (text != "" || err != nil) && !yield(text, err) {
				return
			}
		}
	}}, nil
}

// lines gives the lines of r, however long, without their ends.
func lines(r io.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for {
			line, err := in.ReadString('\n')
			if err != nil && err != io.EOF {
				yield("", err)
				return
			}
			if line != "" && !yield(strings.TrimSuffix(line, "\n"), nil) || err == io.EOF {
				return
			}
		}
	}
}

// open reads the texts of a file that has the columns of t.
func (t table) open(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
	}
	texts, err := t.read(r, t.columns)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return texts, nil
}

func readObjects(r io.Reader, columns []string) (texts []string, err error) {
	for line, err := range lines(r) {
		if err != nil {
			return nil, err
		}
		var object map[string]any
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			return nil, err
		}
		for _, c := range columns {
			text, _ := object[c].(string)
			texts = appendText(texts, text)
		}
	}
	return texts, nil
}

func readDelimited(comma rune) func(io.Reader, []string) ([]string, error) {
	return func(r io.Reader, columns []string) (texts []string, err error) {
		in := csv.NewReader(r)
		in.Comma = comma
		rows, err := in.ReadAll()
		if err != nil || len(rows) == 0 {
			return nil, err
		}
		for _, row := range rows[1:] {
			for i, name := range rows[0] {
				if slices.Contains(columns, name) {
					texts = appendText(texts, row[i])
				}
			}
		}
		return texts, nil
	}
}
