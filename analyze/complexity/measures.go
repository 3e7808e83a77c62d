package complexity

import "slices"

// Measure is one figure of a text, and what it means.
type Measure struct {
	Name       string                 // as in a column: mtld
	Part       Part                   // what it is a measure of
	Main       bool                   // one of the dozen that say most, for tables
	Ratio      bool                   // zero means none, so that a text can have twice as much as another
	Of         func(*Figures) float64 // the figure; NaN where it is undefined
	Unit       string
	Definition string
	Source     string // who defined it; "" for a mere count
	Example    string // “a text”: its figure; or another case with its figure
}

// Part is what sort of effort a measure is of.
type Part string

// The parts.
const (
	Readability Part = "readability"
	Variety     Part = "variety of words"
	Grammar     Part = "grammar"
)

// Measures are all figures, part by part, in the order in which they are shown.
func Measures() []Measure { return slices.Concat(readability[:], variety[:], grammar[:]) }
