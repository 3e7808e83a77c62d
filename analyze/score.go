package analyze

import (
	"math"

	"mores/lexicon"
)

// The score of a text for a foundation is
//
//	Σ w · log(1 + tf) / √n
//
// over the entries of the lexicon, with w the weight of the entry in the foundation (on either side, and as a signal), tf
// how often it matches, and n the words that were matched. So a word that a text repeats counts less each time. It is the
// sum of what each text gives (Counts.Damped) over √n (Counts.Read). A score has no unit; it grows with the length of a
// text, about as √n, and so is for texts of like length.

// scoredShares are what an entry with these senses adds to the score of each foundation, by its index in
// lexicon.Foundations.
func scoredShares(senses []sense) []share {
	var all []share
	for f, name := range lexicon.Foundations {
		weight := 0.0
		for _, s := range senses {
			if s.Foundation == name {
				weight += s.weight
			}
		}
		if weight != 0 {
			all = append(all, share{f, weight})
		}
	}
	return all
}

// logs are log(1+n) of small numbers.
var logs = func() (t [16]float64) {
	for n := range t {
		t[n] = math.Log(float64(1 + n))
	}
	return t
}()

func logOfTimes(n int32) float64 {
	if int(n) < len(logs) {
		return logs[n]
	}
	return math.Log(float64(1 + n))
}

// scoreColumns are the scores of lexicon i, one for each foundation that it has.
func (s scores) scoreColumns(foundations []string) []Column {
	var columns []Column
	for f, name := range lexicon.Foundations {
		for _, has := range foundations {
			if has != name {
				continue
			}
			columns = append(columns, s.column(name, Score, "sum of weight × log(1 + times) over √words", func(r *Record) float64 {
				c := &r.Moral[s.index]
				if c.Read == 0 {
					return 0
				}
				return c.Damped[f] / math.Sqrt(float64(c.Read))
			}))
		}
	}
	return columns
}
