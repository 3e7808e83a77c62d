package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

// concordFlags are the flags of mores concord.
type concordFlags struct {
	inputFlags
	findFlags
	sort   []string
	lines  int
	seed   uint64
	format string
	out    string
	record string
	defuse bool
}

func newConcord() *cobra.Command {
	var f concordFlags
	c := &cobra.Command{
		Use:   "concord [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Show a word, an entry or a category in context",
		Long: `concord shows where a word, an entry or a measure stands in the texts, a line each
with what comes before and behind it (key word in context). Look for

  --word     a word, a stem ("harm*") or a phrase, by the rules of lexicons
  --entry    an entry of the lexicons, as it stands there: its matches, and not
             what another entry or an exception claims
  --measure  what a measure or category counts: care.vice, moral.virtue,
             mores.care_rate; sentiment, sentiment_pos, sentiment_neg: the words
             with a valence, as VADER's rules have made it

Lines come in the order of the texts. --sort left orders them by the words before
(the nearest first), right by the words behind, hit by what was found, group by the
group; several are parted by commas. --lines draws N of them at random, each with the
same chance; the same seed draws the same.

The csv has id, group, topic, left, hit, right (up to 80 characters on either side,
line breaks as blanks), the entry and its categories, the word that negates it, and
start and end, in bytes of the text. Unsorted lines are written as they are found.`,
		Example: `  mores concord --word "harm*" essays/
  mores concord --measure care.vice --text argument --by source --sort group,right arguments.csv
  mores concord --entry "cruel*" --text argument --lines 50 --seed 7 arguments.csv
  mores concord --measure sentiment_neg --format csv human=people/ llm=models/ > negative.csv`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	f.findFlags.register(c)
	flags := c.Flags()
	flags.StringSliceVar(&f.sort, "sort", nil, "`order` of the lines: left, right, hit, group; several parted by commas")
	flags.IntVar(&f.lines, "lines", 0, "`number` of lines to draw at random (default all)")
	flags.Uint64Var(&f.seed, "seed", 1, "`seed` of --lines and --sample")
	flags.StringVar(&f.format, "format", "table", "`format`: table (aligned lines), csv or jsonl")
	flags.StringVar(&f.out, "out", "", outHelp)
	flags.StringVar(&f.record, "record", "", recordHelp)
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
	flags.IntVar(&f.jobs, "jobs", 0, "`number` of documents to search at a time (default one a core); the output is the same")
	return c
}

func (f *concordFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
		return err
	}
	finder, lexicons, err := f.finder(&f.inputFlags)
	if err != nil {
		return err
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	out, err := create(f.out, c.OutOrStdout())
	if err != nil {
		return err
	}
	lines := newConcordance(f, out, c.OutOrStdout())
	pass := marking(&scoring{corpus: corpus, jobs: f.jobs, progress: c.ErrOrStderr()}, finder)
	pass.draw(f.sample, f.seed)
	err = pass.whole(pass.run(c.Context(), lines.add))
	if err == nil {
		err = lines.finish()
	}
	if err != nil {
		warn(c.ErrOrStderr(), pass.warnings())
		return errors.Join(err, out.keep())
	}
	return firstError(out.commit(), f.report(c, lexicons, pass.scoring, lines))
}

func (f *concordFlags) check(c *cobra.Command, args []string) error {
	if f.lines < 0 {
		return &source.Error{Problem: fmt.Sprintf("--lines: %d cannot be drawn", f.lines), Hint: "ask for 1 or more, or leave it out for all"}
	}
	for i, by := range f.sort {
		f.sort[i] = strings.TrimSpace(by)
		if err := known("sort", f.sort[i], sortNames()); err != nil {
			return err
		}
	}
	return firstError(
		chooseFormat(&f.format, dataFormats, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// report warns of what people must know, and writes the record of the run.
func (f *concordFlags) report(c *cobra.Command, lexicons []*lexicon.Lexicon, pass *scoring, lines *concordance) error {
	record, err := searchRecord(c, lexicons)
	if err != nil {
		return err
	}
	record.addInputs(pass.corpus.Files())
	record.Documents, record.Sample, record.Warnings = pass.documents, pass.sampled(), slices.Concat(lexiconWarnings(lexicons), pass.warnings(), lines.warnings(f.called()))
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, recordPath(f.out))
}
