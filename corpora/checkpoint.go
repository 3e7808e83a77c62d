package corpora

import (
	"context"
	"fmt"
	"slices"

	"mores/corpora/source"
)

// Checkpoint is what reading a corpus had shown when one of its files had been read to its end. From it [Corpus.Resume]
// goes on.
type Checkpoint struct {
	Files      []FileInfo     // that were read to their end, in their order
	Documents  int            // that they gave
	Duplicates int            // that Options.Distinct dropped
	Bad        int            // malformed lines that were left out
	FirstBad   []source.Error // the first of them
}

// AtFileEnds has the corpus call f whenever it has read a file to its end, on the goroutine that reads, before it yields
// the next document.
func (c *Corpus) AtFileEnds(f func(Checkpoint)) { c.atFileEnd = f }

// endFile tells of a file that was read to its end, unless that was told before.
func (c *Corpus) endFile(again bool) {
	c.given += c.infos[len(c.infos)-1].Documents
	if c.atFileEnd != nil && !again {
		c.atFileEnd(Checkpoint{slices.Clip(c.infos), c.given, c.duplicates, c.bad.n, slices.Clip(c.bad.first)})
	}
}

// CheckStored returns an error, a [source.Error], if the corpus cannot be read a second time: it comes from the standard
// input or another stream.
func (c *Corpus) CheckStored() error {
	for _, f := range c.files {
		if f.size < 0 {
			return &source.Error{File: f.path, Problem: "what was read of a stream cannot be read again", Hint: "write it to a file first, and name that"}
		}
	}
	return nil
}

// Resume makes Documents begin behind the files of a checkpoint, as if it had just read them. With Options.Distinct it reads
// them once more, for the texts that are not to come back. The error, a [source.Error], names the first file that is not
// what it was then. A file counts as the same if its size and the time of its last change are, or else if its bytes are.
func (c *Corpus) Resume(ctx context.Context, at Checkpoint) error {
	if at.Bad > c.options.SkipBad {
		return &source.Error{Problem: fmt.Sprintf("--skip-bad %d is too few: %d bad lines were left out before", c.options.SkipBad, at.Bad), Hint: "allow as many"}
	}
	for i, was := range at.Files {
		if err := ctx.Err(); err != nil {
			return err
		}
		if i == len(c.files) {
			return &source.Error{File: was.Path, Problem: "was read before, and is no input any more"}
		}
		if err := c.files[i].sameAs(was); err != nil {
			return err
		}
	}
	c.resumed = at
	return nil
}

// sameAs returns an error if the file is not the one that was read.
func (f *file) sameAs(was FileInfo) error {
	switch {
	case f.name != was.Name || f.group != was.Group:
		return &source.Error{File: f.path, Problem: "stands where " + groupAnd(was.Group, was.Name) + " was read before"}
	case f.size == was.Bytes && f.modified.Equal(was.Modified):
		return nil
	}
	text, err := f.open()
	if err != nil {
		return err
	}
	defer text.Close()
	if text.Digest() != was.SHA256 {
		return &source.Error{File: f.path, Problem: "has changed since it was read"}
	}
	return nil
}

// groupAnd names an input as the command line does.
func groupAnd(group, name string) string {
	if group == "" {
		return name
	}
	return group + "=" + name
}

// begin forgets what was read, but for what the corpus is resumed from.
func (c *Corpus) begin() {
	c.infos, c.given, c.duplicates, c.bad, c.distinct = nil, 0, 0, bad{}, newDistinct()
	c.progress.reset()
	if c.options.Distinct {
		return // all is read
	}
	at := c.resumed
	c.infos, c.given, c.bad = slices.Clone(at.Files), at.Documents, bad{at.Bad, slices.Clone(at.FirstBad)}
	for _, f := range at.Files {
		c.progress.done += f.Bytes
	}
}
