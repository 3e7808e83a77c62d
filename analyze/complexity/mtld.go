package complexity

import "math"

// mtldRule says how a text is cut into factors, stretches in which the type-token ratio falls to 0.72. Programs differ.
type mtldRule struct {
	below    bool    // a factor ends below 0.72, not at it
	shortest int     // words that a factor has at least
	lastEnds bool    // the last word of the text never ends a whole factor
	unvaried float64 // the figure, in parts of the words, where no word is repeated
}

var (
	// richness is the rule of LexicalRichness, and so of the figures that Herbold et al. (2023) publish.
	richness = mtldRule{shortest: 1, unvaried: 1}
	// taaled is the rule of lexical-diversity, and of the original MTLD of TAALED.
	taaled = mtldRule{below: true, shortest: 10, lastEnds: true, unvaried: math.NaN()}
)

// mtld is the mean of reading the text forwards and backwards; NaN without a word.
func (t *tokens) mtld(r mtldRule) float64 {
	if len(t.words) == 0 {
		return math.NaN()
	}
	n := float64(len(t.words))
	lengths := 0.0
	for _, step := range [...]int{1, -1} {
		if factors := t.factors(r, step); factors > 0 {
			lengths += n / factors
		} else {
			lengths += n * r.unvaried
		}
	}
	return lengths / 2
}

// factors counts the factors of the text from its first word on (step 1) or from its last one back (step -1); what is left
// at the end counts as the part of a factor that its type-token ratio has fallen.
func (t *tokens) factors(r mtldRule, step int) float64 {
	t.scratch = zeroed(t.scratch, len(t.counts)) // the number of the last factor that holds the word
	i, last := 0, len(t.words)-1
	if step < 0 {
		i = last
	}
	factor, words, types := int32(1), 0, 0
	for left := last; left >= 0; left, i = left-1, i+step {
		words++
		if w := t.words[i]; t.scratch[w] != factor {
			t.scratch[w] = factor
			types++
		}
		fallen := 100*types <= 72*words
		if r.below {
			fallen = 100*types < 72*words
		}
		if fallen && words >= r.shortest && (left > 0 || !r.lastEnds) {
			factor, words, types = factor+1, 0, 0
		}
	}
	whole := float64(factor - 1)
	if words == 0 {
		return whole
	}
	return whole + (1-float64(types)/float64(words))/(1-0.72)
}
