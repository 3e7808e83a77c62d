package stance

import (
	_ "embed" // for the weights
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/receptiveness.tsv
var receptivenessFile string

// receptive is the score of a reply: how receptive to the view it answers people would find it.
func receptive() Measure {
	return Measure{
		Name: "receptiveness", Group: Receptiveness, Kind: Score, Unit: "standard deviations", Source: yeomans,
		Definition: "how receptive people find a reply to somebody of another view, in standard deviations of their mean ratings; learned " +
			"from replies of some 70 words, so compare texts of like length: " + formula(),
		Examples: "“I agree that it may be so, but it is not fair.”: 0.043863",
		Of:       (*Counts).receptiveness,
	}
}

// formula is the score as people read it.
func formula() string {
	w := weights()
	s := fmt.Sprintf("%g %+g ln(1 + words) + Σ weight × ln(1 + hits), with the weights", w.intercept, w.words)
	for i, weight := range w.hits {
		if weight != 0 {
			s += fmt.Sprintf(" %s %g,", counted[i].Name, weight)
		}
	}
	return strings.TrimSuffix(s, ",")
}

// receptiveness is the score of one text, NaN if it has no word. It does not add up over texts.
func (c *Counts) receptiveness() float64 {
	if c.Words == 0 {
		return math.NaN()
	}
	w := weights()
	score := w.intercept + float64(w.words*math.Log1p(float64(c.Words)))
	for i, n := range c.Of {
		score += float64(w.hits[i] * math.Log1p(float64(n)))
	}
	return score
}

// receptivenessWeights are what the score is made with.
type receptivenessWeights struct {
	intercept, words float64
	hits             [size]float64
}

var weights = sync.OnceValue(func() (w receptivenessWeights) {
	for line := range strings.Lines(receptivenessFile) {
		name, number, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") || !found {
			continue
		}
		weight, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic("the weights of receptiveness are part of the binary: " + err.Error())
		}
		switch name {
		case "intercept":
			w.intercept = weight
		case "words":
			w.words = weight
		default:
			w.hits[Number(name)] = weight
		}
	}
	return w
})
