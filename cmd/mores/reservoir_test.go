package main

import (
	"testing"
)

// TestReservoirIsUniform draws 5 of 20 things 20,000 times. Each should be kept in a quarter of the draws, and each pair
// in 5·4/(20·19) of them. The counts of things vary as 19 degrees of freedom of chi-square times 1 − 5/20, times 20/19:
// in 99.9 % of seeds the statistic stays below 43.82. The seed is fixed.
func TestReservoirIsUniform(t *testing.T) {
	const things, most, draws = 20, 5, 20_000
	var kept [things]int
	var pairs [things][things]int
	random := generator(1, "test")
	for range draws {
		r := reservoir[int]{most: most, random: random}
		for i := range things {
			r.offer(func() int { return i })
		}
		if len(r.items) != most || r.seen != things {
			t.Fatalf("kept %d of %d", len(r.items), r.seen)
		}
		for a, i := range r.items {
			kept[i]++
			for _, j := range r.items[:a] {
				pairs[min(i, j)][max(i, j)]++
			}
		}
	}
	const expected = float64(draws) * most / things
	chi := 0.0
	for _, n := range kept {
		chi += (float64(n) - expected) * (float64(n) - expected) / expected
	}
	if chi *= (things - 1) / (things * (1 - float64(most)/things)); chi > 43.82 {
		t.Errorf("chi-square %.1f: %v", chi, kept)
	}
	const expectedPair = float64(draws) * most * (most - 1) / (things * (things - 1))
	for i := range things {
		for j := i + 1; j < things; j++ {
			// 5 standard deviations of a Poisson count, 162 of 1,053
			if d := float64(pairs[i][j]) - expectedPair; d*d > 25*expectedPair {
				t.Errorf("things %d and %d are kept together %d times, expected %.0f", i, j, pairs[i][j], expectedPair)
			}
		}
	}
}

func TestReservoirMakesOnlyWhatItKeeps(t *testing.T) {
	r := reservoir[int]{most: 2, random: generator(1, "test")}
	made := 0
	for i := range 1000 {
		r.offer(func() int { made++; return i })
	}
	// By the harmonic numbers 2 + 2(H(1000) − H(2)) = 14 are expected.
	if made < 2 || made > 40 {
		t.Errorf("%d things were made", made)
	}
	few := reservoir[int]{most: 9, random: generator(1, "test")}
	few.offer(func() int { return 7 })
	if len(few.items) != 1 || few.items[0] != 7 {
		t.Errorf("of one thing offered %v is kept", few.items)
	}
}
