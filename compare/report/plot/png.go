package plot

import (
	"image"
	"image/draw"
	"image/png"
	"io"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/vector"
)

// pixels is how many pixels of a PNG a unit is: 192 to the inch.
const pixels = 2

// PNG writes the drawing as an image of two pixels a unit, on a light page.
func PNG(w io.Writer, d *Drawing) error {
	bounds := image.Rect(0, 0, int(math.Ceil(d.Width*pixels)), int(math.Ceil(d.Height*pixels)))
	c := &canvas{image: image.NewRGBA(bounds)}
	draw.Draw(c.image, bounds, image.NewUniform(page.light), image.Point{}, draw.Src)
	for _, m := range d.Marks {
		for _, o := range outlines(m) {
			c.fill(o)
		}
	}
	return png.Encode(w, c.image)
}

type canvas struct{ image *image.RGBA }

// fill paints the inside of an outline. The rasterizer is as large as the outline, not as the image.
func (c *canvas) fill(o outline) {
	box := o.bounds().Intersect(c.image.Bounds())
	if box.Empty() {
		return
	}
	r := vector.NewRasterizer(box.Dx(), box.Dy())
	for _, s := range o.segments {
		p := func(i int) (float32, float32) {
			return float32(s.at[i].X*pixels - float64(box.Min.X)), float32(s.at[i].Y*pixels - float64(box.Min.Y))
		}
		x, y := p(0)
		switch s.op {
		case sfnt.SegmentOpMoveTo:
			r.ClosePath()
			r.MoveTo(x, y)
		case sfnt.SegmentOpLineTo:
			r.LineTo(x, y)
		case sfnt.SegmentOpQuadTo:
			x2, y2 := p(1)
			r.QuadTo(x, y, x2, y2)
		case sfnt.SegmentOpCubeTo:
			x2, y2 := p(1)
			x3, y3 := p(2)
			r.CubeTo(x, y, x2, y2, x3, y3)
		}
	}
	r.ClosePath()
	r.Draw(c.image, box, image.NewUniform(o.colour), image.Point{})
}
