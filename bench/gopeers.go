package main

import (
	"fmt"
	"io"
	"os"

	"github.com/jdkato/prose/v2"
	"github.com/jonreiter/govader"
)

// scoreWithGovader scores each line of a file, as a whole text, and prints the sum of the compounds.
func scoreWithGovader(args []string, stdout io.Writer) error {
	analyzer := govader.NewSentimentIntensityAnalyzer()
	sum := 0.0
	err := eachLine(args, func(line string) error {
		sum += analyzer.PolarityScores(line).Compound
		return nil
	})
	fmt.Fprintln(stdout, sum)
	return err
}

// tokenizeWithProse splits each line of a file into words, and prints how many there are. Nothing else of prose runs.
func tokenizeWithProse(args []string, stdout io.Writer) error {
	tokens := 0
	err := eachLine(args, func(line string) error {
		d, err := prose.NewDocument(line, prose.WithSegmentation(false), prose.WithTagging(false), prose.WithExtraction(false))
		if err != nil {
			return err
		}
		tokens += len(d.Tokens())
		return nil
	})
	fmt.Fprintln(stdout, tokens)
	return err
}

// eachLine calls each with the lines of the one file in args.
func eachLine(args []string, each func(string) error) error {
	if len(args) != 1 {
		return fmt.Errorf("got %d files; name one", len(args))
	}
	f, err := os.Open(args[0])
	if err != nil {
		return err
	}
	defer f.Close()
	for line, err := range lines(f) {
		if err != nil {
			return err
		}
		if err := each(line); err != nil {
			return err
		}
	}
	return nil
}
