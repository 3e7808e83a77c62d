// Command learn makes the built-in lexicon mores, byte for byte, from what lies beside it and a corpus with labels.
//
//	go run ./lexicon/learn -labels mfrc_dev.jsonl.gz
//
// Three lists were made before looking at any labelled text. curated.tsv has the entries that count as hits, with their
// virtue or vice and weights from 1 to 3. signal.tsv has words that go along with a foundation without upholding or
// violating it (children with care, wages with fairness). rated.tsv has ratings of the words of unlabelled texts, made by
// common sense, a family of forms at a time. The corpus is the Moral Foundations Reddit Corpus (Trager et al. 2022, CC BY
// 4.0), whose labels are used for the weights and for nothing else: no word comes in or goes out because of them.
//
// The score of a text for a foundation is Σ w·log(1+tf)/√n over the entries. The weights come from one logistic
// regression a foundation on exactly these terms: the scores by each list are three features, every word and every stem
// one more, weighted by its idf. Weights are kept from going below zero, and drawn to zero (L2), so that what is learned
// are corrections of the lists. The answers are soft: a text that one annotator gives a foundation counts half, one that
// two give it counts in full.
//
// With -validate the whole is done by nested cross-validation, and the areas under the ROC curve are printed; report.tsv has them.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	labels := flag.String("labels", "", "jsonl of the labelled corpus")
	out := flag.String("out", "lexicon/data/mores.tsv", "lexicon to write")
	report := flag.Bool("validate", false, "print the areas under the ROC curve by nested cross-validation instead")
	flag.Parse()
	if err := run(*labels, *out, *report); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(2)
	}
}

func run(labels, out string, report bool) error {
	texts, err := readTexts(labels)
	if err != nil {
		return err
	}
	if report {
		return validate(texts, os.Stdout)
	}
	p, err := newProblem(texts, len(lists))
	if err != nil {
		return err
	}
	weights := make([][]float64, len(foundations))
	inParallel(len(foundations), func(f int) {
		weights[f] = p.weights(f, p.all(), penalty)
	})
	return writeLexicon(out, p, weights)
}
