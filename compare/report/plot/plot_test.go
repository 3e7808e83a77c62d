package plot

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/color"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// sample has every shape, and texts that would break out of a file.
func sample() *Drawing {
	d := &Drawing{Name: "sample", Title: `A <b> & "c" \ (d)`, Description: "Ärger ]]>\x00\xff", Width: 200, Height: 100}
	d.Add(
		Mark{Shape: Box, X: 0, Y: 0, X2: 50, Y2: 50, Ink: Higher, Tip: "<script>"},
		Mark{Shape: Frame, X: 60, Y: 10, X2: 90, Y2: 40, Ink: Lower},
		Mark{Shape: Dot, X: 110, Y: 25, Ink: Same, Size: 20},
		Mark{Shape: Ring, X: 140, Y: 25, Ink: Open, Size: 20},
		Mark{Shape: Square, X: 170, Y: 25, Ink: Lower, Size: 20},
		Mark{Shape: Area, Points: []Point{{0, 90}, {0, 60}, {40, 60}, {40, 90}}, Ink: Muted},
		Mark{Shape: Line, X: 0, Y: 95, X2: 200, Y2: 95, Ink: Words, Size: 2, Dashed: true},
	)
	d.Label(100, 80, "</text><script>alert(1)</script>\x1b漢字", Words, 12, Middle)
	return d
}

func TestSVG(t *testing.T) {
	var out bytes.Buffer
	if err := SVG(&out, sample()); err != nil {
		t.Fatal(err)
	}
	elements := map[string]int{}
	decoder := xml.NewDecoder(bytes.NewReader(out.Bytes()))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("it is no XML: %v\n%s", err, out.String())
		}
		if start, ok := token.(xml.StartElement); ok {
			elements[start.Name.Local]++
		}
	}
	for name, want := range map[string]int{"svg": 1, "circle": 2, "rect": 4, "path": 1, "line": 1, "text": 1, "script": 0} { // one rect is the page
		if elements[name] != want {
			t.Errorf("%d elements %s, want %d", elements[name], name, want)
		}
	}
	if strings.Contains(out.String(), "http") && strings.Count(out.String(), "http") != 1 {
		t.Error("the file names an address besides that of SVG")
	}
	inline := Inline(sample())
	if strings.Contains(inline, "<style") || !strings.Contains(inline, `aria-hidden="true"`) {
		t.Errorf("an element of a page has no style of its own, and is passed over by screen readers: %s", inline)
	}
}

// Pixels in the middle of a shape have its colour, and around it that of the page.
func TestPNG(t *testing.T) {
	var out bytes.Buffer
	if err := PNG(&out, sample()); err != nil {
		t.Fatal(err)
	}
	image, err := png.Decode(&out)
	if err != nil {
		t.Fatal(err)
	}
	if size := image.Bounds().Size(); size.X != 400 || size.Y != 200 {
		t.Errorf("%v, want 400 × 200", size)
	}
	for _, c := range []struct {
		what string
		x, y int
		want color.RGBA
	}{
		{"inside the box", 50, 50, palette[Higher].light},
		{"inside the frame", 150, 50, page.light},
		{"on the frame", 120, 50, palette[Lower].light},
		{"inside the dot", 220, 50, palette[Same].light},
		{"inside the ring", 280, 50, page.light},
		{"inside the square", 340, 50, palette[Lower].light},
		{"inside the area", 40, 126, palette[Muted].light},
		{"on a dash", 4, 190, palette[Words].light},
		{"between dashes", 11, 190, page.light},
		{"nothing", 395, 150, page.light},
	} {
		r, g, b, _ := image.At(c.x, c.y).RGBA()
		if got := (color.RGBA{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}); got != c.want {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

// The table of objects says where each begins, the length of the stream is right, and poppler reads it where it is at hand.
func TestPDF(t *testing.T) {
	var out bytes.Buffer
	if err := PDF(&out, sample()); err != nil {
		t.Fatal(err)
	}
	data := out.Bytes()
	for n, m := range regexp.MustCompile(`(?m)^(\d{10}) 00000 n $`).FindAllSubmatch(data, -1) {
		at, _ := strconv.Atoi(string(m[1]))
		if want := strconv.Itoa(n+1) + " 0 obj"; !bytes.HasPrefix(data[at:], []byte(want)) {
			t.Errorf("object %d is said to begin at %d, where %q is", n+1, at, data[at:at+10])
		}
	}
	length := regexp.MustCompile(`/Length (\d+)`).FindSubmatch(data)
	start := bytes.Index(data, []byte("stream\n")) + len("stream\n")
	if n, _ := strconv.Atoi(string(length[1])); !bytes.HasPrefix(data[start+n:], []byte("\nendstream")) {
		t.Error("the stream is not as long as it says")
	}
	path, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("no pdfinfo (poppler-utils) to read the file with")
	}
	file := filepath.Join(t.TempDir(), "sample.pdf")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	said, err := exec.Command(path, file).CombinedOutput()
	if err != nil || !bytes.Contains(said, []byte("150 x 75 pts")) || !bytes.Contains(said, []byte(sample().Title)) || bytes.Contains(said, []byte("Error")) {
		t.Errorf("%v: %s", err, said)
	}
}

func TestTheSameEveryTime(t *testing.T) {
	for _, write := range []func(io.Writer, *Drawing) error{SVG, PNG, PDF} {
		var first, second bytes.Buffer
		if err := errors.Join(write(&first, sample()), write(&second, sample())); err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Error("the same drawing gives other bytes")
		}
	}
}

// With its title a drawing is the same below it.
func TestTitled(t *testing.T) {
	d := sample()
	d.Title, d.Note = strings.Repeat("long ", 50), "90 pairs"
	titled := d.Titled()
	down := titled.Height - d.Height
	if down < 30 || len(titled.Marks) != len(d.Marks)+2 || Width(titled.Marks[0].Text, 14, true) > d.Width {
		t.Errorf("a title of %q, %v high", titled.Marks[0].Text, down)
	}
	for i, m := range titled.Marks[2:] {
		if was := d.Marks[i]; m.Y != was.Y+down || m.X != was.X || len(m.Points) > 0 && m.Points[0].Y != was.Points[0].Y+down {
			t.Errorf("mark %d is at %v, %v, and was at %v, %v", i, m.X, m.Y, was.X, was.Y)
		}
	}
	if d.Marks[5].Points[0].Y != 90 {
		t.Error("the drawing itself has changed")
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		why             string
		low, high, step float64
		want            []float64
	}{
		{"around zero, which is 0 and not -0", -1, 1, 0.5, []float64{-1, -0.5, 0, 0.5, 1}},
		{"decimals that binary has not", 0, 0.35, 0.1, []float64{0, 0.1, 0.2, 0.3}},
		{"ends that are no multiples", -7, 12, 5, []float64{-5, 0, 5, 10}},
		{"nothing between", 1, 1, 1, nil},
		{"no step", 0, 1, 0, nil},
		{"too many to draw", 0, 1e9, 1, nil},
		{"not a number", math.NaN(), 1, 1, nil},
	} {
		if got := Ticks(c.low, c.high, c.step); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
	for least, want := range map[float64]float64{1: 1, 1.1: 2, 2.5: 5, 7: 10, 0.03: 0.05, 120: 200} {
		if got := Step(least); math.Abs(got-want) > 1e-12*want {
			t.Errorf("step %v, want %v", got, want)
		}
	}
}

func TestScale(t *testing.T) {
	s := Scale{Low: -1, High: 3, From: 10, To: 50}
	for v, want := range map[float64]float64{-1: 10, 0: 20, 3: 50} {
		if got := s.At(v); got != want {
			t.Errorf("%v is at %v, want %v", v, got, want)
		}
	}
	if got := s.Clamp(9); got != 50 {
		t.Errorf("what is off the axis is drawn at %v, want its end", got)
	}
	if got := (Scale{Low: 1, High: 1, From: 0, To: 10}).At(1); got != 5 {
		t.Errorf("an axis of one value has it at %v, want the middle", got)
	}
}

func TestClip(t *testing.T) {
	if got := Clip("short", 100, 10); got != "short" {
		t.Errorf("a text that fits became %q", got)
	}
	long := strings.Repeat("wide ", 20)
	got := Clip(long, 100, 10)
	if Width(got, 10, false) > 100 || !strings.HasSuffix(got, "…") || len(got) < 10 {
		t.Errorf("%q is %v wide", got, Width(got, 10, false))
	}
	if Width("漢字", 10, false) != 20 {
		t.Errorf("East Asian letters are %v wide, want an em each", Width("漢字", 10, false))
	}
}

// Inks that have to be told from the page have a contrast of 4.5 to 1 with it, as WCAG 2 computes it, for light and dark.
func TestContrast(t *testing.T) {
	luminance := func(c color.RGBA) float64 {
		linear := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
	}
	contrast := func(a, b color.RGBA) float64 {
		x, y := luminance(a), luminance(b)
		return (max(x, y) + 0.05) / (min(x, y) + 0.05)
	}
	for _, ink := range []Ink{Words, Muted, Higher, Lower, Same, Open} {
		for name, pair := range map[string][2]color.RGBA{"light": {palette[ink].light, page.light}, "dark": {palette[ink].dark, page.dark}} {
			if got := contrast(pair[0], pair[1]); got < 4.5 {
				t.Errorf("%s on %s: contrast %.2f", classes[ink], name, got)
			}
		}
	}
}

// Higher and lower are told apart by eyes without one kind of cones, by the matrices of Viénot, Brettel and Mollon (1999) for
// red and green, in linear RGB: their colours stay a fifth of the cube's side apart.
func TestColourBlind(t *testing.T) {
	linear := func(c color.RGBA) [3]float64 {
		var v [3]float64
		for i, x := range []uint8{c.R, c.G, c.B} {
			v[i] = math.Pow(float64(x)/255, 2.2)
		}
		return v
	}
	for name, matrix := range map[string][3][3]float64{
		"protanopia":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
		"deuteranopia": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
	} {
		seen := func(c color.RGBA) (out [3]float64) {
			v := linear(c)
			for i := range 3 {
				for j := range 3 {
					out[i] += matrix[i][j] * v[j]
				}
			}
			return out
		}
		for page, of := range map[string]func(shades) color.RGBA{"light": func(s shades) color.RGBA { return s.light }, "dark": func(s shades) color.RGBA { return s.dark }} {
			a, b := seen(of(palette[Higher])), seen(of(palette[Lower]))
			distance := math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
			if distance < 0.2 {
				t.Errorf("%s, %s page: distance %.3f", name, page, distance)
			}
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	d := sample()
	for range 50 {
		d.Label(10, 50, "some text of a row", Words, 12, Start)
	}
	for b.Loop() {
		if err := PNG(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}
