package report

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"mores/compare"
)

// Table prints a comparison for people, on 80 columns of UTF-8: the headline, the groups, their means, the contrasts with
// the baseline and a chart of their effects, which is in colour if asked for, the warnings as footnotes, and how all of it was computed. Names from the data are
// escaped where they hold control characters, and long ones are clipped.
func Table(w io.Writer, c *compare.Comparison, s Subjects, colour bool) error {
	narrow()
	p := &page{comparison: c, colour: colour}
	for _, sentence := range Headline(c, s) {
		p.lines = append(p.lines, wrap(sentence, "")...)
	}
	p.block(p.groups().lines())
	for groups := range slices.Chunk(c.Groups, p.groupsAcross()) {
		p.block(p.means(groups).lines())
	}
	for _, g := range c.Groups[1:] {
		p.contrasts(g)
	}
	for _, g := range c.Groups[1:] {
		p.chart(g)
	}
	p.footnotes()
	p.block(p.closing())
	_, err := io.WriteString(w, strings.Join(p.lines, "\n")+"\n")
	return err
}

// A page collects the lines of a table and the notes that they refer to.
type page struct {
	comparison *compare.Comparison
	colour     bool
	lines      []string
	notes      []string
}

// block adds lines after an empty one.
func (p *page) block(lines []string) {
	if len(p.lines) > 0 {
		p.lines = append(p.lines, "")
	}
	p.lines = append(p.lines, lines...)
}

// nameWidth is the most columns that the name of a group takes in a table.
const nameWidth = 40

func (p *page) groups() *grid {
	g := newGrid(labelAnd(3), "group", "documents", "words", "mean words")
	for _, group := range p.comparison.Groups {
		mean := float64(group.Words) / float64(group.Documents)
		g.add(clip(plain(group.Name), nameWidth), grouped(group.Documents), grouped(group.Words), precision(1).format(mean))
	}
	return g
}

// labelAnd aligns a label left and the n columns behind it right.
func labelAnd(n int) []text.Align {
	return append([]text.Align{text.AlignLeft}, slices.Repeat([]text.Align{text.AlignRight}, n)...)
}

// groupsAcross is how many groups have room beside each other in the table of means.
func (p *page) groupsAcross() int {
	all := p.means(p.comparison.Groups)
	label, widest := all.width(0), 0
	for i := range p.comparison.Groups {
		widest = max(widest, all.width(i+1))
	}
	return max(1, (width-min(label, width/4))/(widest+2))
}

// meanWidth is the most columns that the name of a group takes above its means.
const meanWidth = 22

// means is the table of means with intervals of some groups.
func (p *page) means(groups []compare.Group) *grid {
	header := []string{"mean [" + level(p.comparison) + "]"}
	for _, group := range groups {
		header = append(header, clip(plain(group.Name), meanWidth))
	}
	g := newGrid(labelAnd(len(groups)), header...)
	heading := ""
	for j, m := range p.comparison.Measures {
		if m.Heading == "" {
			continue
		}
		heading = label(g, heading, m)
		cells := []string{"  " + plain(m.Label)}
		for _, group := range groups {
			mean, digits := group.Means[j], precisionOf(p.comparison, m)
			cell := digits.format(mean.Value)
			if !math.IsNaN(mean.Low) {
				cell += " " + bounds(digits, mean.Low, mean.High)
			}
			cells = append(cells, cell)
		}
		g.add(cells...)
	}
	return g
}

// label adds the heading of a measure if it is another than the last one, and returns it.
func label(g *grid, last string, m compare.Measure) string {
	if m.Heading != last {
		g.addHeading(plain(m.Heading))
	}
	return m.Heading
}

func bounds(digits precision, low, high float64) string {
	if math.IsNaN(low) {
		return nothing
	}
	return "[" + digits.format(low) + ", " + digits.format(high) + "]"
}

// intervals names what the intervals of differences are from.
func (p *page) intervals() string {
	var names []string
	for _, c := range p.comparison.Contrasts {
		if c.IntervalName != "" && !slices.Contains(names, c.IntervalName) {
			names = append(names, c.IntervalName)
		}
	}
	if names == nil {
		return compare.Inversion
	}
	return strings.Join(names, " or ")
}

// closing says what the figures are and how they came about.
func (p *page) closing() []string {
	o := p.comparison.Options
	var tests []string
	margins := ""
	for _, c := range p.comparison.Contrasts {
		if c.Test != "" && !slices.Contains(tests, c.Test) {
			tests = append(tests, c.Test)
		}
	}
	for _, m := range p.comparison.Measures {
		if m.Margin > 0 {
			margins += fmt.Sprintf(", %s %s", plain(m.Name), Number(m.Margin))
		}
	}
	if margins != "" {
		margins = " Equivalent means within the margin (" + margins[2:] + ") by two one-sided t tests."
	}
	effect, draws := "", "" // from sums there are none
	if p.intervals() != compare.WelchT {
		effect = ", its interval by bootstrap (BCa)"
		draws = fmt.Sprintf(" Seed %d, %s resamples.", o.Seed, grouped(o.Resamples))
	}
	how := fmt.Sprintf("Test: %s; p is adjusted after Holm within each family of measures. Intervals of %s: of means "+
		"by t, of differences by %s. g: Hedges' g%s.%s%s", strings.Join(tests, "; "), level(p.comparison), p.intervals(), effect, margins, draws)
	return append([]string{"These are surface signals in the words, not values held."}, wrap(how, "")...)
}
