package main

import (
	"io"

	"github.com/spf13/cobra"
)

func newValidateCodes() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "codes [flags] FILE …",
		Short: "Read coded samples back: precision, and agreement of coders",
		Long: `codes reads csv files that mores validate sample has written and people have
coded. A code is 1, yes, y or true where the hit is right; 0, no, n or false
where it is wrong; an empty cell is no code. Every column called code, or
code_NAME or code.NAME, is a coder, in each file: one file for each coder, or
one with a column for each.

A hit is right where more than half of its coders say so. Where they are evenly
split it counts as wrong. It gives for all hits of a lexicon, each category, and
each entry in a category:

  coded      hits that have a code
  right      those of them that are right
  precision  right / coded, with its 95 % interval after Wilson
  split      hits whose coders are evenly split (csv only)
  shared     hits with codes of two coders or more
  agree      share of the pairs of codes of a shared hit that agree; the mean
  alpha      Krippendorff's, nominal, of the shared hits; none where all codes are
             the same

The precision of all hits weighs a category by its coded hits, not by how often
it occurs. The table shows the 20 worst entries of a lexicon, by the upper end
of the interval: one that was wrong 5 times of 5 comes before one that was wrong
once. The csv has all: level (all, category, entry), lexicon, category, entry,
coded, right, precision, low, high, split, shared, agree, alpha. Shares run from
0 to 1.`,
		Example: `  mores validate codes ann.csv bob.csv
  mores validate codes --format csv ann.csv > precision.csv`,
		Args: needArgs(1, -1, "coded samples"),
		RunE: func(c *cobra.Command, args []string) error {
			print, known := codesFormats[format]
			if !known {
				return unknownFormat(format, []string{"table", "csv"})
			}
			all, err := readCodes(args, c.InOrStdin())
			if err != nil {
				return err
			}
			warn(c.ErrOrStderr(), all.warnings)
			return print(c.OutOrStdout(), all)
		},
	}
	c.Flags().StringVar(&format, "format", "table", "`format`: table; or csv, all entries")
	return c
}

// codesFormats are the ways to print what coders found.
var codesFormats = map[string]func(w io.Writer, c *codes) error{"table": codesTable, "csv": codesCSV}
