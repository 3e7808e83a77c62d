package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"mores/corpora"
	"mores/corpora/source"
)

// sampleFlags are the flags of mores validate sample.
type sampleFlags struct {
	inputFlags
	hits   int
	seed   uint64
	out    string
	record string
}

func newValidateSample() *cobra.Command {
	var f sampleFlags
	c := &cobra.Command{
		Use:   "sample [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Draw a random sample of hits in context, to code by hand",
		Long: `sample draws --hits hits of each category of each lexicon, each hit of a
category with the same chance, and writes a csv with a row a hit: lexicon,
category, entry, id and group of the document, left, hit, right (up to 80
characters on either side, line breaks as blanks), start and end (bytes of the
text, from 0), code. What an exception claims is no hit, nor is a signal; a
negated match is one. A hit in two categories may be drawn for each of them.

Coders write into the column code 1 where the hit stands for its category there,
0 where it does not, and nothing where they did not look. Give each coder a
file, and read the files back with mores validate codes.

The rows are shuffled over all categories and lexicons. In blocks, a coder would
come to expect the category, and getting tired would weigh on the last ones.
Code the rows as they stand, each coder alone; with several lexicons, hide the
column lexicon.

The same seed gives the same bytes. One pass is made, and memory does not grow
with the texts. A text that a spreadsheet would run as a formula gets ' before
it. With --out, the record of the run stands beside the file; it says how many
hits each category has in all.`,
		Example: `  mores validate sample essays/ > hits.csv
  mores validate sample --text argument --by source --hits 50 --seed 7 --out sample.csv arguments.csv
  mores validate sample --lexicon mores --lexicon mfd2.dic --out both.csv human=people/ llm=models/`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerSample(c)
	f.registerGroups(c)
	c.Flags().IntVar(&f.hits, "hits", 20, "`number` of hits to draw for each category")
	c.Flags().Uint64Var(&f.seed, "seed", 1, "`seed` of the hits that are drawn, and of --sample")
	c.Flags().StringVar(&f.out, "out", "", outHelp)
	c.Flags().StringVar(&f.record, "record", "", recordHelp)
	return c
}

func (f *sampleFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(args); err != nil {
		return err
	}
	lexicons, analyzer, err := f.scorer(c)
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
	pass := &scoring{corpus: corpus, analyzer: analyzer, progress: c.ErrOrStderr()}
	pass.draw(f.sample, f.seed)
	sample := newHitSample(lexicons, f.hits, f.seed)
	err = pass.whole(pass.read(c.Context(), func(d corpora.Document) error {
		for i := range lexicons {
			for _, hit := range analyzer.Hits(i, d.Text) {
				sample.add(i, d, hit)
			}
		}
		return nil
	}))
	if err != nil {
		warn(c.ErrOrStderr(), pass.warnings())
		return errors.Join(err, out.discard())
	}
	rows := sample.rows()
	if err := firstError(writeHits(out, rows), out.commit()); err != nil {
		return err
	}
	record := newRunRecord(c, lexicons, analyzer)
	record.addInputs(corpus.Files())
	record.Sentiment, record.Strata = lexiconRecord{}, sample.records()
	record.Documents, record.Sample = pass.documents, pass.sampled()
	record.Warnings = append(lexiconWarnings(lexicons), append(pass.warnings(), sample.warnings(rows)...)...)
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, recordPath(f.out))
}

func (f *sampleFlags) check(args []string) error {
	if f.hits < 1 {
		return &source.Error{Problem: fmt.Sprintf("--hits: %d hits cannot be drawn", f.hits), Hint: "ask for 1 or more of each category"}
	}
	return firstError(checkPlain(f.out), checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons))
}
