package claims

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"mores/analyze/logistic"
)

// Question is what a model answers about a unit with yes or no.
type Question int

// The questions.
const (
	IsMain    Question = iota // is it the claim that all others serve?
	IsClaim                   // is it a claim, rather than a reason for one?
	IsAgainst                 // does it speak for the other side?
	IsNone                    // is it no part of the argument?
	Questions                 // how many there are
)

//go:embed data/weights.tsv
var weightsFile string

// weights are those of the features and the intercept, by question.
var weights = mustRead(weightsFile)

func mustRead(file string) (all [Questions][]float64) {
	for q := range all {
		all[q] = make([]float64, len(features)+1)
	}
	names := append(FeatureNames(), "intercept")
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Fields(line)
		at := slices.Index(names, cells[0])
		if at < 0 {
			continue // of a feature that is gone: the program that learns must run before it can write others
		}
		for q := range all {
			x, err := strconv.ParseFloat(cells[1+q], 64)
			if err != nil {
				panic("claims: weights.tsv: " + err.Error())
			}
			all[q][at] = x
		}
	}
	return all
}

// FeatureNames are the names of the features, in the order of Features.
func FeatureNames() []string {
	names := make([]string, len(features))
	for i, f := range features {
		names[i] = f.name
	}
	return names
}

// Features returns the features of units of a text, which Units or UnitsAt has made, a row a unit.
func Features(s string, units []Unit) [][]float64 { return newLayout(s, units).rows() }

func (t *layout) rows() [][]float64 {
	rows := make([][]float64, len(t.units))
	for i := range rows {
		rows[i] = make([]float64, len(features))
		for k, f := range features {
			rows[i][k] = f.of(t, i)
		}
	}
	return rows
}

// logOdds are those of a yes, where yes and no are as likely before anything is known of the unit.
func logOdds(q Question, row []float64) float64 { return logistic.Dot(weights[q], row) }

func probability(q Question, row []float64) float64 { return logistic.Probability(logOdds(q, row)) }
