package main

import (
	"mores/analyze"
	"mores/analyze/evidence"
	"mores/analyze/text"
	"mores/compare/report"
	"mores/compare/words"
	"mores/lexicon"
)

// moral collects the entries behind the moral rate of lexicon i. Negated matches do not count where they are dropped.
func (s *behind) moral(i int, l *lexicon.Lexicon, drop bool) *behindOne {
	counts := moralEntries(l)
	one := &behindOne{measure: l.Name + ".moral_rate", called: "moral language, " + l.Name, known: map[string]*knownWord{}}
	one.shares = func(d scored) []words.Share {
		var all []words.Share
		for _, e := range d.record.Moral[i].Entries {
			if counts[e.Entry] {
				one.learn(l, e.Entry)
				per := rate(e.Hits, d.record.Words)
				all = append(all, words.Share{Word: e.Entry.Text, Frequency: per, Value: per})
			}
		}
		return all
	}
	one.places = func(d scored, each func(string, text.Span)) {
		for _, hit := range s.analyzer.Hits(i, d.Text) {
			if counts[hit.Entry] && !(drop && hit.Negated()) {
				each(hit.Entry.Text, hit.Span)
			}
		}
	}
	return one
}

// learn notes what an entry stands for.
func (s *behindOne) learn(l *lexicon.Lexicon, e *lexicon.Entry) {
	if s.known[e.Text] != nil {
		return
	}
	w := &knownWord{lines: map[string]*reservoir[report.Line]{}}
	for _, sense := range e.Senses {
		c := l.Categories[sense.Category]
		if c.Side == lexicon.Signal {
			continue
		}
		w.categories = append(w.categories, c.Name)
		w.positive, w.negative = w.positive || c.Side == lexicon.Virtue, w.negative || c.Side == lexicon.Vice
	}
	s.known[e.Text] = w
}

// sentiment collects the words behind the mean compound of the sentences. What exclamation marks and rounding add is no
// word's, and neither is the sentiment of a text that is too long to be held.
func (s *behind) sentiment() (*behindOne, error) {
	explainer, err := evidence.New(analyze.Options{Channels: []analyze.Channel{analyze.SentimentChannel}})
	if err != nil {
		return nil, err
	}
	one := &behindOne{measure: "sentiment", called: "sentiment", known: map[string]*knownWord{}}
	var sentences []evidence.Sentence // of the document at hand
	one.shares = func(d scored) []words.Share {
		sentences = explainer.Sentences(d.Text)
		var all []words.Share
		for _, sentence := range sentences {
			for _, p := range sentence.Parts {
				one.feel(p.Word, p.Valence)
				all = append(all, words.Share{Word: p.Word, Frequency: rate(1, max(1, d.record.Words)), Value: p.Share / float64(len(sentences))})
			}
		}
		return all
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
func (s *behindOne) feel(word string, valence float64) {
	w := s.known[word]
	if w == nil {
		w = &knownWord{lines: map[string]*reservoir[report.Line]{}}
		s.known[word] = w
	}
	w.valence += valence
	w.positive, w.negative = w.valence > 0, w.valence < 0
}
