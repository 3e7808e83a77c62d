// Package plot holds drawings and writes them as SVG, PDF and PNG. It knows nothing of what they show.
//
// A [Drawing] is a list of marks on a plane: lines, boxes, dots, text, in units of a CSS pixel with the origin at the upper
// left. A mark has an [Ink], which is a role (a higher value, a grid line) rather than a colour: the palette gives each role
// a colour for a light and one for a dark page, tells roles apart for readers who do not see colour as most do, and keeps
// a contrast of 4.5 to 1 wherever an ink has to be told from the page. No meaning is in colour alone: who draws uses another
// shape, too.
//
// The same drawing gives the same bytes. SVG names a common sans-serif font; PDF and PNG have the Go fonts, which cover
// Latin, Greek and Cyrillic. Other letters are boxes there, and as they should be in SVG.
package plot

// A Drawing is a picture.
type Drawing struct {
	Name          string // of its file, without an ending
	Title         string // what it shows, in a line
	Note          string // how many documents it is of, and the like; empty where the drawing says so itself
	Description   string // what there is to see, for those who cannot
	Width, Height float64
	Marks         []Mark
}

// A Shape is the kind of a mark.
type Shape int

// The shapes.
const (
	Line   Shape = iota // from X, Y to X2, Y2
	Box                 // filled, with the corners X, Y and X2, Y2
	Frame               // the same, as an outline
	Dot                 // filled, around X, Y
	Ring                // a circle filled with the page, around X, Y
	Square              // filled, around X, Y
	Area                // filled, with the corners Points
	Text                // from, around or up to X, on the base line Y
)

// An Anchor is the point of a text that X stands for.
type Anchor int

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// A Mark is one thing that is drawn.
type Mark struct {
	Shape        Shape
	X, Y, X2, Y2 float64
	Points       []Point
	Ink          Ink
	Size         float64 // the width of a line, the diameter of a dot, the size of a text
	Dashed       bool    // of a line
	Text         string
	Anchor       Anchor
	Bold         bool
	Tip          string // what SVG shows when the pointer rests on it
}

// A Point is a place.
type Point struct{ X, Y float64 }

// Add adds marks.
func (d *Drawing) Add(m ...Mark) { d.Marks = append(d.Marks, m...) }

// Titled returns the drawing with its title and note above it, for where nothing else gives them.
func (d *Drawing) Titled() *Drawing {
	const size, line = 14, 20
	t := *d
	t.Marks = nil
	t.Add(Mark{Shape: Text, Y: line - 4, Text: Clip(d.Title, 0.9*d.Width, size), Ink: Words, Size: size, Bold: true})
	down := float64(line + 4)
	if d.Note != "" {
		t.Label(0, 2*line-6, Clip(d.Note, d.Width, size-2), Muted, size-2, Start)
		down += line - 2
	}
	t.Height += down
	for _, m := range d.Marks {
		m.Y, m.Y2 = m.Y+down, m.Y2+down
		points := make([]Point, len(m.Points))
		for i, p := range m.Points {
			points[i] = Point{p.X, p.Y + down}
		}
		m.Points = points
		t.Add(m)
	}
	return &t
}

// Line adds a line.
func (d *Drawing) Line(x, y, x2, y2 float64, ink Ink, width float64) {
	d.Add(Mark{Shape: Line, X: x, Y: y, X2: x2, Y2: y2, Ink: ink, Size: width})
}

// Label adds a text and returns its width.
func (d *Drawing) Label(x, y float64, text string, ink Ink, size float64, anchor Anchor) float64 {
	d.Add(Mark{Shape: Text, X: x, Y: y, Text: text, Ink: ink, Size: size, Anchor: anchor})
	return Width(text, size, false)
}
