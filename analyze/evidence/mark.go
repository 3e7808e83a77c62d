package evidence

import (
	"cmp"
	"slices"

	"mores/analyze"
	"mores/analyze/text"
)

// Polarity is which way a mark points.
type Polarity string

// The polarities: a foundation upheld, violated, or both or neither; a sentiment above or below zero.
const (
	Virtue   Polarity = "virtue"
	Vice     Polarity = "vice"
	Positive Polarity = "positive"
	Negative Polarity = "negative"
	Neither  Polarity = ""
)

// Mark is a stretch of a text that a channel heeds.
type Mark struct {
	Span       text.Span // bytes of the text
	Channel    analyze.Channel
	Lexicon    string // of the moral channel
	Name       string // of the entry, or the word as the list of the channel has it
	Categories []string
	Polarity   Polarity
	Value      float64   // the valence of a word after the rules; the number of hits of an entry that counts
	Negator    text.Span // the word that negates it; the zero Span where none does
	// Counts tells whether it counts in any figure: an exception does not, nor does what a negation has dropped.
	Counts bool
	// Tallies are what it counts in (analyze.Column.Tally); of sentiment none.
	Tallies []string
}

// Negated tells whether a word negates the mark.
func (m Mark) Negated() bool { return m.Negator != text.Span{} }

// Marks returns the marks of all channels in the order of the text; where two begin together the longer comes first, then
// the channel and lexicon that was named first.
func (e *Explainer) Marks(s string) []Mark {
	return e.marks(s, func(Mark) bool { return true })
}

// marks returns those that are wanted.
func (e *Explainer) marks(s string, wanted func(Mark) bool) []Mark {
	var all []Mark
	for _, c := range channels {
		if e.options.Measures(c.Channel) {
			c.marks(e, s, func(m Mark) {
				if wanted(m) {
					all = append(all, m)
				}
			})
		}
	}
	slices.SortStableFunc(all, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
	})
	return all
}
