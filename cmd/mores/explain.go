package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// explainFlags are the flags of mores explain.
type explainFlags struct {
	inputFlags
	say    string
	row    string
	all    bool
	seed   uint64
	format string
	out    string
	record string
}

// explainFormats are the ways to show evidence.
var explainFormats = []string{"text", "html", "json"}

func newExplain() *cobra.Command {
	var f explainFlags
	c := &cobra.Command{
		Use:   "explain [flags] [FILE|-]",
		Short: "Show which words make the figures of one text",
		Long: `explain shows a text with its hits marked, the sentiment sentence by sentence, and
each figure as the sum that makes it. The text is that of a file, of the standard
input (-), of a row by its id (--row), or of the command line (--say). A row of a
wide table (--melt) is explained for each of its columns.

On a terminal hits have the colour of their foundation, and those that violate it
are underlined; NO_COLOR turns that off. Elsewhere hits stand in brackets with
what they count for: [cruelty: care.vice]. --all marks signals too, which count in
the score of their foundation alone, and exceptions, which claim their words for
nothing.

Of each sentence it shows the words with a valence, what VADER's rules have made of
it (good 1.9 to -1.4 behind not), and the compound, s / √(s² + 15) with s their sum.

Figures: hits and hits per 1,000 words with the entries that make them, scores with
what each entry adds, sentiment with what each word adds to the mean.

html is one page that needs nothing else. json is an object a text, a line each: the
text, its marks with start and end in bytes, sentences and figures with their terms.`,
		Example: `  mores explain --say "It is not fair to harm the innocent."
  mores explain essay.txt
  mores explain --text argument --row arguments.csv:2 arguments.csv
  mores explain --melt Student,ChatGPT-3 --id id --row 0 --out essay.html essays.csv
  echo "Zoos are cruel." | mores explain --format json - > evidence.json`,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	f.scores.registerChannels(c.Flags())
	flags := c.Flags()
	flags.StringVar(&f.scores.negation, "negation", string(analyze.Keep), "`what` becomes of a negated match: "+strings.Join(negationNames, ", ")+" (to the other side)")
	flags.StringVar(&f.say, "say", "", "`text` to explain")
	flags.StringVar(&f.row, "row", "", "`id` of the text, where the input has several")
	flags.Uint64Var(&f.seed, "seed", 1, seedHelp)
	flags.BoolVar(&f.all, "all", false, "mark signals and exceptions too")
	flags.StringVar(&f.format, "format", "text", "`format`: "+strings.Join(explainFormats, ", "))
	flags.StringVar(&f.out, "out", "", outHelp)
	flags.StringVar(&f.record, "record", "", recordHelp)
	return c
}

func (f *explainFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
		return err
	}
	explainer, lexicons, err := f.explainer()
	if err != nil {
		return err
	}
	pass, documents, err := f.documents(c, args)
	if err != nil {
		if pass != nil {
			warn(c.ErrOrStderr(), pass.warnings())
		}
		return err
	}
	out, err := create(f.out, c.OutOrStdout())
	if err != nil {
		return err
	}
	var all []explained
	for _, d := range documents {
		all = append(all, explained{d, explainer.Explain(d.Text), f.all})
	}
	if err := f.show(out, all, f.out == "" && coloured(c.OutOrStdout())); err != nil {
		return errors.Join(err, out.keep())
	}
	record := newRunRecord(c, lexicons, explainer.Analyzer())
	record.Documents, record.Warnings = len(documents), lexiconWarnings(lexicons)
	if pass != nil {
		record.addInputs(pass.corpus.Files())
		record.Sample = pass.sampled()
		record.Warnings = append(record.Warnings, pass.warnings()...)
	}
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return firstError(out.commit(), record.writeBeside(f.record, recordPath(f.out)))
}

func (f *explainFlags) check(c *cobra.Command, args []string) error {
	said := c.Flags().Changed("say")
	switch {
	case said && (len(args) > 0 || f.row != ""):
		return &source.Error{Problem: "--say is the text; there is nothing to read besides", Hint: "leave out --say, or the files and --row"}
	case f.row != "" && f.sample > 0:
		return &source.Error{Problem: "--row and --sample exclude each other", Hint: "a text is taken by its id or at random"}
	case !said && len(args) == 0:
		return &source.Error{Problem: "nothing to explain", Hint: `name a file, or - for the standard input, or write --say "…"`}
	case len(args) == 1 && strings.Contains(args[0], " ") && !exists(args[0]):
		return &source.Error{File: args[0], Problem: "no such file", Hint: `for a text on the command line write --say "…"`}
	}
	if err := checkPlain(f.out); err != nil {
		return err
	}
	if ending := fileEnding(f.out); !c.Flags().Changed("format") && (ending == "html" || ending == "json") {
		f.format = ending
	}
	return firstError(
		known("format", f.format, explainFormats),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// explainer reads the lexicons, which are none without the moral channel.
func (f *explainFlags) explainer() (*evidence.Explainer, []*lexicon.Lexicon, error) {
	o, err := f.scores.options()
	if err != nil {
		return nil, nil, err
	}
	o.Formulas = []analyze.Formula{analyze.ByRate, analyze.ByScore}
	var lexicons []*lexicon.Lexicon
	if o.Measures(analyze.MoralChannel) {
		if lexicons, err = f.loadLexicons(); err != nil {
			return nil, nil, err
		}
	}
	e, err := evidence.New(o, lexicons...)
	return e, lexicons, err
}

// documents are the texts to explain. pass is how they were read; nil where they were not.
func (f *explainFlags) documents(c *cobra.Command, args []string) (pass *scoring, all []corpora.Document, err error) {
	if len(args) == 0 {
		return nil, []corpora.Document{{Text: strings.ToValidUTF8(f.say, "\uFFFD")}}, nil
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return nil, nil, err
	}
	pass = &scoring{corpus: corpus, progress: c.ErrOrStderr()}
	pass.draw(f.sample, f.seed)
	err = pass.whole(pass.read(c.Context(), func(d corpora.Document) error {
		if f.row != "" && d.ID != f.row && d.ID != f.row+"/"+d.Group { // a column of a wide table
			return nil
		}
		if all = append(all, d); f.row == "" && f.sample == 0 && d.ID != all[0].ID {
			return &source.Error{Problem: "there are several texts in the input", Hint: fmt.Sprintf("name one by its id: --row %q or --row %q", all[0].ID, d.ID)}
		}
		return nil
	}))
	if err == nil && len(all) == 0 {
		err = &source.Error{Problem: fmt.Sprintf("no text has the id %q", f.row), Hint: "ids are those of the column id, or of --id; else the file's name and the row: " + args[0] + ":1"}
	}
	return pass, all, err
}

// show writes the evidence in the format asked for.
func (f *explainFlags) show(w io.Writer, all []explained, colour bool) error {
	switch f.format {
	case "html":
		return explainHTML(w, all)
	case "json":
		return explainJSON(w, all)
	}
	return explainText(w, all, colour)
}
