package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/corpora/source"
	"mores/lexicon"
)

func newMeasures() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "measures [NAME …]",
		Short: "Explain what is measured",
		Long: `measures lists all measures of all channels: the name of the column, the unit, the
definition, who defined it, and an example. NAME explains one measure, as
complexity.mtld, or mtld for short, or lists those of a channel (moral, sentiment,
stance, complexity).

A column that ends in _rate, a rate per 1,000 words, stands beside one without that
ending: the number itself. In the moral channel LEXICON stands for the name of each lexicon, and FOUNDATION for
each foundation. The examples there are by the lexicon mores.`,
		Example: `  mores measures
  mores measures mtld mores.care_rate
  mores measures --format csv complexity > measures.csv`,
		RunE: func(c *cobra.Command, args []string) error {
			print, known := measureFormats[format]
			if !known {
				return unknownFormat(format, []string{"table", "csv", "jsonl"})
			}
			all, single, err := measuresNamed(args)
			if err != nil {
				return err
			}
			if single && format == "table" {
				print = explainMeasures
			}
			return print(c.OutOrStdout(), all)
		},
	}
	c.Flags().StringVar(&format, "format", "table", "`format`: table, csv or jsonl")
	return c
}

// measuresNamed are the measures that the names stand for, all if there is none. single tells whether each name is that of
// one measure.
func measuresNamed(wanted []string) (named []analyze.Measure, single bool, err error) {
	all := analyze.Measures()
	if len(wanted) == 0 {
		return all, false, nil
	}
	single = true
	for _, name := range wanted {
		var found []analyze.Measure
		for _, m := range all {
			if string(m.Channel) == name || !slices.Contains(channelNames, name) && isCalled(m, name) {
				found = append(found, m)
			}
		}
		if len(found) == 0 {
			return nil, false, noMeasure(name, all)
		}
		single = single && len(found) == 1
		named = append(named, found...)
	}
	return named, single, nil
}

// isCalled tells whether a measure is called that: by its column or what it is without the channel, in the moral channel
// by the column of any lexicon and foundation, with or without the lexicon and the ending of rates.
func isCalled(m analyze.Measure, name string) bool {
	if m.Channel != analyze.MoralChannel {
		return slices.Contains([]string{m.Name, m.Label(), string(m.Channel) + "." + m.Label()}, name)
	}
	own := strings.TrimPrefix(m.Name, "LEXICON.")
	_, behind, _ := strings.Cut(name, ".")
	for _, name := range []string{name, behind} {
		name = strings.Replace(name, "_single", "_all", 1)
		whole := ofAnyFoundation(name)
		if slices.Contains([]string{name, name + "_rate", whole, whole + "_rate", withoutSide.Replace(whole)}, own) {
			return true
		}
	}
	return false
}

// withoutSide leaves the side of a foundation out of the name of a score.
var withoutSide = strings.NewReplacer(".virtue_", "_", ".vice_", "_")

// ofAnyFoundation is the name of a tally or score of a foundation with FOUNDATION in its place.
func ofAnyFoundation(name string) string {
	end := strings.IndexAny(name, "._")
	if end < 0 || !slices.Contains(lexicon.Foundations, name[:end]) {
		return name
	}
	return "FOUNDATION" + name[end:]
}

func noMeasure(name string, all []analyze.Measure) error {
	known := slices.Clone(channelNames)
	for _, m := range all {
		known = append(known, m.Label())
	}
	hint := "see mores measures for all of them"
	if near := source.Suggest(name, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("no measure or channel is called %q", name), Hint: hint}
}
