package terms

import (
	"math"
	"math/bits"
)

// gram is a run of two or three words, by their numbers; the third of two is 0.
type gram [3]uint32

// runs calls yield with each run of n words.
func runs(numbers []uint32, n int, yield func(gram)) {
	var g gram
	have := 0
	for _, word := range numbers {
		if word == gap {
			have = 0
			continue
		}
		if have == n {
			copy(g[:], g[1:n])
			have--
		}
		g[have] = word
		if have++; have == n {
			yield(g)
		}
	}
}

// sketch counts grams by their hash alone, so never too low. A count stays at 255.
type sketch struct {
	cells []uint8 // a power of two of them
	shift uint
}

// The fewest and the most cells of a sketch.
const (
	minCells = 1 << 12
	maxCells = 1 << 26
)

// newSketch returns a sketch for so many runs, with four cells for each unless they are too many.
func newSketch(runs int) sketch {
	n := 1 << bits.Len(uint(min(max(4*runs, minCells), maxCells)-1))
	return sketch{make([]uint8, n), uint(64 - bits.Len(uint(n-1)))}
}

func (s sketch) cell(g gram) *uint8 {
	const one, two, three = 0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f, 0x165667b19e3779f9
	h := (uint64(g[0])*one ^ uint64(g[1])) * two
	h = (h ^ h>>29 ^ uint64(g[2])) * three
	return &s.cells[(h^h>>32)*one>>s.shift]
}

func (s sketch) add(g gram) {
	if c := s.cell(g); *c < math.MaxUint8 {
		*c++
	}
}

// threshold is what a cell must have, at least least, so that no more than most cells have it; no more than 255.
func (s sketch) threshold(least, most int) int {
	var cells [math.MaxUint8 + 1]int
	for _, c := range s.cells {
		cells[c]++
	}
	left := 0
	for n := math.MaxUint8; n > min(least, math.MaxUint8); n-- {
		if left += cells[n]; left+cells[n-1] > most {
			return n
		}
	}
	return least
}
