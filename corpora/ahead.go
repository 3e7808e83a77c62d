package corpora

import (
	"iter"
	"sync"
)

// task makes the parts of something, in their order. It ends with the first error of emit.
type task[T any] func(emit func(T) error) error

// partsAhead is how many parts a task makes before its turn comes, besides the one it has in hand.
const partsAhead = 4

// inOrder calls each with the parts that the tasks make, task by task, as though they ran one after another, while so many
// of them run at once. So what is held ahead is bounded by the tasks at once and by partsAhead. The first error, of a task
// or of each, ends it all; it returns when no task runs any more.
func inOrder[T any](atOnce int, tasks iter.Seq[task[T]], each func(T) error) error {
	if atOnce <= 1 {
		for t := range tasks {
			if err := t(each); err != nil {
				return err
			}
		}
		return nil
	}
	var running sync.WaitGroup
	defer running.Wait()
	stop := make(chan struct{})
	defer close(stop)
	// One task is asked for its parts, one waits to be put into the queue.
	queue := make(chan *ahead[T], max(0, atOnce-2))
	running.Go(func() {
		defer close(queue)
		for t := range tasks {
			a := &ahead[T]{parts: make(chan T, partsAhead), stop: stop}
			running.Go(func() { a.run(t) })
			select {
			case queue <- a:
			case <-stop:
				return
			}
		}
	})
	for a := range queue {
		for part := range a.parts {
			if err := each(part); err != nil {
				return err
			}
		}
		if a.err != nil {
			return a.err
		}
	}
	return nil
}

// ahead is a task that runs before its turn comes.
type ahead[T any] struct {
	parts chan T
	stop  chan struct{} // closed when nobody asks any more
	err   error         // of the task; known once parts is closed
}

func (a *ahead[T]) run(t task[T]) {
	defer close(a.parts)
	a.err = t(func(part T) error {
		select {
		case a.parts <- part:
			return nil
		case <-a.stop:
			return errStopped
		}
	})
}
