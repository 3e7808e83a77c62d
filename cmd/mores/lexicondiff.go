package main

import (
	"encoding/csv"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"mores/compare/report"
	"mores/corpora/source"
	"mores/lexicon"
)

func newLexiconDiff() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "Compare two lexicons entry by entry",
		Long: `diff says how many entries are only in A, only in B, and in both, and of those how
many have other categories or other weights; then the same for each category.
Weights are compared where both lexicons have them.

With --format csv there is a row for each category in which an entry differs:
entry, where (a, b, or changed: in both), category, weight_a, weight_b. A weight is
empty where the entry is not in the category. The category - is that of exceptions.`,
		Example: `  mores lexicon diff mores mfd2.dic
  mores lexicon diff --format csv mores mfd2.dic > differences.csv`,
		Args: needArgs(2, 2, "two lexicons"),
		RunE: func(c *cobra.Command, args []string) error {
			print, known := diffFormats[format]
			if !known {
				return unknownFormat(format, []string{"table", "csv"})
			}
			all, err := loadAll(c, args)
			if err != nil {
				return err
			}
			return print(c.OutOrStdout(), all[0], all[1])
		},
	}
	c.Flags().StringVar(&format, "format", "table", "`format`: table, the counts; or csv, the entries")
	return c
}

// diffFormats are the ways to print what two lexicons differ in.
var diffFormats = map[string]func(w io.Writer, a, b *lexicon.Lexicon) error{"table": diffTable, "csv": diffCSV}

func diffTable(w io.Writer, a, b *lexicon.Lexicon) error {
	d := lexicon.Compare(a, b)
	other := "categories"
	if d.Weights {
		other = "categories or weights"
	}
	for i, l := range []*lexicon.Lexicon{a, b} {
		fmt.Fprintf(w, "%c: %s, %s\n", 'A'+i, source.Escape(l.Name), plural(len(l.Entries), "entry", "entries"))
	}
	fmt.Fprintf(w, "only in A: %d\nonly in B: %d\nin both: %d, %d of them with other %s\n\n", d.OnlyA, d.OnlyB, d.Same+d.Changed, d.Changed, other)
	fmt.Fprintf(w, "%s %7s %7s %7s\n", cell("category", 24), "A", "B", "both")
	for _, c := range d.Categories {
		if _, err := fmt.Fprintf(w, "%s %7d %7d %7d\n", cell(c.Name, 24), c.A, c.B, c.Both); err != nil {
			return err
		}
	}
	return nil
}

func diffCSV(w io.Writer, a, b *lexicon.Lexicon) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"entry", "where", "category", "weight_a", "weight_b"}); err != nil {
		return err
	}
	weight := func(in bool, x float64) string {
		if !in {
			return ""
		}
		return report.Number(x)
	}
	for _, r := range lexicon.Compare(a, b).Rows {
		if err := out.Write([]string{r.Entry, r.Where, r.Category, weight(r.InA, r.WeightA), weight(r.InB, r.WeightB)}); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
