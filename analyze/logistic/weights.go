package logistic

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Weights reads the weights of so many models from a table: a feature a line, its name and its weight in each model;
// lines that begin with # are comments. It returns a row a model, in the order of names, with 0 where a name has no line.
// Lines of other names are passed over, since the program that learns must run before it can write a table without a
// feature that is gone.
func Weights(table string, names []string, models int) ([][]float64, error) {
	all := make([][]float64, models)
	for k := range all {
		all[k] = make([]float64, len(names))
	}
	for line := range strings.Lines(table) {
		cells := strings.Fields(line)
		if len(cells) == 0 || strings.HasPrefix(line, "#") {
			continue
		}
		at := slices.Index(names, cells[0])
		if at < 0 {
			continue
		}
		if len(cells) != 1+models {
			return nil, fmt.Errorf("%s has %d weights, and there are %d models", cells[0], len(cells)-1, models)
		}
		for k := range all {
			x, err := strconv.ParseFloat(cells[1+k], 64)
			if err != nil {
				return nil, err
			}
			all[k][at] = x
		}
	}
	return all, nil
}

// MustWeights is Weights of a table that is part of the program. It panics if that is malformed, which a test would show.
func MustWeights(table string, names []string, models int) [][]float64 {
	all, err := Weights(table, names, models)
	if err != nil {
		panic("weights: " + err.Error())
	}
	return all
}
