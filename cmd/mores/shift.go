package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// shiftFlags are the flags of mores shift.
type shiftFlags struct {
	inputFlags
	seed     uint64
	measure  string
	baseline string
	top      int
	format   string
	out      string
	record   string
	defuse   bool
}

func newShift() *cobra.Command {
	var f shiftFlags
	c := &cobra.Command{
		Use:   "shift [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Part the difference of two means into the words that make it (word shift)",
		Long: `shift parts the difference of a group's mean of a measure and the baseline's into
what each entry or word adds to it. The means are those of mores compare: over
topics that both groups have, where there are two or more, else over documents.
What the words add, adds up to the difference.

--measure is a rate, a count, a sum of weights or a score of a lexicon, by its column
(mores.care_rate) or as the table of compare calls it (care: the rate), or sentiment,
sentiment_text. A word adds to sentiment, in each sentence, its valence as VADER's
rules have made it, over √(s² + 15), with s the sum of the sentence.

The table shows the --top words that add most, whichever way:
  adds      to the difference; %: of it
  used      how often it counts per 1,000 words, in means of documents or topics;
            base: of the baseline
  docs      documents that have it; base: of the baseline
Above it stands what all words of a side add that are used more or less.

The csv has all words, also with the two parts of what each adds (Gallagher et al.
2021): used_adds, by being used more or less, at the mean of both scores; and
score_adds, by what an occurrence is worth: another in a negated or a long sentence.`,
		Example: `  mores shift --text argument --by source --topic claim --baseline Human arguments.csv
  mores shift --measure sentiment --melt Student,ChatGPT-3 --topic Topic essays.csv
  mores shift --measure care --format csv human=people/ llm=models/ > shift.csv`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	flags := c.Flags()
	flags.StringVar(&f.measure, "measure", "", "`measure` whose difference is parted (default the moral rate of the first lexicon)")
	flags.StringVar(&f.scores.negation, "negation", string(analyze.Keep), "`what` becomes of a negated match: keep, drop, flip (to the other side)")
	flags.StringVar(&f.baseline, "baseline", "", "`group` that the others are compared with (default the first)")
	flags.IntVar(&f.top, "top", 20, "`number` of words that the table shows")
	flags.Uint64Var(&f.seed, "seed", 1, seedHelp)
	flags.StringVar(&f.format, "format", "table", "`format`: table for people; csv or jsonl: a row a word and group")
	flags.StringVar(&f.out, "out", "", outHelp)
	flags.StringVar(&f.record, "record", "", recordHelp)
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
	flags.IntVar(&f.jobs, "jobs", 0, "`number` of documents to score at a time (default one a core); the output is the same")
	return c
}

func (f *shiftFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
		return err
	}
	named, err := f.namedGroups(args)
	if err != nil {
		return err
	}
	explainer, column, lexicons, err := f.explainer()
	if err != nil {
		return err
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	pass := &searching[termed]{&scoring{corpus: corpus, jobs: f.jobs, progress: c.ErrOrStderr()}, func() func(corpora.Document) termed {
		own := explainer.Fork()
		return func(d corpora.Document) termed { return termsOf(own, column, d.Text) }
	}}
	pass.draw(f.sample, f.seed)
	s := newShifts(column)
	if err := pass.whole(pass.run(c.Context(), s.add)); err != nil {
		warn(c.ErrOrStderr(), pass.warnings())
		return err
	}
	if err := s.compare(named, f.baseline); err != nil {
		return err
	}
	if err := f.write(c, s); err != nil {
		return err
	}
	record := newRunRecord(c, lexicons, explainer.Analyzer())
	record.addInputs(corpus.Files())
	record.Options["baseline"], record.Options["measure"] = s.groups[0], column.Name
	record.Documents, record.Sample, record.Warnings = pass.documents, pass.sampled(), slices.Concat(lexiconWarnings(lexicons), pass.warnings(), s.warnings())
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, recordPath(f.out))
}

func (f *shiftFlags) check(c *cobra.Command, args []string) error {
	if f.top < 1 {
		return &source.Error{Problem: "--top cannot be below 1", Hint: "ask for 1 or more"}
	}
	return firstError(
		known("negation", f.scores.negation, negationNames),
		chooseFormat(&f.format, dataFormats, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// explainer finds the column that the measure names, and makes what explains it, which measures its channel alone.
func (f *shiftFlags) explainer() (*evidence.Explainer, analyze.Column, []*lexicon.Lexicon, error) {
	lexicons, err := f.loadLexicons()
	if err != nil {
		return nil, analyze.Column{}, nil, err
	}
	o := analyze.Options{Negation: analyze.Negation(f.scores.negation), Formulas: []analyze.Formula{analyze.ByRate, analyze.ByScore}}
	all, err := evidence.New(o, lexicons...)
	if err != nil {
		return nil, analyze.Column{}, nil, err
	}
	wanted, err := partedColumn(all, f.measure)
	if err != nil {
		return nil, analyze.Column{}, nil, err
	}
	o.Channels = []analyze.Channel{analyze.MoralChannel}
	if wanted.Lexicon == "" {
		o.Channels, lexicons = []analyze.Channel{analyze.SentimentChannel}, nil
	}
	e, err := evidence.New(o, lexicons...)
	if err != nil {
		return nil, analyze.Column{}, nil, err
	}
	column, err := partedColumn(e, wanted.Name)
	return e, column, lexicons, err
}

// partedColumn is the column that a measure names, of those whose terms are known: by its name, or as a tally by its rate.
func partedColumn(e *evidence.Explainer, measure string) (analyze.Column, error) {
	var all []string
	found, empty := -1, e.Analyzer().Analyze("")
	for i, c := range e.Columns() {
		if _, known := e.TermsOf(c, "", &empty); !known {
			continue
		}
		isRate := c.Kind == analyze.Rate
		if c.Name == measure || found < 0 && isRate && (c.Tally == measure || measure == "") {
			if found = i; c.Name == measure {
				break
			}
		}
		if isRate || c.Lexicon == "" {
			all = append(all, c.Name)
		}
	}
	if found >= 0 {
		return e.Columns()[found], nil
	}
	hint := "there is " + fmt.Sprint(all)
	if near := source.Suggest(measure, all); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return analyze.Column{}, &source.Error{Problem: fmt.Sprintf("--measure: %q is no measure that is a sum of words", measure), Hint: hint}
}

func (f *shiftFlags) write(c *cobra.Command, s *shifts) error {
	out, err := create(f.out, c.OutOrStdout())
	if err != nil {
		return err
	}
	if f.format == "table" {
		err = s.table(out, f.top)
	} else {
		err = writeData(out, f.format, shiftColumns, f.defuse, s.rows())
	}
	if err != nil {
		return errors.Join(err, out.keep())
	}
	return out.commit()
}
