package main

import (
	"cmp"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"mores/analyze"
	matching "mores/compare/match"
	"mores/corpora/source"
)

// matchFlags are the flags of mores match.
type matchFlags struct {
	inputFlags
	claims string
	unit   string
	format string
	out    string
	record string
}

// matchFormats are what mores match prints.
var matchFormats = []string{"table", "jsonl", "csv"}

func newMatch() *cobra.Command {
	var f matchFlags
	c := &cobra.Command{
		Use:   "match [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Match claims across groups: which are made by whom",
		Long: `match finds for each claim the closest one in each group, its own group too but
not its own text, and says how they relate: same claim, opposed (an odd number of
negations and antonyms tells them apart), same topic, or none. With --topic,
claims are matched within a topic, and words of the topic are left out.

A search by BM25 over stems (k1 1.2, b 0.75) brings up 12 candidates. They are
compared by pieces of their stems, all their words, what share of the one is in
the other, bigrams, negation and numbers; the score is a probability that they
are about the same, 0 to 1, by a model learned from arguments and key points.
From one half on three in four pairs are right. Claims that share no words are
not found: a third of what people match is. So coverage is a floor.

The table says for each group how it repeats itself (clusters of claims that say
the same; how many clusters of equal size would be as diverse; in which share of
the texts on a topic the most common one is; novelty, the mean share of a text's
claims that no other text makes), and for each two groups what they share
(coverage both ways; Jaccard of the clusters; opposed), with examples.

--format jsonl or csv writes a row a claim and group instead: id, group, topic,
unit, text, other_group, other_id, other_unit, other_text, relation, score, bm25,
margin (log-odds ahead of the next candidate that says something else), shared
(words), and the features. --out FOLDER writes matches.jsonl, groups.csv,
pairs.csv, documents.csv (the novelty of each text) and run.json.

--claims FILE takes the claims from jsonl, as mores claims writes it or a model:
an object a line with id and text, and where known group, topic, unit and role;
where there are roles, those that are claims count. --unit says what is matched
where texts are given: claim (what mores claims finds), sentence, or text (each
text is one claim). Memory: about 4 KB a claim of 20 words.`,
		Example: `  mores match --text argument --by source --topic claim arguments.csv
  mores match human=people/ llm=models/
  mores match --unit text --text argument --by source --topic claim --format jsonl arguments.csv > matches.jsonl
  mores claims --text argument --by source --topic claim arguments.csv > claims.jsonl && mores match --claims claims.jsonl --out matched`,
		Args: func(c *cobra.Command, args []string) error {
			if f.claims != "" {
				return nil
			}
			return needInputOrCommand(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	c.AddCommand(newMatchScore(), newMatchDuplicates())
	f.registerTexts(c)
	f.registerGroups(c)
	hide(c, "lexicon")
	flags := c.Flags()
	flags.StringVar(&f.claims, "claims", "", "jsonl `file` of claims, in place of texts")
	flags.StringVar(&f.unit, "unit", "claim", "`what` of a text is matched: claim, sentence or text")
	flags.StringVar(&f.format, "format", "table", "`format`: table; jsonl or csv: a row a claim and group")
	flags.StringVar(&f.out, "out", "", "`folder` to write")
	flags.StringVar(&f.record, "record", "", "`file` for the record of the run (default run.json in the folder)")
	flags.IntVar(&f.jobs, "jobs", 0, "`number` of claims to match at a time (default one a core); the output is the same")
	return c
}

// hide leaves flags out of the help of a command that has no use for them.
func hide(c *cobra.Command, names ...string) {
	for _, name := range names {
		c.Flags().Lookup(name).Hidden = true
	}
}

func (f *matchFlags) run(c *cobra.Command, args []string) error {
	if err := f.check(args); err != nil {
		return err
	}
	read, record, err := f.read(c, args)
	if err != nil {
		return err
	}
	set := matching.NewSet(read.claims)
	m := &matched{set: set, units: read.units}
	if err := m.find(c.Context(), cmp.Or(f.jobs, runtime.GOMAXPROCS(0)), c.ErrOrStderr()); err != nil {
		return err
	}
	record.Warnings = append(record.Warnings, m.warnings()...)
	warn(c.ErrOrStderr(), record.Warnings)
	if f.out != "" {
		if err := m.writeFolder(f.out); err != nil {
			return err
		}
	}
	if err := m.print(c.OutOrStdout(), f.format); err != nil {
		return err
	}
	beside := ""
	if f.out != "" {
		beside = filepath.Join(f.out, "run.json")
	}
	return record.writeBeside(f.record, beside)
}

func (f *matchFlags) check(args []string) error {
	if f.claims != "" && len(args) > 0 {
		return &source.Error{Problem: "--claims and texts exclude each other", Hint: "the claims are those of the file: leave out " + args[0]}
	}
	if !slices.Contains(matchFormats, f.format) {
		return unknownFormat(f.format, matchFormats)
	}
	inputs := args
	if f.claims != "" {
		inputs = []string{f.claims}
	}
	return firstError(known("unit", f.unit, unitNames), checkOutputs([]string{f.out, f.record}, inputs, nil))
}

// read reads the claims from the file or the texts, and begins the record of the run.
func (f *matchFlags) read(c *cobra.Command, args []string) (*claimsRead, *runRecord, error) {
	analyzer, err := analyze.NewWith(analyze.Options{Channels: []analyze.Channel{analyze.SentimentChannel}})
	if err != nil {
		return nil, nil, err
	}
	record := newRunRecord(c, nil, analyzer)
	record.Sentiment = lexiconRecord{}
	if f.claims != "" {
		read, input, err := readClaims(f.claims, c.InOrStdin())
		if err != nil {
			return nil, nil, err
		}
		record.Inputs = append(record.Inputs, input)
		record.Documents, record.Warnings = input.Documents, read.warnings
		return read, record, nil
	}
	corpus, err := f.open(args, c.InOrStdin())
	if err != nil {
		return nil, nil, err
	}
	s := &scoring{corpus: corpus, analyzer: analyzer, progress: c.ErrOrStderr()}
	s.draw(f.sample, 1)
	read := &claimsRead{}
	if err := s.whole(s.read(c.Context(), read.from(f.unit))); err != nil {
		warn(c.ErrOrStderr(), s.warnings())
		return nil, nil, err
	}
	if len(read.claims) == 0 {
		return nil, nil, errNoClaims
	}
	record.addInputs(corpus.Files())
	record.Documents, record.Sample = s.documents, s.sampled()
	record.Warnings = slices.Concat(s.warnings(), read.warnings, read.language.warnings())
	return read, record, nil
}

var errNoClaims = &source.Error{Problem: "there is no claim to match", Hint: "see with mores claims --format table what is found, or match whole texts with --unit text"}
