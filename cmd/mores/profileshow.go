package main

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"mores/analyze"
	"mores/corpora/source"
	"mores/lexicon"
)

// profileFormats are the ways to print a profile.
var profileFormats = map[string]func(io.Writer, *analyze.Profile) error{"table": profileTable, "csv": profileCSV}

// profileTable prints a profile for people.
func profileTable(w io.Writer, p *analyze.Profile) error {
	lines := append(madeLines(p.Made()), "")
	lines = append(lines, groupLines(p)...)
	for _, l := range p.Made().Lexicons {
		lines = append(lines, topLines(l.Name, p)...)
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

// madeLines say what a profile was made with.
func madeLines(m *analyze.Made) []string {
	scores := "scores " + strings.Join(names(m.Scores...), ", ")
	if m.Sides != "" {
		scores += "; sides " + string(m.Sides)
	}
	scores += "; negation " + string(m.Negation)
	if m.Compat != "" {
		scores += "; like " + string(m.Compat)
	}
	lines := []string{"profile by mores " + m.Mores + ", " + plural(len(m.Columns), "column", "columns"), scores}
	for _, l := range m.Lexicons {
		name := "lexicon " + l.Name
		if l.Version != "" {
			name += ", version " + l.Version
		}
		lines = append(lines, fmt.Sprintf("%s (%d entries, SHA-256 %.12s…)", name, l.Entries, l.SHA256))
	}
	for _, s := range m.Sources {
		lines = append(lines, strings.TrimSpace(string(s.Channel)+" "+s.Name+" "+s.Version))
	}
	for i := range lines {
		lines[i] = source.Escape(lines[i])
	}
	return lines
}

// groupLines are a line a group, and one for all.
func groupLines(p *analyze.Profile) []string {
	type sums struct{ documents, words, topics int }
	byGroup, topics := map[string]sums{}, map[string]bool{}
	for c := range p.Cells() {
		s := byGroup[c.Group]
		s.documents += c.Documents
		s.words += c.Words
		if c.Topic != "" {
			s.topics++
			topics[c.Topic] = true
		}
		byGroup[c.Group] = s
	}
	line := func(name string, s sums) string {
		return fmt.Sprintf("%s %9d %11d %7d", cell(name, 30), s.documents, s.words, s.topics)
	}
	lines := []string{cell("group", 30) + " documents       words  topics"}
	for _, group := range slices.Sorted(maps.Keys(byGroup)) {
		lines = append(lines, line(cmp.Or(group, "(none)"), byGroup[group]))
	}
	return append(lines, line("all", sums{p.Documents(), p.Words(), len(topics)}))
}

// topEntries is how many entries are shown for each foundation.
const topEntries = 5

// topLines are the entries with most hits in each foundation, and in the other categories, of a lexicon.
func topLines(name string, p *analyze.Profile) []string {
	hits := map[string]map[string]int{} // by foundation and entry
	for h := range p.Hits() {
		if h.Lexicon != name {
			continue
		}
		for _, foundation := range foundationsOf(h.Categories) {
			if hits[foundation] == nil {
				hits[foundation] = map[string]int{}
			}
			hits[foundation][h.Entry] += h.Hits
		}
	}
	lines := []string{"", source.Escape(name) + ": entries with most hits"}
	for _, foundation := range append(slices.Clone(lexicon.Foundations), other) {
		entries := hits[foundation]
		order := slices.SortedFunc(maps.Keys(entries), func(a, b string) int {
			return cmp.Or(cmp.Compare(entries[b], entries[a]), cmp.Compare(a, b))
		})
		var shown []string
		for _, entry := range order[:min(len(order), topEntries)] {
			shown = append(shown, fmt.Sprintf("%s %d", source.Escape(entry), entries[entry]))
		}
		if shown != nil {
			lines = append(lines, fmt.Sprintf("  %-10s %s", foundation, strings.Join(shown, ", ")))
		}
	}
	return lines
}

// other is what stands for categories that are no foundation, and for words that only go along with one.
const other = "other"

// foundationsOf are the foundations of an entry with these categories, each once.
func foundationsOf(categories []string) []string {
	var all []string
	for _, name := range categories {
		foundation := other
		if c := lexicon.ParseCategory(name); c.Foundation != "" && c.Side != lexicon.Signal {
			foundation = c.Foundation
		}
		if !slices.Contains(all, foundation) {
			all = append(all, foundation)
		}
	}
	return all
}

// profileCSV writes all sums, a row for each group, topic and column.
func profileCSV(w io.Writer, p *analyze.Profile) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"group", "topic", "column", "documents", "words", "sum", "squares"}); err != nil {
		return err
	}
	for c := range p.Cells() {
		for j, column := range p.Made().Columns {
			m := c.Moments(j)
			if err := out.Write([]string{c.Group, c.Topic, column.Name, strconv.Itoa(m.Documents), strconv.Itoa(m.Words), digits(m.Sum()), digits(m.Squares())}); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// digits are all digits of a float.
func digits(v float64) string {
	if v == float64(int64(v)) {
		return strconv.FormatInt(int64(v), 10)
	}
	return strconv.FormatFloat(v, 'g', -1, 64)
}
