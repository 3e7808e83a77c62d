package main

import (
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"mores/compare"
	"mores/corpora"
	"mores/corpora/source"
)

// compareFlags are the flags of mores compare.
type compareFlags struct {
	inputFlags
	comparisonFlags
	out    string
	record string
}

// comparisonFlags are the flags of every command that compares groups.
type comparisonFlags struct {
	options compare.Options
	margins []string
	format  string
	defuse  bool
	report  string
	plots   string
}

func (f *comparisonFlags) register(c *cobra.Command) {
	f.options = compare.DefaultOptions()
	flags := c.Flags()
	flags.StringVar(&f.options.Baseline, "baseline", "", "`group` that the others are compared with (default the first)")
	flags.StringArrayVar(&f.margins, "margin", nil, "`margin` of equivalence: a number for sentiment (default 0.05), or MEASURE=NUMBER; may be repeated")
	flags.Uint64Var(&f.options.Seed, "seed", f.options.Seed, "`seed` of resamples and permutations")
	flags.IntVar(&f.options.Resamples, "resamples", f.options.Resamples, "`number` of bootstrap resamples, and the most permutations that are made")
	flags.StringVar(&f.format, "format", "table", "`format`: table for people, markdown or latex for a paper, html (as --report); csv or jsonl: a row a contrast; json: all in one")
	flags.StringVar(&f.report, "report", "", "`file` for a report that a browser shows: one page that needs nothing else")
	flags.StringVar(&f.plots, "plots", "", "`folder` for the drawings of the report, as svg, pdf and png")
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
}

func newCompare() *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Compare groups of documents with a baseline",
		Long: `compare scores documents as analyze does and compares their groups: which group
uses more moral language and which foundations, whether sentiment differs; with
--channels stance which declares positions, hedges, and addresses its readers, with
--channels complexity which asks more effort of them; how large the differences are
and how sure. mores measures explains each measure.

Groups come from a column (--by), from the inputs (human=people/ llm=models/), or
from the columns of a wide table (--melt). With --topic, documents are compared
within topics: intervals resample whole topics, tests flip the signs of their
differences. Sentiment is called equivalent if its difference is shown to be
within a margin (--margin).

Profiles (FILE.profile, which mores analyze --profile writes) are added up and
compared in place of texts, with the groups in the order of their names. Where
topics pair or cluster the documents the figures are the same. Without topics the
test is Welch's t, and a footnote says what cannot be had from sums.

--sample N compares N documents that are drawn at random, one by one: few topics then
keep documents of both groups.

--report writes a page for a browser that needs nothing but itself: the finding in
a sentence, the effects with their intervals and margins, the words behind them with
the lines in which they stand, how documents and topics are spread, all figures, a
paragraph on methods with its references, and the record of the run. --plots writes
its drawings as svg, pdf and png. --format latex prints tables for the LaTeX package
booktabs, markdown the same with the paragraph on methods.

With --out, the folder gets contrasts.csv, groups.csv, documents.csv (of texts) and
run.json.`,
		Example: `  mores compare --text argument --by source --topic claim --baseline Human arguments.csv
  mores compare --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic --out herbold essays.csv
  mores compare --margin 0.1 --margin care=1 human=people/ llm=models/
  mores compare --by source --text argument --format csv arguments.csv > contrasts.csv
  mores compare --channels moral,stance --text argument --by source --topic claim --baseline Human arguments.csv
  mores compare --channels complexity --reference Human=arguments.csv --text argument --by source --topic claim arguments.csv
  mores compare --text argument --by source --topic claim --report report.html --plots plots arguments.csv
  mores compare --text argument --by source --topic claim --format latex arguments.csv > table.tex
  mores compare --baseline Human a.profile b.profile`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.inputFlags.register(c)
	f.comparisonFlags.register(c)
	c.Flags().Lookup("seed").Usage += ", and of --sample"
	f.registerOutputs(c)
	return c
}

func (f *compareFlags) registerOutputs(c *cobra.Command) {
	c.Flags().StringVar(&f.out, "out", "", "`folder` to write the results to")
	c.Flags().StringVar(&f.record, "record", "", recordHelp)
}

func (f *compareFlags) run(c *cobra.Command, args []string) error {
	if profiles, err := onProfiles(c, args); profiles || err != nil {
		if err != nil {
			return err
		}
		return f.runProfiles(c, args)
	}
	if err := f.check(); err != nil {
		return err
	}
	f.scores.entries = f.detailed() || f.reasoned()
	lexicons, analyzer, err := f.scorer(c)
	if err != nil {
		return err
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	if err := checkOutputs(append(resultFiles(f.out), f.record, f.report, f.plots), f.referenced(args), f.lexicons); err != nil {
		return err
	}
	if err := checkColumns(f.corpus.Keep, analyzer.Columns()); err != nil {
		return err
	}
	named, err := f.namedGroups(args)
	if err != nil {
		return err
	}
	p := comparing{lexicons: lexicons, corpus: corpus, analyzer: analyzer, flags: &f.comparisonFlags,
		named: named, keep: f.corpus.Keep, folder: f.out, record: f.record, jobs: f.jobs, sample: f.sample, warnings: f.warnings, negation: f.scores.negation}
	return p.run(c)
}

// resultFiles are the files that a comparison writes to its folder; none if there is no folder.
func resultFiles(folder string) []string {
	if folder == "" {
		return nil
	}
	var paths []string
	for _, name := range []string{"documents.csv", "contrasts.csv", "groups.csv", "run.json"} {
		paths = append(paths, filepath.Join(folder, name))
	}
	return paths
}

// namedGroups returns the groups that the command line names, by inputs or melted columns; none where a column gives
// the groups. It finds out before any text is read that nothing says what the groups are.
func (f *inputFlags) namedGroups(args []string) ([]string, error) {
	if f.corpus.By != "" || len(f.corpus.Melt) > 0 {
		return f.corpus.Melt, nil
	}
	var groups []string
	for _, arg := range args {
		in := corpora.ParseInput(arg)
		if in.Group == "" {
			return nil, &source.Error{Problem: "nothing says which group the documents of " + in.Path + " belong to",
				Hint: "name the column of the group with --by, or name the inputs: human=people/ llm=models/"}
		}
		if !slices.Contains(groups, in.Group) {
			groups = append(groups, in.Group)
		}
	}
	if len(groups) < 2 {
		return nil, &source.Error{Problem: "all inputs are of one group", Hint: "name two groups or more: human=people/ llm=models/"}
	}
	return groups, nil
}
