package main

import (
	"bufio"
	"encoding/gob"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/klauspost/compress/zstd"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// milestone is how far a run is: the rows, or the sums, of so many documents are written. The files up to Whole are not
// read again. Of the next one the documents that were written are passed over without being scored; they must be those
// that they were.
type milestone struct {
	Recipe    recipe             // what the run does
	Whole     corpora.Checkpoint // at the end of the last file that is whole
	Documents int                // that are written
	Sum       uint32             // CRC-32 of those behind Whole
	Empty     listing            // of scoring
	Length    int64              // of the output
	Took      time.Duration      // the work so far
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli) // which processors compute

// add counts a document. Of a long text only what else is known of it goes into the sum.
func (m *milestone) add(d corpora.Document) {
	m.Documents++
	for _, part := range [...]string{d.ID, d.Group, d.Topic, d.Text} {
		m.sum(part)
	}
	for _, part := range d.Kept {
		m.sum(part)
	}
}

func (m *milestone) sum(part string) {
	m.Sum = crc32.Update(m.Sum, castagnoli, []byte(part))
	m.Sum = crc32.Update(m.Sum, castagnoli, []byte{0xff}) // which is in no text
}

// String says how far the run is.
func (m *milestone) String() string {
	return fmt.Sprintf("after %s; %s done", plural(m.Documents, "document", "documents"), plural(len(m.Whole.Files), "file is", "files are"))
}

// writeMilestone writes a milestone, and the profile so far if there is one, so that the file is the old or the new one
// whatever happens.
func writeMilestone(path string, m *milestone, p *analyze.Profile) error {
	o, err := create(path, nil)
	if err != nil {
		return err
	}
	err = packMilestone(o, m, p)
	if err == nil {
		_, err = o.sync()
	}
	if err != nil {
		return errors.Join(err, o.discard())
	}
	return o.commit()
}

func packMilestone(w io.Writer, m *milestone, p *analyze.Profile) error {
	out, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		return err
	}
	err = gob.NewEncoder(out).Encode(m)
	if err == nil && p != nil {
		err = p.Write(out)
	}
	return firstError(err, out.Close())
}

// readMilestone reads a milestone and the profile with it. Where there is no such file, all it returns is nil.
func readMilestone(path string) (*milestone, *analyze.Profile, error) {
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	m, p, err := unpackMilestone(path, file)
	if err != nil {
		return nil, nil, &source.Error{File: path, Problem: "the file is damaged: " + err.Error()}
	}
	return m, p, nil
}

func unpackMilestone(path string, r io.Reader) (*milestone, *analyze.Profile, error) {
	packed, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, nil, err
	}
	defer packed.Close()
	in := bufio.NewReader(packed) // of which gob takes no more than it needs
	m := new(milestone)
	if err := gob.NewDecoder(in).Decode(m); err != nil {
		return nil, nil, err
	}
	var p *analyze.Profile
	if m.Recipe.profiles() {
		p, err = analyze.ReadProfile(path, in)
	} else {
		_, err = io.Copy(io.Discard, in) // its check sum is at the end
	}
	if err != nil {
		return nil, nil, err
	}
	return m, p, nil
}
