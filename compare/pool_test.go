package compare

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// The sums of a tile are those of all rows times their weights, whatever the sizes of the pools.
func TestTileAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	for _, units := range []int{1, 15, 16, 17, 100} {
		var pools []pool
		for i, draw := range []drawing{anyWeights, withReplacement, choosing(units / 2), tossed} {
			p := newPool(units+i, 1+i, draw)
			for u := range p.units {
				for j := range p.width {
					p.row(u)[j] = r.NormFloat64()
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
		sum := make([]float64, p.width)
		for u, weight := range t.weights[i][k][:p.units] {
			for j, v := range p.row(u) {
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
		draw     drawing
		units    int
		outcomes map[string]float64 // chances
	}{
		{"3 of 3 with replacement", withReplacement, 3, map[string]float64{
			"[3 0 0]": 1. / 27, "[0 3 0]": 1. / 27, "[0 0 3]": 1. / 27, "[2 1 0]": 3. / 27, "[2 0 1]": 3. / 27,
			"[1 2 0]": 3. / 27, "[0 2 1]": 3. / 27, "[1 0 2]": 3. / 27, "[0 1 2]": 3. / 27, "[1 1 1]": 6. / 27}},
		{"2 of 4 without", choosing(2), 4, map[string]float64{
			"[1 1 0 0]": 1. / 6, "[1 0 1 0]": 1. / 6, "[1 0 0 1]": 1. / 6, "[0 1 1 0]": 1. / 6, "[0 1 0 1]": 1. / 6, "[0 0 1 1]": 1. / 6}},
		{"1 of 3 without", choosing(1), 3, map[string]float64{"[1 0 0]": 1. / 3, "[0 1 0]": 1. / 3, "[0 0 1]": 1. / 3}},
		{"coins", tossed, 2, map[string]float64{"[0 0]": 0.25, "[0 1]": 0.25, "[1 0]": 0.25, "[1 1]": 0.25}},
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

func TestWorkIsBounded(t *testing.T) {
	for _, c := range []struct {
		why                   string
		asked, clusters, want int
	}{
		{"few enough", 10_000, 40_000, 10_000},
		{"as many as there is time for", 10_000, 100_000, 4000},
		{"never fewer than 999", 10_000, 4_000_000, 999},
		{"unless fewer are asked for", 500, 4_000_000, 500},
	} {
		if got := (Options{Resamples: c.asked}).bounded(c.clusters, mostDraws).Resamples; got != c.want {
			t.Errorf("%s: %d, want %d", c.why, got, c.want)
		}
	}
	b := New([]Measure{{}}, Options{Seed: 1, Resamples: 2000, Level: 0.95})
	b.mostDraws = 40_000
	for i := range 40 {
		b.Add(Observation{Group: fmt.Sprint(i % 2), Values: []float64{float64(i % 7)}})
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	got := c.Contrasts[0]
	if got.Test != "permutation between groups (1,000)" {
		t.Errorf("the test is %s", got.Test)
	}
	if want := "only 1,000 resamples and permutations, not 2,000: there are 40 documents"; !slices.Contains(got.Warnings, want) {
		t.Errorf("warnings are %q, want %q", got.Warnings, want)
	}
}
