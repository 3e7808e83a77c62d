package main

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/terms"
	"mores/compare/words"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// wordsFlags are the flags of mores words.
type wordsFlags struct {
	inputFlags
	of       string
	baseline string
	least    int
	prior    float64
	top      int
	seed     uint64
	format   string
	out      string
	record   string
	defuse   bool
}

func newWords() *cobra.Command {
	var f wordsFlags
	c := &cobra.Command{
		Use:   "words [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Find the words that tell groups from a baseline (keyness)",
		Long: `words compares how often each word occurs in each group and in the baseline, and
says which words are key: --of words, stems (English Snowball), entries (of the
lexicons), 2-grams or 3-grams. The words of an n-gram may have white space and
hyphens between them, nothing else.

A word is key if documents show it. One that a single essay repeats is not,
however large its G². With topics that both groups have the test is a paired t
test of the topics' differences in relative frequency, else Welch's t test of
documents (or of topics, where each topic has one group only). It is called
higher or lower where p is below 5 % after Benjamini and Hochberg.

Key words are ordered by z, that of the log-odds with an informative Dirichlet
prior (Monroe et al. 2008): each word is given beforehand its share of --prior
words, by default as many as both groups have. The smaller the prior, the more it
hides words that one side lacks.

The table shows the --top key words on either side:
  z         log-odds over their standard deviation
  rate      per 1,000 words; base: of the baseline
  log2      binary logarithm of the ratio of the rates: 1 is twice as often
  docs      documents that have the word; base: of the baseline
  DP        how unevenly the group that has more of it spreads it over its
            documents: 0 evenly, 1 all in one (Gries' deviation of proportions)
  p         after Benjamini and Hochberg

The csv has every word that occurs --least times in both groups together, with
both counts, G² and its p (also after Holm), the log ratio with its conservative
bound, the test, and p as it is, after Holm, and after Benjamini and Hochberg.

Texts are read once. Memory holds one to two bytes a word up to 256 MB, then a
temporary file does, and the words that are frequent enough.`,
		Example: `  mores words --text argument --by source --topic claim --baseline Human arguments.csv
  mores words --of 2-grams --format csv human=people/ llm=models/ > bigrams.csv
  mores words --of entries --lexicon mores --lexicon mfd2.dic human=people/ llm=models/
  mores words --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic --out words.csv essays.csv`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	flags := c.Flags()
	flags.StringVar(&f.of, "of", string(terms.Words), "`what` is counted: "+strings.Join(names(terms.Kinds...), ", "))
	flags.StringVar(&f.baseline, "baseline", "", "`group` that the others are compared with (default the first)")
	flags.IntVar(&f.least, "least", 5, "`number` of times that a word must occur in both groups together")
	flags.Float64Var(&f.prior, "prior", 0, "`size` of the prior in words (default as many as both groups have)")
	flags.IntVar(&f.top, "top", 20, "`number` of words that the table shows on either side")
	flags.Uint64Var(&f.seed, "seed", 1, seedHelp)
	flags.StringVar(&f.format, "format", "table", "`format`: table for people; csv or jsonl: a row a word and group")
	flags.StringVar(&f.out, "out", "", outHelp)
	flags.StringVar(&f.record, "record", "", recordHelp)
	flags.BoolVar(&f.defuse, "defuse", false, defuseHelp)
	return c
}

func (f *wordsFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(c, args); err != nil {
		return err
	}
	named, err := f.namedGroups(args)
	if err != nil {
		return err
	}
	lexicons, analyzer, err := f.finder()
	if err != nil {
		return err
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return err
	}
	pass := &scoring{corpus: corpus, progress: c.ErrOrStderr()}
	pass.draw(f.sample, f.seed)
	texts := terms.New(terms.Kind(f.of), analyzer, lexicons...)
	defer texts.Close()
	ungrouped := 0
	err = pass.whole(pass.read(c.Context(), func(d corpora.Document) error {
		if d.Group == "" {
			ungrouped++
			return nil
		}
		return texts.Add(d.Group, d.Topic, d.Text)
	}))
	if err != nil {
		warn(c.ErrOrStderr(), pass.warnings())
		return err
	}
	found, err := compareWords(texts, named, f)
	if err != nil {
		return err
	}
	record := newRunRecord(c, lexicons, analyzer)
	record.addInputs(corpus.Files())
	record.Sentiment, record.Documents, record.Sample, record.Options["baseline"] = lexiconRecord{}, pass.documents, pass.sampled(), found.groups[0].name
	record.Warnings = append(lexiconWarnings(lexicons), pass.warnings()...)
	if ungrouped > 0 {
		record.Warnings = append(record.Warnings, plural(ungrouped, "document without a group was left out", "documents without a group were left out"))
	}
	record.Warnings = append(record.Warnings, found.warnings()...)
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return firstError(f.write(c, found), record.writeBeside(f.record, recordPath(f.out)))
}

// check looks at the flags before anything is read.
func (f *wordsFlags) check(c *cobra.Command, args []string) error {
	switch {
	case f.least < 1 || f.top < 1:
		return &source.Error{Problem: "--least and --top cannot be below 1", Hint: "ask for 1 or more"}
	case !(f.prior >= 0 && f.prior < 1e15):
		return &source.Error{Problem: fmt.Sprintf("--prior: %v words cannot be a prior", f.prior), Hint: "give the size of a text, such as 500, or leave it out"}
	}
	return firstError(
		known("of", f.of, names(terms.Kinds...)),
		chooseFormat(&f.format, dataFormats, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	)
}

// finder is what finds the entries, and the lexicons that have them; an analyzer without lexicons where others are counted.
func (f *wordsFlags) finder() ([]*lexicon.Lexicon, *analyze.Analyzer, error) {
	var lexicons []*lexicon.Lexicon
	if f.of == string(terms.Entries) {
		var err error
		if lexicons, err = f.loadLexicons(); err != nil {
			return nil, nil, err
		}
	}
	a, err := analyze.NewWith(analyze.Options{Channels: []analyze.Channel{analyze.MoralChannel}}, lexicons...)
	return lexicons, a, err
}

// write writes what was found in the format asked for.
func (f *wordsFlags) write(c *cobra.Command, found *foundWords) error {
	out, err := create(f.out, c.OutOrStdout())
	if err != nil {
		return err
	}
	if f.format == "table" {
		err = wordsTable(out, found, f.top)
	} else {
		err = writeData(out, f.format, wordColumns, f.defuse, found.rows())
	}
	if err != nil {
		return errors.Join(err, out.keep())
	}
	return out.commit()
}

// options are how terms are compared.
func (f *wordsFlags) options() words.Options { return words.Options{Least: f.least, Prior: f.prior} }

// kindName is how what is counted is called in a sentence.
func (f *wordsFlags) kindName() string { return cmp.Or(f.of, string(terms.Words)) }
