package agreement

import (
	"cmp"
	"slices"
)

// A Confusion counts units by two codes: truth and prediction, or the codes of two people.
type Confusion[T cmp.Ordered] struct {
	Labels  []T     // the codes that occur in either, in order
	Cells   [][]int // Cells[i][j]: units with Labels[i] in the first and Labels[j] in the second
	Missing int     // units of which a code is NaN, left out
}

// Confuse counts the pairs of codes. Only floats can be missing.
func Confuse[T cmp.Ordered](truth, prediction []T) Confusion[T] {
	sameLength(len(truth), len(prediction))
	c := Confusion[T]{}
	for i, t := range truth {
		if isMissing(t) || isMissing(prediction[i]) {
			c.Missing++
			continue
		}
		c.Labels = append(c.Labels, t, prediction[i])
	}
	slices.Sort(c.Labels)
	c.Labels = slices.Compact(c.Labels)
	c.Cells = make([][]int, len(c.Labels))
	for i := range c.Cells {
		c.Cells[i] = make([]int, len(c.Labels))
	}
	for i, t := range truth {
		if isMissing(t) || isMissing(prediction[i]) {
			continue
		}
		row, _ := slices.BinarySearch(c.Labels, t)
		column, _ := slices.BinarySearch(c.Labels, prediction[i])
		c.Cells[row][column]++
	}
	return c
}

// isMissing is true of NaN, which alone differs from itself.
func isMissing[T cmp.Ordered](code T) bool {
	return code != code
}

// of returns the counts of one label against all others.
func (c Confusion[T]) of(label int) Counts {
	counts := Counts{}
	for i, row := range c.Cells {
		for j, n := range row {
			switch {
			case i == label && j == label:
				counts.TruePositive += n
			case i == label:
				counts.FalseNegative += n
			case j == label:
				counts.FalsePositive += n
			default:
				counts.TrueNegative += n
			}
		}
	}
	return counts
}

// margins returns the share of each label in the first and in the second codes, and the number of units.
func (c Confusion[T]) margins() (first, second []float64, units float64) {
	first, second = make([]float64, len(c.Labels)), make([]float64, len(c.Labels))
	for i, row := range c.Cells {
		for j, n := range row {
			first[i] += float64(n)
			second[j] += float64(n)
			units += float64(n)
		}
	}
	for i := range c.Labels {
		first[i] /= units
		second[i] /= units
	}
	return first, second, units
}
