// Command learn makes the weights by which package claims judges the units of a text, and says how good they are.
//
//	go run ./analyze/claims/learn -microtexts arg_microtexts1_en.tar.gz -essays essays-without-markers.csv
//
// It learns from 112 short argumentative texts whose units and their roles have been published (Peldszus and Stede 2015,
// "An annotated corpus of argumentative microtexts", CC BY-NC-SA 4.0), and from 24 student essays whose units were coded
// for this project (coded.tsv beside this file says how; the texts are those of Herbold et al. 2023, Apache-2.0). Each of
// four questions has a logistic regression on the features of package claims, yes and no weighing the same in all. There
// is no word among the features but what the lists of markers have.
//
//   - main: both corpora; the central claim of a text against the rest
//   - claim: both; claims (in the essays also those of the other side) against premises and examples. Units of the
//     microtexts that speak for the other side, and of the essays that are no part of the argument, are left out
//   - against: the microtexts; what the opponent says against what the proponent says
//   - none: both; units of the essays that are no part of the argument against all others
//
// With -validate nothing is written. What is printed instead are macro F1 by cross-validation in ten parts: no text is
// judged by weights that were learned from it.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"mores/analyze/claims"
	"mores/analyze/logistic"
)

// question says what is learned: the answer of a unit, if it counts, and how much the weights are drawn to zero. Larger
// penalties by a factor of four do as well.
type question struct {
	name    string
	penalty float64
	answer  func(u *unit) (yes, counts bool)
}

// questions are in the order of claims.Question.
var questions = [claims.Questions]question{
	claims.IsMain:  {"main", 50, func(u *unit) (bool, bool) { return u.code == "main", true }},
	claims.IsClaim: {"claim", 50, (*unit).isClaim},
	claims.IsAgainst: {"against", 200, func(u *unit) (bool, bool) {
		return u.code == "against", u.corpus == microtexts
	}},
	claims.IsNone: {"none", 100, func(u *unit) (bool, bool) { return u.code == "none", true }},
}

func (u *unit) isClaim() (yes, counts bool) {
	if u.corpus == microtexts {
		return u.code == "main", u.code != "against"
	}
	return u.code == "main" || u.code == "claim" || u.code == "against", u.code != "none"
}

func main() {
	micro := flag.String("microtexts", "", "tar.gz of the microtexts")
	essays := flag.String("essays", "", "csv of the essays")
	codes := flag.String("codes", "analyze/claims/learn/coded.tsv", "tsv of the codes of the essays")
	out := flag.String("out", "analyze/claims/data/weights.tsv", "file to write")
	report := flag.Bool("validate", false, "print how good the weights are instead")
	flag.Parse()
	units, err := readUnits(*micro, *essays, *codes)
	switch {
	case err != nil:
	case *report:
		err = validate(units, os.Stdout)
	default:
		err = os.WriteFile(*out, []byte(format(units)), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(2)
	}
}

// fit learns the weights of a question from units.
func fit(q question, units []unit) []float64 {
	p := logistic.Problem{Penalty: q.penalty}
	var count [2]float64
	for i := range units {
		yes, counts := q.answer(&units[i])
		if !counts {
			continue
		}
		answer := 0.0
		if yes {
			answer = 1
		}
		count[int(answer)]++
		p.Rows, p.Answers = append(p.Rows, units[i].features), append(p.Answers, answer)
	}
	for _, answer := range p.Answers {
		p.Weights = append(p.Weights, float64(len(p.Answers))/(2*count[int(answer)]))
	}
	return logistic.Fit(p)
}

func format(units []unit) string {
	var b strings.Builder
	io.WriteString(&b, "# Made by analyze/claims/learn from the microtexts of Peldszus and Stede (CC BY-NC-SA 4.0) and coded.tsv; do not edit.\n# feature")
	var all [][]float64
	for _, q := range questions {
		all = append(all, fit(q, units))
		b.WriteString("\t" + q.name)
	}
	for i, name := range append(claims.FeatureNames(), "intercept") {
		b.WriteString("\n" + name)
		for _, w := range all {
			fmt.Fprintf(&b, "\t%.4f", w[i])
		}
	}
	return b.String() + "\n"
}
