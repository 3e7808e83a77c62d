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
	text      string // the window
	reading   sentiment.Reading
	from      int         // where reading goes on
	sentences []text.Span // from there on

	// In a stretch in which no sentence ends with white space, and which is too long to be held:
	within bool              // what was read last does not end with white space
	begun  bool              // the sentence at hand has been read in part
	alone  sentiment.Reading // by itself, too
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

func (f *feeling) begin(string) {
	*f = feeling{scorer: f.scorer, reading: f.scorer.Begin(), sentences: f.sentences[:0]}
}

func (f *feeling) slide(window string, by int) { f.text, f.from = window, f.from-by }

// add adds the next sentences. It reads as far as a sentence ends with white space or with the text, since a part
// must not end in the middle of what has no white space.
func (f *feeling) add(_, sentences []text.Span, last bool) {
	known := 0
	for _, span := range sentences {
		if f.within || f.begun {
			f.finish(span.End)
			continue
		}
		f.sentences = append(f.sentences, text.Span{Start: span.Start - f.from, End: span.End - f.from})
		if f.endsBlank(span.End) || last && span.End == len(f.text) {
			known = len(f.sentences)
		}
	}
	if known == 0 {
		return
	}
	read := f.sentences[known-1].End
	f.reading.Add(f.text[f.from:f.from+read], f.sentences[:known])
	f.from += read
	f.sentences = f.sentences[:copy(f.sentences, f.sentences[known:])]
	for i := range f.sentences {
		f.sentences[i].Start, f.sentences[i].End = f.sentences[i].Start-read, f.sentences[i].End-read
	}
}

func (f *feeling) endsBlank(end int) bool {
	last, _ := utf8.DecodeLastRuneInString(f.text[:end])
	return unicode.IsSpace(last)
}

// finish reads a sentence to its end, by itself.
func (f *feeling) finish(end int) {
	part := f.text[f.from:end]
	f.reading.AddSome(part)
	scores := sentiment.Scores{}
	if f.begun {
		f.alone.AddSome(part)
		_, scores = f.alone.End()
	} else {
		scores = f.scorer.Score(part)
	}
	f.reading.AddSentence(scores.Compound)
	f.from, f.begun, f.within = end, false, !f.endsBlank(end)
}

// needs reads what would else be too much to hold.
func (f *feeling) needs(h horizon) int {
	if h.end-f.from <= h.most {
		return f.from
	}
	from := f.from
	for _, span := range f.sentences {
		f.finish(from + span.End)
	}
	f.sentences = f.sentences[:0]
	if h.sure > f.from {
		if !f.begun {
			f.alone, f.begun = f.scorer.Begin(), true
		}
		f.reading.AddSome(f.text[f.from:h.sure])
		f.alone.AddSome(f.text[f.from:h.sure])
		f.from = h.sure
	}
	return f.from
}

func (f *feeling) end(r *Record) { r.Sentiment.Mean, r.Sentiment.Text = f.reading.End() }
