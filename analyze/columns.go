package analyze

import "mores/lexicon"

// Kind is what sort of number a column holds.
type Kind string

// The kinds of columns.
const (
	Count  Kind = "count"  // a whole number
	Rate   Kind = "rate"   // per 1,000 words; 0 in a text without a word
	Weight Kind = "weight" // a sum of weights
	Share  Kind = "share"  // per matched word, or a mean probability over the matched words: 0 means none
	Score  Kind = "score"  // a number on a scale of its own
)

// Column is one number that can be read from a Record.
type Column struct {
	Name    string
	Kind    Kind
	Formula Formula // how the lexicon's matches are scored; "" for other channels, and for what all formulas share
	Lexicon string  // the lexicon that it counts; "" for other channels
	Tally   string  // what is counted: moral, care, care.virtue, or eMFDscore's name of it: care_p …; the measure of complexity: mtld …
	Meaning string  // one line for people
	Of      func(*Record) float64
}

// Columns lists the columns of an analyzer's records, in the order of every output: words, sentences, then channel by
// channel; within the moral one lexicon by lexicon.
func (a *Analyzer) Columns() []Column {
	columns := columnsOf(sizeMeasures[:], Count)
	for _, c := range channels {
		if a.options.Measures(c.Channel) {
			columns = append(columns, c.columns(a)...)
		}
	}
	return columns
}

func (a *Analyzer) moralColumns() []Column {
	var columns []Column
	for i, l := range a.lexicons {
		if a.options.uses(ByRate) {
			for t, tally := range a.plans[i].tallies[:a.plans[i].counted] {
				columns = append(columns, tallyColumns(i, t, l, tally.name)...)
			}
		}
		columns = append(columns, a.publishedColumns(i)...)
	}
	return columns
}

// tallyColumns are the columns of tally t of lexicon i: matches, rate and, if the lexicon has weights, their sum.
func tallyColumns(i, t int, l *lexicon.Lexicon, tally string) []Column {
	column := func(suffix string, kind Kind, meaning string, of func(*Record) float64) Column {
		return Column{Name: l.Name + "." + tally + suffix, Kind: kind, Formula: ByRate, Lexicon: l.Name, Tally: tally, Meaning: meaning, Of: of}
	}
	matches := func(r *Record) float64 { return float64(r.Moral[i].Matches[t]) }
	columns := []Column{
		column("", Count, "matches of "+tally, matches),
		column("_rate", Rate, "the same per 1,000 words", func(r *Record) float64 { return perThousand(matches(r), r.Words) }),
	}
	if l.Weighted {
		columns = append(columns, column("_weight", Weight, "sum of the weights of their hits",
			func(r *Record) float64 { return r.Moral[i].Weights[t] }))
	}
	return columns
}

func perThousand(count float64, words int) float64 {
	if words == 0 {
		return 0
	}
	return 1000 * count / float64(words)
}

// columnsOf are the columns of measures that have a figure.
func columnsOf(measures []Measure, kind Kind) (columns []Column) {
	for _, m := range measures {
		c := Column{Name: m.Name, Kind: kind, Meaning: m.Definition, Of: m.of}
		if m.Part != "" {
			c.Tally = m.Label()
		}
		columns = append(columns, c)
	}
	return columns
}
