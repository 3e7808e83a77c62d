package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"mores/analyze"
	"mores/compare"
	"mores/corpora/source"
	"mores/lexicon"
)

// sentimentMargin is the margin of equivalence of the mean sentence compound, unless --margin gives another.
const sentimentMargin = 0.05

// measure is a column that groups are compared by.
type measure struct {
	compare.Measure
	unit string // as a heading names it; "" outside the moral channel
	of   func(*analyze.Record) float64
}

// measures picks the columns that are compared: every rate and published score of the moral channel, sentiment, and the
// measures of other channels. What a table for people shows has a heading; the rest, such as the sides of each foundation,
// is in the csv.
func measures(columns []analyze.Column) []measure {
	var all []measure
	fixed := map[string]analyze.Measure{}
	for _, m := range analyze.Measures() {
		fixed[m.Name] = m
	}
	hasRates := slices.ContainsFunc(columns, func(c analyze.Column) bool { return c.Formula == analyze.ByRate })
	for _, c := range columns {
		m := measure{Measure: compare.Measure{Name: c.Name, Label: c.Name}, of: c.Of}
		switch {
		case c.Kind == analyze.Count || c.Kind == analyze.Weight:
			continue
		case c.Lexicon != "":
			m.describe(c, hasRates)
		case c.Name == "sentiment":
			m.Heading, m.Margin = "sentiment (mean VADER compound of the sentences)", sentimentMargin
			m.Unit = "mean compound"
		case fixed[c.Name].Part != "":
			m.describeFixed(fixed[c.Name])
		case c.Name != "sentiment_text":
			continue
		}
		all = append(all, m)
	}
	return all
}

// describe names a measure of the moral channel.
func (m *measure) describe(c analyze.Column, hasRates bool) {
	m.Label, m.Ratio = c.Tally, c.Kind == analyze.Rate || c.Kind == analyze.Share
	m.unit, m.Family = "per 1,000 words", family(c)
	if c.Formula != analyze.ByRate {
		m.describePublished(c)
	}
	m.Unit = m.unit
	if c.Formula == analyze.ByScore && hasRates {
		return // it stands in the csv beside the rates, which a reader can check by counting
	}
	if _, side, sided := strings.Cut(m.Label, "."); !sided || strings.HasPrefix(m.Label, "moral.") || side == "moral" {
		m.Heading = c.Lexicon + " (" + m.unit + ")"
	}
}

// describeFixed names a measure of a channel whose measures have fixed names.
func (m *measure) describeFixed(d analyze.Measure) {
	m.Label, m.Ratio = d.Label(), d.Ratio
	m.Family = string(d.Channel) + " " + d.Part
	if d.Main {
		m.Heading = string(d.Channel) + ": " + d.Part
		if d.Channel == analyze.StanceChannel {
			m.Heading += " (" + d.Unit + ")"
		}
	} else {
		m.Family += ", other"
	}
}

// compared are the measures as package compare takes them.
func compared(all []measure) []compare.Measure {
	list := make([]compare.Measure, len(all))
	for i, m := range all {
		list[i] = m.Measure
	}
	return list
}

// family names the tests that are adjusted together: the foundations of a lexicon, the sides of all of them, its own
// categories. The total of a lexicon and sentiment are questions of their own.
func family(c analyze.Column) string {
	foundation, _, sided := strings.Cut(c.Tally, ".")
	switch {
	case c.Tally == "moral":
		return ""
	case foundation == "moral":
		return c.Lexicon + " virtue and vice"
	case !slices.Contains(lexicon.Foundations, foundation):
		return c.Lexicon + " other"
	case sided:
		return c.Lexicon + " sides of foundations"
	}
	return c.Lexicon + " foundations"
}

// setMargins sets margins of equivalence as --margin gives them: 0.05 for sentiment, or MEASURE=NUMBER. A measure is
// named by its column, or as the table calls it, which stands for the first unit that has it in every lexicon.
func setMargins(all []measure, margins []string) error {
	for _, text := range margins {
		name, number, named := strings.Cut(text, "=")
		if !named {
			name, number = "sentiment", text
		}
		margin, err := strconv.ParseFloat(number, 64)
		if err != nil || !(margin > 0) || margin > 1e300 {
			return &source.Error{Problem: fmt.Sprintf("the margin %q is no positive number", number), Hint: "write --margin 0.05 or --margin care=0.5"}
		}
		first := slices.IndexFunc(all, func(m measure) bool { return m.Name == name || m.Label == name })
		if first < 0 {
			return unknownMeasure(name, all)
		}
		for i := range all {
			if all[i].Name == name || all[i].Label == name && all[i].unit == all[first].unit {
				all[i].Margin = margin
			}
		}
	}
	return nil
}

func unknownMeasure(name string, all []measure) error {
	var labels []string
	for _, m := range all {
		if m.Heading != "" && !slices.Contains(labels, m.Label) {
			labels = append(labels, m.Label)
		}
	}
	hint := "the measures are " + strings.Join(labels, ", ")
	if near := source.Suggest(name, labels); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("--margin: no measure is called %q", name), Hint: hint}
}
