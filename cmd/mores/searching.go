package main

import (
	"cmp"
	"context"
	"runtime"
	"sync"

	"mores/corpora"
)

// searching is one pass over a corpus that finds something in each document, several documents at a time.
type searching[T any] struct {
	*scoring
	worker func() func(corpora.Document) T // makes what finds it, for a goroutine
}

// searchedBatch is some documents that one worker searches.
type searchedBatch[T any] struct {
	documents []corpora.Document
	found     []T
	bytes     int
	done      chan struct{} // closed when they are searched
}

// run finds, and calls each with all documents in their order.
func (s *searching[T]) run(ctx context.Context, each func(corpora.Document, T) error) error {
	jobs := cmp.Or(s.jobs, runtime.GOMAXPROCS(0))
	work, order := make(chan *searchedBatch[T]), make(chan *searchedBatch[T], 4*jobs)
	searching, cancel := context.WithCancel(ctx)
	var all sync.WaitGroup
	defer all.Wait() // the corpus is read by nobody when this is over
	defer cancel()
	var failed error // known once order is closed
	all.Go(func() {
		defer close(order)
		defer close(work)
		failed = s.hand(searching, work, order)
	})
	for range jobs {
		find := s.worker()
		all.Go(func() {
			for b := range work {
				for _, d := range b.documents {
					b.found = append(b.found, find(d))
				}
				close(b.done)
			}
		})
	}
	for b := range order {
		<-b.done
		for i, d := range b.documents {
			if ctx.Err() != nil {
				return errInterrupted
			}
			if err := each(d, b.found[i]); err != nil {
				return err
			}
		}
	}
	return failed
}

// hand reads the documents and hands them to the workers in batches, and in their order.
func (s *searching[T]) hand(ctx context.Context, work, order chan *searchedBatch[T]) error {
	next := &searchedBatch[T]{done: make(chan struct{})}
	pass := func() error {
		for _, to := range []chan *searchedBatch[T]{work, order} {
			select {
			case to <- next:
			case <-ctx.Done():
				return errInterrupted
			}
		}
		next = &searchedBatch[T]{done: make(chan struct{})}
		return nil
	}
	err := s.read(ctx, func(d corpora.Document) error {
		next.documents = append(next.documents, d)
		if next.bytes += len(d.Text) + documentBytes; next.bytes < batchBytes {
			return nil
		}
		return pass()
	})
	if err == nil && len(next.documents) > 0 {
		err = pass()
	}
	return err
}
