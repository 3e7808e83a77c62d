package agreement

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// An AUCDifference compares the areas of two scores on the same documents.
type AUCDifference struct {
	First, Second Area
	Covariance    [2][2]float64 // of the two areas
	Difference    float64       // First less Second
	SE            float64
	Interval      Interval // Difference ± z SE
	Z             float64
	P             float64 // two-sided, of no difference
	Labels        int     // labels that the areas are means over
	Missing       int     // pairs of scores of which one or both are missing, over all labels
	Warnings      []string
}

// CompareAUC is DeLong's test of two scores against the same labels of the same documents (DeLong, DeLong and
// Clarke-Pearson 1988). A document that lacks either score is left out.
func CompareAUC(first, second []float64, labels []bool) AUCDifference {
	return CompareMacroAUC([][]float64{first}, [][]float64{second}, [][]bool{labels})
}

// CompareMacroAUC is the same test for the means over several labels, each with its two scores. See [MacroAUC].
func CompareMacroAUC(first, second [][]float64, labels [][]bool) AUCDifference {
	sameLength(len(first), len(second))
	a, b := make([][]float64, len(first)), make([][]float64, len(second))
	for k := range first {
		a[k], b[k] = bothPresent(first[k], second[k])
	}
	x, u := macro(a, labels)
	y, v := macro(b, labels)
	d := AUCDifference{
		First:      x.AUC,
		Second:     y.AUC,
		Difference: x.AUC.Value - y.AUC.Value,
		SE:         math.NaN(),
		Labels:     x.Labels,
		Missing:    x.Missing,
		Warnings:   x.Warnings,
	}
	between := math.NaN()
	if x.Labels > 0 {
		between, d.SE = floats.Dot(u, v), floats.Distance(u, v, 2)
	}
	d.Covariance = [2][2]float64{{x.AUC.SE * x.AUC.SE, between}, {between, y.AUC.SE * y.AUC.SE}}
	d.test()
	return d
}

// smallestSE is what rounding leaves of a standard error of zero; one swapped pair among a million documents gives more.
const smallestSE = 1e-15

// test fills in what follows from the difference and its error.
func (d *AUCDifference) test() {
	d.Interval, d.Z = around(d.Difference, d.SE), d.Difference/d.SE
	switch {
	case d.SE < smallestSE:
		d.SE, d.Interval, d.Z = 0, noInterval(), math.NaN()
		d.Warnings = append(d.Warnings, "the two scores differ alike on all documents: no standard error, no test")
	case math.IsNaN(d.SE) && d.Labels > 0:
		d.Warnings = append(d.Warnings, "a single document with or without a label: no standard error, no test")
	}
	d.P = twoSided(d.Z)
}

// bothPresent returns the scores with NaN in both where either is NaN.
func bothPresent(first, second []float64) (a, b []float64) {
	sameLength(len(first), len(second))
	a, b = make([]float64, len(first)), make([]float64, len(first))
	for i := range first {
		a[i], b[i] = first[i], second[i]
		if math.IsNaN(a[i]) || math.IsNaN(b[i]) {
			a[i], b[i] = math.NaN(), math.NaN()
		}
	}
	return a, b
}
