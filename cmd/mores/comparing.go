package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/compare"
	"mores/compare/report"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// comparing is one run from texts to a printed comparison.
type comparing struct {
	lexicons []*lexicon.Lexicon
	corpus   *corpora.Corpus
	analyzer *analyze.Analyzer
	flags    *comparisonFlags
	named    []string // groups that must have documents
	keep     []string
	folder   string // for the results; "" for none
	record   string // file for the record of the run; "" for the folder's
	jobs     int
	sample   int      // documents to draw; 0 for all
	warnings []string // of what texts are scored with
	negation string   // what becomes of negated matches
	note     string   // on the texts, for the report
	because  *because // nil where nobody reads what makes the difference
}

func (p *comparing) run(c *cobra.Command) error {
	s := &scoring{corpus: p.corpus, analyzer: p.analyzer, jobs: p.jobs, progress: c.ErrOrStderr()}
	s.draw(p.sample, p.flags.options.Seed)
	o, comparison, err := p.compare(c.Context(), s)
	if err != nil {
		if o != nil {
			warn(c.ErrOrStderr(), slices.Concat(s.warnings(), o.warnings()))
		}
		return err
	}
	record := newRunRecord(c, p.lexicons, p.analyzer)
	record.addInputs(p.corpus.Files())
	record.Options["baseline"] = comparison.Options.Baseline
	record.Documents, record.Sample, record.Warnings = s.documents, s.sampled(), slices.Concat(lexiconWarnings(p.lexicons), p.warnings, s.warnings(), o.warnings())
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), p.lexicons)
	r, err := p.newReport(comparison, o, record)
	if err != nil {
		return err
	}
	if err := p.writeResults(comparison, record); err != nil {
		return err
	}
	if err := p.flags.write(c.OutOrStdout(), r); err != nil || record.Sample == nil || p.flags.format != "table" {
		return err
	}
	_, err = fmt.Fprintf(c.OutOrStdout(), "\nNote: %s.\n", record.Sample)
	return err
}

// compare scores all documents, writes their rows if a folder is asked for, and compares the groups. What was observed is
// nil where no document was read.
func (p *comparing) compare(ctx context.Context, s *scoring) (o *observed, c *compare.Comparison, err error) {
	all := measures(p.analyzer.Columns())
	if err := setMargins(all, p.flags.margins); err != nil {
		return nil, nil, err
	}
	rows, done, err := p.documentRows(s)
	if err != nil {
		return nil, nil, err
	}
	o = newObserved(all, p.flags.options)
	if p.flags.reasoned() {
		p.because = newBecause(p.lexicons, p.analyzer.Columns())
	}
	if p.flags.detailed() {
		if o.behind, err = newBehind(p.lexicons, p.analyzer, &p.flags.options, p.negation); err != nil {
			return o, nil, done(err)
		}
	}
	err = s.run(ctx, func(d scored) error {
		o.add(d.Document, d.record)
		p.because.add(d.Document, &d.record)
		o.behind.add(d)
		return rows(d)
	})
	if err == nil && s.documents > 0 {
		c, err = o.compare(ctx, p.named, s.progress)
	}
	return o, c, done(err)
}

// documentRows opens documents.csv, or does nothing where no folder is asked for. done completes the file, or after an
// error leaves it with what was written, and returns the error.
func (p *comparing) documentRows(s *scoring) (write func(scored) error, done func(error) error, err error) {
	if p.folder == "" {
		return func(scored) error { return nil }, func(err error) error { return s.whole(err) }, nil
	}
	out, err := create(filepath.Join(p.folder, "documents.csv"), nil)
	if err != nil {
		return nil, nil, err
	}
	rows, err := newRowWriter("csv", out, p.keep, p.analyzer.Columns(), p.flags.defuse, false)
	if err != nil {
		return nil, nil, err
	}
	s.format = rows.format()
	return rows.write, func(err error) error { return s.finish(err, rows, out) }, nil
}

// writeResults writes what belongs beside documents.csv.
func (p *comparing) writeResults(c *compare.Comparison, record *runRecord) error {
	if p.folder == "" {
		return record.writeBeside(p.record, "")
	}
	c = p.flags.defusing(c)
	return firstError(
		writeFile(filepath.Join(p.folder, "contrasts.csv"), func(w io.Writer) error { return report.CSV(w, c) }),
		writeFile(filepath.Join(p.folder, "groups.csv"), func(w io.Writer) error { return report.GroupsCSV(w, c) }),
		record.writeBeside(p.record, filepath.Join(p.folder, "run.json")),
	)
}

// spoken are the measures that the first sentence of all speaks of beside moral language, where they are measured.
var spoken = []report.Subject{
	{Measure: "sentiment", Called: "sentiment"},
	{Measure: "stance.declared_rate", Called: "the rate of declared positions"},
	{Measure: "complexity.flesch_kincaid", Called: "the Flesch–Kincaid grade"},
}

// subjects are the measures that the first sentence of all speaks of.
func (p *comparing) subjects(c *compare.Comparison) report.Subjects {
	s := report.Subjects{Others: spoken}
	if len(p.lexicons) > 0 {
		s.Moral = p.lexicons[0].Name + ".moral_rate"
		s.Because = p.because.sentences(c, s.Moral)
	}
	return s
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
