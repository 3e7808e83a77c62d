// Command learn makes the weights by which package match scores two claims, and says how good they are.
//
//	go run ./compare/match/learn -data keypoints
//
// The folder is that of ArgKP (Bar-Haim et al. 2020, "From Arguments to Key Points", CDLA-Sharing 1.0): arguments on 28
// topics, key points, and which argument makes which point. The weights are learned from the 24 topics of the file called
// train alone: one logistic regression on the six features of a pair, no weight with the wrong sign. No word is learned.
//
// With -validate nothing is written. The figures are printed instead: on train, with weights learned from the other topics
// (eight parts), and on dev, with those learned from train. They are mean average precisions over topic and stance.
//
//   - official: as the shared task of 2021 has it. Each argument gets its best key point; of the half of the arguments
//     with the highest scores, the average precision. Strict takes a pair without a label for wrong, relaxed for right.
//   - mean precision: the same half, the sum of the precisions at the right ones over all of them, so that an argument
//     that has no point costs too.
//   - pairs: the average precision over all pairs of an argument and a point.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"

	"mores/analyze/logistic"
	"mores/compare/match"
)

// penalty draws the weights to zero. With 24 topics and seven weights it hardly matters.
const penalty = 1

// signs are those that the weights may have: what two claims have in common speaks for them.
var signs = []int{1, 1, 1, 1, 1, -1, -1, 1}

func main() {
	data := flag.String("data", "", "folder of the key points")
	out := flag.String("out", "compare/match/data/weights.tsv", "file to write")
	report := flag.Bool("validate", false, "print how good the weights are instead")
	flag.Parse()
	if err := run(*data, *out, *report, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(2)
	}
}

func run(data, out string, report bool, stdout io.Writer) error {
	train, err := readPairs(data, "train", ".gz")
	if err != nil {
		return err
	}
	if report {
		dev, err := readPairs(data, "dev", "")
		if err != nil {
			return err
		}
		return validate(train, dev, stdout)
	}
	var models [][]float64
	for _, open := range []bool{false, true} {
		some := only(train, open)
		alone := fit(some)
		ranked := fit(withMargins(some, alone))
		models = append(models, slices.Insert(alone, len(match.FeatureNames), 0), ranked) // 0 for the margin
	}
	return os.WriteFile(out, []byte(format(models)), 0o644)
}

// only are the pairs that are compared as claims without a topic are, or the others.
func only(pairs []pair, open bool) []pair {
	return slices.DeleteFunc(slices.Clone(pairs), func(p pair) bool { return p.open != open })
}

// fit learns weights from the pairs that have a label.
func fit(pairs []pair) []float64 {
	p := logistic.Problem{Penalty: penalty}
	for _, x := range pairs {
		if x.labelled {
			p.Rows, p.Answers = append(p.Rows, x.features), append(p.Answers, x.answer())
		}
	}
	p.Signs = signs[:len(p.Rows[0])]
	return logistic.Fit(p)
}

func format(models [][]float64) string {
	text := "# Made by compare/match/learn from ArgKP (Bar-Haim et al. 2020, CDLA-Sharing 1.0); do not edit.\n" +
		"# A feature, and its weights for claims on one topic, by themselves and as the best of several, and for claims on anything.\n"
	for i, name := range slices.Concat(match.FeatureNames, []string{"margin", "intercept"}) {
		text += name
		for _, m := range models {
			text += fmt.Sprintf("\t%.4f", m[i])
		}
		text += "\n"
	}
	return text
}
