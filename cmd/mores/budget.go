package main

import (
	"context"
	"sync"
)

// budget bounds what is held of something by making the one who takes more of it wait.
type budget struct {
	mu    sync.Mutex
	taken int
	limit int
	given chan struct{} // holds one signal at most
}

func newBudget(limit int) *budget { return &budget{limit: limit, given: make(chan struct{}, 1)} }

// take takes n, and waits until less than the limit is taken. It returns false if the context ends before.
func (b *budget) take(ctx context.Context, n int) bool {
	for b.add(n) >= b.limit {
		n = 0
		select {
		case <-b.given:
		case <-ctx.Done():
			return false
		}
	}
	return true
}

// give gives n back.
func (b *budget) give(n int) {
	b.add(-n)
	select {
	case b.given <- struct{}{}:
	default:
	}
}

// add changes what is taken and returns it.
func (b *budget) add(n int) int {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.taken += n
	return b.taken
}
