package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"mores/corpora/source"
	"mores/lexicon"
)

func newLexiconList() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the lexicons that have a name",
		Long: `list lists the built-in lexicons, those that you have added, and those that are
published and known to mores by their checksums. A published lexicon is no part of
mores: fetch it with mores lexicon get NAME, or add your copy of its file with mores
lexicon add FILE.`,
		Example: "  mores lexicon list",
		Args:    needArgs(0, 0, "no arguments"),
		RunE:    func(c *cobra.Command, _ []string) error { return listLexicons(c.OutOrStdout()) },
	}
}

func listLexicons(w io.Writer) error {
	added, err := lexicon.Added()
	if err != nil {
		return err
	}
	fmt.Fprintln(w, "name            where      entries  what it is")
	for _, name := range lexicon.BuiltinNames() {
		listLoaded(w, name, "built in")
	}
	for _, name := range added {
		listLoaded(w, name, "added")
	}
	for _, p := range lexicon.Catalog() {
		if !slices.Contains(added, p.Name) {
			listRow(w, p.Name, "published", "-", p.Title)
		}
	}
	return nil
}

// listLoaded lists a lexicon that is here. One that cannot be read is listed with the reason.
func listLoaded(w io.Writer, name, where string) {
	l, err := lexicon.Load(name)
	if err != nil {
		listRow(w, name, where, "-", "cannot be read: "+err.Error())
		return
	}
	listRow(w, name, where, fmt.Sprint(len(l.Entries)), title(l))
}

func listRow(w io.Writer, name, where, entries, title string) {
	fmt.Fprintf(w, "%s %s %8s  %s\n", cell(name, 15), cell(where, 9), entries, source.Escape(title))
}

// title is what a lexicon is, as far as it is known: a published one, or a version.
func title(l *lexicon.Lexicon) string {
	if p := publication(l); p != nil {
		return p.Title
	}
	if l.Version != "" {
		return "version " + l.Version
	}
	return ""
}

// publication is the publication that a lexicon is; nil if it is none.
func publication(l *lexicon.Lexicon) *lexicon.Publication {
	if p, _ := lexicon.Known(l.SHA256); p != nil {
		return p
	}
	if p := lexicon.Published(l.Name); p != nil && len(p.Files) > 1 && p.Citation == l.Citation {
		return p
	}
	return nil
}
