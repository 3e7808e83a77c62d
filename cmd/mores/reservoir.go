package main

import "math/rand/v2"

// reservoir keeps a simple random sample of what it is offered: whenever it is looked at, each thing offered so far is
// in it with the same probability, and so is each set of most things (Vitter's algorithm R, 1985).
type reservoir[T any] struct {
	most   int // things to keep
	random *rand.Rand
	seen   int // things offered
	items  []T
}

// offer offers the thing that pick makes. It is made only if it is kept.
func (r *reservoir[T]) offer(pick func() T) {
	r.seen++
	if len(r.items) < r.most {
		r.items = append(r.items, pick())
	} else if i := r.random.IntN(r.seen); i < r.most {
		r.items[i] = pick()
	}
}
