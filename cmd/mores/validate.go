package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/compare/agreement"
	"mores/compare/report"
	"mores/corpora/source"
)

// validateFlags are the flags of mores validate.
type validateFlags struct {
	inputFlags
	labelFlags
	format  string
	out     string
	record  string
	entries int
	seed    uint64
}

func newValidate() *cobra.Command {
	var f validateFlags
	c := &cobra.Command{
		Use:   "validate [flags] FILE|FOLDER|- …",
		Short: "Measure how good a lexicon is: against labels, or by coded hits",
		Long: `validate scores texts that people have labelled with moral foundations, and says
for each lexicon and foundation how well the scores tell the texts with the
label from those without: ROC AUC with its interval, average precision, F1, and
the correlation with the number of people who gave the label (--votes). It
compares each lexicon with the first, gives the number of words alone as a
floor, and lists the entries that help most and those that hurt most: by what
the ROC AUC would be if the entry counted for nothing.

Labels stand in one column whose cells name foundations: care|fairness, also
parted by ; or , or as ["care", "fairness"]; an empty cell, none and non-moral
are no label. Or they stand in several columns that are called after foundations
(--labels care,fairness), with 1 or 0, true or false, yes or no; a number above
0 is a yes. A label on one side counts for its foundation, and so do the usual
pairs: harm and HarmVice for care; cheating, equality and proportionality for
fairness; betrayal for loyalty; subversion for authority; degradation and purity
for sanctity. Any other label is an error, unless --ignore names it.

Where there are no labels, code a sample of hits by hand: see validate sample and
validate codes.`,
		Example: `  mores validate labelled.csv
  mores validate --lexicon mfd2.dic --labels care,fairness tweets.csv
  mores validate --text body --votes votes --out validation.csv labelled.jsonl
  mores validate --score rate --entries 20 --ignore anger comments.csv`,
		Args: needInputOrCommand,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	c.AddCommand(newValidateSample(), newValidateCodes())
	f.registerTexts(c)
	f.registerSample(c)
	f.scores.register(c.Flags(), analyze.ByScore)
	flags := c.Flags()
	flags.Lookup("score").Usage = "`score` that is judged: one of " + strings.Join(scoreNames, ", ")
	flags.StringSliceVar(&f.labels, "labels", []string{"labels"}, "`column` of the labels, or columns of a foundation each, parted by commas")
	flags.StringSliceVar(&f.votes, "votes", nil, "`column` of how many people gave each label, a JSON object; or columns of a foundation each")
	flags.StringSliceVar(&f.ignore, "ignore", nil, "`labels` that stand for no foundation, parted by commas")
	flags.IntVar(&f.entries, "entries", 5, "`number` of entries to list that help most, and of those that hurt most")
	flags.Uint64Var(&f.seed, "seed", 1, "`seed` of the halves on which thresholds are chosen and tried, and of --sample")
	flags.StringVar(&f.format, "format", "table", "`format`: table for people; csv or jsonl: a row a figure")
	flags.StringVar(&f.out, "out", "", "`file` to write (default the standard output)")
	flags.StringVar(&f.record, "record", "", recordHelp)
	return c
}

// needInputOrCommand is needInput for a command that has others below it: a misspelled one is told from a missing file.
func needInputOrCommand(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		var below []string
		for _, command := range c.Commands() {
			below = append(below, command.Name())
		}
		if _, err := os.Stat(args[0]); err != nil && source.Suggest(args[0], below) != "" {
			return unknownCommand(c, args[0])
		}
	}
	return needInput(c, args)
}

func (f *validateFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
		return err
	}
	reader, err := newLabelReader(f.labelFlags)
	if err != nil {
		return err
	}
	lexicons, analyzer, err := f.scorer(c)
	if err != nil {
		return err
	}
	reader.keep(&f.corpus)
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	s := &scoring{corpus: corpus, analyzer: analyzer, progress: c.ErrOrStderr()}
	s.draw(f.sample, f.seed)
	j := newJudging(analyzer, lexicons, reader, analyze.Formula(f.scores.scores[0]), f.entries > 0)
	v, err := j.validate(c.Context(), s, f.seed)
	if err != nil {
		warn(c.ErrOrStderr(), s.warnings())
		return err
	}
	record := newRunRecord(c, lexicons, analyzer)
	record.addInputs(corpus.Files())
	record.Documents, record.Sample, record.Warnings = s.documents, s.sampled(), slices.Concat(lexiconWarnings(lexicons), s.warnings(), j.warnings, v.Warnings)
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return firstError(f.print(c.OutOrStdout(), v), record.writeBeside(f.record, recordPath(f.out)))
}

// check refuses flags that contradict each other.
func (f *validateFlags) check(c *cobra.Command, args []string) error {
	switch {
	case len(f.labels) == 0:
		return &source.Error{Problem: "--labels names no column", Hint: "name the column that the labels stand in"}
	case len(f.scores.scores) != 1:
		return &source.Error{Problem: "one score at a time is judged", Hint: "name one of them: --score rate"}
	case f.scores.sides == string(analyze.ByViceVirtue):
		return &source.Error{Problem: "--sides vice-virtue gives two scores a foundation, and a label has one", Hint: "leave it out"}
	case f.entries < 0:
		return &source.Error{Problem: fmt.Sprintf("--entries %d is no number of entries", f.entries), Hint: "write 0 for none"}
	}
	return firstError(
		chooseFormat(&f.format, []string{"csv", "jsonl", "table"}, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// print writes the result in the format asked for.
func (f *validateFlags) print(stdout io.Writer, v agreement.Validation) error {
	out, err := create(f.out, stdout)
	if err != nil {
		return err
	}
	switch f.format {
	case "csv":
		err = report.ValidationCSV(out, v, f.entries)
	case "jsonl":
		err = report.ValidationJSONLines(out, v, f.entries)
	default:
		score := scoreMeanings[analyze.Formula(f.scores.scores[0])]
		err = report.ValidationTable(out, v, report.ValidationNotes{Score: score, Entries: f.entries, Seed: f.seed})
	}
	if err != nil {
		return firstError(err, out.keep())
	}
	return out.commit()
}

// scoreMeanings say what each score of a foundation is.
var scoreMeanings = map[analyze.Formula]string{
	analyze.ByRate:     "matches per 1,000 words",
	analyze.ByScore:    "the sum of weight × log(1 + times) over the entries, / √words",
	analyze.ByShare:    "hits per matched word",
	analyze.ByMean:     "the mean weight of the hits",
	analyze.EMFDAll:    "the mean probability of the matched words",
	analyze.EMFDSingle: "the mean probability of the matched words, each in its first foundation only",
}
