package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mores/analyze"
	"mores/compare"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// newProfileCompare is mores compare, for those who look for it among the commands on profiles.
func newProfileCompare() *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare [flags] FILE …",
		Short: "Compare the groups of profiles with a baseline",
		Long: `compare adds profiles up and compares their groups, as mores compare does with
profiles: mores help compare says how.`,
		Example: `  mores profile compare --baseline Human a.profile b.profile`,
		Args:    needArgs(1, -1, "profiles"),
		RunE: func(c *cobra.Command, args []string) error {
			for _, path := range args {
				if !isProfile(path) {
					return &source.Error{Problem: path + " is no profile", Hint: "profiles end in " + profileEnding + "; texts are compared by mores compare"}
				}
			}
			return f.run(c, args)
		},
	}
	f.comparisonFlags.register(c)
	f.registerOutputs(c)
	return c
}

// ofComparison are the flags of compare that bear on profiles. All others say how texts are read and scored, which a
// profile has behind it.
var ofComparison = []string{"baseline", "margin", "seed", "resamples", "format", "defuse", "out", "record", "report", "plots"}

// onProfiles tells whether the inputs are profiles. It is an error if some are and some are texts, or if a flag is given
// that says nothing of profiles.
func onProfiles(c *cobra.Command, args []string) (bool, error) {
	at := slices.IndexFunc(args, isProfile)
	if at < 0 {
		return false, nil
	}
	for _, arg := range args {
		switch in := corpora.ParseInput(arg); {
		case !isProfile(arg):
			return true, &source.Error{Problem: args[at] + " is a profile, and " + arg + " is not", Hint: "score the texts first, with mores analyze --profile"}
		case in.Group != "":
			return true, &source.Error{Problem: arg + ": a profile has its groups in it",
				Hint: "name the group when the profile is made: mores analyze --profile " + in.Path + " " + in.Group + "=FILE"}
		}
	}
	var err error
	c.Flags().Visit(func(f *pflag.Flag) {
		if !slices.Contains(ofComparison, f.Name) {
			err = errors.Join(err, &source.Error{Problem: "--" + f.Name + " says nothing of a profile", Hint: "it is for mores analyze, which makes the profile"})
		}
	})
	return true, err
}

// runProfiles compares the groups of profiles.
func (f *compareFlags) runProfiles(c *cobra.Command, paths []string) error {
	if err := checkOutputs(append(resultFiles(f.out), f.record, f.report, f.plots), paths, nil); err != nil {
		return err
	}
	p := comparing{flags: &f.comparisonFlags, folder: f.out, record: f.record}
	if err := f.check(); err != nil {
		return err
	}
	sum, inputs, warnings, err := mergeProfiles(c.Context(), paths, c.InOrStdin())
	if err != nil {
		return err
	}
	p.lexicons = namedLexicons(sum.Made())
	o, err := observedProfile(sum, &f.comparisonFlags)
	if err != nil {
		return err
	}
	comparison, err := o.compare(c.Context(), nil, c.ErrOrStderr())
	if err != nil {
		return err
	}
	record := newProfileRecord(c, sum.Made(), inputs)
	record.Options["baseline"] = comparison.Options.Baseline
	record.Documents, record.Warnings = sum.Documents(), append(warnings, o.warnings()...)
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), p.lexicons)
	r, err := p.newReport(comparison, o, record)
	if err != nil {
		return err
	}
	if err := p.writeResults(comparison, record); err != nil {
		return err
	}
	return f.write(c.OutOrStdout(), r)
}

// observedProfile collects what is compared of a profile.
func observedProfile(p *analyze.Profile, f *comparisonFlags) (*observed, error) {
	columns := p.Made().Columns
	all := measures(columns)
	if err := setMargins(all, f.margins); err != nil {
		return nil, err
	}
	o := newObserved(all, f.options)
	var at []int // the columns of the measures
	for _, m := range all {
		at = append(at, slices.IndexFunc(columns, func(c analyze.Column) bool { return c.Name == m.Name }))
	}
	for c := range p.Cells() {
		if c.Group == "" {
			o.ungrouped += c.Documents
			continue
		}
		cell := compare.Cell{Group: c.Group, Topic: c.Topic, Documents: c.Documents, Words: c.Words}
		for _, j := range at {
			m := c.Moments(j)
			cell.Moments = append(cell.Moments, compare.Moments{Documents: m.Documents, Words: m.Words, Mean: m.Mean(), Squares: m.Deviation()})
		}
		o.builder.AddCell(cell)
	}
	return o, nil
}

// namedLexicons are the lexicons of a profile, without their entries.
func namedLexicons(m *analyze.Made) []*lexicon.Lexicon {
	var all []*lexicon.Lexicon
	for _, l := range m.Lexicons {
		all = append(all, &lexicon.Lexicon{Name: l.Name, Version: l.Version, SHA256: l.SHA256, Citation: l.Citation, Licence: l.Licence})
	}
	return all
}

// newProfileRecord is the record of a run on profiles: how these were made, and what was made of them.
func newProfileRecord(c *cobra.Command, m *analyze.Made, inputs []inputRecord) *runRecord {
	r := &runRecord{Mores: version, Command: c.Name(), Inputs: inputs, Options: map[string]any{
		"analyzed": m.Mores, "score": m.Scores, "sides": m.Sides, "negation": m.Negation, "compat": m.Compat}}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if slices.Contains(ofComparison, f.Name) && !outputFlags[f.Name] {
			r.Options[f.Name] = flagValue(f.Value)
		}
	})
	for _, l := range m.Lexicons {
		r.Lexicons = append(r.Lexicons, lexiconRecord(l))
	}
	r.addSources(m.Sources)
	return r
}
