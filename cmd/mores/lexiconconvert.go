package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

func newLexiconConvert() *cobra.Command {
	var to, out string
	c := &cobra.Command{
		Use:   "convert FILE|NAME --to FORMAT",
		Short: "Write a lexicon in another format",
		Long: `convert writes a lexicon to the standard output, or to the file that --out names, in
one of these formats:
` + formatList() + `

What the format has no place for is left out, and the standard error says so: LIWC's
.dic has no weights, exceptions or notes, for example. Comments are not carried over.`,
		Example: `  mores lexicon convert mfd2.dic --to yaml > mfd2.yml
  mores lexicon convert mores --to dicx --out mores.dicx`,
		Args: needArgs(1, 1, "one lexicon"),
		RunE: func(c *cobra.Command, args []string) error {
			format, err := formatNamed(to)
			if err != nil {
				return err
			}
			all, err := loadAll(c, args)
			if err != nil {
				return err
			}
			return writeLexicon(c, out, all[0], format)
		},
	}
	c.Flags().StringVar(&to, "to", "", "`format`: "+strings.Join(formatNames(), ", "))
	c.Flags().StringVar(&out, "out", "", outHelp)
	return c
}

const outHelp = "`file` to write (default the standard output)"

func formatNames() []string {
	var names []string
	for _, f := range lexicon.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func formatNamed(name string) (lexicon.Format, error) {
	formats := lexicon.Formats()
	i := slices.IndexFunc(formats, func(f lexicon.Format) bool { return f.Name == name })
	if name == "" {
		return lexicon.Format{}, &source.Error{Problem: "nothing says which format to write", Hint: "name one with --to: " + strings.Join(formatNames(), ", ")}
	}
	if i < 0 {
		return lexicon.Format{}, unknownFormat(name, formatNames())
	}
	return formats[i], nil
}

// writeLexicon writes a lexicon to the file out, or to the standard output if that is empty, and says what it leaves out.
func writeLexicon(c *cobra.Command, out string, l *lexicon.Lexicon, format lexicon.Format) error {
	write := func(w io.Writer) error { return format.Write(w, l) }
	var err error
	if out == "" {
		err = write(c.OutOrStdout())
	} else {
		err = writeFile(out, write)
	}
	if err != nil {
		return err
	}
	var lost []string
	for _, loss := range format.Losses(l) {
		lost = append(lost, fmt.Sprintf("the format %s has no place for %s: left out", format.Name, loss))
	}
	warn(c.ErrOrStderr(), lost)
	return nil
}
