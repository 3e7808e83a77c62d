package sentiment

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestContrast compares with the definition followed to the letter: go through the list, look for the first equal value
// in the list as it is at that moment, and change that.
func TestContrast(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	values := []float64{-4, -3, -2, -1.5, -1, -0.75, 0.5, 1, 1.5, 2, 2.25, 3}
	var c contrast // one for all, as in a Scorer
	levels := newLevels()
	for range 3000 {
		all := make([]float64, 1+random.IntN(60))
		for i := range all {
			if random.IntN(3) > 0 {
				all[i] = values[random.IntN(len(values))]
			}
		}
		but := random.IntN(len(all))
		all[but] = 0
		var charged []level
		behind := 0 // the first of charged that stands behind the but
		for i, v := range all {
			if v != 0 {
				charged = append(charged, levels.number(v))
			}
			if i == but {
				behind = len(charged)
			}
		}
		before := slices.Clone(all)
		c.apply(charged, behind, &levels)
		contrastByDefinition(all, but)
		for i, v := range all {
			if v == 0 {
				continue
			}
			if got := levels.valences[charged[0]]; got != v {
				t.Fatalf("%v, but at %d: word %d has %v, want %v", before, but, i, got, v)
			}
			charged = charged[1:]
		}
	}
}

func contrastByDefinition(all []float64, but int) {
	for i := range all {
		value := all[i]
		switch first := slices.Index(all, value); {
		case first < but:
			all[first] = value * 0.5
		case first > but:
			all[first] = value * 1.5
		}
	}
}

func TestPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var heap places
	var want []int
	for range 5000 {
		place := random.IntN(1000)
		if len(want) > 0 && random.IntN(5) < 3 {
			if got := heap.replaceFirst(place); got != want[0] {
				t.Fatalf("replaceFirst() = %d, want the smallest, %d", got, want[0])
			}
			want = want[1:]
		} else {
			heap.push(place)
		}
		i, _ := slices.BinarySearch(want, place)
		want = slices.Insert(want, i, place)
	}
}
