package analyze

import (
	"fmt"
	"slices"

	"mores/analyze/stance"
	"mores/corpora/source"
	"mores/lexicon"
)

// Formula is a way to turn the matches of a lexicon into numbers.
type Formula string

// The formulas. All but the first two are published scores; see published.go for their definitions.
const (
	ByRate     Formula = "rate"        // matches, matches per 1,000 words, sums of weights
	ByScore    Formula = "score"       // one number a foundation, in which repetition counts less and less; see score.go
	ByShare    Formula = "share"       // hits per matched word, as eMFDscore scores MFD and MFD 2.0
	ByMean     Formula = "mean"        // mean weight of the hits, as MoralStrength scores
	EMFDAll    Formula = "emfd-all"    // eMFDscore, every foundation of a word
	EMFDSingle Formula = "emfd-single" // eMFDscore, the first foundation of a word only
)

// Formulas are all formulas, in the order of their columns.
var Formulas = []Formula{ByRate, ByScore, ByShare, ByMean, EMFDAll, EMFDSingle}

// Sides says how the eMFD formulas tell virtue from vice.
type Sides string

// The ways to tell sides, in eMFDscore's words.
const (
	BySentiment  Sides = "sentiment"   // a probability and a sentiment for each foundation
	ByViceVirtue Sides = "vice-virtue" // a probability for each side of each foundation
)

// Negation is what becomes of a negated match.
type Negation string

// What may become of a negated match.
const (
	Keep Negation = "keep" // it counts like any other: a foundation is invoked either way
	Drop Negation = "drop" // it counts for nothing, and its words as words that no entry claims
	Flip Negation = "flip" // it counts on the other side of its foundation; without a side it counts as it is
)

// Compat names a program whose defects are reproduced.
type Compat string

// LikeEMFDscore matches as eMFDscore does: each word by itself, by every entry that matches it; a phrase is one word, its
// words put together; and of the lines of an entry only the last one counts.
const LikeEMFDscore Compat = "emfdscore"

// Options say what is measured, and how the matches of the moral channel are made and scored. The zero value stands for
// DefaultChannels, rates, and negated matches kept.
type Options struct {
	Channels []Channel // none stands for DefaultChannels; their order does not matter
	Formulas []Formula // none stands for ByRate; their order does not matter
	Sides    Sides     // of EMFDAll and EMFDSingle; "" stands for BySentiment
	Negation Negation  // "" stands for Keep
	Compat   Compat    // "" for none
	Entries  bool      // the hits of each entry are counted too (Counts.Entries)

	Quotes    stance.Quotes // what becomes of quoted words in the stance channel; "" stands for stance.Exclude
	Reference *Reference    // what the complexity channel foretells texts from; nil for none
}

// uses tells whether a formula is asked for.
func (o Options) uses(f Formula) bool {
	return slices.Contains(o.Formulas, f) || f == ByRate && len(o.Formulas) == 0
}

// check says which formula a lexicon cannot be scored by, and beside which channel it cannot stand.
func (o Options) check(l *lexicon.Lexicon) error {
	for _, c := range []Channel{StanceChannel, ComplexityChannel} {
		if l.Name == string(c) && o.Measures(c) {
			return &source.Error{Problem: fmt.Sprintf("the columns of the lexicon %s would be called like those of the channel %s", l.Name, c),
				Hint: "leave one of them out, or copy the lexicon to a file of another name"}
		}
	}
	for _, f := range o.Formulas {
		switch {
		case f == ByMean && !l.Weighted:
			return &source.Error{Problem: fmt.Sprintf("the score %s needs weights, and the lexicon %s has none", f, l.Name),
				Hint: "name a lexicon whose entries have weights, such as MoralStrength, or ask for rate or share"}
		case (f == EMFDAll || f == EMFDSingle) && !hasSentiments(l.Categories):
			return &source.Error{Problem: fmt.Sprintf("the score %s needs a probability and a sentiment of each word for each foundation, and the lexicon %s has none", f, l.Name),
				Hint: "name the csv of eMFD alone (--lexicon emfd.csv), or ask for rate or share"}
		}
	}
	return nil
}

// hasSentiments tells whether the categories hold foundations, and for each of them a sentiment.
func hasSentiments(categories []lexicon.Category) bool {
	found := foundations(categories)
	return len(found) > 0 && !slices.ContainsFunc(found, func(f string) bool {
		return !slices.ContainsFunc(categories, func(c lexicon.Category) bool { return sentimentOf(c) == f })
	})
}

// foundations are the foundations that the categories stand for, in the order of lexicon.Foundations.
func foundations(categories []lexicon.Category) []string {
	return slices.DeleteFunc(slices.Clone(lexicon.Foundations), func(f string) bool {
		return !slices.ContainsFunc(categories, func(c lexicon.Category) bool { return c.Foundation == f })
	})
}

// sentimentOf is the foundation whose sentiment is the weight in this category, as the csv of eMFD has it (care_sent);
// "" for any other category.
func sentimentOf(c lexicon.Category) string {
	i := slices.IndexFunc(lexicon.Foundations, func(f string) bool { return c.Name == f+"_sent" })
	if i < 0 {
		return ""
	}
	return lexicon.Foundations[i]
}
