package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/evidence"
)

// maxTermsShown is how many terms of a figure are shown for people. The rest are summed up.
const maxTermsShown = 12

// figureLine is a figure of a text as a sum. of is its name.
type figureLine struct{ name, value, sum string }

// figureLines are the figures for people: counts with their rates, scores, and other measures, but those that are zero or
// say the same in another unit.
func (e *explained) figureLines() []figureLine {
	var all []figureLine
	for i, f := range e.Figures {
		switch {
		case f.Lexicon != "" && f.Value == 0, f.Kind == analyze.Rate, f.Kind == analyze.Weight, f.Name == "words", f.Name == "sentences":
			continue
		case f.Kind == analyze.Count && f.Lexicon != "":
			all = append(all, figureLine{f.Name, fmt.Sprintf("%g; × 1,000 / %d words = %.2f", f.Value, e.Record.Words, e.Figures[i+1].Value), termCounts(f.Terms)})
		default:
			all = append(all, figureLine{f.Name, fmt.Sprintf("%.4f", f.Value), termValues(f)})
		}
	}
	return all
}

// termCounts are entries with how often they count.
func termCounts(all []evidence.Term) string {
	all = slices.Clone(all)
	slices.SortStableFunc(all, func(a, b evidence.Term) int { return cmp.Compare(b.Times, a.Times) })
	var parts []string
	for _, t := range all {
		parts = append(parts, fmt.Sprintf("%s %d", t.Name, t.Times))
	}
	return strings.Join(parts, " + ")
}

// termValues are the largest terms with what they add, and the rest.
func termValues(f evidence.Figure) string {
	if !f.Known {
		return ""
	}
	all := slices.DeleteFunc(slices.Clone(f.Terms), func(t evidence.Term) bool { return math.Abs(t.Value) < 0.00005 }) // none that would be 0
	slices.SortStableFunc(all, func(a, b evidence.Term) int { return cmp.Compare(math.Abs(b.Value), math.Abs(a.Value)) })
	var parts []string
	for _, t := range all[:min(len(all), maxTermsShown)] {
		parts = append(parts, fmt.Sprintf("%s %+.4f", t.Name, t.Value))
	}
	if len(all) > maxTermsShown {
		rest := 0.0
		for _, t := range all[maxTermsShown:] {
			rest += t.Value
		}
		parts = append(parts, fmt.Sprintf("%s %+.4f", plural(len(all)-maxTermsShown, "other", "others"), rest))
	}
	return strings.Join(parts, ", ")
}
