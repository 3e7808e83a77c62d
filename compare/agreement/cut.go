package agreement

import "math"

// Counts are the documents of a yes-or-no prediction by what they have and what was said of them.
type Counts struct {
	TruePositive, FalsePositive, FalseNegative, TrueNegative int
}

// Precision is the share of the documents said to have the label that have it; 0 where none was said to.
func (c Counts) Precision() float64 {
	return share(c.TruePositive, c.TruePositive+c.FalsePositive)
}

// Recall is the share of the documents with the label that were found; 0 where none has it.
func (c Counts) Recall() float64 {
	return share(c.TruePositive, c.TruePositive+c.FalseNegative)
}

// F1 is the harmonic mean of precision and recall, 2TP / (2TP + FP + FN).
func (c Counts) F1() float64 {
	return share(2*c.TruePositive, 2*c.TruePositive+c.FalsePositive+c.FalseNegative)
}

// Accuracy is the share of documents that were said to be what they are.
func (c Counts) Accuracy() float64 {
	right := c.TruePositive + c.TrueNegative
	return share(right, right+c.FalsePositive+c.FalseNegative)
}

// share is part / whole, and 0 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// A Cut makes a score a yes or no: a document is said to have the label if its score is Threshold or more.
type Cut struct {
	Threshold float64 // a score that occurs; NaN where no document has the label
	Counts
}

// CutAt counts what a threshold gives. A document without a score is left out.
func CutAt(threshold float64, scores []float64, labels []bool) Cut {
	sameLength(len(scores), len(labels))
	c := Cut{Threshold: threshold}
	for i, score := range scores {
		switch {
		case math.IsNaN(score):
		case score >= threshold && labels[i]:
			c.TruePositive++
		case score >= threshold:
			c.FalsePositive++
		case labels[i]:
			c.FalseNegative++
		default:
			c.TrueNegative++
		}
	}
	return c
}

// best is the cut with the highest F1. Of equals it is the one with the highest threshold, which says yes least often.
func (r ranking) best() Cut {
	best := Cut{Threshold: math.NaN(), Counts: Counts{FalseNegative: r.positive, TrueNegative: r.negative}}
	now := best
	for i := len(r.ties) - 1; i >= 0; i-- {
		t := r.ties[i]
		now.Threshold = t.score
		now.TruePositive += t.positive
		now.FalseNegative -= t.positive
		now.FalsePositive += t.negative
		now.TrueNegative -= t.negative
		if now.F1() > best.F1() {
			best = now
		}
	}
	return best
}
