package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

func newLexiconCheck() *cobra.Command {
	return &cobra.Command{
		Use:   "check FILE|NAME",
		Short: "Find what is likely wrong in a lexicon",
		Long: `check reads a lexicon and lists what its author should look at, a line each with
file, line and kind:

  duplicate    the same entry in the same category again
  redundant    all that the entry matches would be matched alike without it
  unreachable  the entry as it is written never matches, such as and/or
  conflict     two weights for one thing, or an exception that has a category
  encoding     UTF-8 that was read as something else, such as cafÃ© for café
  case         capitals, which matching ignores
  wildcard     a * that makes no stem, or a ?
  no word      an entry without a letter or digit
  no category  an entry in no category
  empty        a category without entries
  unsupported  a condition of LIWC, such as <of>131/125
  note         nothing wrong: an entry on both sides of a foundation

The exit code is 1 if there is a finding other than a note, else 0.`,
		Example: `  mores lexicon check mfd2.dic`,
		Args:    needArgs(1, 1, "one lexicon"),
		RunE: func(c *cobra.Command, args []string) error {
			findings, err := lexicon.Check(args[0])
			if err != nil {
				return err
			}
			return printFindings(c.OutOrStdout(), args[0], findings)
		},
	}
}

// printFindings returns errNo if there is a finding that is no mere note.
func printFindings(w io.Writer, name string, findings []lexicon.Finding) error {
	faults := 0
	for _, f := range findings {
		fmt.Fprintf(w, "%s:%d: %s: %s\n", source.Escape(f.File), f.Line, f.Kind, source.Escape(f.Problem))
		if f.Kind != lexicon.Note {
			faults++
		}
	}
	if faults > 0 {
		fmt.Fprintf(w, "%s: %s\n", source.Escape(name), plural(faults, "finding", "findings"))
		return errNo
	}
	_, err := fmt.Fprintf(w, "%s: nothing wrong\n", source.Escape(name))
	return err
}
