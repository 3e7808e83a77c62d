package analyze

import (
	"unicode"
	"unicode/utf8"

	"mores/analyze/sentiment"
	"mores/analyze/text"
)

// Sentiment is the second channel. Compounds run from -1 to 1.
type Sentiment struct {
	Mean float64          // mean of the compounds of the sentences, which long texts do not saturate; 0 where there is none
	Text sentiment.Scores // of the text as a whole
}

// feeling scores the sentiment of a text as its sentences become known.
type feeling struct {
	scorer    *sentiment.Scorer
	text      string
	reading   sentiment.Reading
	from      int         // where reading goes on
	sentences []text.Span // from there on
}

func prepareSentiment(Options) (measuring, error) {
	scorer, err := sentiment.New()
	if err != nil {
		return measuring{}, err
	}
	words := scorer.Source()
	sources := []Source{{Name: words.Name, Version: words.Version, SHA256: words.SHA256}}
	return measuring{sources, func() meter { return &feeling{scorer: scorer} }}, nil
}

func (f *feeling) begin(_, s string) {
	f.text, f.reading, f.from, f.sentences = s, f.scorer.Begin(), 0, f.sentences[:0]
}

// add adds the next sentences. It reads as far as a sentence ends with white space or with the text, since a part
// must not end in the middle of what has no white space.
func (f *feeling) add(_, sentences []text.Span) {
	s, known := f.text, 0
	for _, span := range sentences {
		f.sentences = append(f.sentences, text.Span{Start: span.Start - f.from, End: span.End - f.from})
		if last, _ := utf8.DecodeLastRuneInString(s[:span.End]); span.End == len(s) || unicode.IsSpace(last) {
			known = len(f.sentences)
		}
	}
	if known == 0 {
		return
	}
	read := f.sentences[known-1].End
	f.reading.Add(s[f.from:f.from+read], f.sentences[:known])
	f.from += read
	f.sentences = f.sentences[:copy(f.sentences, f.sentences[known:])]
	for i := range f.sentences {
		f.sentences[i].Start, f.sentences[i].End = f.sentences[i].Start-read, f.sentences[i].End-read
	}
}

func (f *feeling) end(r *Record) { r.Sentiment.Mean, r.Sentiment.Text = f.reading.End() }
