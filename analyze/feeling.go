package analyze

import (
	"mores/analyze/sentiment"
	"mores/analyze/text"
)

// Sentiment is the second channel. Compounds run from -1 to 1.
type Sentiment struct {
	Mean float64          // mean of the compounds of the sentences; 0 where there is none
	Text sentiment.Scores // of the text as a whole
}

// feeling adds up the compounds of the sentences of a text. Long texts saturate VADER's compound, sentences do not.
type feeling struct {
	sum       float64
	sentences int
}

// feel adds the sentences of s that are known by now.
func (a *Analyzer) feel(f *feeling, s string, sentences []text.Span) {
	for _, span := range sentences {
		f.sum += a.sentiment.Score(span.Of(s)).Compound
	}
	f.sentences += len(sentences)
}

// sentimentOf is the sentiment of s, all of whose sentences have been added.
func (a *Analyzer) sentimentOf(s string, f feeling) Sentiment {
	r := Sentiment{Text: a.sentiment.Score(s)}
	if f.sentences > 0 {
		r.Mean = f.sum / float64(f.sentences)
	}
	return r
}
