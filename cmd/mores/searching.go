package main

import (
	"cmp"
	"context"
	"runtime"
	"sync"

	"mores/analyze/evidence"
	"mores/corpora"
)

// searching is one pass over a corpus that finds something in each document, several documents at a time.
type searching struct {
	*scoring
	finder *evidence.Finder
}

// searched is a document with what was found in it.
type searched struct {
	corpora.Document
	marks []evidence.Mark
}

// searchedBatch is some documents that one worker searches.
type searchedBatch struct {
	documents []searched
	bytes     int
	done      chan struct{} // closed when they are searched
}

// run finds, and calls each with all documents in their order.
func (s *searching) run(ctx context.Context, each func(searched) error) error {
	jobs := cmp.Or(s.jobs, runtime.GOMAXPROCS(0))
	work, order := make(chan *searchedBatch), make(chan *searchedBatch, 4*jobs)
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
		finder := s.finder.Fork()
		all.Go(func() {
			for b := range work {
				for i := range b.documents {
					b.documents[i].marks = finder.Find(b.documents[i].Text)
				}
				close(b.done)
			}
		})
	}
	for b := range order {
		<-b.done
		for _, d := range b.documents {
			if ctx.Err() != nil {
				return errInterrupted
			}
			if err := each(d); err != nil {
				return err
			}
		}
	}
	return failed
}

// hand reads the documents and hands them to the workers in batches, and in their order.
func (s *searching) hand(ctx context.Context, work, order chan *searchedBatch) error {
	next := &searchedBatch{done: make(chan struct{})}
	pass := func() error {
		for _, to := range []chan *searchedBatch{work, order} {
			select {
			case to <- next:
			case <-ctx.Done():
				return errInterrupted
			}
		}
		next = &searchedBatch{done: make(chan struct{})}
		return nil
	}
	err := s.read(ctx, func(d corpora.Document) error {
		next.documents = append(next.documents, searched{Document: d})
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
