package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/corpora/source"
)

// analyzeFlags are the flags of mores analyze.
type analyzeFlags struct {
	inputFlags
	format  string
	out     string
	record  string
	defuse  bool
	profile profiling
}

func newAnalyze() *cobra.Command {
	var f analyzeFlags
	c := &cobra.Command{
		Use:   "analyze [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Score documents, a row each",
		Long: `analyze scores each document: its words and sentences; for each lexicon the
matches of each moral foundation, virtue and vice, with the rate per 1,000 words;
and its sentiment (VADER). With --channels complexity it measures the effort that
a document asks of a reader. It writes a row a document, as csv unless --format
says otherwise. mores measures explains each column.

--reference names texts that the channel complexity foretells words from, in bits
a word: a file or folder, GROUP=FILE for one group of it, or demo, the texts that
come with mores. It may be the corpus itself: what it has on the topic of a text is
left out. Only figures by one reference can be compared.

Inputs are files, folders, or - for the standard input: txt (a file a document, or
with --type lines a line a document), csv, tsv, jsonl; plain, gzip or zstd; and
parquet, from files only. GROUP=FILE gives the group of all documents of an input. With --out the file appears when it is
whole, with a record of the run beside it; its ending says the format, such as
.parquet.

--profile writes a profile: the sums of all columns by group and topic, and the hits
of each entry by group. Profiles of parts of a corpus add up (mores profile merge)
and are compared as texts are (mores compare). Rows are then written only if --out
or --format asks for them.`,
		Example: `  mores analyze essays/ > scores.csv
  mores analyze --text argument --by source --topic claim --out scores.csv arguments.csv
  mores analyze --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic essays.csv
  mores analyze --text argument --by source --topic claim --profile a.profile arguments.csv
  mores analyze --lexicon mores --lexicon mfd2.dic --format jsonl human=people/ llm=models/
  mores analyze --channels complexity --reference demo --format table essays/
  zcat comments.jsonl.gz | mores analyze --type jsonl --text body -`,
		Args: needInput,
		RunE: func(c *cobra.Command, args []string) error { return f.run(c, args) },
	}
	f.register(c)
	c.Flags().StringVar(&f.format, "format", "csv", "`format`: csv, jsonl, parquet, or table (the main columns, for people)")
	c.Flags().StringVar(&f.out, "out", "", "`file` to write (default the standard output)")
	c.Flags().StringVar(&f.profile.path, "profile", "", "`file` for the sums by group and topic, which ends in "+profileEnding)
	c.Flags().StringVar(&f.record, "record", "", recordHelp)
	c.Flags().BoolVar(&f.defuse, "defuse", false, defuseHelp)
	return c
}

const recordHelp = "`file` for the record of the run (default beside the output)"

const defuseHelp = "in csv, put ' before a text that a spreadsheet would run as a formula"

// needInput is the check of commands that read texts.
func needInput(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return nil
	}
	return &source.Error{Problem: "nothing to read", Hint: "name files or folders, or - for the standard input; see " + c.CommandPath() + " --help"}
}

func (f *analyzeFlags) run(c *cobra.Command, args []string) error {
	if err := chooseFormat(&f.format, rowFormats, f.out, c.Flags().Changed("format")); err != nil {
		return err
	}
	if f.format == "parquet" && f.out == "" && isTerminal(c.OutOrStdout()) {
		return &source.Error{Problem: "parquet is not for a terminal", Hint: "name a file, --out scores.parquet, or choose another --format"}
	}
	f.profile.alone = f.profile.path != "" && f.out == "" && !c.Flags().Changed("format")
	f.scores.entries = f.profile.path != ""
	beside := recordPath(cmp.Or(f.out, f.profile.path))
	if err := firstError(f.profile.check(f.out), checkOutputs([]string{f.out, f.profile.path, beside, f.record}, f.referenced(args), f.lexicons)); err != nil {
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
	out, err := create(f.out, f.profile.stdout(c.OutOrStdout()))
	if err != nil {
		return err
	}
	rows, err := f.profile.rows(analyzer, func() (rowWriter, error) {
		return newRowWriter(f.format, out, f.corpus.Keep, analyzer.Columns(), f.defuse)
	})
	if err != nil {
		return err
	}
	s := &scoring{corpus: corpus, analyzer: analyzer, jobs: f.jobs, format: rows.format(), progress: c.ErrOrStderr()}
	if f.out == "" && !f.profile.alone && isTerminal(c.OutOrStdout()) {
		s.progress = io.Discard // the rows on the terminal show it
	}
	if err := f.profile.finish(s, s.run(c.Context(), rows.write), rows, out); err != nil {
		warn(c.ErrOrStderr(), s.warnings())
		return err
	}
	record := newRunRecord(c, lexicons, analyzer)
	record.addInputs(corpus.Files())
	record.Documents, record.Warnings = s.documents, slices.Concat(lexiconWarnings(lexicons), f.warnings, s.warnings(), f.profile.warnings())
	warn(c.ErrOrStderr(), record.Warnings)
	note(c.ErrOrStderr(), lexicons)
	return record.writeBeside(f.record, beside)
}

// chooseFormat takes the format from the ending of --out where --format does not say it.
func chooseFormat(format *string, known []string, out string, said bool) error {
	ending := fileEnding(out)
	if ending == "pq" {
		ending = "parquet"
	}
	switch err := checkPlain(out); {
	case err != nil:
		return err
	case !said && slices.Contains(known, ending):
		*format = ending
	case !said && ending == "parquet":
		return unknownFormat(ending, known)
	case !slices.Contains(known, *format):
		return unknownFormat(*format, known)
	}
	return nil
}

func fileEnding(path string) string { return strings.TrimPrefix(filepath.Ext(path), ".") }

// checkPlain refuses an output whose name says that it is compressed.
func checkPlain(out string) error {
	if ending := fileEnding(out); ending == "gz" || ending == "zst" {
		return &source.Error{Problem: "--out " + out + ": outputs are not compressed", Hint: "leave out ." + ending + ", and compress the file afterwards"}
	}
	return nil
}

// finish completes the rows of a pass that ended with err, or leaves them as they are after an error: whole rows, and
// a file under its partial name. It returns the error with how far the work got.
func (s *scoring) finish(err error, rows rowWriter, out *output) error {
	err = s.whole(err)
	if err == nil {
		return firstError(rows.flush(), out.commit())
	}
	if s.documents == 0 {
		return errors.Join(err, out.discard())
	}
	err = errors.Join(err, rows.flush(), out.keep())
	return errors.Join(err, fmt.Errorf("stopped after %s; their rows are in %s", plural(s.documents, "document", "documents"), out.where()))
}

// whole returns the error of a pass, which is one too if there was no document.
func (s *scoring) whole(err error) error {
	if err == nil && s.documents == 0 {
		return errEmptyCorpus
	}
	return err
}

var errEmptyCorpus = &source.Error{Problem: "there is no document in the input", Hint: "see that the files have rows, and folders files that end in .txt, .csv, .tsv, .jsonl or .parquet"}

// recordPath is where the run record of an output file goes: beside it, and nowhere if there is no file.
func recordPath(out string) string {
	if out == "" {
		return ""
	}
	return out + ".run.json"
}

// warn writes warnings for people.
func warn(w io.Writer, warnings []string) {
	for _, text := range warnings {
		fmt.Fprintf(w, "mores: warning: %s\n", source.Escape(text))
	}
}

// unknownFormat is the error of a --format that there is not.
func unknownFormat(format string, known []string) error {
	hint := "the formats are " + strings.Join(known, ", ")
	if near := source.Suggest(format, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no format is called %q", format), Hint: hint}
}
