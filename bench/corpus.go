package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// generation changes when the same source gives another corpus, so that no old file is taken for a new one.
const generation = 1

// files are the corpora in the work folder, each made when it is first asked for.
type files struct {
	dir      string
	source   source
	progress io.Writer
	made     []string // paths, also of those that were there
}

// path returns the corpus of that size in that form. All forms of a size hold the same texts.
func (f *files) path(form form, size int64) (string, error) {
	path := filepath.Join(f.dir, fmt.Sprintf("%s-%d-%d.%s", f.source.key, generation, size, form.ending))
	_, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		fmt.Fprintf(f.progress, "making %s\n", filepath.Base(path))
		err = create(path, func(w io.Writer) error { return form.write(w, stretch(f.source.texts, size)) })
	}
	if !slices.Contains(f.made, path) {
		f.made = append(f.made, path)
	}
	return path, err
}

// create writes a file that has its name only when it is whole.
func create(path string, write func(io.Writer) error) (err error) {
	partial := path + ".partial"
	out, err := os.Create(partial)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(out, 1<<20)
	if err = write(w); err == nil {
		err = w.Flush()
	}
	if err = cmp.Or(err, out.Close()); err != nil {
		return errors.Join(err, os.Remove(partial))
	}
	return os.Rename(partial, path)
}

// warm reads all files once, so that none has to come from the disk while it is measured.
func (f *files) warm() error {
	for _, path := range f.made {
		in, err := os.Open(path)
		if err != nil {
			return err
		}
		_, err = io.Copy(io.Discard, in)
		if err = cmp.Or(err, in.Close()); err != nil {
			return err
		}
	}
	return nil
}

// stretch gives texts that are size bytes as lines, up to a word: those of one pass, and where that is too little those
// passes that follow, varied. The end is cut off the last text.
func stretch(texts iter.Seq2[string, error], size int64) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		room := size
		for pass := uint64(0); ; pass++ {
			random, before := rand.New(rand.NewPCG(2, pass)), room
			for text, err := range texts {
				if err != nil {
					yield("", err)
					return
				}
				if pass > 0 {
					text = vary(random, text)
				}
				whole := int64(len(text)) < room
				if !whole {
					text = beginning(text, room-1)
				}
				if text != "" && !yield(text, nil) || !whole {
					return
				}
				room -= int64(len(text)) + 1
			}
			if room == before {
				yield("", errors.New("the file has no text; name one with a text a line"))
				return
			}
		}
	}
}

// beginning returns whole words of at most so many bytes.
func beginning(text string, most int64) string {
	if most < 1 {
		return ""
	}
	end := strings.LastIndexByte(text[:min(most+1, int64(len(text)))], ' ')
	if int64(len(text)) <= most {
		return text
	}
	return text[:max(end, 0)]
}

// vary returns a text with as many words as the one given: its sentences in another order, and in one word of about 200
// two neighbouring letters swapped, as hasty typing does. Without the slips a long corpus would have no new words after
// its first pass, which real ones never cease to have.
func vary(random *rand.Rand, text string) string {
	body, ended := strings.CutSuffix(text, ".")
	sentences := strings.Split(body, ". ")
	random.Shuffle(len(sentences), func(i, j int) { sentences[i], sentences[j] = sentences[j], sentences[i] })
	words := strings.Split(strings.Join(sentences, ". "), " ")
	for i, word := range words {
		if random.IntN(200) == 0 && len(word) > 3 {
			words[i] = slip(word, 1+random.IntN(len(word)-2))
		}
	}
	varied := strings.Join(words, " ")
	if ended {
		varied += "."
	}
	return varied
}

// slip swaps the letters at i and i+1, if they are letters of ASCII.
func slip(word string, i int) string {
	if !isLetter(word[i]) || !isLetter(word[i+1]) {
		return word
	}
	return word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// appendText appends a text as one line, if there is anything in it.
func appendText(texts []string, text string) []string {
	if text = oneLine(text); text == "" {
		return texts
	}
	return append(texts, text)
}

// oneLine makes a text one line of valid UTF-8 whose words are parted by single spaces.
func oneLine(text string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(text, "\uFFFD")), " ")
}
