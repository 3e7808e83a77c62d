package agreement

import "math"

// A Discrimination says how well a score parts the documents that have a label from those that have not.
type Discrimination struct {
	Positive, Negative int // documents with and without the label
	Missing            int // documents without a score, left out
	AUC                Area
	HanleyMcNeil       float64 // another standard error of the area: from the area and the numbers of documents alone
	AveragePrecision   float64 // of a score that says nothing: the share of documents that have the label
	Best               Cut     // at the threshold with the highest F1: chosen on these documents, so too good
	Warnings           []string
}

// Discriminate compares a score with a label. labels says which documents have it.
func Discriminate(scores []float64, labels []bool) Discrimination {
	r := newRanking(scores, labels)
	d := Discrimination{
		Positive:         r.positive,
		Negative:         r.negative,
		Missing:          r.missing,
		AUC:              r.delong(len(scores)),
		HanleyMcNeil:     r.hanleyMcNeil(),
		AveragePrecision: r.averagePrecision(),
		Best:             r.best(),
	}
	d.warn()
	return d
}

func (d *Discrimination) warn() {
	warning := ""
	switch {
	case d.Positive+d.Negative == 0:
		warning = "no document has a score"
	case d.Positive == 0:
		warning = "no document has the label: nothing to tell apart"
	case d.Negative == 0:
		warning = "every document has the label: nothing to tell apart"
	case math.IsNaN(d.AUC.SE):
		warning = "a single document with or without the label: no standard error"
	case d.AUC.SE == 0:
		warning = "all documents of a class are placed alike: a standard error of 0 says nothing"
	default:
		return
	}
	d.Warnings = append(d.Warnings, warning)
}

// averagePrecision is the sum over the distinct scores, from the highest down, of the step in recall times the precision
// of all documents that score as high or higher: tied documents enter together. It is NaN where none has the label.
func (r ranking) averagePrecision() float64 {
	if r.positive == 0 {
		return math.NaN()
	}
	sum, found, taken := 0.0, 0, 0
	for i := len(r.ties) - 1; i >= 0; i-- {
		t := r.ties[i]
		found += t.positive
		taken += t.positive + t.negative
		sum += float64(t.positive) * float64(found) / float64(taken)
	}
	return sum / float64(r.positive)
}
