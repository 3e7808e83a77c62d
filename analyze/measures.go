package analyze

import "mores/analyze/complexity"

// Measure is one number of a text as its reader must know it, of a channel whose measures have fixed names. Those of the
// moral channel depend on the lexicons.
type Measure struct {
	Name       string // the column
	Channel    Channel
	Part       string // of the channel, whose measures stand together and are adjusted together: readability
	Main       bool   // it stands in tables for people, the others in files alone
	Ratio      bool   // zero means none, so that a difference in percent has a meaning
	Definition string
	Source     string // who defined it; "" for a mere count
}

// Label is the name without the channel's.
func (m Measure) Label() string { return m.Name[len(m.Channel)+1:] }

// Measures are the measures of the channels whose measures have fixed names, in the order of their columns.
func Measures() []Measure { return complexityMeasures() }

func complexityMeasures() (all []Measure) {
	for _, m := range complexity.Measures() {
		all = append(all, Measure{Name: string(ComplexityChannel) + "." + m.Name, Channel: ComplexityChannel, Part: string(m.Part),
			Main: m.Main, Ratio: m.Ratio, Definition: m.Definition, Source: m.Source})
	}
	return all
}
