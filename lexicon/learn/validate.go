package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"sync"
)

// penalty is C of the regressions. Nested cross-validation chooses among penalties.
const penalty = 0.2

var penalties = []float64{0.1, 0.2, 0.4}

const (
	outerFolds = 5
	innerFolds = 3
	seed       = 1
)

// crossValidate prints the AUC of what is learned on texts that it was not learned from: in each of five folds C is
// chosen within the rest. Beside it stand the AUCs of the weights by hand.
func crossValidate(p *problem, w io.Writer) error {
	results := make([][3]float64, len(foundations))
	inParallel(len(foundations), func(f int) {
		scores := make([]float64, len(p.texts))
		for _, fold := range folds(p, f, p.all(), outerFolds) {
			rest := without(p.all(), fold)
			weights := p.weights(f, rest, p.choose(f, rest))
			for _, i := range fold {
				scores[i] = score(p.terms[i], weights)
			}
		}
		results[f][0] = p.auc(f, p.all(), scores)
		for k := range p.priors {
			results[f][1+k] = p.auc(f, p.all(), p.scores(p.priors[k][f]))
		}
	})
	fmt.Fprintln(w, "foundation\tlearned\tcurated\tsignal")
	var mean [3]float64
	for f, name := range foundations {
		fmt.Fprintf(w, "%s\t%.4f\t%.4f\t%.4f\n", name, results[f][0], results[f][1], results[f][2])
		for k := range mean {
			mean[k] += results[f][k] / float64(len(foundations))
		}
	}
	_, err := fmt.Fprintf(w, "macro\t%.4f\t%.4f\t%.4f\n", mean[0], mean[1], mean[2])
	return err
}

// choose returns the penalty with the best AUC by cross-validation within rows.
func (p *problem) choose(f int, rows []int) float64 {
	best, most := 0.0, 0.0
	for _, c := range penalties {
		scores := make([]float64, len(p.texts))
		for _, fold := range folds(p, f, rows, innerFolds) {
			weights := p.weights(f, without(rows, fold), c)
			for _, i := range fold {
				scores[i] = score(p.terms[i], weights)
			}
		}
		if auc := p.auc(f, rows, scores); auc > most {
			best, most = c, auc
		}
	}
	return best
}

func (p *problem) scores(weights []float64) []float64 {
	scores := make([]float64, len(p.terms))
	for i, terms := range p.terms {
		scores[i] = score(terms, weights)
	}
	return scores
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

// auc is the area under the ROC curve of the scores of rows; ties count half.
func (p *problem) auc(f int, rows []int, scores []float64) float64 {
	sorted := slices.Clone(rows)
	slices.SortFunc(sorted, func(a, b int) int {
		switch {
		case scores[a] < scores[b]:
			return -1
		case scores[a] > scores[b]:
			return 1
		}
		return 0
	})
	rankSum, positive := 0.0, 0.0
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && scores[sorted[j]] == scores[sorted[i]] {
			j++
		}
		for _, row := range sorted[i:j] {
			if p.texts[row].label[f] {
				rankSum += float64(i+j+1) / 2
				positive++
			}
		}
		i = j
	}
	negative := float64(len(rows)) - positive
	return (rankSum - positive*(positive+1)/2) / (positive * negative)
}

// inParallel calls do for each number below n at once.
func inParallel(n int, do func(int)) {
	var wait sync.WaitGroup
	for i := range n {
		wait.Go(func() { do(i) })
	}
	wait.Wait()
}
