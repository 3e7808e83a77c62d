package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// findFlags say what is looked for in texts.
type findFlags struct{ query evidence.Query }

func (f *findFlags) register(c *cobra.Command) {
	flags := c.Flags()
	flags.StringArrayVar(&f.query.Words, "word", nil, "`word` to look for, or a stem such as \"harm*\", or a phrase; may be repeated")
	flags.StringArrayVar(&f.query.Entries, "entry", nil, "`entry` of the lexicons to look for, as it stands there; may be repeated")
	flags.StringArrayVar(&f.query.Measures, "measure", nil, "`measure` or category to look for: care.vice, moral, sentiment_neg; may be repeated")
}

// finder returns what finds it, and the lexicons that it needs.
func (f *findFlags) finder(in *inputFlags) (*evidence.Finder, []*lexicon.Lexicon, error) {
	asked := 0
	for _, list := range [][]string{f.query.Words, f.query.Entries, f.query.Measures} {
		if len(list) > 0 {
			asked++
		}
	}
	if asked != 1 {
		return nil, nil, &source.Error{Problem: "say what to look for, in one way", Hint: `--word "harm*", --entry harmful or --measure care.vice`}
	}
	var lexicons []*lexicon.Lexicon
	if len(f.query.Words) == 0 {
		var err error
		if lexicons, err = in.loadLexicons(); err != nil {
			return nil, nil, err
		}
	}
	found, err := evidence.NewFinder(f.query, lexicons...)
	return found, lexicons, err
}

// called is what is looked for, as a sentence names it.
func (f *findFlags) called() string {
	var all []string
	for _, list := range [][]string{f.query.Words, f.query.Entries, f.query.Measures} {
		for _, name := range list {
			all = append(all, fmt.Sprintf("%q", name))
		}
	}
	return strings.Join(all, ", ")
}

// searchRecord begins the record of a run that looked for something.
func searchRecord(c *cobra.Command, lexicons []*lexicon.Lexicon) (*runRecord, error) {
	a, err := analyze.NewWith(analyze.Options{Channels: []analyze.Channel{analyze.MoralChannel}}, lexicons...)
	if err != nil {
		return nil, err
	}
	r := newRunRecord(c, lexicons, a)
	r.Sentiment = lexiconRecord{}
	return r, nil
}

// seedHelp is the help of --seed where nothing else is drawn.
const seedHelp = "`seed` of --sample"

// marking is a pass that finds the marks that a finder looks for.
func marking(pass *scoring, f *evidence.Finder) *searching[[]evidence.Mark] {
	return &searching[[]evidence.Mark]{pass, func() func(corpora.Document) []evidence.Mark {
		own := f.Fork()
		return func(d corpora.Document) []evidence.Mark { return own.Find(d.Text) }
	}}
}
