package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"mores/compare/duplicate"
	"mores/corpora"
	"mores/corpora/source"
)

// duplicateFlags are the flags of mores match duplicates.
type duplicateFlags struct {
	inputFlags
	least  float64
	format string
}

func newMatchDuplicates() *cobra.Command {
	var f duplicateFlags
	c := &cobra.Command{
		Use:   "duplicates [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Find texts that are nearly the same, within groups and across",
		Long: `duplicates finds texts that are nearly the same: copies with small changes, and
texts from one template. Two texts are as alike as the share of their runs of five
words that both have, of those that either has (Jaccard). MinHash finds the pairs:
of those that share half nine in ten are found, of those that share .6 or more
nearly all. Of many texts that are alike as many pairs are given as link them all.

It writes a row a pair: id, group, topic, other_id, other_group, other_topic,
similarity. Texts that two groups share say nothing about how the groups differ.`,
		Example: `  mores match duplicates --text argument --by source arguments.csv
  mores match duplicates --least 0.8 --format jsonl human=people/ llm=models/`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	hide(c, "lexicon")
	c.Flags().Float64Var(&f.least, "least", duplicate.Least, "`share` of runs of words that two texts have in common, at least")
	c.Flags().StringVar(&f.format, "format", "csv", "`format`: csv or jsonl")
	return c
}

func (f *duplicateFlags) run(c *cobra.Command, args []string) error {
	switch {
	case f.least <= 0 || f.least > 1:
		return &source.Error{Problem: fmt.Sprintf("--least %g is no share", f.least), Hint: "give one above 0, at most 1; below .5 many pairs are missed"}
	case f.format != "csv" && f.format != "jsonl":
		return unknownFormat(f.format, []string{"csv", "jsonl"})
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	s := &scoring{corpus: corpus, progress: c.ErrOrStderr()}
	s.draw(f.sample, 1)
	var documents []corpora.Document
	var texts []string
	err = s.whole(s.read(c.Context(), func(d corpora.Document) error {
		texts = append(texts, strings.Clone(d.Text))
		d.Text = ""
		documents = append(documents, d)
		return nil
	}))
	warn(c.ErrOrStderr(), s.warnings())
	if err != nil {
		return err
	}
	out := stream(c.OutOrStdout())
	rows := fieldRows{out: out, csv: f.format == "csv"}
	for _, p := range duplicate.Find(texts, f.least) {
		if err := rows.write(pairFields(documents[p.A], documents[p.B], p.Similarity)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func pairFields(a, b corpora.Document, similarity float64) []field {
	return []field{
		textCell("id", a.ID), textCell("group", a.Group), textCell("topic", a.Topic),
		textCell("other_id", b.ID), textCell("other_group", b.Group), textCell("other_topic", b.Topic), numberCell("similarity", similarity),
	}
}
