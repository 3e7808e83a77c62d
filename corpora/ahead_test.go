package corpora

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"testing/synctest"
)

// counting gives so many tasks that each make the numbers of their own ten: 0 to 9, 10 to 19, …
func counting(n int, fails int) iter.Seq[task[int]] {
	return func(yield func(task[int]) bool) {
		for i := range n {
			t := func(emit func(int) error) error {
				for j := range 10 {
					if 10*i+j == fails {
						return fmt.Errorf("no %d", fails)
					}
					if err := emit(10*i + j); err != nil {
						return err
					}
				}
				return nil
			}
			if !yield(t) {
				return
			}
		}
	}
}

// TestInOrder: whatever runs at once, the parts come as from one task after another, and the first error ends it.
func TestInOrder(t *testing.T) {
	refused := errors.New("refused")
	for _, c := range []struct {
		name           string
		tasks          int
		fails, refuses int // the number at which a task fails, or each refuses; -1 for none
		err            string
		got            int // numbers
	}{
		{"all", 20, -1, -1, "", 200},
		{"none", 0, -1, -1, "", 0},
		{"a task fails, and those before it are heard out", 20, 57, -1, "no 57", 57},
		{"the first part fails", 20, 0, -1, "no 0", 0},
		{"whoever asks has enough", 20, -1, 33, "refused", 33},
		{"two fail, and the first in order counts", 20, 58, 60, "no 58", 58},
	} {
		for _, atOnce := range []int{0, 1, 2, 3, 8, 100} {
			t.Run(fmt.Sprint(c.name, " ", atOnce), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) { // which fails if a goroutine is left behind
					var got []int
					err := inOrder(atOnce, counting(c.tasks, c.fails), func(n int) error {
						if n == c.refuses {
							return refused
						}
						got = append(got, n)
						return nil
					})
					if fmt.Sprint(err) != c.err && (err != nil || c.err != "") {
						t.Errorf("error %v, want %q", err, c.err)
					}
					want := make([]int, c.got)
					for i := range want {
						want[i] = i
					}
					if !slices.Equal(got, want) {
						t.Errorf("got %v", got)
					}
				})
			})
		}
	}
}

// TestInOrderRunsAhead: tasks run while earlier ones have their turn, but no more than were asked for.
func TestInOrderRunsAhead(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const atOnce = 4
		var running, most atomic.Int32
		tasks := func(yield func(task[int]) bool) {
			for range 50 {
				t := func(emit func(int) error) error {
					defer running.Add(-1)
					if n := running.Add(1); n > most.Load() {
						most.Store(n)
					}
					for i := range 10 {
						if err := emit(i); err != nil {
							return err
						}
					}
					return nil
				}
				if !yield(t) {
					return
				}
			}
		}
		if err := inOrder(atOnce, tasks, func(int) error { synctest.Wait(); return nil }); err != nil {
			t.Fatal(err)
		}
		if got := most.Load(); got != atOnce {
			t.Errorf("%d tasks ran at once, want %d", got, atOnce)
		}
	})
}
