package analyze

import (
	"mores/analyze/complexity"
	"mores/analyze/text"
)

// effort measures the complexity of texts.
type effort struct{ meter *complexity.Meter }

func prepareComplexity(Options) (measuring, error) {
	source := Source{Name: "word lists", Version: complexity.Version, SHA256: complexity.SHA256()}
	return measuring{source, func() meter { return effort{complexity.NewMeter()} }}, nil
}

func (e effort) begin(s string)                   { e.meter.Begin(s) }
func (e effort) add(words, sentences []text.Span) { e.meter.Add(words, sentences) }
func (e effort) end(r *Record)                    { r.Complexity = e.meter.End() }

// complexityColumns are a column for each measure of the effort that a text asks.
var complexityColumns = func() (columns []Column) {
	for _, m := range complexity.Measures() {
		columns = append(columns, Column{Name: string(ComplexityChannel) + "." + m.Name, Kind: Score, Tally: m.Name, Meaning: m.Definition,
			Of: func(r *Record) float64 { return m.Of(&r.Complexity) }})
	}
	return columns
}()
