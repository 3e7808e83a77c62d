package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"sync"

	"mores/compare/agreement"
)

// penalty is C of the regressions. Nested cross-validation chooses among penalties.
const penalty = 0.4

var penalties = []float64{0.2, 0.4, 0.8}

const (
	outerFolds = 5
	innerFolds = 3
	seed       = 1
)

// validate prints areas under the ROC curve: of each list as it was written, and of what is learned from the first list,
// from the first two, and so on, by nested cross-validation.
func validate(texts []labelled, w io.Writer) error {
	var names []string
	var scores [][][]float64 // by column, foundation and text
	add := func(name string, of func(f int) []float64) {
		column := make([][]float64, len(foundations))
		inParallel(len(foundations), func(f int) { column[f] = of(f) })
		names, scores = append(names, name), append(scores, column)
	}
	for n := range lists {
		p, err := newProblem(texts, n+1)
		if err != nil {
			return err
		}
		add(lists[n].name, func(f int) []float64 { return p.scores(p.priors[n][f]) })
		add(fmt.Sprintf("learned from %d", n+1), func(f int) []float64 { return p.heldOut(f) })
	}
	return printAreas(w, texts, names, scores)
}

// printAreas prints a row for each column and foundation, and for their mean: the area with its 95 % interval (DeLong).
func printAreas(w io.Writer, texts []labelled, names []string, scores [][][]float64) error {
	labels := labelsOf(texts)
	row := func(name, foundation string, a agreement.Area) error {
		_, err := fmt.Fprintf(w, "%s\t%s\t%.4f\t%.4f\t%.4f\n", name, foundation, a.Value, a.Interval.Low, a.Interval.High)
		return err
	}
	if _, err := fmt.Fprintln(w, "weights\tfoundation\tauc\tauc_low\tauc_high"); err != nil {
		return err
	}
	for c, name := range names {
		for f, foundation := range foundations {
			if err := row(name, foundation, agreement.Discriminate(scores[c][f], labels[f]).AUC); err != nil {
				return err
			}
		}
		if err := row(name, "macro", agreement.MacroAUC(scores[c], labels).AUC); err != nil {
			return err
		}
	}
	return nil
}

// heldOut are the scores of all texts by weights that were learned without them: in each of five folds C is chosen
// within the rest.
func (p *problem) heldOut(f int) []float64 {
	return p.crossValidate(f, p.all(), outerFolds, func(rest []int) float64 { return p.choose(f, rest) })
}

// choose returns the penalty with the best area by cross-validation within rows.
func (p *problem) choose(f int, rows []int) float64 {
	best, most := 0.0, 0.0
	for _, c := range penalties {
		scores := p.crossValidate(f, rows, innerFolds, func([]int) float64 { return c })
		if area := p.area(f, rows, scores); area > most {
			best, most = c, area
		}
	}
	return best
}

// crossValidate returns the scores of rows by weights that were learned from the rows of the other folds, with the
// penalty that these give. The scores of other texts are 0.
func (p *problem) crossValidate(f int, rows []int, n int, penalty func(rest []int) float64) []float64 {
	scores := make([]float64, len(p.texts))
	for _, fold := range folds(p, f, rows, n) {
		rest := without(rows, fold)
		weights := p.weights(f, rest, penalty(rest))
		for _, i := range fold {
			scores[i] = score(p.terms[i], weights)
		}
	}
	return scores
}

// area is the area under the ROC curve of the scores of rows.
func (p *problem) area(f int, rows []int, scores []float64) float64 {
	of, labels := make([]float64, len(rows)), make([]bool, len(rows))
	for k, i := range rows {
		of[k], labels[k] = scores[i], p.texts[i].label[f]
	}
	return agreement.Discriminate(of, labels).AUC.Value
}

// labelsOf are the labels by foundation and text.
func labelsOf(texts []labelled) [][]bool {
	labels := make([][]bool, len(foundations))
	for f := range foundations {
		for _, t := range texts {
			labels[f] = append(labels[f], t.label[f])
		}
	}
	return labels
}

// all are the indexes of all texts.
func (p *problem) all() []int {
	rows := make([]int, len(p.texts))
	for i := range rows {
		rows[i] = i
	}
	return rows
}

// folds parts rows at random into n parts with the same share of texts that have the label.
func folds(p *problem, f int, rows []int, n int) [][]int {
	r := rand.New(rand.NewPCG(seed, uint64(f)))
	shuffled := slices.Clone(rows)
	r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	slices.SortStableFunc(shuffled, func(a, b int) int {
		return int(p.texts[a].votes[f]) - int(p.texts[b].votes[f])
	})
	parts := make([][]int, n)
	for k, i := range shuffled {
		parts[k%n] = append(parts[k%n], i)
	}
	return parts
}

// without returns rows less those of fold.
func without(rows, fold []int) []int {
	left := map[int]bool{}
	for _, i := range fold {
		left[i] = true
	}
	return slices.DeleteFunc(slices.Clone(rows), func(i int) bool { return left[i] })
}

// inParallel calls do for each number below n at once.
func inParallel(n int, do func(int)) {
	var wait sync.WaitGroup
	for i := range n {
		wait.Go(func() { do(i) })
	}
	wait.Wait()
}
