package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/claims"
	"mores/corpora"
	"mores/corpora/source"
)

// claimsFlags are the flags of mores claims.
type claimsFlags struct {
	inputFlags
	format string
	out    string
	record string
	defuse bool
}

// claimsFormats are the formats of a row a unit.
var claimsFormats = []string{"jsonl", "csv", "table"}

func newClaims() *cobra.Command {
	var f claimsFlags
	c := &cobra.Command{
		Use:   "claims [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Find the claims of texts, and what the rest does for them",
		Long: `claims cuts texts into units (sentences, and clauses of them at connectives and
punctuation) and finds what part each plays:

  claim        what the text wants to be believed or done
  premise      a reason for a claim, or against one
  example      a case or a study
  concession   what speaks for the other side
  attribution  what others are said to think
  none         background, a question, an announcement, a heading

It goes by structure: the place of a sentence in its paragraph and of the
paragraph in the text, words such as because, however, should and in conclusion,
person, tense and mood; not by what a text is about. On 112 short texts whose
roles are published the main claim is found with a macro F1 of .88, what speaks
for the other side with .82; claims are told from premises with .83, in student
essays with .80 (by cross-validation over texts; see the package analyze/claims).
It reads English.

It writes a row a unit: id, group, topic; unit (its number in the text, from 1),
start and end (bytes of the text, from 0), text; role, score (how sure, 0 to 1),
claim (how likely it claims something rather than gives a reason), against (how
likely it speaks for the other side), main (true for one unit of each text),
relation (support, attack, or nothing) and target (the number of the unit that
it supports or attacks), features (what made the score: the log-odds that the
largest five add); then kept columns, and the measures of the unit by itself, as
mores analyze has them.

A model's claims can stand in for these: mores match --claims reads jsonl whose
objects have id, text, and where known group, topic, unit, start, end and role.`,
		Example: `  mores claims essays/ > claims.jsonl
  mores claims --text argument --by source --topic claim --out claims.csv arguments.csv
  mores claims --format table --channels sentiment essays/one.txt`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.registerTexts(c)
	f.registerGroups(c)
	c.Flags().StringSliceVar(&f.corpus.Keep, "keep", nil, "`columns` to carry over to the output, parted by commas")
	f.scores.register(c.Flags(), analyze.ByRate)
	f.scores.registerChannels(c.Flags())
	c.Flags().StringVar(&f.format, "format", "jsonl", "`format`: jsonl, csv, or table (for people)")
	c.Flags().StringVar(&f.out, "out", "", outHelp)
	c.Flags().StringVar(&f.record, "record", "", recordHelp)
	c.Flags().BoolVar(&f.defuse, "defuse", false, defuseHelp)
	return c
}

func (f *claimsFlags) run(c *cobra.Command, args []string) error {
	if err := firstError(
		chooseFormat(&f.format, claimsFormats, f.out, c.Flags().Changed("format")),
		checkOutputs([]string{f.out, recordPath(f.out), f.record}, args, f.lexicons),
	); err != nil {
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
	s := &scoring{corpus: corpus, analyzer: analyzer, progress: c.ErrOrStderr()}
	s.draw(f.sample, 1)
	w := &unitWriter{rows: fieldRows{out: out, csv: f.format == "csv", defuse: f.defuse}, table: f.format == "table", keep: f.corpus.Keep, analyzer: analyzer}
	var seen language
	err = s.read(c.Context(), func(d corpora.Document) error {
		units := claims.Analyze(d.Text)
		if len(units) == 0 {
			s.empty.add(d.ID)
		}
		seen.add(d)
		return w.write(d, units)
	})
	if err := s.finish(err, noRows{}, out); err != nil {
		warn(c.ErrOrStderr(), s.warnings())
		return err
	}
	record := newRunRecord(c, lexicons, analyzer)
	record.addInputs(corpus.Files())
	record.Documents, record.Sample = s.documents, s.sampled()
	record.Warnings = slices.Concat(lexiconWarnings(lexicons), s.warnings(), seen.warnings())
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, recordPath(f.out))
}

// language counts documents that are not in English, as far as words of grammar tell.
type language struct{ foreign listing }

// The least share of words of grammar that English texts have, and the least words that tell. Of 8,671 comments 24 have
// fewer: those in French, and lists of addresses.
const (
	leastGrammar = 0.15
	tellingWords = 30
)

func (l *language) add(d corpora.Document) {
	if share, words := claims.Grammar(d.Text); words >= tellingWords && share < leastGrammar {
		l.foreign.add(d.ID)
	}
}

func (l *language) warnings() []string {
	if l.foreign.N == 0 {
		return nil
	}
	return []string{fmt.Sprintf("%s not look like English, and this command reads English alone: %s",
		plural(l.foreign.N, "document does", "documents do"), source.Escape(l.foreign.String()))}
}
