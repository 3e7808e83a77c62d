package main

import (
	"context"
	"sync"

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

// read makes batches of the documents until there are no more, or the context ends.
func (p *pipeline) read(ctx context.Context) {
	defer close(p.order)
	defer close(p.work)
	next := &batch{done: make(chan struct{})}
	for d, err := range p.texts(ctx) {
		if err != nil {
			p.err = err
			break
		}
		next.documents = append(next.documents, d)
		if next.bytes += len(d.Text) + documentBytes; next.bytes < batchBytes {
			continue
		}
		if !p.hand(ctx, next) {
			return
		}
		next = &batch{done: make(chan struct{})}
	}
	p.hand(ctx, next)
}

// hand hands a batch over, and waits until there is room for more. It returns false if the context ends before.
func (p *pipeline) hand(ctx context.Context, b *batch) bool {
	for _, to := range []chan *batch{p.order, p.work} {
		select {
		case to <- b:
		case <-ctx.Done():
			return false
		}
	}
	return p.room.take(ctx, b.bytes)
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
			done := p.score(a, d, rows)
			rows, done.row = done.row, done.row[len(rows):]
			b.scored = append(b.scored, done)
		}
		b.documents = nil
		close(b.done)
	}
}
