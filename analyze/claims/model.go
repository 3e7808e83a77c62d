package claims

import (
	_ "embed"

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
var weights = logistic.MustWeights(weightsFile, append(FeatureNames(), "intercept"), int(Questions))

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
