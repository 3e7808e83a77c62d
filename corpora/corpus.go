package corpora

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"
	"time"

	"mores/corpora/source"
)

// Corpus is the documents of the files that [Open] found. One goroutine reads it; only [Corpus.BytesRead] may be
// called from others meanwhile.
type Corpus struct {
	options    Options
	files      []*file
	skipped    []string
	limit      int // the most bytes of text that are taken for one document
	infos      []FileInfo
	distinct   *distinct
	duplicates int
	bad        bad
	given      int // documents of the files that were read to their end
	progress   progress
	atFileEnd  func(Checkpoint) // nil for none
	resumed    Checkpoint       // that Documents begins behind
}

// FileInfo is what reading a file showed of it.
type FileInfo struct {
	Path      string    // as it was given; stdin for the standard input
	Name      string    // base name, or the path below the folder given
	Group     string    // that the input gave to all its documents
	SHA256    string    // of the bytes as stored, in hexadecimal; "" where the file was not read to its end
	Bytes     int64     // as stored, that were read
	Documents int       // that it gave, without the duplicates
	Skipped   int       // malformed lines that were left out
	Replaced  int       // stretches of bytes that were no text, and became U+FFFD
	Modified  time.Time // when it was last changed; the zero time of the standard input
}

// errStopped says that whoever ranges over the documents wants no more of them.
var errStopped = errors.New("stopped")

// reading is a file that is being read.
type reading struct {
	*file
	options  Options
	text     *source.File
	limit    int // the most bytes of one document
	replaced int // in what the format itself encodes, besides the bytes
	skipped  int // malformed lines
	bad      *bad
	emit     func(Document) error

	interrupted func() error // the error of the context
}

// Documents returns the documents one by one, in the order of the inputs. The first error is the last pair: a
// [source.Error] that says where it is and how many documents of the file came before it, or the error of ctx, which is
// looked at before each document. Each range begins anew, which the standard input cannot.
func (c *Corpus) Documents(ctx context.Context) iter.Seq2[Document, error] {
	return func(yield func(Document, error) bool) {
		c.begin()
		for i, f := range c.files {
			each, again := yield, i < len(c.resumed.Files)
			if again && !c.options.Distinct {
				continue
			}
			if again {
				each = func(Document, error) bool { return true } // distinct remembers it
			}
			err := c.read(ctx, f, each)
			if err == errStopped {
				return
			}
			if err != nil {
				yield(Document{}, err)
				return
			}
			c.endFile(again)
		}
	}
}

// read yields the documents of one file.
func (c *Corpus) read(ctx context.Context, f *file, yield func(Document, error) bool) (err error) {
	if err := ctx.Err(); err != nil {
		return err
	}
	text, err := f.open()
	if err != nil {
		return err
	}
	c.progress.begin(text)
	info := FileInfo{Path: f.path, Name: f.name, Group: f.group, Modified: f.modified}
	r := &reading{file: f, options: c.options, text: text, limit: c.limit, bad: &c.bad, interrupted: ctx.Err}
	defer func() {
		info.Bytes, info.Skipped, info.Replaced = text.RawBytes(), r.skipped, text.Replaced()+r.replaced
		c.infos = append(c.infos, info)
		c.progress.end()
		text.Close()
	}()
	r.emit = func(d Document) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if c.options.Distinct && !c.distinct.add(d) {
			c.duplicates++
			return nil
		}
		info.Documents++
		if !yield(d, nil) {
			return errStopped
		}
		return nil
	}
	if err := f.kind.read(r); err != nil {
		return after(info.Documents, err)
	}
	info.SHA256 = text.Digest()
	return nil
}

// after adds to the error of a file how many of its documents were read before.
func after(n int, err error) error {
	e, ok := errors.AsType[*source.Error](err)
	if !ok || n == 0 {
		return err
	}
	told := *e
	told.Problem += fmt.Sprintf(" (documents of this file read before: %d)", n)
	return &told
}

// Size returns how many bytes the files hold as stored, or -1 where that is not known beforehand.
func (c *Corpus) Size() int64 {
	var sum int64
	for _, f := range c.files {
		if f.size < 0 {
			return -1
		}
		sum += f.size
	}
	return sum
}

// BytesRead returns how many of the bytes that [Corpus.Size] counts were read so far. It may be called at any time
// from any goroutine.
func (c *Corpus) BytesRead() int64 { return c.progress.bytes() }

// Files returns what is known of each file that was read, or begun, in their order. It is called after reading.
func (c *Corpus) Files() []FileInfo { return slices.Clone(c.infos) }

// Duplicates returns how many documents Options.Distinct has dropped so far.
func (c *Corpus) Duplicates() int { return c.duplicates }

// Skipped returns the paths of the files in the folders given that are not read, because they are of no known type.
// Hidden ones are not among them.
func (c *Corpus) Skipped() []string { return slices.Clone(c.skipped) }

// progress counts bytes for those who watch from other goroutines.
type progress struct {
	mu      sync.Mutex
	done    int64        // of the files that were read
	current *source.File // nil between files
}

func (p *progress) reset() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done, p.current = 0, nil
}

func (p *progress) begin(f *source.File) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.current = f
}

func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += p.current.RawBytes()
	p.current = nil
}

func (p *progress) bytes() int64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.current == nil {
		return p.done
	}
	return p.done + p.current.RawBytes()
}
