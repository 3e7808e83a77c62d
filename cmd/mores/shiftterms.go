package main

import (
	"iter"
	"slices"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/analyze/text"
	"mores/compare/report"
	"mores/lexicon"
)

// moral collects the entries behind the moral rate of lexicon i. Negated matches do not count where they are dropped.
func (s *shifts) moral(i int, l *lexicon.Lexicon, drop bool) shift {
	one := shift{measure: l.Name + ".moral_rate", called: "moral language, " + l.Name, words: map[string]*shiftWord{}}
	one.terms = func(one *shift, d scored) iter.Seq2[string, float64] {
		return func(yield func(string, float64) bool) {
			for _, e := range d.record.Moral[i].Entries {
				if counts(l, e.Entry) {
					one.learn(l, e.Entry)
					if !yield(e.Entry.Text, 1000*float64(e.Hits)/float64(d.record.Words)) {
						return
					}
				}
			}
		}
	}
	one.places = func(d scored, each func(string, text.Span)) {
		for _, hit := range s.analyzer.Hits(i, d.Text) {
			if counts(l, hit.Entry) && !(drop && hit.Negated()) {
				each(hit.Entry.Text, hit.Span)
			}
		}
	}
	return one
}

// counts tells whether an entry counts as moral.
func counts(l *lexicon.Lexicon, e *lexicon.Entry) bool {
	return slices.ContainsFunc(e.Senses, func(one lexicon.Sense) bool {
		c := l.Categories[one.Category]
		return c.Foundation != "" && c.Side != lexicon.Signal
	})
}

// learn notes what an entry stands for.
func (s *shift) learn(l *lexicon.Lexicon, e *lexicon.Entry) {
	if s.words[e.Text] != nil {
		return
	}
	w := &shiftWord{lines: map[string]*reservoir[report.Line]{}}
	for _, sense := range e.Senses {
		c := l.Categories[sense.Category]
		if c.Side == lexicon.Signal {
			continue
		}
		w.categories = append(w.categories, c.Name)
		w.positive, w.negative = w.positive || c.Side == lexicon.Virtue, w.negative || c.Side == lexicon.Vice
	}
	s.words[e.Text] = w
}

// sentiment collects the words behind the mean compound of the sentences. What exclamation marks and rounding add is no
// word's, and neither is the sentiment of a text that is too long to be held.
func (s *shifts) sentiment() (shift, error) {
	explainer, err := evidence.New(analyze.Options{Channels: []analyze.Channel{analyze.SentimentChannel}})
	if err != nil {
		return shift{}, err
	}
	one := shift{measure: "sentiment", called: "sentiment", words: map[string]*shiftWord{}}
	var sentences []evidence.Sentence // of the document at hand
	one.terms = func(one *shift, d scored) iter.Seq2[string, float64] {
		sentences = explainer.Sentences(d.Text)
		return func(yield func(string, float64) bool) {
			for _, sentence := range sentences {
				for _, p := range sentence.Parts {
					one.feel(p.Word, p.Valence)
					if !yield(p.Word, p.Share/float64(len(sentences))) {
						return
					}
				}
			}
		}
	}
	one.places = func(_ scored, each func(string, text.Span)) {
		for _, sentence := range sentences {
			for _, p := range sentence.Parts {
				each(p.Word, p.Span)
			}
		}
	}
	return one, nil
}

// feel notes which way a word points, on the whole: a negation can turn it round.
func (s *shift) feel(word string, valence float64) {
	w := s.words[word]
	if w == nil {
		w = &shiftWord{lines: map[string]*reservoir[report.Line]{}}
		s.words[word] = w
	}
	w.valence += valence
	w.positive, w.negative = w.valence > 0, w.valence < 0
}
