package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"mores/corpora"
)

const demoNote = `
The texts of this demo were written for it by a language model, in the manner of a
forum and of an assistant: they show how to read the tables and are no evidence
about people or models. Next: mores compare --help
`

func newDemo() *cobra.Command {
	var comparison comparisonFlags
	lexicons := inputFlags{lexicons: []string{"mores"}}
	c := &cobra.Command{
		Use:     "demo",
		Short:   "Compare the corpora that come with mores",
		Long:    "demo compares 24 arguments in the manner of a forum with 24 in the manner of a chat assistant.\nThe texts and the lexicon are part of the program.",
		Example: "  mores demo",
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			lexicons.scores.entries = comparison.format == "table"
			all, analyzer, err := lexicons.scorer(c)
			if err != nil {
				return err
			}
			p := comparing{lexicons: all, corpus: corpora.Demo(), analyzer: analyzer, flags: &comparison}
			if err := p.run(c); err != nil {
				return err
			}
			if comparison.format == "table" {
				_, err = fmt.Fprint(c.OutOrStdout(), demoNote)
			}
			return err
		},
	}
	comparison.register(c)
	return c
}
