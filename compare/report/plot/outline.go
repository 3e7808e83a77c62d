package plot

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// An outline is a filled figure.
type outline struct {
	segments []segment
	colour   color.RGBA
}

// bounds are the pixels that an outline lies in.
func (o outline) bounds() image.Rectangle {
	x, y, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range o.segments {
		for _, p := range s.points() {
			x, y, x2, y2 = min(x, p.X), min(y, p.Y), max(x2, p.X), max(y2, p.Y)
		}
	}
	if x > x2 {
		return image.Rectangle{}
	}
	return image.Rect(int(math.Floor(x*pixels)), int(math.Floor(y*pixels)), int(math.Ceil(x2*pixels)), int(math.Ceil(y2*pixels)))
}

// A segment is a step of an outline, as in a font.
type segment struct {
	op sfnt.SegmentOp
	at [3]Point
}

// points are those that the step has.
func (s segment) points() []Point {
	switch s.op {
	case sfnt.SegmentOpQuadTo:
		return s.at[:2]
	case sfnt.SegmentOpCubeTo:
		return s.at[:]
	}
	return s.at[:1]
}

// outlines turns a mark into filled figures.
func outlines(m Mark) []outline {
	ink := palette[m.Ink].light
	switch m.Shape {
	case Line:
		return lines(m, ink)
	case Dot:
		return []outline{{circle(m.X, m.Y, m.Size/2), ink}}
	case Ring:
		return []outline{{circle(m.X, m.Y, m.Size/2), ink}, {circle(m.X, m.Y, m.Size/2-2), page.light}}
	case Box, Square:
		x, y, x2, y2 := corners(m)
		return []outline{{polygon(Point{x, y}, Point{x2, y}, Point{x2, y2}, Point{x, y2}), ink}}
	case Frame:
		return frame(m, ink)
	case Area:
		return []outline{{polygon(m.Points...), ink}}
	}
	return []outline{{letters(m), ink}}
}

// lines are the dashes of a line, or the line itself.
func lines(m Mark, ink color.RGBA) []outline {
	dx, dy := m.X2-m.X, m.Y2-m.Y
	length := math.Hypot(dx, dy)
	if length == 0 {
		return nil
	}
	dx, dy = dx/length, dy/length
	nx, ny := -dy*m.Size/2, dx*m.Size/2
	dash, gap := length, 0.0
	if m.Dashed {
		dash, gap = 4, 3
	}
	var all []outline
	for at := 0.0; at < length; at += dash + gap {
		a, b := Point{m.X + dx*at, m.Y + dy*at}, Point{m.X + dx*min(length, at+dash), m.Y + dy*min(length, at+dash)}
		all = append(all, outline{polygon(Point{a.X + nx, a.Y + ny}, Point{b.X + nx, b.Y + ny}, Point{b.X - nx, b.Y - ny}, Point{a.X - nx, a.Y - ny}), ink})
	}
	return all
}

// frame is an outline of a box, a unit wide.
func frame(m Mark, ink color.RGBA) []outline {
	x, y, x2, y2 := corners(m)
	var all []outline
	for _, side := range [][4]float64{{x, y, x2, y}, {x2, y, x2, y2}, {x2, y2, x, y2}, {x, y2, x, y}} {
		all = append(all, lines(Mark{X: side[0], Y: side[1], X2: side[2], Y2: side[3], Size: 1}, ink)...)
	}
	return all
}

func polygon(points ...Point) []segment {
	var all []segment
	for i, p := range points {
		op := sfnt.SegmentOpLineTo
		if i == 0 {
			op = sfnt.SegmentOpMoveTo
		}
		all = append(all, segment{op, [3]Point{p}})
	}
	return all
}

// circle is a circle of four cubic curves, whose control points are 0.5523 of the radius off.
func circle(x, y, r float64) []segment {
	k := 0.5523 * r
	cube := func(a, b, c Point) segment { return segment{sfnt.SegmentOpCubeTo, [3]Point{a, b, c}} }
	return []segment{
		{sfnt.SegmentOpMoveTo, [3]Point{{x + r, y}}},
		cube(Point{x + r, y + k}, Point{x + k, y + r}, Point{x, y + r}),
		cube(Point{x - k, y + r}, Point{x - r, y + k}, Point{x - r, y}),
		cube(Point{x - r, y - k}, Point{x - k, y - r}, Point{x, y - r}),
		cube(Point{x + k, y - r}, Point{x + r, y - k}, Point{x + r, y}),
	}
}

// letters are the outlines of a text.
func letters(m Mark) []segment {
	f := faceOf(m.Bold)
	scale := m.Size / float64(f.units)
	x := m.X - Width(m.Text, m.Size, m.Bold)*float64(m.Anchor)/2
	var b sfnt.Buffer
	var all []segment
	for _, r := range m.Text {
		index, width := f.glyph(&b, r)
		segments, err := f.font.LoadGlyph(&b, index, fixed.I(f.units), nil)
		if err == nil {
			for _, s := range segments {
				step := segment{op: s.Op}
				for i, p := range s.Args {
					step.at[i] = Point{x + scale*float64(p.X)/64, m.Y + scale*float64(p.Y)/64}
				}
				all = append(all, step)
			}
		}
		x += scale * float64(width)
	}
	return all
}
