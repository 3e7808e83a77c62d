package evidence

import "mores/analyze"

// Figure is a column with its value, as the sum of its terms.
type Figure struct {
	analyze.Column
	Value float64
	Terms []Term // in the order in which they are met; nil where they are not known
	Known bool   // the terms are known, and add up to the value
}

// Evidence is what is known of a text.
type Evidence struct {
	Record    analyze.Record
	Marks     []Mark
	Sentences []Sentence // with the channel sentiment
	Figures   []Figure   // in the order of the columns
}

// Explain returns all that is known of a text, which must be valid UTF-8.
func (e *Explainer) Explain(s string) Evidence {
	x := Evidence{Record: e.analyzer.Analyze(s), Marks: e.Marks(s), Sentences: e.Sentences(s)}
	for _, c := range e.columns {
		f := Figure{Column: c, Value: c.Of(&x.Record)}
		f.Terms, f.Known = e.TermsOf(c, s, &x.Record)
		x.Figures = append(x.Figures, f)
	}
	return x
}

// TermsOf returns the terms that add up to a column of a text, of which r is the record, and whether they are known.
func (e *Explainer) TermsOf(c analyze.Column, s string, r *analyze.Record) (all []Term, known bool) {
	for _, channel := range channels {
		if !e.options.Measures(channel.Channel) {
			continue
		}
		if all, known := channel.terms(e, c, s, r); known {
			return all, true
		}
	}
	return nil, false
}
