package lexicon

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strings"
)

// rows are the entries as tables have them, a row for each category: entry, category, weight, note. The weight is empty
// in a lexicon without weights; the note stands in the first row of its entry.
func (l *Lexicon) rows() iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for _, e := range l.Entries {
			note := e.Note
			if e.IsException() && !yield([]string{e.Text, exception, "", note}) {
				return
			}
			for _, s := range e.Senses {
				weight := ""
				if l.Weighted {
					weight = formatWeight(s.Weight)
				}
				if !yield([]string{e.Text, l.Categories[s.Category].Name, weight, note}) {
					return
				}
				note = ""
			}
		}
	}
}

// writeOwn writes our own format. Its first line is a comment, so that no entry is taken for a head.
func writeOwn(w io.Writer, l *Lexicon) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "# entry, category, weight, note, parted by tabs")
	for _, line := range l.head() {
		fmt.Fprintln(out, line)
	}
	for row := range l.rows() {
		fmt.Fprintln(out, strings.TrimRight(strings.Join(row, "\t"), "\t"))
	}
	return out.Flush()
}

// tableHead names the columns of the plain tables.
var tableHead = []string{"word", "category", "weight", "note"}

func writeTSV(w io.Writer, l *Lexicon) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, strings.Join(tableHead, "\t"))
	for row := range l.rows() {
		fmt.Fprintln(out, strings.Join(row, "\t"))
	}
	return out.Flush()
}

func writeCSV(w io.Writer, l *Lexicon) error {
	out := csv.NewWriter(w)
	if err := out.Write(tableHead); err != nil {
		return err
	}
	for row := range l.rows() {
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// writeLIWC writes a dictionary of LIWC 2007 and 2015.
func writeLIWC(w io.Writer, l *Lexicon) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, "%")
	for i, c := range l.Categories {
		fmt.Fprintf(out, "%d\t%s\n", i+1, c.Name)
	}
	fmt.Fprintln(out, "%")
	for _, e := range l.Entries {
		if e.IsException() {
			continue
		}
		fmt.Fprint(out, e.Text)
		for _, s := range e.Senses {
			fmt.Fprintf(out, "\t%d", s.Category+1)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}
