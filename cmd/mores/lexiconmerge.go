package main

import (
	"github.com/spf13/cobra"

	"mores/lexicon"
)

func newLexiconMerge() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "merge A B …",
		Short: "Make one lexicon of several",
		Long: `merge writes the union of lexicons in our own format: every entry of any of them, in
every category that it has in any. Where they contradict each other, an entry that
stands for something beats an exception, and the first weight is kept; the standard
error says so. A lexicon without weights takes those of the others.`,
		Example: `  mores lexicon merge mores mfd2.dic --out both.tsv`,
		Args:    needArgs(2, -1, "two lexicons or more"),
		RunE: func(c *cobra.Command, args []string) error {
			all, err := loadAll(c, args)
			if err != nil {
				return err
			}
			merged, conflicts := lexicon.Merge(all...)
			warn(c.ErrOrStderr(), conflicts)
			own, err := formatNamed("mores")
			if err != nil {
				return err
			}
			return writeLexicon(c, out, merged, own)
		},
	}
	c.Flags().StringVar(&out, "out", "", outHelp)
	return c
}
