package agreement

import (
	"fmt"
	"math"
)

// Scores are precision, recall and F1.
type Scores struct {
	Precision, Recall, F1 float64
}

// A Classification says how well predictions meet the truth.
type Classification struct {
	Units            int
	Accuracy         float64  // share of units that are right
	BalancedAccuracy float64  // mean recall of the classes that occur in the truth
	Classes          []Counts // of each label against all others, in the order of the labels
	Macro            Scores   // means over the classes
	Weighted         Scores   // means weighted by the units of each class in the truth
	Micro            Scores   // of the counts of all classes together; equal to the accuracy
	MCC              float64  // Matthews' correlation, −1 to 1; for several classes Gorodkin's (2004)
	Warnings         []string
}

// Classification takes the first codes as the truth and the second as the prediction.
func (c Confusion[T]) Classification() Classification {
	k := Classification{MCC: c.mcc()}
	all, occurring, recalls := Counts{}, 0, 0.0
	for i, label := range c.Labels {
		counts := c.of(i)
		k.Classes = append(k.Classes, counts)
		all.TruePositive += counts.TruePositive
		all.FalsePositive += counts.FalsePositive
		all.FalseNegative += counts.FalseNegative
		units := counts.TruePositive + counts.FalseNegative
		k.Units += units
		k.Macro.add(counts, 1)
		k.Weighted.add(counts, float64(units))
		if units > 0 {
			occurring++
			recalls += counts.Recall()
		} else {
			k.warn("%v does not occur in the truth: its recall counts as 0", label)
		}
		if counts.TruePositive+counts.FalsePositive == 0 {
			k.warn("%v is never predicted: its precision counts as 0", label)
		}
	}
	k.Accuracy = float64(all.TruePositive) / float64(k.Units)
	k.BalancedAccuracy = recalls / float64(occurring)
	k.Macro.divide(float64(len(c.Labels)))
	k.Weighted.divide(float64(k.Units))
	k.Micro = Scores{all.Precision(), all.Recall(), all.F1()}
	if k.Units == 0 {
		k.Micro.divide(0)
		k.warn("no unit has both codes")
	} else if math.IsNaN(k.MCC) {
		k.warn("truth or prediction has one class only: no Matthews correlation")
	}
	return k
}

func (k *Classification) warn(format string, arguments ...any) {
	k.Warnings = append(k.Warnings, fmt.Sprintf(format, arguments...))
}

// add adds the scores of a class.
func (s *Scores) add(c Counts, weight float64) {
	s.Precision += weight * c.Precision()
	s.Recall += weight * c.Recall()
	s.F1 += weight * c.F1()
}

// divide makes a mean of a sum.
func (s *Scores) divide(by float64) {
	s.Precision, s.Recall, s.F1 = s.Precision/by, s.Recall/by, s.F1/by
}

// mcc is the covariance of truth and prediction over the root of the product of their variances, each summed over the
// classes. It is NaN where one of them does not vary.
func (c Confusion[T]) mcc() float64 {
	first, second, units := c.margins()
	right, chance, varianceFirst, varianceSecond := 0.0, 0.0, 1.0, 1.0
	for i := range c.Labels {
		right += float64(c.Cells[i][i]) / units
		chance += first[i] * second[i]
		varianceFirst -= first[i] * first[i]
		varianceSecond -= second[i] * second[i]
	}
	if len(c.Labels) < 2 || varianceFirst <= 0 || varianceSecond <= 0 {
		return math.NaN()
	}
	return (right - chance) / math.Sqrt(varianceFirst*varianceSecond)
}
