package agreement

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
)

// A HeldOut says how good a cut is on documents that did not choose its threshold.
type HeldOut struct {
	Halves [2]Cut // of each half, with the threshold that has the highest F1 on the other half

	// Means of the two halves.
	Precision, Recall, F1 float64

	Missing  int // documents without a score, left out
	Warnings []string
}

// HeldOutF1 parts the documents by [Halves], chooses the threshold with the highest F1 on one half and counts on the
// other, both ways. The figures are NaN where a half has no document with the label.
func HeldOutF1(scores []float64, labels []bool, seed uint64) HeldOut {
	sameLength(len(scores), len(labels))
	var parts [2]struct {
		scores []float64
		labels []bool
	}
	h := HeldOut{}
	for i, half := range Halves(labels, seed) {
		if math.IsNaN(scores[i]) {
			h.Missing++
			continue
		}
		p := &parts[half]
		p.scores, p.labels = append(p.scores, scores[i]), append(p.labels, labels[i])
	}
	for half, p := range parts {
		chosen := newRanking(parts[1-half].scores, parts[1-half].labels).best()
		h.Halves[half] = CutAt(chosen.Threshold, p.scores, p.labels)
		h.Precision += h.Halves[half].Precision() / 2
		h.Recall += h.Halves[half].Recall() / 2
		h.F1 += h.Halves[half].F1() / 2
	}
	if !slices.Contains(parts[0].labels, true) || !slices.Contains(parts[1].labels, true) {
		h.Precision, h.Recall, h.F1 = math.NaN(), math.NaN(), math.NaN()
		h.Warnings = append(h.Warnings, "a half has no document with the label: no threshold to choose or to check")
	}
	return h
}

// Halves draws for each document the half it is in, 0 or 1. Each half gets half of the documents with the label and half
// of those without; of an odd number, half 0 gets one more with the label, half 1 one more without. The draw depends on
// the labels and the seed alone, so that scores compared on the same labels are compared on the same halves.
func Halves(labels []bool, seed uint64) []int {
	random := rand.NewPCG(seed, 0)
	left := map[bool]int{} // documents not yet drawn
	for _, label := range labels {
		left[label]++
	}
	places := map[bool]int{true: (left[true] + 1) / 2, false: left[false] / 2} // in half 0
	halves := make([]int, len(labels))
	for i, label := range labels {
		// A document takes a place with the chance of places to documents left, so that every choice is as likely.
		if draw, _ := bits.Mul64(random.Uint64(), uint64(left[label])); draw < uint64(places[label]) {
			places[label]--
		} else {
			halves[i] = 1
		}
		left[label]--
	}
	return halves
}
