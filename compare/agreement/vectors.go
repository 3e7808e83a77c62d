package agreement

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// isFinite says whether a value can be summed and squared. No measure of a text is beyond 1e100.
func isFinite(v float64) bool {
	return math.Abs(v) <= 1e100
}

// isPresent is true of all but NaN.
func isPresent(v float64) bool {
	return !math.IsNaN(v)
}

// rowsWith returns the rows in which all columns have a value that can be used, and how many have not.
func rowsWith(usable func(float64) bool, columns ...[]float64) (rows []int, missing int) {
	for _, column := range columns {
		sameLength(len(columns[0]), len(column))
	}
	for i := range columns[0] {
		if !slices.ContainsFunc(columns, func(column []float64) bool { return !usable(column[i]) }) {
			rows = append(rows, i)
		}
	}
	return rows, len(columns[0]) - len(rows)
}

// at picks rows of a column.
func at(column []float64, rows []int) []float64 {
	picked := make([]float64, len(rows))
	for k, i := range rows {
		picked[k] = column[i]
	}
	return picked
}

// centre returns the values less their mean. It works around the first value, so that equal values give zeros.
func centre(values []float64) []float64 {
	centred := slices.Clone(values)
	if len(values) == 0 {
		return centred
	}
	floats.AddConst(-values[0], centred)
	floats.AddConst(-floats.Sum(centred)/float64(len(centred)), centred)
	return centred
}

// midranks returns the rank of each value from 1; equal values share the mean of their ranks.
func midranks(values []float64) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Compare(values[a], values[b]) })
	ranks := make([]float64, len(values))
	for from := 0; from < len(order); {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		for _, i := range order[from:to] {
			ranks[i] = float64(from+1+to) / 2
		}
		from = to
	}
	return ranks
}
