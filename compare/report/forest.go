package report

import (
	"fmt"
	"math"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// The measures of all drawings, which fit a phone, and beside each other a page.
const (
	drawingWidth = 440
	textSize     = 14
	smallSize    = 12.5
)

// forest draws the contrasts of a panel: a row a measure with its difference and interval, and margins of equivalence as
// bands around zero.
func forest(c *compare.Comparison, p panel) *plot.Drawing {
	const left, right, rowHeight, top = 112.0, drawingWidth - 134.0, 26.0, 44.0
	more := len(p.contrasts) - mostDrawn
	p.contrasts = p.contrasts[:min(len(p.contrasts), mostDrawn)]
	bottom := top + rowHeight*float64(len(p.contrasts))
	d := &plot.Drawing{
		Name:  fileName("effects", p.name(), p.group),
		Title: fmt.Sprintf("%s: %s against %s", p.name(), named(p.group), named(p.baseline)),
		Width: drawingWidth, Height: bottom + 42, Note: designOf(p.contrasts),
	}
	x := plot.Scale{Low: p.low, High: p.high, From: left, To: right}
	for _, tick := range plot.Ticks(p.low, p.high, p.step) {
		d.Line(x.At(tick), top, x.At(tick), bottom, plot.Grid, 1)
		d.Label(x.At(tick), bottom+15, tickLabel(tick), plot.Muted, smallSize, plot.Middle)
	}
	for i, t := range p.contrasts {
		forestRow(d, c, p, t, x, top+rowHeight*(float64(i)+0.5))
	}
	d.Line(x.At(0), top-4, x.At(0), bottom+3, plot.Words, 1.2)
	d.Label(x.At(0), bottom+33, p.axis(), plot.Muted, smallSize, anchorNear(x.At(0)))
	sides(d, p.group, p.baseline, x.At(0), top-12)
	d.Description = p.describe(c)
	if more > 0 {
		d.Label(0, bottom+15, fmt.Sprintf("and %d more", more), plot.Muted, smallSize, plot.Start)
	}
	return d
}

// anchorNear keeps a text around a place on the drawing.
func anchorNear(x float64) plot.Anchor {
	switch {
	case x < drawingWidth/3:
		return plot.Start
	case x > 2*drawingWidth/3:
		return plot.End
	}
	return plot.Middle
}

// sides says on which side of zero the values of which group are higher.
func sides(d *plot.Drawing, group, baseline string, zero, y float64) {
	if room := zero - 8; room > 70 {
		d.Label(zero-8, y, "← "+plot.Clip("higher in "+named(baseline), room-16, smallSize), plot.Muted, smallSize, plot.End)
	}
	if room := drawingWidth - zero - 8; room > 70 {
		d.Label(zero+8, y, plot.Clip("higher in "+named(group), room-16, smallSize)+" →", plot.Muted, smallSize, plot.Start)
	}
}

// forestRow draws one contrast: the margin, the interval, the value, and both in words.
func forestRow(d *plot.Drawing, c *compare.Comparison, p panel, t *compare.Contrast, x plot.Scale, y float64) {
	const half = 9.0
	if m := t.Measure.Margin; m > 0 && !p.standardised {
		d.Add(plot.Mark{Shape: plot.Box, X: x.At(-m), Y: y - half - 2, X2: x.At(m), Y2: y + half + 2, Ink: plot.Shade, Tip: "margin of equivalence ±" + Number(m)})
		for _, at := range []float64{-m, m} {
			d.Add(plot.Mark{Shape: plot.Line, X: x.At(at), Y: y - half - 2, X2: x.At(at), Y2: y + half + 2, Ink: plot.Same, Size: 1.2, Dashed: true})
		}
	}
	d.Add(plot.Mark{Shape: plot.Text, X: 0, Y: y + 4.5, Text: plot.Clip(named(t.Measure.Label), 96, textSize), Ink: plot.Words, Size: textSize, Bold: strings.HasPrefix(t.Measure.Label, "moral")})
	e, ink := p.value(t), verdictInk(t.Verdict)
	if math.IsNaN(e.Value) {
		d.Label(drawingWidth, y+4.5, "not known", plot.Muted, smallSize, plot.End)
		return
	}
	tip := rowInWords(c, p, t)
	if !math.IsNaN(e.Low) {
		d.Line(x.At(e.Low), y, x.At(e.High), y, ink, 2)
		for _, end := range []float64{e.Low, e.High} {
			d.Line(x.At(end), y-3.5, x.At(end), y+3.5, ink, 1.4)
		}
	}
	d.Add(plot.Mark{Shape: verdictShape(t.Verdict), X: x.At(e.Value), Y: y, Ink: ink, Size: 10, Tip: tip})
	d.Label(x.To+60, y+4.5, signedShort(c, p, t), plot.Words, smallSize, plot.End)
	d.Label(drawingWidth, y+4.5, string(t.Verdict), ink, smallSize, plot.End)
}

// verdictInk and verdictShape are how a verdict is drawn: by colour and by form.
func verdictInk(v compare.Verdict) plot.Ink {
	switch v {
	case compare.Higher:
		return plot.Higher
	case compare.Lower:
		return plot.Lower
	case compare.Equivalent:
		return plot.Same
	}
	return plot.Open
}

func verdictShape(v compare.Verdict) plot.Shape {
	switch v {
	case compare.Higher, compare.Lower:
		return plot.Dot
	case compare.Equivalent:
		return plot.Square
	}
	return plot.Ring
}

// signedShort is the value that is drawn, with its sign.
func signedShort(c *compare.Comparison, p panel, t *compare.Contrast) string {
	if p.standardised {
		return minus(precision(2).signed(t.Effect.Value))
	}
	return minus(precisionOf(c, t.Measure).signed(t.Difference.Value))
}

// rowInWords says what a row shows.
func rowInWords(c *compare.Comparison, p panel, t *compare.Contrast) string {
	digits := precisionOf(c, t.Measure)
	if p.standardised {
		digits = 2
	}
	e := p.value(t)
	s := named(t.Measure.Label) + " " + minus(digits.signed(e.Value))
	if !math.IsNaN(e.Low) {
		s += " " + minus(bounds(digits, e.Low, e.High))
	}
	s += ", " + string(t.Verdict)
	if t.Measure.Margin > 0 && !p.standardised {
		s += ", margin ±" + Number(t.Measure.Margin)
	}
	return s
}

// describe says in words what a panel shows.
func (p *panel) describe(c *compare.Comparison) string {
	var rows []string
	for _, t := range p.contrasts {
		rows = append(rows, rowInWords(c, *p, t))
	}
	return fmt.Sprintf("%s with %s interval: %s.", p.axis(), level(c), strings.Join(rows, "; "))
}

// tickLabel writes a round number with a minus sign of its own.
func tickLabel(v float64) string { return minus(Number(v)) }

// minus gives the numbers of a text the sign that is as wide as a plus.
func minus(s string) string {
	var out strings.Builder
	for i := range len(s) {
		if s[i] == '-' && i+1 < len(s) && s[i+1] >= '0' && s[i+1] <= '9' && (i == 0 || s[i-1] == ' ' || s[i-1] == '[') {
			out.WriteString("−")
		} else {
			out.WriteByte(s[i])
		}
	}
	return out.String()
}

// fileName is a name for a file, of letters, digits and hyphens.
func fileName(parts ...string) string {
	var s strings.Builder
	for _, part := range parts {
		if s.Len() > 0 {
			s.WriteByte('-')
		}
		for _, r := range clip(plain(part), 40) {
			switch {
			case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r >= 'A' && r <= 'Z':
				s.WriteRune(r)
			default:
				s.WriteByte('_')
			}
		}
	}
	return s.String()
}
