package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"mores/compare/agreement"
)

// tests adds the tests of a lexicon against the first.
func (p *validationPage) tests(s agreement.ScorerFit) {
	title := fmt.Sprintf("%s against %s: difference of ROC AUC, paired DeLong test", plain(s.Name), plain(p.v.Scorers[0].Name))
	g := newGrid(labelAnd(3), "", "diff.", "95 % interval", "p")
	for l, label := range p.rows() {
		t := s.MacroTest
		if l < len(s.Tests) {
			t = s.Tests[l]
		}
		digits, chance := precision(3), nothing
		if t.PAdjusted >= 0 {
			chance = probability(t.PAdjusted)
		}
		g.add("  "+plain(label), digits.signed(t.Difference), bounds(digits, t.Interval.Low, t.Interval.High), chance)
	}
	p.block(append(wrap(title, "  "), g.lines()...))
}

// entryWidth is the most columns that an entry takes.
const entryWidth = 18

// entries adds the entries of a lexicon that help most, beside those that hurt most.
func (p *validationPage) entries(s agreement.ScorerFit) {
	half := []text.Align{text.AlignLeft, text.AlignRight, text.AlignRight, text.AlignRight}
	g := newGrid(append(half, half...), "  help", "docs", "label", "ΔAUC", "hurt", "docs", "label", "ΔAUC")
	for l, label := range p.v.Labels {
		help, hurt := extremes(s.Contributions[l], p.about.Entries)
		if len(help)+len(hurt) > 0 {
			g.addHeading(plain(label))
		}
		for i := range max(len(help), len(hurt)) {
			cells := append(contribution(help, i), contribution(hurt, i)...)
			cells[0] = "  " + cells[0]
			g.add(cells...)
		}
	}
	if len(g.rows) > 1 {
		p.block(append(wrap("Entries of "+plain(s.Name)+" that change the ROC AUC most", ""), g.lines()...))
	}
}

// extremes are the n contributions that help most and the n that hurt most, either from the largest down, of all from
// the most helpful down.
func extremes(all []agreement.Contribution, n int) (help, hurt []agreement.Contribution) {
	helpful := slices.IndexFunc(all, func(c agreement.Contribution) bool { return c.Gain <= 0 })
	if helpful < 0 {
		helpful = len(all)
	}
	help = all[:min(n, helpful)]
	hurt = slices.Clone(all[max(helpful, len(all)-n):])
	slices.Reverse(hurt)
	return help, hurt
}

// contribution are the cells of contribution i, empty where there is none.
func contribution(all []agreement.Contribution, i int) []string {
	if i >= len(all) {
		return make([]string, 4)
	}
	c := all[i]
	with := precision(0).format(100*float64(c.Positive)/float64(c.Documents)) + " %"
	return []string{clip(plain(c.Name), entryWidth), grouped(c.Documents), with, precision(4).signed(c.Gain)}
}

// closing says what the figures are.
func (p *validationPage) closing() []string {
	var paragraphs []string
	add := func(s string) { paragraphs = append(paragraphs, wrap(s, "")...) }
	add("These figures are about these documents and the people who labelled them. A lexicon that was made from these documents looks better than it is.")
	auc := "ROC AUC: the chance that a document with the label scores above one without it, 0.5 for a score that says nothing; DeLong's interval. " +
		"Words alone: the number of words as the score. "
	if len(p.v.Macro) > 0 {
		var names []string
		for _, l := range p.v.Macro {
			names = append(names, plain(p.v.Labels[l]))
		}
		auc += "Macro: the mean over " + strings.Join(names, ", ") + ". "
	}
	add(auc + fmt.Sprintf("F1: on either half of the documents with the threshold that is best on the other (seed %d), averaged; "+
		"in brackets the threshold that is best on all.", p.about.Seed))
	if len(p.v.Scorers) > 1 {
		add("p: two-sided, adjusted after Holm over the foundations; macro is a question of its own.")
	}
	if p.about.Entries > 0 {
		add("Entries: the documents that hold the entry, how many of them have the label, and ΔAUC, the ROC AUC less what it " +
			"would be if the entry counted for nothing.")
	}
	return paragraphs
}
