package agreement

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
)

// A Macro is the mean over labels of the areas of a score for each label.
type Macro struct {
	AUC      Area // the mean; its error takes in that the labels are of the same documents
	Labels   int  // labels in the mean: those that some documents have and some have not
	Missing  int  // scores that are missing, over all labels
	Warnings []string
}

// MacroAUC compares several scores with a label each, on the same documents: scores[k][i] is the score of document i for
// label k. A label that no document has, or every one, is left out with a warning.
func MacroAUC(scores [][]float64, labels [][]bool) Macro {
	m, _ := macro(scores, labels)
	if m.Labels > 0 && math.IsNaN(m.AUC.SE) {
		m.Warnings = append(m.Warnings, "a single document with or without a label: no standard error")
	}
	return m
}

// macro also returns the mean of the influences, for each document; nil if there is no label to average over.
func macro(scores [][]float64, labels [][]bool) (m Macro, influence []float64) {
	sameLength(len(scores), len(labels))
	sum := 0.0
	for k := range scores {
		sameLength(len(scores[0]), len(scores[k]))
		r := newRanking(scores[k], labels[k])
		m.Missing += r.missing
		if !r.twoClasses() {
			m.Warnings = append(m.Warnings, fmt.Sprintf("label %d: all documents have it, or none has; no area", k+1))
			continue
		}
		m.Labels++
		sum += r.area()
		if u := r.influence(len(scores[k])); influence == nil {
			influence = u
		} else {
			floats.Add(influence, u)
		}
	}
	if m.Labels == 0 {
		m.AUC = newArea(math.NaN(), math.NaN())
		return m, nil
	}
	floats.Scale(1/float64(m.Labels), influence)
	m.AUC = newArea(sum/float64(m.Labels), floats.Norm(influence, 2))
	return m, influence
}
