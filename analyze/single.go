package analyze

import (
	"strings"

	"mores/lexicon"
)

// reading is eMFDscore's reading of a word by its first foundation.
type reading struct {
	foundation  string // the one with the largest probability; of equals the first; "" if none is above 0
	probability float64
	sentiment   float64 // in that foundation
	side        lexicon.Side
}

// single reads a word by its first foundation. The side is the sign of the sentiment there, and where that is 0 the sign
// of the sum of the other sentiments.
func single(all []sense) reading {
	var v reading
	sum := 0.0
	for _, f := range lexicon.Foundations {
		probability, sentiment := 0.0, 0.0
		for _, s := range all {
			switch f {
			case s.Foundation:
				probability += s.weight
			case sentimentOf(s.Category):
				sentiment += s.weight
			}
		}
		sum += sentiment
		if probability > v.probability {
			v = reading{foundation: f, probability: probability, sentiment: sentiment}
		}
	}
	v.side = sideOf(v.sentiment)
	if v.sentiment == 0 {
		v.side = sideOf(sum)
	}
	return v
}

func sideOf(sentiment float64) lexicon.Side {
	switch {
	case sentiment > 0:
		return lexicon.Virtue
	case sentiment < 0:
		return lexicon.Vice
	}
	return lexicon.Either
}

// singleTallies are what EMFDSingle adds up: eMFDscore's columns with the suffix of the formula.
func singleTallies(categories []lexicon.Category) []tally {
	var all []tally
	for _, f := range foundations(categories) {
		for _, own := range []string{"_p", "_sent", ".virtue", ".vice"} {
			all = append(all, tally{name: f + own + suffixes[EMFDSingle]})
		}
	}
	return all
}

// singleShares are what a match with these senses adds to the tallies of EMFDSingle.
func (p *plan) singleShares(all []sense) []share {
	first := single(all)
	weights := map[string]float64{first.foundation + "_p": first.probability, first.foundation + "_sent": first.sentiment}
	if first.side != lexicon.Either {
		weights[first.foundation+"."+string(first.side)] = first.probability
	}
	var shares []share
	for t, tally := range p.tallies[p.counted:] {
		if w, ok := weights[strings.TrimSuffix(tally.name, suffixes[EMFDSingle])]; ok {
			shares = append(shares, share{p.counted + t, w})
		}
	}
	return shares
}
