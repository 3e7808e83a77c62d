package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

func newLexiconAdd() *cobra.Command {
	return &cobra.Command{
		Use:   "add FILE",
		Short: "Add a file to your own lexicons",
		Long: `add copies the file of a lexicon to the folder of your own lexicons, so that it is
found by its name: --lexicon mfd2. A file that is known by its checksum gets the name
of the catalog (mores lexicon list), and each run that uses it says how to cite it
and under which licence it may be used. Any other file keeps its base name.`,
		Example: `  mores lexicon add mfd2.dic`,
		Args:    needArgs(1, 1, "one file"),
		RunE:    func(c *cobra.Command, args []string) error { return addLexicon(c, args[0]) },
	}
}

func addLexicon(c *cobra.Command, path string) error {
	added, err := lexicon.Add(path)
	if err != nil {
		return err
	}
	if added.Known == nil {
		text := fmt.Sprintf("%s is not in the catalog: whence it came and under which licence it may be used is not known", path)
		if p := lexicon.Published(added.Name); p != nil {
			text = fmt.Sprintf("%s is not the file of %s (%s) that the catalog knows", path, p.Name, p.Title)
		}
		warn(c.ErrOrStderr(), []string{text})
	}
	fmt.Fprintf(c.OutOrStdout(), "%s is now the lexicon %s: %s\n", source.Escape(path), source.Escape(added.Name), source.Escape(added.Path))
	return noteOf(c, added.Name)
}

// noteOf tells of a lexicon that has just come how to cite it.
func noteOf(c *cobra.Command, name string) error {
	l, err := lexicon.Load(name)
	if err != nil {
		return err
	}
	note(c.ErrOrStderr(), []*lexicon.Lexicon{l})
	return nil
}

func newLexiconGet() *cobra.Command {
	return &cobra.Command{
		Use:   "get NAME",
		Short: "Download a published lexicon",
		Long: `get downloads a lexicon of the catalog (mores lexicon list), checks that it is what
the catalog says, by its SHA-256, and puts it into the folder of your own lexicons.
mores lexicon show NAME says from where it comes, and under which licence.`,
		Args: needArgs(1, 1, "one name"),
		RunE: func(c *cobra.Command, args []string) error { return getLexicon(c, args[0]) },
	}
}

func getLexicon(c *cobra.Command, name string) error {
	p := lexicon.Published(name)
	if p == nil {
		return unpublished(name)
	}
	paths, err := lexicon.Get(c.Context(), lexicon.Client(), p)
	if c.Context().Err() != nil {
		return errInterrupted
	}
	if err != nil {
		return err
	}
	for _, path := range paths {
		fmt.Fprintf(c.OutOrStdout(), "%s: %s\n", name, source.Escape(path))
	}
	return noteOf(c, name)
}

// unpublished is the error of a name that the catalog does not have.
func unpublished(name string) error {
	var names []string
	for _, p := range lexicon.Catalog() {
		names = append(names, p.Name)
	}
	hint := "the catalog has " + strings.Join(names, ", ")
	if slices.Contains(lexicon.BuiltinNames(), name) {
		hint = "it is built in; " + hint
	} else if near := source.Suggest(name, names); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no published lexicon is called %q", name), Hint: hint}
}
