package main

import (
	"context"
	"sync"

	"mores/analyze"
	"mores/corpora"
)

const (
	// batchBytes is how much text goes to a worker at a time: enough that handing it over costs nothing beside scoring it.
	batchBytes = 64 << 10
	// waitingBytes is how much text may wait to be scored, or for its turn, before reading pauses.
	waitingBytes = 8 << 20
	// documentBytes is about what is held of a document besides its text: what is known of it, its record, its row.
	documentBytes = 1 << 10
)

// batch is some documents that one worker scores.
type batch struct {
	documents []corpora.Document
	bytes     int // that they take
	scored    []scored
	done      chan struct{} // closed when they are scored
}

// pipeline is a reader that makes batches, workers that score them, and whoever takes them in the order in which they
// were read.
type pipeline struct {
	*scoring
	work  chan *batch // for the next worker that is free
	order chan *batch // as they were read
	room  *budget
	err   error // of the reader; known once order is closed
}

// runJobs scores with several workers, and calls each in the order of the documents.
func (s *scoring) runJobs(ctx context.Context, jobs int, each func(scored) error) error {
	p := &pipeline{scoring: s, work: make(chan *batch), order: make(chan *batch, 4*jobs), room: newBudget(waitingBytes)}
	var all sync.WaitGroup
	defer all.Wait() // the corpus is read by nobody when this is over
	reading, cancel := context.WithCancel(ctx)
	defer cancel()
	all.Go(func() { p.read(reading) })
	for range jobs {
		all.Go(func() { p.worker(reading) })
	}
	for b := range p.order {
		select {
		case <-b.done:
		case <-ctx.Done():
		}
		if ctx.Err() != nil {
			return errInterrupted
		}
		for _, d := range b.scored {
			if err := each(d); err != nil {
				return err
			}
		}
		p.room.give(b.bytes)
	}
	if ctx.Err() != nil {
		return errInterrupted
	}
	return p.err
}

// read makes batches of the documents until there are no more, or the context ends. A long document is scored here, since
// its text comes from the file as it is scored.
func (p *pipeline) read(ctx context.Context) {
	defer close(p.order)
	defer close(p.work)
	next := newBatch()
	var own *analyze.Analyzer // for long documents
	for d, err := range p.texts(ctx) {
		if err != nil {
			p.err = err
			break
		}
		if d.IsLong() {
			if own == nil {
				own = p.analyzer.Fork()
			}
			if !p.hand(ctx, next) {
				return
			}
			if next = newBatch(); !p.long(ctx, own, d) {
				return
			}
			continue
		}
		next.documents = append(next.documents, d)
		if next.bytes += len(d.Text) + documentBytes; next.bytes < batchBytes {
			continue
		}
		if !p.hand(ctx, next) {
			return
		}
		next = newBatch()
	}
	p.hand(ctx, next)
}

func newBatch() *batch { return &batch{done: make(chan struct{})} }

// long scores a long document and puts it in its place. It returns false if that cannot be done.
func (p *pipeline) long(ctx context.Context, a *analyze.Analyzer, d corpora.Document) bool {
	b := newBatch()
	done, err := p.score(a, d, nil)
	if err != nil {
		p.err = err
		return false
	}
	b.scored = []scored{done}
	close(b.done)
	return give(ctx, p.order, b)
}

// give puts a batch into a channel. It returns false if the context ends before.
func give(ctx context.Context, to chan *batch, b *batch) bool {
	select {
	case to <- b:
		return true
	case <-ctx.Done():
		return false
	}
}

// hand hands a batch over, and waits until there is room for more. It returns false if the context ends before.
func (p *pipeline) hand(ctx context.Context, b *batch) bool {
	return give(ctx, p.order, b) && give(ctx, p.work, b) && p.room.take(ctx, b.bytes)
}

// worker scores batches until there are no more, or the context ends.
func (p *pipeline) worker(ctx context.Context) {
	a := p.analyzer.Fork()
	for b := range p.work {
		b.scored = make([]scored, 0, len(b.documents))
		var rows []byte
		for _, d := range b.documents {
			if ctx.Err() != nil {
				return
			}
			done, _ := p.score(a, d, rows) // there is no error where the text is held
			rows, done.row = done.row, done.row[len(rows):]
			b.scored = append(b.scored, done)
		}
		b.documents = nil
		close(b.done)
	}
}
