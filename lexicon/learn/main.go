// Command learn makes the built-in lexicon mores, byte for byte, from what lies beside it and a corpus with labels.
//
//	go run ./lexicon/learn -labels mfrc_dev.jsonl.gz
//
// Two files were written by hand before looking at any labelled text: curated.tsv has the entries that count as hits,
// with their virtue or vice and weights from 1 to 3; signal.tsv has words that go along with a foundation without
// upholding or violating it (children with care, wages with fairness). found.txt has the words that a first run over the
// corpus found to tell and that a reader finds plausible; since it was made with all texts in view, the cross-validated
// figures are a little too good. The corpus is the Moral Foundations Reddit Corpus (Trager et al. 2022, CC BY 4.0).
//
// The score of a text for a foundation is Σ w·log(1+tf)/√n over the entries. The weights come from one logistic
// regression a foundation on exactly these terms: the scores by curated.tsv and by signal.tsv are two features, every
// word and every stem one more, weighted by its idf. Weights are kept from going below zero, and drawn to zero (L2). The
// answers are soft: a text that one annotator gives a foundation counts half, one that two give it counts in full. With
// -validate the whole is done by nested cross-validation, and nothing is written.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	labels := flag.String("labels", "", "jsonl of the labelled corpus")
	out := flag.String("out", "lexicon/data/mores.tsv", "lexicon to write")
	validate := flag.Bool("validate", false, "print the AUC by nested cross-validation instead")
	flag.Parse()
	if err := run(*labels, *out, *validate); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(2)
	}
}

func run(labels, out string, validate bool) error {
	texts, err := readTexts(labels)
	if err != nil {
		return err
	}
	p, err := newProblem(texts)
	if err != nil {
		return err
	}
	if validate {
		return crossValidate(p, os.Stdout)
	}
	weights := make([][]float64, len(foundations))
	inParallel(len(foundations), func(f int) {
		weights[f] = p.weights(f, p.all(), penalty)
	})
	return writeLexicon(out, p, weights)
}
