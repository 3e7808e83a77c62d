package main

import "github.com/spf13/cobra"

// newValidate groups the commands that measure how good a lexicon is.
func newValidate() *cobra.Command {
	c := &cobra.Command{
		Use:   "validate",
		Short: "Measure how good a lexicon is",
		Long: `validate measures how good a lexicon is. Draw a sample of its hits in context,
have people code which of them are right, and read the codes back as the
precision of each category and entry, with the agreement of the coders.`,
		RunE: runGroup,
	}
	c.AddCommand(newValidateSample(), newValidateCodes())
	return c
}
