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
	reading   sentiment.Reading
	from      int         // where reading goes on in the window
	sentences []text.Span // from there on

	// Of a stretch in which no sentence ends with white space, and which is too long to be held:
	alone  sentiment.Reading // of the sentence at hand, if begun
	begun  bool
	within bool // what was read last does not end with white space
}

func (f *feeling) begin(s *sentiment.Scorer) {
	*f = feeling{scorer: s, reading: s.Begin(), sentences: f.sentences[:0]}
}

// add adds the next sentences of s. It reads as far as a sentence ends with white space or with the text, since a part
// must not end in the middle of what has no white space.
func (f *feeling) add(s string, sentences []text.Span, last bool) {
	known := 0
	for _, span := range sentences {
		if f.within || f.begun {
			f.finish(s, span.End)
			continue
		}
		f.sentences = append(f.sentences, text.Span{Start: span.Start - f.from, End: span.End - f.from})
		if last && span.End == len(s) || endsBlank(s[:span.End]) {
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

func endsBlank(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsSpace(last)
}

// finish reads a sentence to its end, by itself.
func (f *feeling) finish(s string, end int) {
	part := s[f.from:end]
	f.reading.AddSome(part)
	compound := 0.0
	if f.begun {
		f.alone.AddSome(part)
		_, scores := f.alone.End()
		compound = scores.Compound
	} else {
		compound = f.scorer.Score(part).Compound
	}
	f.reading.AddSentence(compound)
	f.from, f.begun, f.within = end, false, !endsBlank(s[:end])
}

// release reads what would have to be held: all of s up to sure, which is known to belong to the sentence at hand.
func (f *feeling) release(s string, sure int) {
	for len(f.sentences) > 0 {
		end := f.from + f.sentences[0].End - f.sentences[0].Start
		f.sentences = f.sentences[:copy(f.sentences, f.sentences[1:])]
		f.finish(s, end)
	}
	if sure <= f.from {
		return
	}
	if !f.begun {
		f.alone, f.begun = f.scorer.Begin(), true
	}
	f.reading.AddSome(s[f.from:sure])
	f.alone.AddSome(s[f.from:sure])
	f.from = sure
}

func (f *feeling) end() (r Sentiment) {
	r.Mean, r.Text = f.reading.End()
	return r
}
