package evidence

import (
	"mores/analyze"
	"mores/analyze/sentiment"
	"mores/analyze/text"
)

// Sentence is a sentence with what makes its sentiment. The spans of its parts are of the text as a whole.
type Sentence struct {
	Span text.Span
	sentiment.Explanation
}

// Sentences returns the sentences of a text, with their sentiment; none without the channel.
func (e *Explainer) Sentences(s string) []Sentence {
	if e.scorer == nil {
		return nil
	}
	var all []Sentence
	for _, span := range sentencesOf(s) {
		x := e.scorer.Explain(span.Of(s))
		for i := range x.Parts {
			x.Parts[i].Span.Start += span.Start
			x.Parts[i].Span.End += span.Start
		}
		all = append(all, Sentence{span, x})
	}
	return all
}

func (e *Explainer) sentimentMarks(s string, yield func(Mark)) {
	for _, sentence := range e.Sentences(s) {
		for _, p := range sentence.Parts {
			yield(Mark{Span: p.Span, Channel: analyze.SentimentChannel, Name: p.Word, Polarity: sign(p.Valence), Value: p.Valence, Counts: true})
		}
	}
}

func sign(valence float64) Polarity {
	if valence < 0 {
		return Negative
	}
	return Positive
}

// What stands for terms that are no words.
const (
	Emphasis = "!?"         // exclamation and question marks
	Rounding = "(rounding)" // of compounds to four decimals
)

// sentimentTerms are the terms of the mean of the sentences, or of the compound of the whole text. VADER's shares are not
// sums of words alone.
func (e *Explainer) sentimentTerms(c analyze.Column, s string, _ *analyze.Record) ([]Term, bool) {
	var of []sentiment.Explanation
	switch c.Name {
	case "sentiment":
		for _, sentence := range e.Sentences(s) {
			of = append(of, sentence.Explanation)
		}
	case "sentiment_text":
		of = append(of, e.scorer.Explain(s))
	default:
		return nil, false
	}
	var all terms
	n, rounding := float64(len(of)), 0.0
	for _, x := range of {
		for _, p := range x.Parts {
			all.add(p.Word, sign(p.Valence), p.Share/n)
		}
		if x.Emphasis != 0 {
			all.add(Emphasis, sign(x.Emphasis), x.EmphasisShare/n)
		}
		rounding += x.Rounding() / n
	}
	if rounding != 0 {
		all.list = append(all.list, Term{Name: Rounding, Value: rounding})
	}
	return all.list, true
}
