package compare

import "fmt"

// A Measure is one number of a document.
type Measure struct {
	Name    string  // the column, as mores.care_rate
	Label   string  // what a table calls it, as care
	Heading string  // the block of a table it belongs to, with the unit, as "mores (per 1,000 words)"; empty: in no table
	Unit    string  // of the values, as in "per 1,000 words", where it is that of all measures under the heading; else empty
	Family  string  // measures of one family share one Holm adjustment; an empty family is adjusted for nothing
	Margin  float64 // the margin of equivalence in the unit of the measure; 0 for none
	Ratio   bool    // zero means none, so that a difference in percent has a meaning
}

// An Observation is what is known of one document.
type Observation struct {
	Group  string    // what is compared: the source
	Topic  string    // what pairs or clusters documents; empty for none
	Words  int       // words of the document
	Values []float64 // a value for each measure, in their order; NaN where missing
}

// Options say how groups are compared.
type Options struct {
	Baseline  string  // the group that all others are compared with; empty for the first seen
	Seed      uint64  // seed of resamples and permutations
	Resamples int     // bootstrap resamples, and the most permutations that are made; fewer for very large corpora
	Level     float64 // level of all intervals, between 0 and 1
}

// DefaultOptions are seed 1, 10,000 resamples, intervals of 95 %, and the first group as baseline.
func DefaultOptions() Options {
	return Options{Seed: 1, Resamples: 10_000, Level: 0.95}
}

// maxResamples bounds the memory that resamples take.
const maxResamples = 10_000_000

// check says what is wrong with the options.
func (o Options) check() error {
	if o.Resamples < 1 || o.Resamples > maxResamples {
		return fmt.Errorf("%d resamples: choose 1 to %d, 10000 for a publication", o.Resamples, maxResamples)
	}
	if !(o.Level > 0 && o.Level < 1) {
		return fmt.Errorf("level %v: choose a level between 0 and 1, as 0.95", o.Level)
	}
	return nil
}
