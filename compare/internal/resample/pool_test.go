package resample

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// The sums of a tile are those of all rows times their weights, whatever the sizes of the pools.
func TestTileAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for _, units := range []int{1, 15, 16, 17, 100} {
		var pools []Pool
		for i, draw := range []Drawing{anyWeights, WithReplacement, Choosing(units / 2), Tossed} {
			p := NewPool(units+i, 1+i, draw)
			for u := range p.Units {
				for j := range p.Width {
					p.Row(u)[j] = r.NormFloat64()
				}
			}
			pools = append(pools, p)
		}
		tile := newTile(pools, 5)
		for range 2 { // what is left of the first time must not come back
			tile.draw(5, newStream(1, 1, 1))
			tile.add(5)
			for k := range 5 {
				for j, want := range plainSums(tile, k) {
					near(t, fmt.Sprintf("%d units, sum %d", units, j), tile.sums[k][j], want, 1e-9)
				}
			}
		}
	}
}

// plainSums adds up resample k of a tile row by row.
func plainSums(t *tile, k int) (sums []float64) {
	for i, p := range t.pools {
		sum := make([]float64, p.Width)
		for u, weight := range t.weights[i][k][:p.Units] {
			for j, v := range p.Row(u) {
				sum[j] += float64(weight) * v
			}
		}
		sums = append(sums, sum...)
	}
	return sums
}

func anyWeights(weights []uint8, s stream) {
	for u := range weights {
		weights[u] = uint8(s.intN(256))
	}
}

// Every outcome of a drawing is as likely as it should be: within five standard errors of 10,000 drawings.
func TestDrawingsAreFair(t *testing.T) {
	const drawings = 10_000
	for _, c := range []struct {
		why      string
		draw     Drawing
		units    int
		outcomes map[string]float64 // chances
	}{
		{"3 of 3 with replacement", WithReplacement, 3, map[string]float64{
			"[3 0 0]": 1. / 27, "[0 3 0]": 1. / 27, "[0 0 3]": 1. / 27, "[2 1 0]": 3. / 27, "[2 0 1]": 3. / 27,
			"[1 2 0]": 3. / 27, "[0 2 1]": 3. / 27, "[1 0 2]": 3. / 27, "[0 1 2]": 3. / 27, "[1 1 1]": 6. / 27}},
		{"2 of 4 without", Choosing(2), 4, map[string]float64{
			"[1 1 0 0]": 1. / 6, "[1 0 1 0]": 1. / 6, "[1 0 0 1]": 1. / 6, "[0 1 1 0]": 1. / 6, "[0 1 0 1]": 1. / 6, "[0 0 1 1]": 1. / 6}},
		{"1 of 3 without", Choosing(1), 3, map[string]float64{"[1 0 0]": 1. / 3, "[0 1 0]": 1. / 3, "[0 0 1]": 1. / 3}},
		{"coins", Tossed, 2, map[string]float64{"[0 0]": 0.25, "[0 1]": 0.25, "[1 0]": 0.25, "[1 1]": 0.25}},
	} {
		counts := map[string]float64{}
		weights, s := make([]uint8, c.units), newStream(3, 3, 3)
		for range drawings {
			c.draw(weights, s)
			counts[fmt.Sprint(weights)]++
		}
		if len(counts) != len(c.outcomes) {
			t.Errorf("%s: %d outcomes, want %d", c.why, len(counts), len(c.outcomes))
		}
		for outcome, chance := range c.outcomes {
			near(t, c.why+" "+outcome, counts[outcome]/drawings, chance, 5*0.5/100)
		}
	}
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}
