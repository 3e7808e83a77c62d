package plot

import (
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A face is one of the fonts.
type face struct {
	data  []byte
	font  *sfnt.Font
	units int // per em
}

var (
	regular = sync.OnceValue(func() *face { return parse(goregular.TTF) })
	bold    = sync.OnceValue(func() *face { return parse(gobold.TTF) })
)

// parse reads a font that is part of the program.
func parse(data []byte) *face {
	f, err := sfnt.Parse(data)
	if err != nil {
		panic(err)
	}
	return &face{data, f, int(f.UnitsPerEm())}
}

func faceOf(isBold bool) *face {
	if isBold {
		return bold()
	}
	return regular()
}

// glyph is the glyph of a rune and its width in units of the font. Runes that the font lacks have glyph 0, a box; those of
// East Asian scripts and emoji are taken to be an em wide, as they are in SVG.
func (f *face) glyph(b *sfnt.Buffer, r rune) (sfnt.GlyphIndex, int) {
	index, err := f.font.GlyphIndex(b, r)
	if err != nil {
		index = 0
	}
	if index == 0 && r >= 0x1100 {
		return 0, f.units
	}
	advance, err := f.font.GlyphAdvance(b, index, fixed.I(f.units), font.HintingNone)
	if err != nil {
		return index, f.units
	}
	return index, advance.Round()
}

// Width is about how wide a text is in the fonts of any form.
func Width(s string, size float64, isBold bool) float64 {
	f := faceOf(isBold)
	var b sfnt.Buffer
	units := 0
	for _, r := range s {
		_, w := f.glyph(&b, r)
		units += w
	}
	return size * float64(units) / float64(f.units)
}

// Clip shortens a text to a width; … stands for the rest.
func Clip(s string, width, size float64) string {
	if Width(s, size, false) <= width {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 && Width(string(runes)+"…", size, false) > width {
		runes = runes[:len(runes)-1]
	}
	return string(runes) + "…"
}
