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

func newLexiconShow() *cobra.Command {
	return &cobra.Command{
		Use:   "show NAME|FILE [WORD …]",
		Short: "Say what a lexicon is, or what it makes of words",
		Long: `show says what a lexicon is: its version and checksum, the sizes of its categories,
how to cite it and under which licence it may be used, as far as that is known.

With words it says which entry matches them, and why: the word itself, the longest
stem that begins it, or the longest phrase that begins there; and whether that entry
is an exception, which claims its words for nothing. Where nothing matches the exit
code is 1.`,
		Example: `  mores lexicon show mores
  mores lexicon show mores unfairly
  mores lexicon show mores "health care"
  mores lexicon show mfd2.dic cruel`,
		Args: needArgs(1, -1, "a lexicon, and words if you like"),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				return showLexicon(c, args[0])
			}
			return showWords(c, args[0], strings.Join(args[1:], " "))
		},
	}
}

// showLexicon says what a lexicon is. Of a published one that is not here it says what the catalog knows.
func showLexicon(c *cobra.Command, name string) error {
	l, err := lexicon.Load(name)
	if err != nil {
		if p := lexicon.Published(name); p != nil && isAbsent(name) {
			return showPublication(c.OutOrStdout(), p)
		}
		return err
	}
	warn(c.ErrOrStderr(), lexiconWarnings([]*lexicon.Lexicon{l}))
	return firstError(
		printRows(c.OutOrStdout(), facts(l)),
		printCategories(c.OutOrStdout(), l),
	)
}

// isAbsent tells whether no lexicon of that name is here.
func isAbsent(name string) bool {
	added, err := lexicon.Added()
	return err != nil || !slices.Contains(added, name)
}

func showPublication(w io.Writer, p *lexicon.Publication) error {
	rows := [][2]string{{"name", p.Name}, {"title", p.Title}, {"citation", p.Citation}, {"licence", p.Licence}}
	for _, f := range p.Files {
		rows = append(rows, [2]string{"address", f.Address}, [2]string{"sha256", f.SHA256})
	}
	rows = append(rows, [2]string{"entries", "not here: fetch it with mores lexicon get " + p.Name})
	return printRows(w, rows)
}

// facts are what is known of a lexicon as a whole.
func facts(l *lexicon.Lexicon) [][2]string {
	rows := [][2]string{{"name", l.Name}}
	if p := publication(l); p != nil {
		rows = append(rows, [2]string{"title", p.Title})
	}
	return append(rows, [2]string{"version", l.Version}, [2]string{"sha256", l.SHA256}, [2]string{"citation", l.Citation},
		[2]string{"licence", l.Licence}, [2]string{"entries", kinds(l)}, [2]string{"weights", weightRange(l)})
}

// kinds counts the words, stems, phrases and exceptions.
func kinds(l *lexicon.Lexicon) string {
	counts := map[string]int{}
	for i := range l.Entries {
		counts[l.Entries[i].Kind()]++
		if l.Entries[i].IsException() {
			counts["exception"]++
		}
	}
	return fmt.Sprintf("%d: %s, %s, %s; %s among them", len(l.Entries), plural(counts["word"], "word", "words"),
		plural(counts["stem"], "stem", "stems"), plural(counts["phrase"], "phrase", "phrases"), plural(counts["exception"], "exception", "exceptions"))
}

// weightRange is the range of the weights, "" where there are none.
func weightRange(l *lexicon.Lexicon) string {
	var all []float64
	for _, e := range l.Entries {
		for _, s := range e.Senses {
			all = append(all, s.Weight)
		}
	}
	if !l.Weighted || len(all) == 0 {
		return ""
	}
	low, high := all[0], all[0]
	for _, x := range all {
		low, high = min(low, x), max(high, x)
	}
	return fmt.Sprintf("%g to %g", low, high)
}

// printCategories prints the categories with the number of their entries.
func printCategories(w io.Writer, l *lexicon.Lexicon) error {
	counts := make([]int, len(l.Categories))
	for _, e := range l.Entries {
		for _, s := range e.Senses {
			counts[s.Category]++
		}
	}
	rows := [][2]string{{"category", "entries"}}
	for i, c := range l.Categories {
		rows = append(rows, [2]string{c.Name, fmt.Sprintf("%7d", counts[i])})
	}
	if _, err := fmt.Fprintln(w); err != nil {
		return err
	}
	return printRows(w, rows)
}

// showWords says what a lexicon makes of words.
func showWords(c *cobra.Command, name, words string) error {
	l, err := lexicon.Load(name)
	if err != nil {
		return err
	}
	found := l.Find(words)
	if len(found) == 0 {
		fmt.Fprintf(c.OutOrStdout(), "nothing in %s matches %q\n", source.Escape(l.Name), words)
		return errNo
	}
	for i, f := range found {
		if i > 0 {
			fmt.Fprintln(c.OutOrStdout())
		}
		if err := printRows(c.OutOrStdout(), match(l, f)); err != nil {
			return err
		}
	}
	return nil
}

// match are the facts of one match.
func match(l *lexicon.Lexicon, f lexicon.Found) [][2]string {
	rows := [][2]string{
		{"words", f.Words},
		{"entry", fmt.Sprintf("%s, line %d", f.Entry.Text, f.Entry.Line)},
		{"why", why(f.Entry)},
	}
	for _, s := range f.Entry.Senses {
		rows = append(rows, [2]string{"category", sense(l, s)})
	}
	return append(rows, [2]string{"note", f.Entry.Note})
}

// reasons say why an entry of each kind matches.
var reasons = map[string]string{
	"word":   "exact: the word itself",
	"stem":   "stem: the longest that begins the word, and no entry is the word itself",
	"phrase": "phrase: the longest that begins with these words",
}

func why(e *lexicon.Entry) string {
	if e.IsException() {
		return reasons[e.Kind()] + "; an exception: it claims its words for nothing"
	}
	return reasons[e.Kind()]
}

// sense is a category with the weight, where the lexicon has weights.
func sense(l *lexicon.Lexicon, s lexicon.Sense) string {
	name := l.Categories[s.Category].Name
	if l.Weighted {
		return fmt.Sprintf("%s, weight %g", name, s.Weight)
	}
	return name
}
