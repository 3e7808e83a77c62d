package complexity

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestMeasures makes sure that every measure has a name of its own and is explained, and that none is infinite.
func TestMeasures(t *testing.T) {
	names := map[string]bool{}
	long := measure(strings.Repeat("Nobody who was asked in 2020 said that movement is free, because it was not. ", 10))
	for _, m := range Measures() {
		if m.Name == "" || names[m.Name] || m.Part == "" || m.Unit == "" || m.Definition == "" || m.Example == "" {
			t.Errorf("the name %q is empty or used twice, or something of it is not explained", m.Name)
		}
		names[m.Name] = true
		if v := m.Of(&long); math.IsNaN(v) || math.IsInf(v, 0) {
			t.Errorf("%s of a long text is %v", m.Name, v)
		}
		for _, s := range []string{"", "a", "a a", "?", "42", "\xff"} {
			f := measure(s)
			if v := m.Of(&f); math.IsInf(v, 0) {
				t.Errorf("%s of %q is %v", m.Name, s, v)
			}
		}
	}
}

var example = regexp.MustCompile("^“(.*)”: (.*)$")

// TestExamples makes sure that the examples are true, to the 6 decimals that they have. Those of two measures that need a
// long text say how many words it has and how many of them are different.
func TestExamples(t *testing.T) {
	for _, m := range Measures() {
		parts := example.FindStringSubmatch(m.Example)
		if m.Name == "mattr" || m.Name == "hdd" {
			n := regexp.MustCompile("[0-9.]*[0-9]").FindAllString(m.Example, -1)
			words, different := figure(t, n[0]), figure(t, n[1])
			s := ""
			for i := range int(words) {
				s += "w" + strconv.Itoa(i%int(different)) + " "
			}
			parts = []string{"", s, n[2]}
		}
		if parts == nil {
			t.Errorf("%s: the example %s is not a text and its figure", m.Name, m.Example)
			continue
		}
		f := measure(parts[1])
		if got, want := m.Of(&f), figure(t, parts[2]); !(math.Abs(got-want) < 6e-7) {
			t.Errorf("%s: of %.40q it is %.6f, the example says %v", m.Name, parts[1], got, want)
		}
	}
}

func figure(t *testing.T, s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestOwnPerplexity: words that are equally frequent are as many as there are, and it is 2 to the entropy in bits.
func TestOwnPerplexity(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         float64
	}{
		{"four words that occur once each", "a b c d", 4},
		{"two words that occur twice each", "a b a b", 2},
		{"shares of a half, a quarter and a quarter have an entropy of 1.5 bits", "a a b c", math.Exp2(1.5)},
	} {
		if got := measure(c.text).OwnPerplexity; math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, not %v", c.reason, got, c.want)
		}
	}
}
