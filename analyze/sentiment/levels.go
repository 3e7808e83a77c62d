package sentiment

import (
	"maps"
	"slices"
)

// level is the number of a valence. Level 0 is the valence 0, which is as good as none. A text holds few different
// valences, so a number of half their size says as much, and valences that are equal are found by it.
type level uint32

// levels numbers the valences that come up.
type levels struct {
	valences []float64 // by level
	numbers  map[float64]level
}

// maxLevels bounds the levels that are kept from text to text. The word list and the rules make no more than some
// thousands of valences from ordinary words.
const maxLevels = 1 << 15

func newLevels() levels {
	return levels{valences: []float64{0}, numbers: map[float64]level{0: 0}}
}

// number is the level of a valence, new if it has none yet.
func (l *levels) number(valence float64) level {
	n, found := l.numbers[valence]
	if !found {
		n = level(len(l.valences))
		l.valences = append(l.valences, valence)
		l.numbers[valence] = n
	}
	return n
}

func (l levels) clone() levels {
	return levels{slices.Clone(l.valences), maps.Clone(l.numbers)}
}
