package report

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"mores/compare"
)

// contrasts adds the block of one group: a title with the size and design of the contrast, and a row a measure.
func (p *page) contrasts(group compare.Group) {
	var all []*compare.Contrast
	for i := range p.comparison.Contrasts {
		if c := &p.comparison.Contrasts[i]; c.Group == group.Name && c.Measure.Heading != "" {
			all = append(all, c)
		}
	}
	if len(all) == 0 {
		return
	}
	common := commonWarnings(all)
	title := title(all) + p.marks(common)
	g := newGrid(append(labelAnd(6), text.AlignLeft), "", "mean", "base", "diff.", level(p.comparison)+" interval", "g", "p", "verdict")
	heading := ""
	for _, c := range all {
		heading = label(g, heading, c.Measure)
		own := slices.DeleteFunc(slices.Clone(c.Warnings), func(w string) bool { return slices.Contains(common, w) })
		g.add(p.cells(c, string(c.Verdict)+p.marks(own))...)
	}
	p.block(append(wrap(title, "  "), g.lines()...))
}

// cells are those of a row. The difference is in percent where the measure allows, else in its unit.
func (p *page) cells(c *compare.Contrast, verdict string) []string {
	digits := precisionOf(p.comparison, c.Measure)
	difference := digits.signed(c.Difference.Value)
	interval := bounds(digits, c.Difference.Low, c.Difference.High)
	if percent := c.Percent; !math.IsNaN(percent.Value) {
		difference = percentPrecision(percent.Value).signed(percent.Value) + " %"
		interval = bounds(percentPrecision(max(math.Abs(percent.Low), math.Abs(percent.High))), percent.Low, percent.High)
	}
	return []string{
		"  " + plain(c.Measure.Label),
		digits.format(c.Mean),
		digits.format(c.MeanBaseline),
		difference,
		interval,
		precision(2).format(c.Effect.Value),
		probability(c.PAdjusted),
		verdict,
	}
}

// title names the groups, and how many documents of what design are compared. Measures with missing values can have
// fewer; the largest numbers are given.
func title(all []*compare.Contrast) string {
	c := slices.MaxFunc(all, func(a, b *compare.Contrast) int {
		return a.Documents + a.DocumentsBaseline - b.Documents - b.DocumentsBaseline
	})
	against := plain(c.Group) + " against " + plain(c.Baseline) + ": "
	documents := fmt.Sprintf("%s and %s documents", grouped(c.Documents), grouped(c.DocumentsBaseline))
	switch c.Design {
	case compare.Paired:
		return against + grouped(c.Topics) + " pairs by topic"
	case compare.Crossed:
		return against + documents + " on the same " + grouped(c.Topics) + " topics, each of equal weight"
	case compare.Nested:
		return against + documents + " on " + grouped(c.Topics) + " topics"
	}
	return against + documents
}

// designOf is the part of the title behind the names.
func designOf(all []*compare.Contrast) string {
	against := plain(all[0].Group) + " against " + plain(all[0].Baseline) + ": "
	return strings.TrimPrefix(title(all), against)
}

// commonWarnings are those that all contrasts have.
func commonWarnings(all []*compare.Contrast) []string {
	var common []string
	for _, warning := range all[0].Warnings {
		missing := func(c *compare.Contrast) bool { return !slices.Contains(c.Warnings, warning) }
		if !slices.ContainsFunc(all, missing) {
			common = append(common, warning)
		}
	}
	return common
}

// marks returns the marks of footnotes, with a blank before them; each text has one mark on all of the page.
func (p *page) marks(warnings []string) string {
	marks := ""
	for _, n := range p.places(warnings) {
		marks += " " + mark(n)
	}
	return marks
}

// places are where warnings stand in the notes, in ascending order. They are there afterwards.
func (p *page) places(warnings []string) []int {
	var all []int
	for _, warning := range warnings {
		at := slices.Index(p.notes, warning)
		if at < 0 {
			at = len(p.notes)
			p.notes = append(p.notes, warning)
		}
		all = append(all, at)
	}
	slices.Sort(all)
	return all
}

// superscripts are the digits of marks.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// mark is the raised number of note n, counted from 1.
func mark(n int) string {
	return superscripts.Replace(strconv.Itoa(n + 1))
}

// footnotes adds the texts of all marks.
func (p *page) footnotes() {
	var lines []string
	for i, note := range p.notes {
		lines = append(lines, wrap(mark(i)+" "+note, "  ")...)
	}
	if lines != nil {
		p.block(lines)
	}
}
