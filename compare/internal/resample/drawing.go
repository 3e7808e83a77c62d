package resample

// A Drawing puts a weight for each unit in place of the weights of the drawing before; those before the first are zero.
type Drawing func(weights []uint8, s stream)

// WithReplacement draws as many units as there are, each time from all. A weight has room for 255: that one of n units
// is drawn more often has a chance below n/256!.
func WithReplacement(weights []uint8, s stream) {
	clear(weights)
	for range weights {
		weights[s.intN(len(weights))]++
	}
}

// Tossed draws each unit, or not, by a coin that says whether that changes.
func Tossed(weights []uint8, s stream) {
	for u := range weights {
		weights[u] ^= uint8(s.intN(2))
	}
}

// Choosing draws a number of units without replacement in one pass over all of them (Knuth 1997, algorithm 3.4.2 S), since
// a shuffle waits for memory. Half of a random number is enough for a unit: its chance is off by less than 2⁻³².
func Choosing(chosen int) Drawing {
	return func(weights []uint8, s stream) {
		left, random := chosen, uint64(0)
		for u := range weights {
			random >>= 32
			if u%2 == 0 {
				random = s.pcg.Uint64()
			}
			weight := uint8(0)
			if uint64(uint32(random))*uint64(len(weights)-u)>>32 < uint64(left) {
				weight = 1
			}
			weights[u] = weight
			left -= int(weight)
		}
	}
}
