package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"mores/corpora/source"
)

// collocatesFlags are the flags of mores collocates.
type collocatesFlags struct {
	inputFlags
	findFlags
	reach  int
	least  int
	order  string
	top    int
	seed   uint64
	format string
	out    string
	record string
	defuse bool
}

func newCollocates() *cobra.Command {
	var f collocatesFlags
	c := &cobra.Command{
		Use:   "collocates [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Find the words that stand near a word, an entry or a category",
		Long: `collocates counts the words that stand within --reach words of a word, an entry or
a measure (as mores concord finds them), in each group, and says how much more
often they do so than elsewhere:

  near      positions near that hold the word, each once; the hit itself is none
  logDice   14 + log₂(2·pairs / (hits + count)): comparable between corpora of
            any size, 1 more is twice as much (Rychlý 2008)
  G²        log-likelihood ratio of the word near against elsewhere
  log2      binary logarithm of how much more frequent it is near than elsewhere,
            with ½ added to each count (Walter 1975)

Windows stay in their document and cross the ends of sentences. A hit of several
words is one position. Words that stand near fewer than --least times are left out.`,
		Example: `  mores collocates --word harm --text argument --by source arguments.csv
  mores collocates --measure care.virtue --order g2 --top 10 essays/
  mores collocates --word "right*" --format csv human=people/ llm=models/ > collocates.csv`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	f.findFlags.register(c)
	flags := c.Flags()
	flags.IntVar(&f.reach, "reach", 4, "`number` of words on either side that are near")
	flags.IntVar(&f.least, "least", 3, "`number` of times that a word must stand near")
	flags.StringVar(&f.order, "order", "logdice", "`figure` to order by: logdice, g2, log_ratio, near")
	flags.IntVar(&f.top, "top", 20, "`number` of words that the table shows of a group")
	flags.Uint64Var(&f.seed, "seed", 1, seedHelp)
	flags.StringVar(&f.format, "format", "table", "`format`: table for people; csv or jsonl: a row a word and group")
	flags.StringVar(&f.out, "out", "", outHelp)
	flags.StringVar(&f.record, "record", "", recordHelp)
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
	flags.IntVar(&f.jobs, "jobs", 0, "`number` of documents to search at a time (default one a core); the output is the same")
	return c
}

func (f *collocatesFlags) run(c *cobra.Command, args []string) error {
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
	windows := newWindows(f.reach)
	pass := marking(&scoring{corpus: corpus, jobs: f.jobs, progress: c.ErrOrStderr()}, finder)
	pass.draw(f.sample, f.seed)
	if err := pass.whole(pass.run(c.Context(), windows.add)); err != nil {
		warn(c.ErrOrStderr(), pass.warnings())
		return err
	}
	if err := f.write(c, windows); err != nil {
		return err
	}
	record, err := searchRecord(c, lexicons)
	if err != nil {
		return err
	}
	record.addInputs(corpus.Files())
	record.Documents, record.Sample, record.Warnings = pass.documents, pass.sampled(), slices.Concat(lexiconWarnings(lexicons), pass.warnings())
	if windows.hits() == 0 {
		record.Warnings = append(record.Warnings, "nothing was found: "+f.called())
	}
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, recordPath(f.out))
}

func (f *collocatesFlags) check(c *cobra.Command, args []string) error {
	if f.reach < 1 || f.least < 1 || f.top < 1 {
		return &source.Error{Problem: "--reach, --least and --top cannot be below 1", Hint: "ask for 1 or more"}
	}
	if f.reach > maxReach {
		return &source.Error{Problem: fmt.Sprintf("--reach: %d words to either side are too many", f.reach), Hint: fmt.Sprintf("ask for %d at most", maxReach)}
	}
	return firstError(
		known("order", f.order, collocateOrders),
		chooseFormat(&f.format, dataFormats, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// maxReach is the most words on either side that can be called near.
const maxReach = 100

func (f *collocatesFlags) write(c *cobra.Command, w *windows) error {
	out, err := create(f.out, c.OutOrStdout())
	if err != nil {
		return err
	}
	if f.format == "table" {
		err = w.table(out, f)
	} else {
		err = writeData(out, f.format, collocateColumns, f.defuse, slices.Values(w.all(f)))
	}
	if err != nil {
		return errors.Join(err, out.keep())
	}
	return out.commit()
}
