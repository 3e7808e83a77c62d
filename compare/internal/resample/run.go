package resample

// Run makes so many resamples, draws from each pool in each of them, and hands their sums to take: those of the pools one
// after the other. What is drawn depends on seed and purpose alone. Calls of take come from several goroutines, and sums are
// overwritten afterwards.
func Run(pools []Pool, resamples int, seed, purpose uint64, take func(r int, sums []float64)) {
	inChunks(resamples, seed, purpose, func(from, to int, s stream) {
		t := newTile(pools, min(tileSize, to-from))
		for ; from < to; from += tileSize {
			n := min(tileSize, to-from)
			t.draw(n, s)
			t.add(n)
			for k, sums := range t.sums[:n] {
				take(from+k, sums)
			}
		}
	})
}

// tileSize is the number of resamples that are added up together, so that a table serves all of them. It divides
// chunkSize.
const tileSize = 125

// A tile is some resamples that are added up together, stripe by stripe.
type tile struct {
	pools   []Pool
	last    [][]uint8   // by pool: the weights of the last resample
	weights [][][]uint8 // by pool and resample
	sums    [][]float64 // by resample: those of all pools
}

func newTile(pools []Pool, resamples int) *tile {
	t := &tile{pools: pools}
	width := 0
	for _, p := range pools {
		width += p.Width
		t.last = append(t.last, make([]uint8, p.Units))
		t.weights = append(t.weights, grid[uint8](resamples, padded(p.Units)))
	}
	t.sums = grid[float64](resamples, width)
	return t
}

// draw draws the weights of some resamples.
func (t *tile) draw(resamples int, s stream) {
	for k := range resamples {
		for i, p := range t.pools {
			p.draw(t.last[i], s)
			copy(t.weights[i][k], t.last[i])
		}
	}
}

// add adds up the rows of some resamples.
func (t *tile) add(resamples int) {
	at := 0
	for i, p := range t.pools {
		table := make([]float64, tableRows*p.Width)
		byBit := grid[float64](resamples, weightBits*p.Width)
		for first := 0; first < p.Units; first += stripe {
			p.tabulate(table, first)
			for k := range resamples {
				p.addStripe(byBit[k], table, t.weights[i][k][first:])
			}
		}
		for k, sums := range byBit {
			p.join(t.sums[k][at:][:p.Width], sums)
		}
		at += p.Width
	}
}

// grid makes rows of zeros.
func grid[T any](rows, columns int) [][]T {
	g := make([][]T, rows)
	for i := range g {
		g[i] = make([]T, columns)
	}
	return g
}
