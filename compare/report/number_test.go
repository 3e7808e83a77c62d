package report

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		why  string
		x    float64
		want string
	}{
		{"zero", 0, "0"},
		{"negative zero is zero", math.Copysign(0, -1), "0"},
		{"whole", 12, "12"},
		{"whole with zeros at the end", 1200, "1200"},
		{"zeros trimmed", 2.5, "2.5"},
		{"six decimals", 1.0 / 3, "0.333333"},
		{"rounded to a whole", 1.9999999, "2"},
		{"no thousands mark", -1234567.891, "-1234567.891"},
		{"no exponent above", 1e20, "100000000000000000000"},
		{"below 0.1 six digits count", 1.0 / 30, "0.0333333"},
		{"below 0.1 zeros trimmed too", 0.05, "0.05"},
		{"rounded up to 0.1", 0.09999999, "0.1"},
		{"tiny", 1.234567e-7, "1.23457e-07"},
		{"tiny and negative", -1e-300, "-1e-300"},
		{"missing", math.NaN(), ""},
		{"infinite is missing", math.Inf(-1), ""},
	} {
		if got := Number(c.x); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// What is written can be read back to six digits, by csv readers and as JSON.
func FuzzNumber(f *testing.F) {
	for _, x := range []float64{0, 1, -0.1, 1e-9, 123456.789, 1e308, 5e-324} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		s := Number(x)
		if math.IsNaN(x) || math.IsInf(x, 0) {
			if s != "" {
				t.Errorf("%v is %q, want nothing", x, s)
			}
			return
		}
		back, err := strconv.ParseFloat(s, 64)
		if err != nil {
			t.Fatal(err)
		}
		allowed := max(0.51e-6, 0) // half of the sixth decimal
		if math.Abs(x) < 0.1 {
			allowed = 0.51e-5*math.Abs(x) + 5e-324 // half of the sixth digit, for a first digit of 1
		}
		if !(math.Abs(back-x) <= max(allowed, 1e-15*math.Abs(x))) {
			t.Errorf("%v is written %s", x, s)
		}
	})
}

func TestFormats(t *testing.T) {
	for _, c := range []struct{ why, got, want string }{
		{"rates have two decimals", precisionFor(34.2).format(5), "5.00"},
		{"hundreds have one", precisionFor(341).format(341.94), "341.9"},
		{"shares have three", precisionFor(0.28).format(0.1591), "0.159"},
		{"all zero", precisionFor(0).format(0), "0.000"},
		{"rare hits", precisionFor(0.004).format(0.00412), "0.00412"},
		{"huge", precisionFor(2e7).format(2e7), "2.00e+07"},
		{"rounded to zero without sign", precision(2).format(-0.001), "0.00"},
		{"signed zero has no sign", precision(1).signed(0.01), "0.0"},
		{"plus", precision(1).signed(17.03), "+17.0"},
		{"minus", precision(1).signed(-17.03), "-17.0"},
		{"missing", precision(2).format(math.NaN()), "-"},
		{"missing difference", precision(2).signed(math.NaN()), "-"},
		{"p is never 0", probability(0.0001), "<0.001"},
		{"p below 5 % does not look like 5 %", probability(0.04996), "0.0500"},
		{"p just below 5 %", probability(0.0496), "0.0496"},
		{"p of 1", probability(1), "1.000"},
		{"p missing", probability(math.NaN()), "-"},
		{"large percent without decimals", percentPrecision(1234.5).format(1234.5), "1234"},
		{"counts", grouped(1234567), "1,234,567"},
		{"small counts", grouped(90), "90"},
		{"first mark", mark(0), "¹"},
		{"tenth mark", mark(9), "¹⁰"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.why, c.got, c.want)
		}
	}
}

// TestNumberAgainstStrconv compares with six decimals by strconv, less the zeros at the end, also where the seventh
// decimal is an exact five.
func TestNumberAgainstStrconv(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300_000 {
		for _, x := range []float64{
			float64(r.IntN(1e6)) / float64(1+r.IntN(1e4)), // rates
			r.Float64() * math.Pow(10, float64(r.IntN(14))),
			float64(r.IntN(1<<20)) / 128,                          // ties
			math.Nextafter(float64(r.IntN(1<<20))/128, -1),        // just below
			math.Nextafter(float64(r.IntN(1<<20))/128, 1e9),       // just above
			float64(r.IntN(1 << 20)), 0.1 + float64(r.IntN(9))/10, // round numbers
		} {
			if x < 0.1 {
				continue
			}
			want := strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(-x, 'f', 6, 64), "0"), ".")
			if got := Number(-x); got != want {
				t.Fatalf("%g is %s, want %s", -x, got, want)
			}
		}
	}
}

func BenchmarkAppendNumber(b *testing.B) {
	var row []byte
	b.ReportAllocs()
	for b.Loop() {
		row = AppendNumber(AppendNumber(AppendNumber(row[:0], 0), 12.3456789), 0.0123456789)
	}
}
