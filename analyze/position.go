package analyze

import (
	"cmp"

	"mores/analyze/stance"
	"mores/analyze/text"
)

// position measures the stance of texts.
type position struct{ *stance.Meter }

func prepareStance(o Options) (measuring, error) {
	quotes := cmp.Or(o.Quotes, stance.Exclude)
	scorer, err := stance.New(quotes)
	if err != nil {
		return measuring{}, err
	}
	l := scorer.Lexicon()
	sources := []Source{{Name: "word list, quotations " + string(quotes) + "d", Version: l.Version, SHA256: l.SHA256}}
	return measuring{sources, func() meter { return position{scorer.NewMeter()} }}, nil
}

func (p position) begin(string) { p.Begin() }

func (p position) slide(window string, by int) { p.Slide(window, by) }

func (p position) add(words, sentences []text.Span, last bool) { p.Add(words, sentences, last) }

func (p position) needs(h horizon) int { return p.Needs(h.end) }

func (p position) end(r *Record) { r.Stance = p.End() }

// Marks returns the evidence of the stance channel in a text, in the order of the text; nil if the channel is not measured.
// Hit.Measure is the index in stance.Measures.
func (a *Analyzer) Marks(s string) []stance.Hit {
	for _, m := range a.meters {
		if p, ok := m.(position); ok {
			return p.Hits(s)
		}
	}
	return nil
}

// stanceColumns are two columns for each measure that is a rate, hits and rate, and one for each of the others.
func (a *Analyzer) stanceColumns() (columns []Column) {
	for i, m := range stanceMeasures() {
		if m.Unit != rated {
			columns = append(columns, columnsOf([]Measure{m}, Score)...)
			continue
		}
		columns = append(columns,
			Column{
				Name: string(StanceChannel) + "." + m.Label(), Kind: Count, Tally: m.Label(), Meaning: "hits of " + m.Label(),
				Of: func(r *Record) float64 { return float64(r.Stance.Of[i]) },
			},
			columnsOf([]Measure{m}, Rate)[0])
	}
	return columns
}

// stanceMeasures are in the order of stance.Measures.
func stanceMeasures() (all []Measure) {
	for _, m := range stance.Measures() {
		name := string(StanceChannel) + "." + m.Name
		if m.Kind == stance.Rate {
			name += rateSuffix
		}
		all = append(all, Measure{
			Name: name, Channel: StanceChannel, Part: string(m.Group), Main: m.Main, Ratio: m.Kind == stance.Rate,
			Unit: m.Unit, Definition: m.Definition, Source: m.Source, Example: m.Examples,
			of: func(r *Record) float64 { return m.Of(&r.Stance) },
		})
	}
	return all
}
