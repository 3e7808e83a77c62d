package plot

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"golang.org/x/image/font/sfnt"
)

// points is how many points of a PDF a unit is: 72 to the inch against 96.
const points = 0.75

// PDF writes the drawing as a document of one page, as large as the drawing. Letters are outlines, so that they look the
// same everywhere; the title is that of the document.
func PDF(w io.Writer, d *Drawing) error {
	var content bytes.Buffer
	z := zlib.NewWriter(&content)
	fmt.Fprintf(z, "%s 0 0 -%[1]s 0 %s cm\n", place4(points), place4(d.Height*points))
	for _, m := range d.Marks {
		for _, o := range outlines(m) {
			writeOutline(z, o)
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	f := &pdfFile{}
	f.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	f.object("<</Type/Catalog/Pages 2 0 R/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>>>")
	f.object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
	f.object(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s %s]/Resources<<>>/Contents 4 0 R>>", place4(d.Width*points), place4(d.Height*points)))
	f.object(fmt.Sprintf("<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream", content.Len(), content.Bytes()))
	f.object("<</Title " + pdfText(d.Title) + "/Subject " + pdfText(d.Description) + ">>")
	f.end()
	_, err := w.Write(f.Bytes())
	return err
}

// writeOutline writes the operators that fill an outline.
func writeOutline(w io.Writer, o outline) {
	fmt.Fprintf(w, "%s %s %s rg\n", channel(o.colour.R), channel(o.colour.G), channel(o.colour.B))
	var last Point
	for _, s := range o.segments {
		all := s.points()
		operator := "l"
		switch s.op {
		case sfnt.SegmentOpMoveTo:
			operator = "m"
		case sfnt.SegmentOpQuadTo: // PDF has cubic curves only
			q, end := all[0], all[1]
			third := func(p Point) Point { return Point{p.X + 2*(q.X-p.X)/3, p.Y + 2*(q.Y-p.Y)/3} }
			all, operator = []Point{third(last), third(end), end}, "c"
		case sfnt.SegmentOpCubeTo:
			operator = "c"
		}
		for _, p := range all {
			fmt.Fprintf(w, "%s %s ", place4(p.X), place4(p.Y))
		}
		io.WriteString(w, operator+"\n")
		last = all[len(all)-1]
	}
	io.WriteString(w, "f\n")
}

func channel(c uint8) string { return place4(float64(c) / 255) }

// place4 writes a number with up to four decimals.
func place4(v float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.4f", v), "0"), ".")
}

// pdfText is a text as UTF-16 in hex.
func pdfText(s string) string {
	var hex strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&hex, "%04X", u)
	}
	return "<FEFF" + hex.String() + ">"
}

// pdfFile is a file of numbered objects.
type pdfFile struct {
	bytes.Buffer
	starts []int
}

func (f *pdfFile) object(body string) {
	f.starts = append(f.starts, f.Len())
	fmt.Fprintf(f, "%d 0 obj\n%s\nendobj\n", len(f.starts), body)
}

// end writes the table of objects. The first is the catalog, the last says what the document is.
func (f *pdfFile) end() {
	at := f.Len()
	fmt.Fprintf(f, "xref\n0 %d\n0000000000 65535 f \n", len(f.starts)+1)
	for _, start := range f.starts {
		fmt.Fprintf(f, "%010d 00000 n \n", start)
	}
	fmt.Fprintf(f, "trailer\n<</Size %d/Root 1 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(f.starts)+1, len(f.starts), at)
}
