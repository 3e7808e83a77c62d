package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"mores/corpora/source"
)

func (f *analyzeFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
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
	if err := checkColumns(f.corpus.Keep, analyzer.Columns()); err != nil {
		return err
	}
	s := &scoring{corpus: corpus, analyzer: analyzer, jobs: f.jobs, progress: c.ErrOrStderr()}
	s.draw(f.sample, f.seed)
	if f.out == "" && !f.profile.alone && isTerminal(c.OutOrStdout()) {
		s.progress = io.Discard // the rows on the terminal show it
	}
	record := newRunRecord(c, lexicons, analyzer)
	keep, err := f.resumption(c.Context(), s, record, c.ErrOrStderr())
	if err != nil {
		return err
	}
	rows, err := f.rows(c, s, keep)
	if err != nil {
		return err
	}
	if err := f.pass(c.Context(), s, rows, keep); err != nil {
		warn(c.ErrOrStderr(), s.warnings())
		return f.stopped(err, s, keep)
	}
	record.addInputs(corpus.Files())
	record.Documents, record.Sample = s.documents, s.sampled()
	record.Warnings = slices.Concat(lexiconWarnings(lexicons), f.warnings, s.warnings(), f.profile.warnings())
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	if err := f.complete(record, keep); err != nil {
		return f.stopped(err, s, keep)
	}
	return keep.done()
}

// check checks and completes the flags.
func (f *analyzeFlags) check(c *cobra.Command, args []string) error {
	if err := chooseFormat(&f.format, rowFormats, f.out, c.Flags().Changed("format")); err != nil {
		return err
	}
	if f.format == "parquet" && f.out == "" && isTerminal(c.OutOrStdout()) {
		return &source.Error{Problem: "parquet is not for a terminal", Hint: "name a file, --out scores.parquet, or choose another --format"}
	}
	f.profile.alone = f.profile.path != "" && f.out == "" && !c.Flags().Changed("format")
	f.scores.entries = f.profile.path != ""
	return firstError(f.profile.check(f.out), checkOutputs([]string{f.out, f.profile.path, f.beside(), f.record}, f.referenced(args), f.lexicons))
}

// beside is where the record of the run goes unless --record says it.
func (f *analyzeFlags) beside() string { return recordPath(cmp.Or(f.out, f.profile.path)) }

// rows opens the output, anew or where an interrupted run has left it, and what is written to it.
func (f *analyzeFlags) rows(c *cobra.Command, s *scoring, keep *resumption) (rowWriter, error) {
	var err error
	if keep.saved && f.out != "" {
		keep.out, err = reopen(f.out, keep.at.Length)
		err = keep.hinted(err)
	} else {
		keep.out, err = create(f.out, f.profile.stdout(c.OutOrStdout()))
	}
	if err != nil {
		return nil, err
	}
	rows, err := f.profile.rows(s.analyzer, func() (rowWriter, error) {
		return newRowWriter(f.format, keep.out, f.corpus.Keep, s.analyzer.Columns(), f.defuse, keep.saved)
	})
	if err != nil {
		return nil, err
	}
	s.format = rows.format()
	return rows, nil
}

// pass scores all documents and writes their rows.
func (f *analyzeFlags) pass(ctx context.Context, s *scoring, rows rowWriter, keep *resumption) error {
	keep.begin()
	err := s.run(ctx, func(d scored) error {
		if err := rows.write(d); err != nil {
			keep.broken = true
			return err
		}
		return keep.wrote(d.Document)
	})
	if s.documents == 0 {
		return s.whole(err)
	}
	return errors.Join(err, rows.flush())
}

// complete gives the output of a run that is over its name. What belongs to it is there before.
func (f *analyzeFlags) complete(record *runRecord, keep *resumption) error {
	if keep.path != "" {
		if _, err := keep.out.sync(); err != nil {
			return err
		}
	}
	if err := f.profile.write(); err != nil {
		return err
	}
	if err := record.writeBeside(f.record, f.beside()); err != nil {
		return err
	}
	return keep.out.commit()
}

// stopped leaves the rows as they are after an error: whole rows, and a file under its partial name. It returns the error
// with how far the work got, and how to go on.
func (f *analyzeFlags) stopped(err error, s *scoring, keep *resumption) error {
	if s.documents == 0 {
		return errors.Join(err, keep.out.discard())
	}
	hint, errSave := keep.stopped()
	errKeep := keep.out.keep()
	if keep.broken {
		errKeep = nil // err says it
	}
	where := ""
	if !f.profile.alone {
		where = "; their rows are in " + keep.out.where()
	}
	return errors.Join(err, errSave, errKeep, fmt.Errorf("stopped after %s%s%s", plural(s.documents, "document", "documents"), where, hint))
}
