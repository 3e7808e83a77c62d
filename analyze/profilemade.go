package analyze

import (
	"fmt"
	"slices"
	"strings"

	"mores/lexicon"
)

// Made says what a profile was made with: all that bears on its figures but the texts.
type Made struct {
	Mores    string // the version of the program
	Scores   []Formula
	Sides    Sides // "" where no score has them
	Negation Negation
	Compat   Compat // "" for none
	Lexicons []UsedLexicon
	Sources  []Source // of the channels that no lexicon measures
	Columns  []Column // without Of and Meaning
}

// UsedLexicon is what is known of a lexicon whose entries were counted.
type UsedLexicon struct {
	Name     string
	Version  string // "" where the file does not say
	SHA256   string
	Entries  int
	Citation string // "" where it is not known
	Licence  string // likewise
}

// made says what the analyzer scores with, each option by its name, also where it was left open.
func (a *Analyzer) made(mores string) *Made {
	m := &Made{Mores: mores, Negation: Keep, Compat: a.options.Compat, Sources: a.Sources()}
	for _, f := range Formulas {
		if a.options.uses(f) {
			m.Scores = append(m.Scores, f)
		}
	}
	if a.options.Negation != "" {
		m.Negation = a.options.Negation
	}
	if a.options.uses(EMFDAll) || a.options.uses(EMFDSingle) {
		m.Sides = BySentiment
		if a.options.Sides != "" {
			m.Sides = a.options.Sides
		}
	}
	for _, l := range a.lexicons {
		m.Lexicons = append(m.Lexicons, UsedLexicon{l.Name, l.Version, l.SHA256, len(l.Entries), l.Citation, l.Licence})
	}
	for _, c := range a.Columns() {
		c.Of, c.Meaning = nil, ""
		m.Columns = append(m.Columns, c)
	}
	return m
}

// column is what tells columns apart.
func (c Column) column() [5]string {
	return [5]string{c.Name, string(c.Kind), string(c.Formula), c.Lexicon, c.Tally}
}

// Differences says in what m and n differ, in a phrase each; none if profiles made with them can be merged. Columns follow
// from the rest, and are named only where nothing else differs.
func (m *Made) Differences(n *Made) []string {
	var all []string
	differ := func(what string, a, b any) {
		if x, y := fmt.Sprint(a), fmt.Sprint(b); x != y {
			all = append(all, fmt.Sprintf("%s (%s, and %s)", what, orNone(x), orNone(y)))
		}
	}
	differ("the version of mores", m.Mores, n.Mores)
	differ("the scores", join(m.Scores), join(n.Scores))
	differ("the sides", m.Sides, n.Sides)
	differ("what becomes of negated matches", m.Negation, n.Negation)
	differ("the compatibility", m.Compat, n.Compat)
	all = append(all, lexiconDifferences(m.Lexicons, n.Lexicons)...)
	for _, c := range Channels {
		differ("the channel "+string(c), sourceNames(m.Sources, c), sourceNames(n.Sources, c))
	}
	if len(all) == 0 && !slices.EqualFunc(m.Columns, n.Columns, func(a, b Column) bool { return a.column() == b.column() }) {
		all = append(all, "the columns")
	}
	return all
}

// sourceNames tells what a channel rests on from what it rests on elsewhere; "" where it is not measured.
func sourceNames(all []Source, c Channel) string {
	var names []string
	for _, s := range all {
		if s.Channel == c {
			names = append(names, s.Name+", "+edition(s.Version, s.SHA256))
		}
	}
	return strings.Join(names, "; ")
}

func lexiconDifferences(m, n []UsedLexicon) []string {
	names := func(all []UsedLexicon) (list []string) {
		for _, l := range all {
			list = append(list, l.Name)
		}
		return list
	}
	if a, b := names(m), names(n); !slices.Equal(a, b) {
		return []string{fmt.Sprintf("the lexicons (%s, and %s)", orNone(join(a)), orNone(join(b)))}
	}
	var all []string
	for i, a := range m {
		if b := n[i]; a != b {
			all = append(all, fmt.Sprintf("the lexicon %s (%s, and %s)", a.Name, edition(a.Version, a.SHA256), edition(b.Version, b.SHA256)))
		}
	}
	return all
}

// edition tells a lexicon or another source from others of its name.
func edition(version, sha256 string) string {
	sum := "SHA-256 " + sha256[:min(len(sha256), 12)] + "…"
	if version != "" {
		return "version " + version + ", " + sum
	}
	return sum
}

func orNone(s string) string {
	if s == "" {
		return "none"
	}
	return s
}

func join[T ~string](all []T) string {
	list := make([]string, len(all))
	for i, s := range all {
		list[i] = string(s)
	}
	return strings.Join(list, ", ")
}

// categoryNames are the categories of an entry of lexicon l.
func categoryNames(l *lexicon.Lexicon, e *lexicon.Entry) []string {
	names := make([]string, len(e.Senses))
	for i, s := range e.Senses {
		names[i] = l.Categories[s.Category].Name
	}
	return names
}
