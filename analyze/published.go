package analyze

import (
	"math"
	"slices"
	"strings"

	"gonum.org/v1/gonum/stat"

	"mores/lexicon"
)

// The published scores. M is the matches of a text, n their number, N its words; exceptions are no matches.
//
// ByShare is what eMFDscore reports for MFD and MFD 2.0: for each category its hits over n. A match has a hit in each of
// its categories, so the shares can add up to more than 1.
//
// ByMean is MoralStrength's: the mean of the weights of the hits. It is missing where there is none. (Araque, Gatti and
// Kalimeri 2020, doi 10.1016/j.knosys.2019.105184; they look up lemmas, mores words as they stand.)
//
// EMFDAll and EMFDSingle are eMFDscore's scores by eMFD (Hopp et al. 2021, doi 10.3758/s13428-020-01433-0), of which each
// word has a probability f_p and a sentiment f_sent for each foundation f. EMFDAll: the means over M of f_p and of f_sent
// for BySentiment; for ByViceVirtue the mean of f_p over M, given to virtue where f_sent is above 0, to vice where it is below,
// to neither where it is 0. EMFDSingle is the same with all probabilities and sentiments of a word set to 0 but those of its
// first foundation, the one with the largest f_p (of equals the first in the order care, fairness, loyalty, authority,
// sanctity); where its f_sent is 0 the side is the sign of the sum of the others.
//
// With each of these but ByMean go f_var and sent_var, the sample variances of the probabilities (or shares, of the sides
// where there are sides) and of the sentiments, and moral_nonmoral_ratio, n over the words that no match claims, or over 1
// if there are none. All of them are 0 where n is.

// scores makes the columns of one lexicon by one formula.
type scores struct {
	lexicon string
	index   int // of the lexicon
	plan    *plan
	formula Formula
}

// suffixes are what a column's name ends in, behind eMFDscore's own name of it.
var suffixes = map[Formula]string{ByScore: "_score", ByShare: "_share", ByMean: "_mean", EMFDAll: "_all", EMFDSingle: "_single"}

// publishedColumns are the columns of lexicon i by all formulas but ByRate.
func (a *Analyzer) publishedColumns(i int) []Column {
	var columns []Column
	s := scores{lexicon: a.lexicons[i].Name, index: i, plan: &a.plans[i]}
	for _, f := range Formulas {
		if s.formula = f; !a.options.uses(f) {
			continue
		}
		switch f {
		case ByScore:
			columns = append(columns, s.scoreColumns(foundations(a.lexicons[i].Categories))...)
		case ByShare:
			columns = append(columns, s.shares()...)
		case ByMean:
			columns = append(columns, s.means()...)
		case EMFDAll, EMFDSingle:
			columns = append(columns, s.emfd(foundations(a.lexicons[i].Categories), a.options.Sides)...)
		}
	}
	if a.options.uses(ByShare) || a.options.uses(EMFDAll) || a.options.uses(EMFDSingle) {
		columns = append(columns, Column{Name: s.lexicon + ".moral_nonmoral_ratio", Kind: Score, Lexicon: s.lexicon,
			Tally: "moral_nonmoral_ratio", Meaning: "matches over the words that none claims", Of: s.ratio})
	}
	return columns
}

// column is one column, by eMFDscore's own name of it.
func (s scores) column(name string, kind Kind, meaning string, of func(*Record) float64) Column {
	return Column{Name: s.lexicon + "." + name + suffixes[s.formula], Kind: kind, Formula: s.formula, Lexicon: s.lexicon, Tally: name, Meaning: meaning, Of: of}
}

// shares are those of each foundation, of its sides, and of the other categories.
func (s scores) shares() []Column {
	var columns, sides, whole []Column
	for t, tally := range s.plan.tallies[:s.plan.counted] {
		if isTotal(tally.name) {
			continue
		}
		c := s.column(tally.name, Share, "hits per matched word", s.perMatch(func(c *Counts) float64 { return float64(c.Matches[t]) }))
		columns = append(columns, c)
		if foundation, _, sided := strings.Cut(tally.name, "."); sided && slices.Contains(lexicon.Foundations, foundation) {
			sides = append(sides, c)
		} else if slices.Contains(lexicon.Foundations, tally.name) {
			whole = append(whole, c)
		}
	}
	if len(sides) == 0 {
		sides = whole
	}
	return append(columns, s.variance("f_var", sides))
}

// means are the mean weights of the hits of each tally.
func (s scores) means() []Column {
	var columns []Column
	for t, tally := range s.plan.tallies[:s.plan.counted] {
		columns = append(columns, s.column(tally.name, Score, "mean weight of the hits", func(r *Record) float64 {
			c := &r.Moral[s.index]
			if c.Matches[t] == 0 {
				return math.NaN()
			}
			return c.Weights[t] / float64(c.Matches[t])
		}))
	}
	return columns
}

// emfd are the scores of EMFDAll or EMFDSingle, in the order of eMFDscore's columns.
func (s scores) emfd(foundations []string, sides Sides) []Column {
	list := func(suffix, meaning string, kind Kind) []Column {
		var columns []Column
		for _, f := range foundations {
			columns = append(columns, s.column(f+suffix, kind, meaning, s.perMatch(s.weight(f+suffix))))
		}
		return columns
	}
	if sides == ByViceVirtue {
		columns := append(list(".virtue", "mean probability of a positive word", Share), list(".vice", "mean probability of a negative word", Share)...)
		return append(columns, s.variance("f_var", columns))
	}
	probabilities, sentiments := list("_p", "mean probability", Share), list("_sent", "mean sentiment", Score)
	return append(slices.Concat(probabilities, sentiments), s.variance("f_var", probabilities), s.variance("sent_var", sentiments))
}

// weight is the sum of the weights that eMFDscore adds up for a column, by its name there.
func (s scores) weight(name string) func(*Counts) float64 {
	if s.formula == EMFDSingle {
		name += suffixes[EMFDSingle]
	} else {
		name = strings.TrimSuffix(name, "_p") // a word's weight in its foundation
	}
	t := slices.IndexFunc(s.plan.tallies, func(t tally) bool { return t.name == name })
	if t < 0 {
		return func(*Counts) float64 { return 0 }
	}
	return func(c *Counts) float64 { return c.Weights[t] }
}

// perMatch is what sum gives, over the number of matches; 0 where there is none.
func (s scores) perMatch(sum func(*Counts) float64) func(*Record) float64 {
	return func(r *Record) float64 {
		c := &r.Moral[s.index]
		if c.Matched == 0 {
			return 0
		}
		return sum(c) / float64(c.Matched)
	}
}

// variance is the sample variance of some columns of a text.
func (s scores) variance(name string, columns []Column) Column {
	return s.column(name, Score, "sample variance of these scores", func(r *Record) float64 {
		values := make([]float64, len(columns))
		for i, c := range columns {
			values[i] = c.Of(r)
		}
		return stat.Variance(values, nil)
	})
}

func (s scores) ratio(r *Record) float64 {
	c := &r.Moral[s.index]
	if c.Claimed >= c.Read {
		return float64(c.Matched)
	}
	return float64(c.Matched) / float64(c.Read-c.Claimed)
}
