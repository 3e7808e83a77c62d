package main

import (
	"fmt"
	"iter"
	"slices"

	"mores/analyze/terms"
	"mores/compare"
	"mores/compare/words"
	"mores/corpora/source"
)

// foundWords is the comparison of all groups with the baseline, which is the first of them.
type foundWords struct {
	kind      string
	least     int // that was asked for
	selection *terms.Selection
	groups    []wordGroup
	keyness   []words.Keyness // of each group but the first
}

// wordGroup is a group of texts.
type wordGroup struct {
	name             string
	documents, words int
}

// compareWords counts the terms that were read, and compares the groups with the baseline. The groups that are named must
// have documents.
func compareWords(texts *terms.Collection, named []string, f *wordsFlags) (*foundWords, error) {
	order, err := groupOrder(texts.Groups(), named, f.baseline)
	if err != nil {
		return nil, err
	}
	selection, err := texts.Select(f.least)
	if err != nil {
		return nil, err
	}
	found := &foundWords{kind: f.kindName(), least: f.least, selection: selection, groups: make([]wordGroup, len(order))}
	place := make([]int, len(order))
	for i, g := range order {
		place[g], found.groups[i].name = i, texts.Groups()[g]
	}
	tally := words.NewTally(len(selection.Terms), len(order))
	err = firstError(
		selection.Units(func(_ bool, documents []terms.Document) {
			for _, d := range documents {
				tally.Count(tallied(d, place))
				g := &found.groups[place[d.Group]]
				g.documents, g.words = g.documents+1, g.words+d.Words
			}
		}),
		selection.Units(func(topic bool, documents []terms.Document) {
			unit := make([]words.Document, len(documents))
			for i, d := range documents {
				unit[i] = tallied(d, place)
			}
			tally.Spread(topic, unit)
		}),
	)
	for i := range order[1:] {
		found.keyness = append(found.keyness, tally.Compare(i+1, f.options()))
	}
	return found, err
}

// tallied is a document as a tally takes it.
func tallied(d terms.Document, place []int) words.Document {
	return words.Document{Group: place[d.Group], Size: d.Words, Terms: d.Occurrences()}
}

// groupOrder puts the baseline first, which is the first group that was named or met where none is asked for, and the
// others behind it as they are named or were met.
func groupOrder(met, named []string, baseline string) ([]int, error) {
	var all []string
	for _, name := range append(slices.Clone(named), met...) {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	var order []int
	for _, name := range all {
		i := slices.Index(met, name)
		if i < 0 {
			return nil, &source.Error{Problem: fmt.Sprintf("the group %q has no document", name), Hint: "see that its files have rows"}
		}
		order = append(order, i)
	}
	switch {
	case len(met) == 0:
		return nil, errEmptyCorpus
	case baseline != "" && !slices.Contains(met, baseline):
		return nil, hinted(&compare.BaselineError{Baseline: baseline, Groups: all})
	case len(met) == 1:
		return nil, hinted(&compare.GroupsError{Group: met[0]})
	case baseline == "":
		return order, nil
	}
	first := slices.Index(met, baseline)
	order = slices.DeleteFunc(order, func(i int) bool { return i == first })
	return append([]int{first}, order...), nil
}

// warnings say what was left out.
func (f *foundWords) warnings() []string {
	var all []string
	if f.selection.Least > f.least {
		all = append(all, fmt.Sprintf("there are too many %s to look at all: those that occur fewer than %d times are left out", f.kind, f.selection.Least))
	}
	for i, k := range f.keyness {
		if k.Units < fewUnits {
			all = append(all, fmt.Sprintf("%s: few documents or topics to compare (%d), so that hardly any word can be key", f.groups[i+1].name, k.Units))
		}
	}
	return all
}

// fewUnits is how few documents or topics make a test of thousands of words idle.
const fewUnits = 20

// wordRow is a term compared between a group and the baseline.
type wordRow struct {
	*words.Key
	term            terms.Term
	group, baseline *wordGroup
	test            string
}

// rows are all terms, group by group.
func (f *foundWords) rows() iter.Seq[wordRow] {
	return func(yield func(wordRow) bool) {
		for i := range f.keyness {
			for r := range f.contrast(i) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// contrast are the terms of one group but the baseline, by its place behind it.
func (f *foundWords) contrast(i int) iter.Seq[wordRow] {
	return func(yield func(wordRow) bool) {
		k := &f.keyness[i]
		for j := range k.Keys {
			key := &k.Keys[j]
			if !yield(wordRow{key, f.selection.Terms[key.Term], &f.groups[i+1], &f.groups[0], k.Test}) {
				return
			}
		}
	}
}

// verdict is what documents say.
func (r wordRow) verdict() compare.Verdict {
	switch {
	case !r.IsKey():
		return compare.Undecided
	case r.Test.T > 0:
		return compare.Higher
	}
	return compare.Lower
}

// rate is per 1,000 words.
func rate(count, words int) float64 { return 1000 * float64(count) / float64(words) }

// wordColumns are the columns of a row a term and group.
var wordColumns = []dataColumn[wordRow]{
	{"term", func(r wordRow) any { return r.term.Name }},
	{"categories", func(r wordRow) any { return r.term.Categories }},
	{"group", func(r wordRow) any { return r.group.name }},
	{"baseline", func(r wordRow) any { return r.baseline.name }},
	{"verdict", func(r wordRow) any { return string(r.verdict()) }},
	{"count", func(r wordRow) any { return r.A }},
	{"count_baseline", func(r wordRow) any { return r.B }},
	{"words", func(r wordRow) any { return r.C }},
	{"words_baseline", func(r wordRow) any { return r.D }},
	{"rate", func(r wordRow) any { return rate(r.A, r.C) }},
	{"rate_baseline", func(r wordRow) any { return rate(r.B, r.D) }},
	{"documents", func(r wordRow) any { return r.Documents }},
	{"documents_baseline", func(r wordRow) any { return r.DocumentsBaseline }},
	{"dispersion", func(r wordRow) any { return r.Dispersion }},
	{"dispersion_baseline", func(r wordRow) any { return r.DispersionBaseline }},
	{"log_odds", func(r wordRow) any { return r.Delta }},
	{"z", func(r wordRow) any { return r.Z }},
	{"g2", func(r wordRow) any { return r.G2 }},
	{"g2_p", func(r wordRow) any { return r.PG2 }},
	{"g2_p_holm", func(r wordRow) any { return r.PG2Holm }},
	{"log_ratio", func(r wordRow) any { return r.LogRatio }},
	{"log_ratio_bound", func(r wordRow) any { return r.Conservative }},
	{"test", func(r wordRow) any { return r.test }},
	{"t", func(r wordRow) any { return r.Test.T }},
	{"df", func(r wordRow) any { return r.Test.DF }},
	{"p", func(r wordRow) any { return r.Test.P }},
	{"p_holm", func(r wordRow) any { return r.PHolm }},
	{"p_bh", func(r wordRow) any { return r.PBenjaminiHochberg }},
}
