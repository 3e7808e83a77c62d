package bootstrap

import (
	"cmp"
	"math"
	"slices"

	"mores/compare/describe"
)

// A list is what comes out of resamples: values that are not defined are +Inf, so that they are sorted to one end.
type list struct {
	values  []float64
	chances []float64 // where all resamples are listed; nil of random ones
}

func (l *list) add(value, chance float64) {
	l.values, l.chances = append(l.values, defined(value)), append(l.chances, chance)
}

func defined(v float64) float64 {
	if math.IsNaN(v) {
		return math.Inf(1)
	}
	return v
}

func (l *list) sort() {
	if l.chances == nil {
		slices.Sort(l.values)
		return
	}
	order := make([]int, len(l.values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(l.values[a], l.values[b]) })
	values, chances := make([]float64, len(order)), make([]float64, len(order))
	for k, i := range order {
		values[k], chances[k] = l.values[i], l.chances[i]
	}
	l.values, l.chances = values, chances
}

// chance is that of value i.
func (l list) chance(i int) float64 {
	if l.chances == nil {
		return 1 / float64(len(l.values))
	}
	return l.chances[i]
}

func (l list) quantile(q float64) float64 {
	if l.chances == nil {
		return describe.Quantile(l.values, q)
	}
	sum := 0.0
	for i, chance := range l.chances {
		if sum += chance; sum >= q-1e-12 { // chances add up with rounding
			return l.values[i]
		}
	}
	return l.values[len(l.values)-1]
}
