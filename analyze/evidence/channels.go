package evidence

import "mores/analyze"

// channels say how each channel shows what it heeds: its marks, and the terms of one of its columns, which add up to it.
// known tells whether the terms of a column are known.
var channels = []struct {
	analyze.Channel
	marks func(e *Explainer, s string, yield func(Mark))
	terms func(e *Explainer, c analyze.Column, s string, r *analyze.Record) (terms []Term, known bool)
}{
	{analyze.MoralChannel, (*Explainer).moralMarks, (*Explainer).moralTerms},
	{analyze.SentimentChannel, (*Explainer).sentimentMarks, (*Explainer).sentimentTerms},
	{analyze.StanceChannel, (*Explainer).stanceMarks, (*Explainer).stanceTerms},
}
