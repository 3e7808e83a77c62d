package main

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"

	"mores/corpora"
)

// How often a run saves how far it is, at most, and what share of its time that may take: one part in so many.
const (
	saveEvery = 2 * time.Second
	saveShare = 20
)

// resumeEnding is the ending of the file that says how far a run is.
const resumeEnding = ".resume"

// resumption saves how far a run of analyze is, so that --resume can go on there: in a file beside the output, every few
// seconds and when the run stops. The zero one saves nothing.
type resumption struct {
	path    string // of the file that says how far the run is; "" where nothing is saved
	pass    *scoring
	out     *output
	profile *profiling
	every   time.Duration

	mu    sync.Mutex
	ended []corpora.Checkpoint // ends of files that were read, but whose documents may not be written yet

	at     milestone // what is written
	saved  bool      // the file is there
	broken bool      // a document is written by half
	last   time.Time // that at.Took was counted
	next   time.Time // to save
}

// begin starts the clock, and listens to which files are read.
func (r *resumption) begin() {
	if r.path == "" {
		return
	}
	r.last = time.Now()
	r.next = r.last.Add(r.every)
	r.pass.corpus.AtFileEnds(func(p corpora.Checkpoint) {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.ended = append(r.ended, p)
	})
}

// wrote is called after each document that was written, and saves now and then.
func (r *resumption) wrote(d corpora.Document) error {
	if r.path == "" {
		return nil
	}
	r.passFiles()
	r.at.add(d)
	if time.Now().Before(r.next) {
		return nil
	}
	return r.save()
}

// passFiles notes the files all of whose documents are written. The end of a file is known before the first document
// behind it comes.
func (r *resumption) passFiles() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for len(r.ended) > 0 && r.ended[0].Documents <= r.at.Documents {
		r.at.Whole, r.at.Sum = r.ended[0], 0
		r.ended = r.ended[1:]
	}
}

// save sees that what was written stays, and then that the file says so.
func (r *resumption) save() error {
	began := time.Now()
	r.passFiles()
	length, err := r.out.sync()
	if err != nil {
		return err
	}
	r.at.Empty, r.at.Length = r.pass.empty, length
	r.at.Took += began.Sub(r.last)
	if err := writeMilestone(r.path, &r.at, r.profile.profile); err != nil {
		return err
	}
	r.saved, r.last = true, began
	r.next = time.Now().Add(max(r.every, saveShare*time.Since(began)))
	return nil
}

// stopped saves how far a run is that ends with an error, and returns what else is to be said of it. Where that fails,
// since the disk is full, say, what was saved before holds.
func (r *resumption) stopped() (hint string, err error) {
	if r.path != "" && r.at.Documents > 0 && !r.broken {
		err = r.save()
	}
	if r.saved {
		hint = "; the same command with --resume goes on there"
	}
	return hint, err
}

// done removes what a run that is complete needs no more.
func (r *resumption) done() error {
	if r.path == "" {
		return nil
	}
	for _, path := range []string{r.path, r.path + partial} {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
