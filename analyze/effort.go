package analyze

import (
	"mores/analyze/complexity"
	"mores/analyze/complexity/ngram"
	"mores/analyze/text"
)

// effort measures the complexity of texts.
type effort struct {
	meter  *complexity.Meter
	scorer *ngram.Scorer // nil without a reference
}

func prepareComplexity(o Options) (measuring, error) {
	sources := []Source{{Name: "word lists", Version: complexity.Version, SHA256: complexity.SHA256()}}
	if o.Reference != nil {
		sources = append(sources, Source{Name: "reference " + o.Reference.Name, SHA256: o.Reference.SHA256})
	}
	return measuring{sources, func() meter {
		e := effort{meter: complexity.NewMeter()}
		if o.Reference != nil {
			e.scorer = o.Reference.model.Scorer()
		}
		return e
	}}, nil
}

func (e effort) begin(part string) {
	e.meter.Begin("")
	if e.scorer != nil {
		e.scorer.Begin(part, "")
	}
}

func (e effort) slide(window string, by int) {
	e.meter.Slide(window, by)
	if e.scorer != nil {
		e.scorer.Slide(window)
	}
}

func (e effort) needs(h horizon) int { return h.end }

func (e effort) add(words, sentences []text.Span, _ bool) {
	e.meter.Add(words, sentences)
	if e.scorer != nil {
		e.scorer.Add(words, sentences)
	}
}

func (e effort) end(r *Record) {
	r.Complexity = e.meter.End()
	if e.scorer != nil {
		r.Foretold = e.scorer.End()
	}
}

// complexityColumns are a column for each measure of the effort that a text asks.
func (a *Analyzer) complexityColumns() []Column {
	columns := columnsOf(complexityMeasures(), Score)
	if a.options.Reference != nil {
		columns = append(columns, columnsOf(foretoldMeasures[:], Score)...)
	}
	return columns
}

func complexityMeasures() (all []Measure) {
	for _, m := range complexity.Measures() {
		all = append(all, Measure{
			Name: string(ComplexityChannel) + "." + m.Name, Channel: ComplexityChannel, Part: string(m.Part), Main: m.Main, Ratio: m.Ratio,
			Unit: m.Unit, Definition: m.Definition, Source: m.Source, Example: m.Example,
			of: func(r *Record) float64 { return m.Of(&r.Complexity) },
		})
	}
	return all
}

// foretoldMeasures are those that need a reference.
var foretoldMeasures = [...]Measure{
	{
		Name: "complexity.bits", Channel: ComplexityChannel, Part: "predictability", Main: true,
		Unit: "bits a word", Source: "Witten & Bell 1991; Chen & Goodman 1999",
		Definition: "−log₂ of the probability of a word behind the two before it, under a model of the texts of --reference; the " +
			"mean; 2 to this power is the perplexity. Only figures by one reference can be compared",
		Example: "with --reference demo “The people of the town help.”: 8.536289",
		of:      func(r *Record) float64 { return r.Foretold.BitsPerWord() },
	},
	{
		Name: "complexity.unknown", Channel: ComplexityChannel, Part: "predictability", Main: true, Ratio: true,
		Unit: "share of words", Definition: "words that the texts of --reference do not have",
		Example: "with --reference demo “The people of Rome help.”: 0.2",
		of:      func(r *Record) float64 { return r.Foretold.UnknownShare() },
	},
}
