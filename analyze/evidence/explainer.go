package evidence

import (
	"mores/analyze"
	"mores/analyze/sentiment"
	"mores/analyze/text"
	"mores/lexicon"
)

// Explainer explains texts. It remembers the entries that it has met and is for one goroutine.
type Explainer struct {
	analyzer *analyze.Analyzer
	lexicons []*lexicon.Lexicon
	options  analyze.Options
	columns  []analyze.Column
	known    []map[*lexicon.Entry]*meaning // by lexicon
	scorer   *sentiment.Scorer             // nil without the channel
}

// New returns an explainer for the lexicons, in that order. The error says which of them lacks what a formula needs.
// Negated matches are heeded as the options say; Options.Compat is not.
func New(o analyze.Options, lexicons ...*lexicon.Lexicon) (*Explainer, error) {
	o.Compat = ""
	a, err := analyze.NewWith(o, lexicons...)
	if err != nil {
		return nil, err
	}
	e := &Explainer{analyzer: a, options: o}
	if o.Measures(analyze.MoralChannel) {
		e.lexicons = lexicons
	}
	if o.Measures(analyze.SentimentChannel) {
		if e.scorer, err = sentiment.New(); err != nil {
			return nil, err
		}
	}
	e.prepare()
	return e, nil
}

// prepare makes what is not shared between goroutines.
func (e *Explainer) prepare() {
	e.columns = e.analyzer.Columns()
	e.known = nil
	for range e.lexicons {
		e.known = append(e.known, map[*lexicon.Entry]*meaning{})
	}
}

// Fork returns another explainer with the same lexicons and options, for another goroutine.
func (e *Explainer) Fork() *Explainer {
	f := *e
	f.analyzer = e.analyzer.Fork()
	f.prepare()
	return &f
}

// Analyzer is the analyzer whose figures are explained.
func (e *Explainer) Analyzer() *analyze.Analyzer { return e.analyzer }

// Columns are the columns of the figures.
func (e *Explainer) Columns() []analyze.Column { return e.columns }

// sentencesOf are the sentences of a text.
func sentencesOf(s string) []text.Span {
	return text.AppendSentences(nil, s, text.AppendWords(nil, s))
}
