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
	of func(*analyze.Record) float64
}

// measures picks the columns that are compared: every rate of the moral channel, and sentiment. What a table for people
// shows has a heading; the rest, such as the sides of each foundation, is in the csv.
func measures(columns []analyze.Column) []measure {
	var all []measure
	for _, c := range columns {
		m := measure{compare.Measure{Name: c.Name, Label: c.Name}, c.Of}
		switch {
		case c.Kind == analyze.Rate:
			m.Label, m.Ratio = c.Tally, true
			m.Family = family(c)
			if !strings.Contains(c.Tally, ".") || strings.HasPrefix(c.Tally, "moral.") {
				m.Heading = c.Lexicon + " (per 1,000 words)"
			}
		case c.Name == "sentiment":
			m.Heading, m.Margin = "sentiment (mean VADER compound of the sentences)", sentimentMargin
		case c.Name != "sentiment_text":
			continue
		}
		all = append(all, m)
	}
	return all
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
// named by its column, or as the table calls it.
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
		found := false
		for i := range all {
			if all[i].Name == name || all[i].Label == name {
				all[i].Margin, found = margin, true
			}
		}
		if !found {
			return unknownMeasure(name, all)
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
