package match

import (
	_ "embed"
	"slices"

	"mores/analyze/logistic"
)

//go:embed data/weights.tsv
var weightsFile string

// The models, which have the weights of the features in the order of FeatureNames, then that of the margin, then the
// intercept: of claims on one topic and of claims on anything, each of a pair by itself, for which the margin has no
// weight, and of the best of several candidates.
const (
	topicPair = iota
	topicRanked
	openPair
	openRanked
	modelCount
)

var models = logistic.MustWeights(weightsFile, slices.Concat(FeatureNames, []string{"margin", "intercept"}), modelCount)

// odds are the log-odds that two claims are about the same; margin is that of a Match.
func odds(model int, f Features, margin float64) float64 {
	return logistic.Dot(models[model], append(f.Values(), margin))
}

// Odds are the log-odds that two claims with these features are about the same: that they say the same, or the one the
// opposite of the other. They come from a logistic model of the features; the program learn below this package made its
// weights, and says from what.
func (f Features) Odds() float64 {
	if f.Open {
		return odds(openPair, f, 0)
	}
	return odds(topicPair, f, 0)
}

// Score is the probability that belongs to Odds.
func (f Features) Score() float64 { return logistic.Probability(f.Odds()) }

// ranked is the probability for the best of several candidates.
func (f Features) ranked(margin float64) float64 {
	if f.Open {
		return logistic.Probability(odds(openRanked, f, margin))
	}
	return logistic.Probability(odds(topicRanked, f, margin))
}
