package words

import "math"

// A LogOdds is the difference of the log-odds of a term between two groups, and how sure it is.
type LogOdds struct {
	Delta float64 // positive where the term is more likely in the group
	// Z is Delta over its standard deviation.
	Z float64
	// ZTwo is the same with the variance that leaves out the terms beside this one, as in Monroe, Colaresi and Quinn (2008,
	// equation 20): nearly the same unless a term is a large part of a text.
	ZTwo float64
}

// LogOdds compares the odds of the term after a Dirichlet prior has been added to both sides (Monroe, Colaresi and Quinn
// 2008): with y the occurrences, n the terms, α the prior of the term and α₀ that of all terms,
//
//	δ = ln[(a+α)/(c+α₀−a−α)] − ln[(b+α)/(d+α₀−b−α)]
//
// The prior says how many occurrences, seen elsewhere, each term is given beforehand. A prior that is flat and small hides
// terms that one side lacks; see [Counts.Informed].
func (k Counts) LogOdds(alpha, alpha0 float64) LogOdds {
	inGroup, inBaseline := float64(k.A)+alpha, float64(k.B)+alpha
	others, othersInBaseline := float64(k.C)+alpha0-inGroup, float64(k.D)+alpha0-inBaseline
	delta := math.Log(inGroup/others) - math.Log(inBaseline/othersInBaseline)
	two := 1/inGroup + 1/inBaseline
	return LogOdds{delta, delta / math.Sqrt(two+1/others+1/othersInBaseline), delta / math.Sqrt(two)}
}

// Informed is LogOdds with the informative prior: each term is given its share of so many terms as it has in both groups
// together. With size c + d the prior weighs as much as the texts.
func (k Counts) Informed(size float64) LogOdds {
	return k.LogOdds(size*float64(k.A+k.B)/float64(k.C+k.D), size)
}
