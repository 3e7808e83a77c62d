package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"mores/analyze/logistic"
	"mores/compare/agreement"
	"mores/compare/match"
)

// parts is how many the topics are parted into for cross-validation.
const parts = 8

// figures are a strict and a relaxed mean average precision in each of three ways.
type figures struct{ official, meanPrecision, pairs [2]float64 }

func (f figures) String() string {
	return fmt.Sprintf("%.3f\t%.3f\t%.3f\t%.3f\t%.3f\t%.3f", f.official[0], f.official[1], f.meanPrecision[0], f.meanPrecision[1], f.pairs[0], f.pairs[1])
}

// validate prints the figures of the models, and those of each feature alone.
func validate(train, dev []pair, w io.Writer) error {
	dev = only(dev, false)
	fmt.Fprintln(w, "score\tdata\tofficial strict\tofficial relaxed\tmean precision strict\tmean precision relaxed\tpairs strict\tpairs relaxed")
	cuts := ""
	for _, m := range []struct {
		name  string
		apply func(learned, applied []pair) []float64
	}{{"pair", alone}, {"ranked", ranked}} {
		for _, open := range []bool{false, true} {
			train := only(train, open)
			apart := heldOut(train, m.apply)
			some, labels := labelled(train, apart)
			cut := agreement.CutAt(0, some, labels)
			cuts += fmt.Sprintf("%s, train, other topics, without topics %t: from a probability of one half on, precision %.3f, recall %.3f\n", m.name, open, cut.Precision(), cut.Recall())
			if !open {
				fmt.Fprintf(w, "%s\ttrain, other topics\t%v\n", m.name, evaluate(train, apart))
				fmt.Fprintf(w, "%s\tdev\t%v\n", m.name, evaluate(dev, m.apply(train, dev)))
			}
		}
	}
	for i, name := range match.FeatureNames {
		one := make([]float64, len(match.FeatureNames)+1)
		one[i] = 1
		fmt.Fprintf(w, "%s\ttrain\t%v\n", name, evaluate(only(train, false), scores(only(train, false), one)))
		fmt.Fprintf(w, "%s\tdev\t%v\n", name, evaluate(dev, scores(dev, one)))
	}
	_, err := fmt.Fprint(w, cuts)
	return err
}

// scores are the log-odds of pairs.
func scores(pairs []pair, weights []float64) []float64 {
	all := make([]float64, len(pairs))
	for i, p := range pairs {
		all[i] = logistic.Dot(weights, p.features)
	}
	return all
}

// alone are the log-odds of pairs by themselves, by weights learned from others.
func alone(learned, applied []pair) []float64 { return scores(applied, fit(learned)) }

// ranked are those of pairs among all points of their side.
func ranked(learned, applied []pair) []float64 {
	w := fit(learned)
	return scores(withMargins(applied, w), fit(withMargins(learned, w)))
}

// heldOut are the log-odds of pairs by weights learned from the topics of the other parts.
func heldOut(pairs []pair, apply func(learned, applied []pair) []float64) []float64 {
	var topics []string
	for _, p := range pairs {
		topics = append(topics, p.topic)
	}
	slices.Sort(topics)
	topics = slices.Compact(topics)
	all := make([]float64, len(pairs))
	for part := range parts {
		var learned, applied []pair
		var at []int
		for i, p := range pairs {
			if slices.Index(topics, p.topic)%parts != part {
				learned = append(learned, p)
				continue
			}
			applied, at = append(applied, p), append(at, i)
		}
		for k, x := range apply(learned, applied) {
			all[at[k]] = x
		}
	}
	return all
}

// labelled are the scores of the pairs that have a label.
func labelled(pairs []pair, scores []float64) (some []float64, labels []bool) {
	for i, p := range pairs {
		if p.labelled {
			some, labels = append(some, scores[i]), append(labels, p.agrees)
		}
	}
	return some, labels
}

// scored is a pair with its score, and whether it is right, strictly and relaxed.
type scored struct {
	score float64
	right [2]bool
}

func evaluate(pairs []pair, scores []float64) figures {
	sides := map[string][]scored{}
	best := map[string]map[string]scored{} // by side and argument
	var order []string
	for i, p := range pairs {
		if best[p.side] == nil {
			best[p.side] = map[string]scored{}
			order = append(order, p.side)
		}
		s := scored{scores[i], [2]bool{p.agrees, p.agrees || !p.labelled}}
		sides[p.side] = append(sides[p.side], s)
		if b, known := best[p.side][p.argument]; !known || s.score > b.score {
			best[p.side][p.argument] = s
		}
	}
	var f figures
	for _, side := range order {
		top := half(best[side])
		for k := range 2 {
			n := float64(len(order))
			f.official[k] += averagePrecision(top, k) / n
			f.meanPrecision[k] += meanPrecision(top, k) / n
			f.pairs[k] += averagePrecision(sides[side], k) / n
		}
	}
	return f
}

// half are the better half of some scores, the best first.
func half(all map[string]scored) []scored {
	var arguments []string
	for a := range all {
		arguments = append(arguments, a)
	}
	slices.Sort(arguments)
	slices.SortStableFunc(arguments, func(a, b string) int { return cmp.Compare(all[b].score, all[a].score) })
	var top []scored
	for _, a := range arguments[:len(arguments)/2] {
		top = append(top, all[a])
	}
	return top
}

// averagePrecision is 0 where nothing is right.
func averagePrecision(all []scored, k int) float64 {
	var scores []float64
	var right []bool
	for _, s := range all {
		scores, right = append(scores, s.score), append(right, s.right[k])
	}
	switch {
	case !slices.Contains(right, true):
		return 0
	case !slices.Contains(right, false):
		return 1
	}
	return agreement.Discriminate(scores, right).AveragePrecision
}

// meanPrecision is the sum of the precisions at the right ones over the number of all.
func meanPrecision(ordered []scored, k int) float64 {
	right, sum := 0.0, 0.0
	for i, s := range ordered {
		if s.right[k] {
			right++
			sum += right / float64(i+1)
		}
	}
	return sum / float64(len(ordered))
}
