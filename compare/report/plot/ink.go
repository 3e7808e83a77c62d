package plot

import (
	"fmt"
	"image/color"
	"strings"
)

// An Ink is a role that a colour plays.
type Ink int

// The inks.
const (
	Words  Ink = iota // text
	Muted             // text of less weight, axes
	Grid              // lines in the background
	Shade             // areas in the background
	Higher            // what is above; virtues
	Lower             // what is below; vices
	Same              // what is shown to be alike
	Open              // what is undecided; the baseline
	inks
)

// Page is the colour of the page for light and dark.
var page = shades{color.RGBA{255, 255, 255, 255}, color.RGBA{20, 24, 29, 255}}

type shades struct{ light, dark color.RGBA }

// palette has the colour of each ink. Blue, orange and green are those of Okabe and Ito (2008), darker on the light page
// for contrast.
var palette = [inks]shades{
	Words:  {rgb(0x1a1d21), rgb(0xe9ebee)},
	Muted:  {rgb(0x565d66), rgb(0xaab1ba)},
	Grid:   {rgb(0xdcdfe3), rgb(0x363c44)},
	Shade:  {rgb(0xe8eaed), rgb(0x2c323a)},
	Higher: {rgb(0x0a62a3), rgb(0x6bb6ee)},
	Lower:  {rgb(0xb04600), rgb(0xf2955c)},
	Same:   {rgb(0x00735a), rgb(0x3fc6a0)},
	Open:   {rgb(0x565d66), rgb(0xaab1ba)},
}

// classes are the names of inks in SVG and CSS.
var classes = [inks]string{"words", "muted", "grid", "shade", "higher", "lower", "same", "open"}

func rgb(hex uint32) color.RGBA {
	return color.RGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Style returns the style sheet of a page with drawings in it: what the classes of inks mean on a light and on a dark page.
// The variables are --page and --INK, as --higher.
func Style() string {
	variables := func(of func(shades) color.RGBA) string {
		s := "--page:" + hex(of(page)) + ";"
		for i, c := range palette {
			s += "--" + classes[i] + ":" + hex(of(c)) + ";"
		}
		return s
	}
	light := variables(func(s shades) color.RGBA { return s.light })
	dark := variables(func(s shades) color.RGBA { return s.dark })
	return ":root{color-scheme:light dark;" + light + "}\n" +
		"@media screen and (prefers-color-scheme:dark){:root{" + dark + "}}\n" + rules(func(class string) string { return "var(--" + class + ")" })
}

// rules are the style of each class.
func rules(colour func(class string) string) string {
	var s strings.Builder
	s.WriteString(".plot text{font-family:system-ui,\"Segoe UI\",Roboto,\"Helvetica Neue\",Arial,sans-serif}\n")
	fmt.Fprintf(&s, ".plot .ring{fill:%s}\n", colour("page"))
	for _, class := range classes {
		fmt.Fprintf(&s, ".f-%s{fill:%s}.s-%s{stroke:%s}\n", class, colour(class), class, colour(class))
	}
	return s.String()
}

// lightStyle is the style sheet of a drawing that stands alone.
func lightStyle() string {
	return rules(func(class string) string {
		for i, name := range classes {
			if name == class {
				return hex(palette[i].light)
			}
		}
		return hex(page.light)
	})
}
