package lexicon

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// TestTable compares a table with a map, from no room at all.
func TestTable(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for _, room := range []int{0, 1, 3, 1000} {
		table, all, want := newTable(room), []string{}, map[string]int32{}
		of := func(n int32) string { return all[n] }
		for range 3000 {
			s := strconv.Itoa(r.IntN(2000))
			n, known := want[s]
			if !known {
				if got := table.get(s, of); got != none {
					t.Fatalf("%q has the number %d before it was put", s, got)
				}
				n = int32(len(all))
				want[s] = n
			}
			if got := table.put(s, int32(len(all)), of); got != n {
				t.Fatalf("%q has the number %d, want %d", s, got, n)
			}
			if !known {
				all = append(all, s)
			}
			if got := table.get(s, of); got != n {
				t.Fatalf("%q is found as %d, want %d", s, got, n)
			}
		}
	}
}
