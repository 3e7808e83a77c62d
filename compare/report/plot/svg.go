package plot

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
)

// SVG writes the drawing as a file that stands alone, on a light page.
func SVG(w io.Writer, d *Drawing) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, `<svg xmlns="http://www.w3.org/2000/svg" class="plot" viewBox="0 0 %s %s" width="%[1]s" height="%[2]s" role="img">`, place(d.Width), place(d.Height))
	fmt.Fprintf(out, "\n<title>%s</title>\n<desc>%s</desc>\n<style>%s</style>\n", escape(d.Title), escape(d.Description), lightStyle())
	fmt.Fprintf(out, `<rect width="%s" height="%s" fill="%s"/>`+"\n", place(d.Width), place(d.Height), hex(page.light))
	writeMarks(out, d)
	out.WriteString("</svg>\n")
	return out.Flush()
}

// Inline returns the drawing as an element of a page that has [Style]. The page says what it shows (the drawing itself is
// passed over by screen readers).
func Inline(d *Drawing) string {
	var s strings.Builder
	fmt.Fprintf(&s, `<svg class="plot" viewBox="0 0 %s %s" width="%[1]s" height="%[2]s" aria-hidden="true" focusable="false">`, place(d.Width), place(d.Height))
	writeMarks(&s, d)
	s.WriteString("</svg>")
	return s.String()
}

func writeMarks(w io.Writer, d *Drawing) {
	for _, m := range d.Marks {
		tip := "/>"
		if m.Tip != "" {
			tip = "><title>" + escape(m.Tip) + "</title></" + elements[m.Shape] + ">"
		}
		switch m.Shape {
		case Text:
			writeText(w, m)
			continue
		case Line:
			dash := ""
			if m.Dashed {
				dash = ` stroke-dasharray="4 3"`
			}
			fmt.Fprintf(w, `<line x1="%s" y1="%s" x2="%s" y2="%s" class="s-%s" stroke-width="%s"%s%s`, place(m.X), place(m.Y), place(m.X2), place(m.Y2), classes[m.Ink], place(m.Size), dash, tip)
		case Box, Square:
			x, y, x2, y2 := corners(m)
			fmt.Fprintf(w, `<rect x="%s" y="%s" width="%s" height="%s" class="f-%s"%s`, place(x), place(y), place(x2-x), place(y2-y), classes[m.Ink], tip)
		case Frame:
			x, y, x2, y2 := corners(m)
			fmt.Fprintf(w, `<rect x="%s" y="%s" width="%s" height="%s" fill="none" class="s-%s"%s`, place(x), place(y), place(x2-x), place(y2-y), classes[m.Ink], tip)
		case Dot:
			fmt.Fprintf(w, `<circle cx="%s" cy="%s" r="%s" class="f-%s"%s`, place(m.X), place(m.Y), place(m.Size/2), classes[m.Ink], tip)
		case Ring:
			fmt.Fprintf(w, `<circle cx="%s" cy="%s" r="%s" class="ring s-%s" stroke-width="2"%s`, place(m.X), place(m.Y), place(m.Size/2-1), classes[m.Ink], tip)
		case Area:
			fmt.Fprintf(w, `<path d="%s" class="f-%s"%s`, path(m.Points), classes[m.Ink], tip)
		}
		io.WriteString(w, "\n")
	}
}

// elements are the names of the elements that shapes become.
var elements = map[Shape]string{Line: "line", Box: "rect", Square: "rect", Frame: "rect", Dot: "circle", Ring: "circle", Area: "path", Text: "text"}

func writeText(w io.Writer, m Mark) {
	style := ""
	if m.Bold {
		style += ` font-weight="600"`
	}
	if m.Anchor != Start {
		style += ` text-anchor="` + [...]string{"start", "middle", "end"}[m.Anchor] + `"`
	}
	tip := ""
	if m.Tip != "" {
		tip = "<title>" + escape(m.Tip) + "</title>"
	}
	fmt.Fprintf(w, `<text x="%s" y="%s" font-size="%s" class="f-%s"%s>%s%s</text>`+"\n", place(m.X), place(m.Y), place(m.Size), classes[m.Ink], style, tip, escape(m.Text))
}

// corners are those of a box or square, the upper left first.
func corners(m Mark) (x, y, x2, y2 float64) {
	if m.Shape == Square {
		return m.X - m.Size/2, m.Y - m.Size/2, m.X + m.Size/2, m.Y + m.Size/2
	}
	return min(m.X, m.X2), min(m.Y, m.Y2), max(m.X, m.X2), max(m.Y, m.Y2)
}

func path(points []Point) string {
	var s strings.Builder
	lastX, lastY := "", ""
	for i, p := range points {
		x, y := place(p.X), place(p.Y)
		switch {
		case i == 0:
			s.WriteString("M" + x + " " + y)
		case x == lastX && y == lastY:
		case x == lastX:
			s.WriteString("V" + y)
		case y == lastY:
			s.WriteString("H" + x)
		default:
			s.WriteString("L" + x + " " + y)
		}
		lastX, lastY = x, y
	}
	return s.String() + "Z"
}

// place writes a length or place with one decimal.
func place(v float64) string {
	s := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	if s == "-0" {
		return "0"
	}
	return s
}

// escape makes a text fit for XML, which has no control characters.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return html.EscapeString(s)
}
