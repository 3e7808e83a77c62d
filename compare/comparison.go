package compare

import "math"

// A Comparison holds what is known of all groups and of their contrasts with the baseline.
type Comparison struct {
	Measures  []Measure
	Options   Options    // as they were used, with the name of the baseline
	Groups    []Group    // the baseline first, the others as they were first seen
	Contrasts []Contrast // by group in the order of Groups, then by measure in the order of Measures
}

// A Group is a set of documents.
type Group struct {
	Name      string
	Documents int
	Words     int    // words of all its documents
	Means     []Mean // by measure, over all documents of the group
}

// A Mean is the mean of a measure over the documents of a group.
type Mean struct {
	Documents int // that have a value
	Words     int // of these documents
	Estimate      // in the unit of the measure
}

// An Estimate is a value with its interval. NaN stands for what is missing.
type Estimate struct {
	Value     float64
	Low, High float64
}

// noEstimate is an estimate of which nothing is known.
var noEstimate = Estimate{math.NaN(), math.NaN(), math.NaN()}

// A Design says how the documents of two groups hang together. See the comment of the package.
type Design string

// The designs.
const (
	Crossed     Design = "crossed"     // every topic used has documents of both groups, and weighs the same
	Paired      Design = "paired"      // crossed, with one document of either group on each topic
	Nested      Design = "nested"      // topics belong to one group
	Independent Design = "independent" // no topics
)

// A Verdict is what can be said of a difference at the level of 5 %.
type Verdict string

// The verdicts.
const (
	Higher     Verdict = "higher"     // the adjusted p is below 5 %, the group above the baseline
	Lower      Verdict = "lower"      // the adjusted p is below 5 %, the group below the baseline
	Equivalent Verdict = "equivalent" // the difference is within the margin: p of equivalence is below 5 %
	Undecided  Verdict = "undecided"  // neither a difference nor equivalence is shown
)

// HedgesG is the name of the effect that contrasts report.
const HedgesG = "hedges_g"

// What the intervals of differences are from.
const (
	Inversion = "inversion of the test" // all values that the test does not reject
	WelchT    = "Welch's t"             // where sums of documents are known and not the documents; of the percent after Fieller
)

// A Contrast is one measure compared between a group and the baseline. What is missing is NaN. All figures are of the
// documents that the design uses.
type Contrast struct {
	Measure           Measure
	Group, Baseline   string
	Design            Design
	Documents         int      // of the group
	DocumentsBaseline int      // of the baseline
	Topics            int      // of both; 0 where documents have none
	Mean              float64  // of the group: over documents; over topic means where topics are shared
	MeanBaseline      float64  // of the baseline, likewise
	IntervalName      string   // what the intervals of Difference and Percent are from; "" where there is none
	Difference        Estimate // mean less mean of the baseline, in the unit of the measure
	Percent           Estimate // 100 times the difference over the mean of the baseline; for ratio measures
	EffectName        string   // what Effect is
	Effect            Estimate // Hedges' g, with its bootstrap interval BCa
	Test              string   // what P is from
	P                 float64  // two-sided, of no difference
	PAdjusted         float64  // after Holm within the family of the measure
	PEquivalence      float64  // of a difference beyond the margin
	Verdict           Verdict
	Warnings          []string // short sentences without full stop

	smallest, smallestAdjusted float64 // the smallest p and adjusted p that could have come out
}
