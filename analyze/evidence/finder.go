package evidence

import (
	"fmt"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/text"
	"mores/corpora/source"
	"mores/lexicon"
)

// Query says what is looked for. One of its lists has something.
type Query struct {
	Words    []string // words, stems with *, phrases, as entries of a lexicon
	Entries  []string // entries of the lexicons, as they stand there
	Measures []string // measures or categories: care.vice, mores.moral_rate, sentiment_neg
}

// Finder finds what a query looks for. It is for one goroutine.
type Finder struct {
	explainer *Explainer
	wanted    func(Mark) bool
}

// NewFinder returns a finder. Words are looked for in themselves, by the rules of lexicons; the rest is what the lexicons
// and the sentiment channel have. The error says what there is not.
func NewFinder(q Query, lexicons ...*lexicon.Lexicon) (*Finder, error) {
	switch {
	case len(q.Words) > 0:
		l, err := ownLexicon(q.Words)
		if err != nil {
			return nil, err
		}
		return newFinder(analyze.MoralChannel, func(m Mark) bool { return m.Counts }, l)
	case len(q.Entries) > 0:
		wanted, err := knownEntries(q.Entries, lexicons)
		if err != nil {
			return nil, err
		}
		return newFinder(analyze.MoralChannel, func(m Mark) bool { return wanted[m.Name] && m.Counts }, lexicons...)
	}
	return newMeasureFinder(q.Measures, lexicons)
}

func newFinder(c analyze.Channel, wanted func(Mark) bool, lexicons ...*lexicon.Lexicon) (*Finder, error) {
	e, err := New(analyze.Options{Channels: []analyze.Channel{c}}, lexicons...)
	return &Finder{e, wanted}, err
}

// Fork returns another finder for another goroutine.
func (f *Finder) Fork() *Finder { return &Finder{f.explainer.Fork(), f.wanted} }

// Find returns the marks of a text that are looked for, in their order. Those of lexicons may overlap.
func (f *Finder) Find(s string) []Mark {
	return f.explainer.marks(s, f.wanted)
}

// ownLexicon has the words as its entries. It has no name, so that nobody takes its category for one of a lexicon.
func ownLexicon(words []string) (*lexicon.Lexicon, error) {
	var table strings.Builder
	for _, word := range words {
		if len(text.AppendWords(nil, word)) == 0 {
			return nil, &source.Error{Problem: fmt.Sprintf("%q holds no word", word), Hint: "name a word, a stem such as harm*, or a phrase"}
		}
		fmt.Fprintf(&table, "%s\tword\n", strings.Join(strings.Fields(word), " "))
	}
	return lexicon.Parse("", table.String())
}

// knownEntries are entries by their text.
func knownEntries(named []string, lexicons []*lexicon.Lexicon) (map[string]bool, error) {
	var all []string
	for _, l := range lexicons {
		for i := range l.Entries {
			if !l.Entries[i].IsException() {
				all = append(all, l.Entries[i].Text)
			}
		}
	}
	wanted := map[string]bool{}
	for _, name := range named {
		name = strings.ToLower(strings.Join(strings.Fields(name), " "))
		if !slices.Contains(all, name) {
			return nil, unknown("entry", name, all, "see which entry matches a word: mores lexicon show NAME WORD")
		}
		wanted[name] = true
	}
	return wanted, nil
}

func unknown(what, name string, all []string, hint string) error {
	if near := source.Suggest(name, all); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no %s is called %q", what, name), Hint: hint}
}
