package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"mores/corpora/source"
)

// analyzeFlags are the flags of mores analyze.
type analyzeFlags struct {
	inputFlags
	format    string
	out       string
	record    string
	defuse    bool
	resume    bool
	seed      uint64
	profile   profiling
	saveEvery time.Duration // 0 for the usual time; tests save more often
}

func newAnalyze() *cobra.Command { return new(analyzeFlags).command() }

func (f *analyzeFlags) command() *cobra.Command {
	c := &cobra.Command{
		Use:   "analyze [flags] FILE|FOLDER|GROUP=FILE|- …",
		Short: "Score documents, a row each",
		Long: `analyze scores each document: its words and sentences; for each lexicon the
matches of each moral foundation, virtue and vice, with the rate per 1,000 words;
and its sentiment (VADER). --channels stance counts how it takes a position and
speaks to others, and --channels complexity measures the effort that it asks of a
reader. It writes a row a document, as csv unless --format says otherwise. mores
measures explains each column.

In the channel stance words in quotation marks count for nothing, since a quoted I
is not the writer; with --quotes include they count like any other.

--reference names texts that the channel complexity foretells words from, in bits
a word: a file or folder, GROUP=FILE for one group of it, or demo, the texts that
come with mores. It may be the corpus itself: what it has on the topic of a text is
left out. Only figures by one reference can be compared.

Inputs are files, folders, or - for the standard input: txt (a file a document, or
with --type lines a line a document), csv, tsv, jsonl; plain, gzip or zstd; and
parquet, from files only. GROUP=FILE gives the group of all documents of an input. With --out the file appears when it is
whole, with a record of the run beside it; its ending says the format, such as
.parquet.

What a run that is interrupted has written to --out is in FILE.partial, and
FILE.resume says how far it came, at least up to two seconds before. The same command
with --resume goes on there, and the result is the same to the last byte. Files that
were read must be as they were; a bad line behind may be corrected, or left out with
--skip-bad. The standard input cannot be gone on with, nor can a parquet file.

--sample N reads all and scores N documents, drawn at random, each with the same
chance (--seed), in their order.

--profile writes a profile: the sums of all columns by group and topic, and the hits
of each entry by group. Profiles of parts of a corpus add up (mores profile merge)
and are compared as texts are (mores compare). Rows are then written only if --out
or --format asks for them.`,
		Example: `  mores analyze essays/ > scores.csv
  mores analyze --text argument --by source --topic claim --out scores.csv arguments.csv
  mores analyze --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic essays.csv
  mores analyze --text argument --by source --topic claim --profile a.profile arguments.csv
  mores analyze --lexicon mores --lexicon mfd2.dic --format jsonl human=people/ llm=models/
  mores analyze --channels stance --quotes include --format table essays/
  mores analyze --channels complexity --reference demo --format table essays/
  mores analyze --resume --out all.jsonl people/ models/
  mores analyze --sample 1000 --seed 7 --out first.csv people/
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
	c.Flags().BoolVar(&f.resume, "resume", false, "go on where the same command was interrupted, with --out or --profile")
	c.Flags().Uint64Var(&f.seed, "seed", 1, "`seed` of --sample")
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
