// Command learn makes the weights of the score receptiveness from replies that people have rated.
//
//	go run ./analyze/stance/learn -ratings receptive_first2000.jsonl.gz
//
// The replies are those of Yeomans et al. (2020, "Conversational receptiveness"), as the R package politeness gives them:
// somebody answers a person of another view, and others rate how receptive the answer is. What is learned from are counts
// of the measures of stance, not words: no list was made by these ratings. Counts enter as ln(1 + hits), since the second
// "I agree" says less than the first, and the length as ln(1 + words). The weights come from ridge regression on these,
// each brought to a standard deviation of 1.
//
// Which measures are used was settled by what the literature names: what is said of the other's view, hedges, subjectivity,
// negation, reasoning, and their neighbours. With -validate the correlation of predicted with given ratings by ten-fold
// cross-validation is printed instead, for ten divisions.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	ratings := flag.String("ratings", "", "jsonl of replies with their ratings")
	out := flag.String("out", "analyze/stance/data/receptiveness.tsv", "file of weights to write")
	report := flag.Bool("validate", false, "print what cross-validation gives instead")
	flag.Parse()
	if err := run(*ratings, *out, *report, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(2)
	}
}

func run(ratings, out string, report bool, w io.Writer) error {
	replies, err := readReplies(ratings)
	if err != nil {
		return err
	}
	if report {
		for seed := range uint64(10) {
			r := crossValidate(replies, seed)
			if _, err := fmt.Fprintf(w, "%d\t%.3f\n", seed, r); err != nil {
				return err
			}
		}
		return nil
	}
	return writeWeights(out, fit(replies))
}
