package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/compare"
	"mores/compare/report"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
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
}

func (f *comparisonFlags) register(c *cobra.Command) {
	f.options = compare.DefaultOptions()
	flags := c.Flags()
	flags.StringVar(&f.options.Baseline, "baseline", "", "`group` that the others are compared with (default the first)")
	flags.StringArrayVar(&f.margins, "margin", nil, "`margin` of equivalence: a number for sentiment (default 0.05), or MEASURE=NUMBER; may be repeated")
	flags.Uint64Var(&f.options.Seed, "seed", f.options.Seed, "`seed` of resamples and permutations")
	flags.IntVar(&f.options.Resamples, "resamples", f.options.Resamples, "`number` of bootstrap resamples, and the most permutations that are made")
	flags.StringVar(&f.format, "format", "table", "`format`: table for people; csv or jsonl: a row a contrast")
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
}

func newCompare() *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Compare groups of documents with a baseline",
		Long: `compare scores documents as analyze does and compares their groups: which group
uses more moral language and which foundations, whether sentiment differs, how
large the differences are and how sure.

Groups come from a column (--by), from the inputs (human=people/ llm=models/), or
from the columns of a wide table (--melt). With --topic, documents are compared
within topics: intervals resample whole topics, tests permute labels within them.
Sentiment is called equivalent if its difference is shown to be within a margin
(--margin).

With --out, the folder gets contrasts.csv, groups.csv, documents.csv and run.json.`,
		Example: `  mores compare --text argument --by source --topic claim --baseline Human arguments.csv
  mores compare --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic --out herbold essays.csv
  mores compare --margin 0.1 --margin care=1 human=people/ llm=models/
  mores compare --by source --text argument --format csv arguments.csv > contrasts.csv`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.inputFlags.register(c)
	f.comparisonFlags.register(c)
	c.Flags().StringVar(&f.out, "out", "", "`folder` to write the results to")
	c.Flags().StringVar(&f.record, "record", "", recordHelp)
	return c
}

func (f *compareFlags) run(c *cobra.Command, args []string) error {
	lexicons, analyzer, err := f.scorer()
	if err != nil {
		return err
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	if err := f.checkGroups(args); err != nil {
		return err
	}
	p := comparing{lexicons: lexicons, corpus: corpus, analyzer: analyzer, flags: &f.comparisonFlags, keep: f.corpus.Keep, folder: f.out, record: f.record}
	return p.run(c)
}

// checkGroups finds out before any text is read that nothing says what the groups are.
func (f *compareFlags) checkGroups(args []string) error {
	if f.corpus.By != "" || len(f.corpus.Melt) > 0 {
		return nil
	}
	groups := map[string]bool{}
	var ungrouped []string
	for _, arg := range args {
		in := corpora.ParseInput(arg)
		if groups[in.Group] = true; in.Group == "" {
			ungrouped = append(ungrouped, in.Path)
		}
	}
	switch {
	case len(ungrouped) > 0:
		return &source.Error{Problem: "nothing says which group the documents of " + ungrouped[0] + " belong to",
			Hint: "name the column of the group with --by, or name the inputs: human=people/ llm=models/"}
	case len(groups) < 2:
		return &source.Error{Problem: "all inputs are of one group", Hint: "name two groups or more: human=people/ llm=models/"}
	}
	return nil
}

// comparing is one run from texts to a printed comparison.
type comparing struct {
	lexicons []*lexicon.Lexicon
	corpus   *corpora.Corpus
	analyzer *analyze.Analyzer
	flags    *comparisonFlags
	keep     []string
	folder   string // for the results; "" for none
	record   string // file for the record of the run; "" for the folder's
}

func (p *comparing) run(c *cobra.Command) error {
	write, err := p.writer()
	if err != nil {
		return err
	}
	s := &scoring{corpus: p.corpus, analyzer: p.analyzer, progress: c.ErrOrStderr()}
	comparison, ungrouped, err := p.compare(c.Context(), s)
	if err != nil {
		return err
	}
	record := newRunRecord(c, p.lexicons, p.analyzer)
	record.addInputs(p.corpus.Files())
	record.Options["baseline"] = comparison.Options.Baseline
	record.Documents, record.Warnings = s.documents, append(lexiconWarnings(p.lexicons), s.warnings()...)
	if ungrouped > 0 {
		record.Warnings = append(record.Warnings, plural(ungrouped, "document without a group was left out", "documents without a group were left out"))
	}
	warn(c.ErrOrStderr(), record.Warnings)
	if err := p.writeResults(comparison, record); err != nil {
		return err
	}
	return write(c.OutOrStdout(), comparison)
}

// compare scores all documents, writes their rows if a folder is asked for, and compares the groups.
func (p *comparing) compare(ctx context.Context, s *scoring) (c *compare.Comparison, ungrouped int, err error) {
	all := measures(p.analyzer.Columns())
	if err := setMargins(all, p.flags.margins); err != nil {
		return nil, 0, err
	}
	builder := compare.New(compared(all), p.flags.options)
	rows, done, err := p.documentRows(s)
	if err != nil {
		return nil, 0, err
	}
	values := make([]float64, len(all))
	err = s.run(ctx, func(d corpora.Document, r analyze.Record) error {
		if err := rows(d, r); err != nil {
			return err
		}
		if d.Group == "" {
			ungrouped++
			return nil
		}
		for i, m := range all {
			values[i] = m.of(&r)
		}
		builder.Add(compare.Observation{Group: d.Group, Topic: d.Topic, Words: r.Words, Values: values})
		return nil
	})
	if err = done(err); err != nil {
		return nil, 0, err
	}
	c, err = builder.Compare()
	if ctx.Err() != nil {
		return nil, 0, errInterrupted
	}
	return c, ungrouped, hinted(err)
}

// documentRows opens documents.csv, or does nothing where no folder is asked for. done completes the file, or after an
// error leaves it with what was written, and returns the error.
func (p *comparing) documentRows(s *scoring) (write func(corpora.Document, analyze.Record) error, done func(error) error, err error) {
	if p.folder == "" {
		return func(corpora.Document, analyze.Record) error { return nil }, func(err error) error { return err }, nil
	}
	out, err := create(filepath.Join(p.folder, "documents.csv"), nil)
	if err != nil {
		return nil, nil, err
	}
	rows, err := newRowWriter("csv", out, p.keep, p.analyzer.Columns(), p.flags.defuse)
	if err != nil {
		return nil, nil, err
	}
	return rows.write, func(err error) error { return s.finish(err, rows, out) }, nil
}

// writeResults writes what belongs beside documents.csv.
func (p *comparing) writeResults(c *compare.Comparison, record *runRecord) error {
	if p.folder == "" {
		return record.writeBeside(p.record, "")
	}
	if p.flags.defuse {
		c = defusedGroups(c)
	}
	return firstError(
		writeFile(filepath.Join(p.folder, "contrasts.csv"), func(w io.Writer) error { return report.CSV(w, c) }),
		writeFile(filepath.Join(p.folder, "groups.csv"), func(w io.Writer) error { return report.GroupsCSV(w, c) }),
		record.writeBeside(p.record, filepath.Join(p.folder, "run.json")),
	)
}

// writer returns the writer of the format asked for.
func (p *comparing) writer() (func(io.Writer, *compare.Comparison) error, error) {
	switch p.flags.format {
	case "table":
		return func(w io.Writer, c *compare.Comparison) error { return report.Table(w, c, subjects(p.lexicons)) }, nil
	case "csv":
		return func(w io.Writer, c *compare.Comparison) error {
			if p.flags.defuse {
				c = defusedGroups(c)
			}
			return report.CSV(w, c)
		}, nil
	case "jsonl":
		return report.JSONLines, nil
	}
	return nil, unknownFormat(p.flags.format, []string{"table", "csv", "jsonl"})
}

// subjects are the measures that the first sentence of all speaks of: the total of the first lexicon, and sentiment.
func subjects(lexicons []*lexicon.Lexicon) report.Subjects {
	return report.Subjects{Moral: lexicons[0].Name + ".moral_rate", Sentiment: "sentiment"}
}

// hinted adds to an error of package compare what to do about it.
func hinted(err error) error {
	var baseline *compare.BaselineError
	var groups *compare.GroupsError
	switch {
	case errors.As(err, &baseline):
		hint := "name one of them with --baseline"
		if near := source.Suggest(baseline.Baseline, baseline.Groups); near != "" {
			hint = fmt.Sprintf("did you mean --baseline %s?", near)
		}
		return &source.Error{Problem: err.Error(), Hint: hint}
	case errors.As(err, &groups):
		return &source.Error{Problem: err.Error(), Hint: "see that --by names the column whose values are to be compared"}
	case errors.Is(err, compare.ErrNoDocuments):
		return errEmptyCorpus
	}
	return err
}

// defusedGroups is the comparison with the names of groups defused.
func defusedGroups(c *compare.Comparison) *compare.Comparison {
	d := *c
	d.Groups, d.Contrasts = append([]compare.Group(nil), c.Groups...), append([]compare.Contrast(nil), c.Contrasts...)
	for i := range d.Groups {
		d.Groups[i].Name = defused(d.Groups[i].Name)
	}
	for i := range d.Contrasts {
		d.Contrasts[i].Group, d.Contrasts[i].Baseline = defused(d.Contrasts[i].Group), defused(d.Contrasts[i].Baseline)
	}
	return &d
}

// lexiconWarnings are what was left out of the lexicons.
func lexiconWarnings(lexicons []*lexicon.Lexicon) []string {
	var all []string
	for _, l := range lexicons {
		if len(l.Warnings) > 0 {
			all = append(all, "lexicon "+l.Name+": "+strings.Join(l.Warnings, "; "))
		}
	}
	return all
}
