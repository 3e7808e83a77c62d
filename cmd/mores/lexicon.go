package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

// newLexicon groups the commands that work on lexicons, and not on texts.
func newLexicon() *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon",
		Short: "List, look into, check, convert and compare lexicons",
		Long: `A lexicon is named by a built-in one's name, by the name of one in the folder of
your own lexicons, or by a file. That folder is mores/lexicons in the folder where
the system keeps settings, or the one that the variable ` + lexicon.FolderVariable + ` names.

Files are read by their ending:
` + formatList() + `

Beside these the tables of eMFD (csv), MoralStrength (tsv, a file a foundation) and
AFINN (a word, a tab and a number in each line) are read.`,
		RunE: runGroup,
	}
	c.AddCommand(newLexiconList(), newLexiconShow(), newLexiconCheck(), newLexiconConvert(), newLexiconDiff(),
		newLexiconMerge(), newLexiconAdd(), newLexiconGet())
	return c
}

// formatList is a line a format: its name, its endings, what it is.
func formatList() string {
	var lines []string
	for _, f := range lexicon.Formats() {
		lines = append(lines, fmt.Sprintf("  %-6s %-11s %s", f.Name, strings.Join(f.Endings, " "), f.Title))
	}
	return strings.Join(lines, "\n")
}

// runGroup runs a command that only groups others: it shows its help, or says that there is no such command.
func runGroup(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	return unknownCommand(c, args[0])
}

// unknownCommand is the error of a command that a group does not have.
func unknownCommand(group *cobra.Command, name string) error {
	var names []string
	for _, c := range group.Commands() {
		names = append(names, c.Name())
	}
	hint := "there are " + strings.Join(names, ", ")
	if near := source.Suggest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("%s has no command %q", group.CommandPath(), name), Hint: hint}
}

// needArgs is the check of commands that take at least and at most so many arguments; most is -1 where any number will do.
func needArgs(least, most int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) >= least && (most < 0 || len(args) <= most) {
			return nil
		}
		return &source.Error{Problem: fmt.Sprintf("%s takes %s", c.CommandPath(), what), Hint: "see " + c.CommandPath() + " --help"}
	}
}

// loadAll loads the lexicons that a command works on, and warns of what was left out of them.
func loadAll(c *cobra.Command, names []string) ([]*lexicon.Lexicon, error) {
	var all []*lexicon.Lexicon
	for _, name := range names {
		l, err := lexicon.Load(name)
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	warn(c.ErrOrStderr(), lexiconWarnings(all))
	return all, nil
}

// printRows prints rows of two columns for people, the first as wide as its widest cell. Empty values are left out.
func printRows(w io.Writer, rows [][2]string) error {
	width := 0
	for _, r := range rows {
		width = max(width, len(r[0]))
	}
	for _, r := range rows {
		if r[1] == "" {
			continue
		}
		if _, err := fmt.Fprintf(w, "%-*s  %s\n", width, r[0], source.Escape(r[1])); err != nil {
			return err
		}
	}
	return nil
}
