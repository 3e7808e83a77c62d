package compare

// Work is bounded: with very many clusters fewer resamples are made than were asked for, since their error is small
// beside what so many clusters leave uncertain. fewestResamples are made in any case.
const (
	mostDraws       = 400_000_000 // clusters times resamples: five seconds for 20 measures on two processors
	fewestResamples = 999
)

// bounded are the options with no more resamples than the number of clusters allows.
func (o Options) bounded(clusters, mostDraws int) Options {
	o.Resamples = min(o.Resamples, max(fewestResamples, mostDraws/clusters))
	return o
}

// resample makes o.Resamples resamples, draws from each pool in each of them, and hands their sums to take: those of the
// pools one after the other. Calls of take come from several goroutines, and sums are overwritten afterwards.
func resample(pools []pool, o Options, purpose uint64, take func(r int, sums []float64)) {
	inChunks(o.Resamples, o.Seed, purpose, func(from, to int, s stream) {
		t := newTile(pools, min(tileSize, to-from))
		for ; from < to; from += tileSize {
			resamples := min(tileSize, to-from)
			t.draw(resamples, s)
			t.add(resamples)
			for k, sums := range t.sums[:resamples] {
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
	pools   []pool
	last    [][]uint8   // by pool: the weights of the last resample
	weights [][][]uint8 // by pool and resample
	sums    [][]float64 // by resample: those of all pools
}

func newTile(pools []pool, resamples int) *tile {
	t := &tile{pools: pools}
	width := 0
	for _, p := range pools {
		width += p.width
		t.last = append(t.last, make([]uint8, p.units))
		t.weights = append(t.weights, grid[uint8](resamples, padded(p.units)))
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
		table := make([]float64, tableRows*p.width)
		byBit := grid[float64](resamples, weightBits*p.width)
		for first := 0; first < p.units; first += stripe {
			p.tabulate(table, first)
			for k := range resamples {
				p.addStripe(byBit[k], table, t.weights[i][k][first:])
			}
		}
		for k, sums := range byBit {
			p.join(t.sums[k][at:][:p.width], sums)
		}
		at += p.width
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
