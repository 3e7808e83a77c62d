package report

import (
	"fmt"
	"math"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// spread draws how measure j is spread over the documents of the groups: a histogram a group, all on one axis and each of the
// same area a document, with the median and the middle half.
func spread(c *compare.Comparison, s compare.Spread, j int, groups []int) *plot.Drawing {
	const left, right, rowHeight, top = 0.0, drawingWidth - 1.0, 70.0, 0.0
	bottom := top + rowHeight*float64(len(groups))
	m := c.Measures[j]
	d := &plot.Drawing{Name: fileName("spread", m.Name), Title: named(m.Label) + " by document", Width: drawingWidth, Height: bottom + 38}
	x := plot.Scale{Low: s.Low, High: s.High, From: left, To: right}
	for _, tick := range plot.Ticks(s.Low, s.High, plot.Step((s.High-s.Low)/6)) {
		d.Line(x.At(tick), top, x.At(tick), bottom, plot.Grid, 1)
		d.Label(x.At(tick), bottom+15, tickLabel(tick), plot.Muted, smallSize, anchorAt(x.At(tick)))
	}
	tallest := 0.0
	for _, g := range groups {
		for _, n := range s.Groups[g].Cells {
			tallest = max(tallest, float64(n)/float64(s.Groups[g].Documents))
		}
	}
	var words []string
	for k, g := range groups {
		base := top + rowHeight*float64(k+1)
		spreadRow(d, c, s.Groups[g], j, g, x, base-6, (rowHeight-32)/tallest)
		words = append(words, named(c.Groups[g].Name)+": "+spreadInWords(c, s.Groups[g], j))
	}
	unit := m.Unit
	if unit == "" {
		unit = named(m.Label)
	}
	d.Label(right, bottom+32, unit, plot.Muted, smallSize, plot.End)
	d.Description = strings.Join(words, "; ") + "."
	return d
}

// anchorAt keeps a tick on the drawing.
func anchorAt(x float64) plot.Anchor {
	switch {
	case x < 22:
		return plot.Start
	case x > drawingWidth-22:
		return plot.End
	}
	return plot.Middle
}

// spreadRow draws the histogram of one group. Its cells are scaled by a share of all documents.
func spreadRow(d *plot.Drawing, c *compare.Comparison, s compare.GroupSpread, j, g int, x plot.Scale, base, height float64) {
	ink := plot.Higher
	if g == 0 {
		ink = plot.Open
	}
	width := (x.To - x.From) / float64(len(s.Cells))
	points := []plot.Point{{X: x.From, Y: base}}
	for k, n := range s.Cells {
		y := base - height*float64(n)/float64(s.Documents)
		points = append(points, plot.Point{X: x.From + width*float64(k), Y: y}, plot.Point{X: x.From + width*float64(k+1), Y: y})
	}
	points = append(points, plot.Point{X: x.To, Y: base})
	d.Add(plot.Mark{Shape: plot.Area, Points: points, Ink: ink, Tip: spreadInWords(c, s, j)})
	d.Line(x.From, base, x.To, base, ink, 1)
	if q := s.Quantiles; !math.IsNaN(q[2]) {
		d.Line(x.Clamp(q[1]), base+3, x.Clamp(q[3]), base+3, plot.Words, 2.4)
		d.Line(x.Clamp(q[2]), base-4, x.Clamp(q[2]), base+6, plot.Words, 2.4)
	}
	about := spreadShort(c, s, j)
	d.Label(drawingWidth, base-47, about, plot.Muted, smallSize, plot.End)
	room := drawingWidth - 1.15*plot.Width(about, smallSize, false) - 12
	d.Add(plot.Mark{Shape: plot.Text, X: 0, Y: base - 47, Text: plot.Clip(named(c.Groups[g].Name), room, 1.15*smallSize), Ink: plot.Words, Size: smallSize, Bold: true})
}

// spreadShort is the line beside a histogram.
func spreadShort(c *compare.Comparison, s compare.GroupSpread, j int) string {
	text := fmt.Sprintf("n %s, median %s", grouped(s.Documents), minus(precisionOf(c, c.Measures[j]).format(s.Quantiles[2])))
	if s.Zero > 0 {
		text += fmt.Sprintf(", %s at zero", shareOf(s.Zero, s.Documents))
	}
	if beyond := s.Above + s.Below; beyond > 0 {
		text += fmt.Sprintf(", %d off the axis", beyond)
	}
	return text
}

// shareOf is a part of a whole in per cent: 0 and 100 stand for none and all.
func shareOf(n, of int) string {
	percent := 100 * float64(n) / float64(of)
	switch {
	case n > 0 && percent < 1:
		return "<1 %"
	case n < of && percent > 99:
		return ">99 %"
	}
	return fmt.Sprintf("%.0f %%", percent)
}

func spreadInWords(c *compare.Comparison, s compare.GroupSpread, j int) string {
	digits := precisionOf(c, c.Measures[j])
	return fmt.Sprintf("%s documents, median %s, middle half %s to %s, %s at zero",
		grouped(s.Documents), digits.format(s.Quantiles[2]), digits.format(s.Quantiles[1]), digits.format(s.Quantiles[3]), shareOf(s.Zero, max(1, s.Documents)))
}
