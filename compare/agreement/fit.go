package agreement

import (
	"cmp"
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"

	"mores/compare/adjust"
)

// A ScorerFit says how well one scorer agrees with each label, and differs from the first scorer.
type ScorerFit struct {
	Name          string
	Fits          []Fit // by label
	Macro         Fit   // means over the labels of Validation.Macro; what has no mean is NaN or 0
	Tests         []AUCTest
	MacroTest     AUCTest
	Contributions [][]Contribution // by label: of the parts that change the area, from the most helpful down
}

// A Fit says how well a score agrees with a label.
type Fit struct {
	Documents, Positive   int // that have a score, and those of them that have the label
	Missing               int // documents without a score, left out
	AUC                   Area
	AveragePrecision      float64
	Precision, Recall, F1 float64     // on either half of the documents with the threshold of the other: see HeldOutF1
	Threshold             float64     // with the highest F1 on all documents
	HalfThresholds        [2]float64  // those of the halves, the lower first
	Votes                 Correlation // Spearman's, with the votes
	Warnings              []string
}

// An AUCTest is the paired test of a scorer against the first one. The fields of the first scorer are empty.
type AUCTest struct {
	AUCDifference         // scorer less first scorer
	PAdjusted     float64 // after Holm, over the labels; that of the means is not adjusted
}

func fitAll(s Scorer, labels []Label, seed uint64) ScorerFit {
	f := ScorerFit{Name: s.Name, Fits: make([]Fit, len(labels)), Contributions: make([][]Contribution, len(labels))}
	for l, label := range labels {
		f.Fits[l] = fit(s.Scores[l], label, seed)
		if s.Parts != nil {
			f.Contributions[l] = contributions(s.Scores[l], label.Has, s.Parts[l])
		}
	}
	return f
}

func fit(scores []float64, label Label, seed uint64) Fit {
	d, h := Discriminate(scores, label.Has), HeldOutF1(scores, label.Has, seed)
	f := Fit{
		Documents: d.Positive + d.Negative, Positive: d.Positive, Missing: d.Missing,
		AUC: d.AUC, AveragePrecision: d.AveragePrecision,
		Precision: h.Precision, Recall: h.Recall, F1: h.F1,
		Threshold: d.Best.Threshold, HalfThresholds: [2]float64{h.Halves[0].Threshold, h.Halves[1].Threshold},
		Votes:    Correlation{R: math.NaN(), Interval: noInterval()},
		Warnings: slices.Concat(d.Warnings, h.Warnings),
	}
	slices.Sort(f.HalfThresholds[:])
	if label.Votes != nil {
		f.Votes = Spearman(scores, label.Votes)
		f.Warnings = append(f.Warnings, f.Votes.Warnings...)
	}
	return f
}

// contributions are those of the parts that change the area.
func contributions(scores []float64, has []bool, parts []Part) []Contribution {
	all := slices.DeleteFunc(LeaveOut(scores, has, parts), func(c Contribution) bool { return c.Gain == 0 || math.IsNaN(c.Gain) })
	slices.SortStableFunc(all, func(a, b Contribution) int {
		return cmp.Or(cmp.Compare(b.Gain, a.Gain), cmp.Compare(a.Name, b.Name))
	})
	return all
}

// mean fills in the means over labels.
func (f *ScorerFit) mean(s Scorer, labels []Label, over []int) {
	of := func(figure func(Fit) float64) float64 {
		var all []float64
		for _, l := range over {
			all = append(all, figure(f.Fits[l]))
		}
		return stat.Mean(all, nil)
	}
	scores, has := columnsOf(s, labels, over)
	m := MacroAUC(scores, has)
	f.Macro = Fit{
		AUC:              m.AUC,
		AveragePrecision: of(func(f Fit) float64 { return f.AveragePrecision }),
		Precision:        of(func(f Fit) float64 { return f.Precision }),
		Recall:           of(func(f Fit) float64 { return f.Recall }),
		F1:               of(func(f Fit) float64 { return f.F1 }),
		Threshold:        math.NaN(), HalfThresholds: [2]float64{math.NaN(), math.NaN()},
		Votes:    Correlation{R: of(func(f Fit) float64 { return f.Votes.R }), Interval: noInterval()},
		Warnings: m.Warnings,
	}
}

// test compares the scorer with the first.
func (f *ScorerFit) test(s, first Scorer, labels []Label, over []int) {
	f.Tests = make([]AUCTest, len(labels))
	p := make([]float64, len(labels))
	for l, label := range labels {
		f.Tests[l].AUCDifference = CompareAUC(s.Scores[l], first.Scores[l], label.Has)
		p[l] = f.Tests[l].P
	}
	for l, adjusted := range adjust.Holm(p) {
		f.Tests[l].PAdjusted = adjusted
	}
	scores, has := columnsOf(s, labels, over)
	firsts, _ := columnsOf(first, labels, over)
	f.MacroTest = AUCTest{AUCDifference: CompareMacroAUC(scores, firsts, has)}
	f.MacroTest.PAdjusted = f.MacroTest.P
}

// columnsOf are the scores and labels that a mean is over.
func columnsOf(s Scorer, labels []Label, over []int) (scores [][]float64, has [][]bool) {
	for _, l := range over {
		scores, has = append(scores, s.Scores[l]), append(has, labels[l].Has)
	}
	return scores, has
}
