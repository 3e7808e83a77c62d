package match

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"mores/analyze/logistic"
)

//go:embed data/weights.tsv
var weightsFile string

// model has the weights of the features in the order of FeatureNames, then that of the margin, then the intercept.
type model []float64

// The models: of claims on one topic and of claims on anything, each of a pair by itself, for which the margin has no
// weight, and of the best of several candidates.
const (
	topicPair = iota
	topicRanked
	openPair
	openRanked
	modelCount
)

var models = mustRead(weightsFile)

// mustRead reads the weights that are part of the program: a feature a line, then its weights in the models.
func mustRead(file string) (all [modelCount]model) {
	for k := range all {
		all[k] = make(model, len(FeatureNames)+2)
	}
	names := slices.Concat(FeatureNames, []string{"margin", "intercept"})
	for line := range strings.Lines(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Fields(line)
		at := slices.Index(names, cells[0])
		if at < 0 {
			continue // of a feature that is gone: the program that learns must run before it can write others
		}
		for k := range all {
			x, err := strconv.ParseFloat(cells[1+k], 64)
			if err != nil {
				panic("match: weights.tsv: " + err.Error())
			}
			all[k][at] = x
		}
	}
	return all
}

// odds are the log-odds that two claims are about the same; margin is that of a Match.
func (m model) odds(f Features, margin float64) float64 {
	return logistic.Dot(m, append(f.Values(), margin))
}

// Odds are the log-odds that two claims with these features are about the same: that they say the same, or the one the
// opposite of the other. They come from a logistic model of the features; the program learn below this package made its
// weights, and says from what.
func (f Features) Odds() float64 {
	if f.Open {
		return models[openPair].odds(f, 0)
	}
	return models[topicPair].odds(f, 0)
}

// Score is the probability that belongs to Odds.
func (f Features) Score() float64 { return logistic.Probability(f.Odds()) }

// ranked is the probability for the best of several candidates.
func (f Features) ranked(margin float64) float64 {
	if f.Open {
		return logistic.Probability(models[openRanked].odds(f, margin))
	}
	return logistic.Probability(models[topicRanked].odds(f, margin))
}
