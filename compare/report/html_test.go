package report

import (
	"bytes"
	"fmt"
	"math"
	"regexp"
	"strings"
	"testing"

	"mores/compare"
)

// hostile is a text that would run, or end an element, if it were not escaped.
const hostile = `</title></script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">'"&`

// exampleReport has every part of a report. change alters each observation, as for example.
func exampleReport(t testing.TB, change func(o *compare.Observation) bool) *Report {
	t.Helper()
	b := exampleBuilder(t, change)
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	d, err := b.Details()
	if err != nil {
		t.Fatal(err)
	}
	r := &Report{Comparison: c, Subjects: subjects, Details: d, Record: `{"mores": "0.1.0"}`, Note: "Made up.",
		Warnings: []string{"a warning of the run"},
		Sources: Sources{Version: "0.1.0", Lexicons: []Source{{"mores", "0.2.0", "0123456789abcdef", "Author, A. (2020). A lexicon."}},
			Sentiment: Source{Name: "vader"}}}
	for _, t := range c.Contrasts {
		if t.Measure.Name == subjects.Moral {
			r.Shifts = append(r.Shifts, exampleShift(t))
		}
	}
	return r
}

// exampleShift has words of all kinds, the first with lines.
func exampleShift(t compare.Contrast) WordShift {
	s := WordShift{Group: t.Group, Baseline: t.Baseline, Measure: t.Measure, Called: "moral language", Difference: t.Difference.Value, Others: 7, OthersAdd: 0.25}
	for i, word := range []string{"care", "harm*", hostile, "both", "plain"} {
		w := ShiftWord{Word: word, Add: t.Difference.Value / float64(i+2) * float64(1-2*(i%2)), Mean: 1, MeanBaseline: 0.5, Documents: i, DocumentsBaseline: 3,
			Categories: []string{[]string{"care.virtue", "care.vice", "fairness.virtue", "loyalty", "own"}[i]}, Positive: i != 1 && i != 4, Negative: i == 1 || i == 3}
		for k := range 3 {
			w.Lines = append(w.Lines, Line{t.Group, fmt.Sprint("id ", k), "left of " + hostile, word, "right of it"})
		}
		s.Words = append(s.Words, w)
	}
	return s
}

func pageOf(t testing.TB, r *Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := HTML(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestHTML(t *testing.T) {
	page := pageOf(t, exampleReport(t, asItIs))
	for _, c := range []struct{ why, want string }{
		{"the claim comes first, with its words", "moral language than people (95 % interval"},
		{"a forest plot in words, for those who do not see it", "difference, per 1,000 words with 95 % interval: care &#43;3.30"},
		{"the margin of equivalence", "margin ±0.05"},
		{"n everywhere", "n 24, median"},
		{"which topics drive it", "of 24 topics"},
		{"without any one topic", "without any one topic"},
		{"a line of the concordance", `<b>care</b><span class="right"> right of it</span>`},
		{"methods", "(Schuirmann, 1987): sentiment ±0.05"},
		{"the citation of the lexicon", "Author, A. (2020). A lexicon."},
		{"the record", "&#34;mores&#34;: &#34;0.1.0&#34;"},
		{"what the words add up to", "7 others &#43;0.25, in all"},
		{"warnings", "a warning of the run"},
	} {
		if !strings.Contains(page, c.want) {
			t.Errorf("%s: no %q", c.why, c.want)
		}
	}
	if page != pageOf(t, exampleReport(t, asItIs)) {
		t.Error("the same comparison gives another page")
	}
}

// The page loads nothing: no element and no style names an address outside.
func TestHTMLNeedsNothingElse(t *testing.T) {
	page := pageOf(t, exampleReport(t, asItIs))
	for _, pattern := range []string{`(?i)<(link|img|iframe|object|embed|video|audio|base)\b`, `(?i)\ssrc\s*=`, `(?i)url\(`, `@import`, `(?i)href="[^#]`, `(?i)\son\w+=`} {
		for _, found := range regexp.MustCompile(pattern).FindAllString(strings.ReplaceAll(page, "&lt;", ""), -1) {
			if !strings.Contains(hostile, strings.TrimSpace(found)) {
				t.Errorf("%s is in the page: %q", pattern, found)
			}
		}
	}
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("%d scripts, want the page's own", n)
	}
}

// Whatever groups and topics are called, and where nothing is known, there is a page without NaN.
func TestHTMLOfHardCases(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(o *compare.Observation) bool
	}{
		{"names that are markup", func(o *compare.Observation) bool { o.Group, o.Topic = hostile+o.Group, hostile+o.Topic; return true }},
		{"no topics", func(o *compare.Observation) bool { o.Topic = ""; return true }},
		{"a single document each", func(o *compare.Observation) bool { return o.Topic == "topic 1" }},
		{"values of one group are missing", func(o *compare.Observation) bool {
			if o.Group != "people" {
				for j := range o.Values {
					o.Values[j] = math.NaN()
				}
			}
			return true
		}},
		{"all is zero", func(o *compare.Observation) bool { clear(o.Values); return true }},
		{"values of any size", func(o *compare.Observation) bool { o.Values[0] *= 1e90; o.Values[1] *= 1e-90; return true }},
	} {
		page := pageOf(t, exampleReport(t, c.change))
		for _, never := range []string{"NaN", "Inf", "<script>window", "<img", "%!"} {
			if strings.Contains(page, never) {
				t.Errorf("%s: %q is in the page, near %.200q", c.why, never, page[max(0, strings.Index(page, never)-100):])
			}
		}
		for _, d := range exampleReport(t, c.change).Drawings() {
			for _, m := range d.Marks {
				if sum := m.X + m.Y + m.X2 + m.Y2; math.IsNaN(sum) || math.Abs(sum) > 1e5 {
					t.Errorf("%s: %s draws at %+v", c.why, d.Name, m)
				}
			}
		}
	}
}

// A page stays under a megabyte with hundreds of groups of long names, thousands of topics, long lines and a long record.
func TestHTMLStaysSmall(t *testing.T) {
	o := compare.DefaultOptions()
	o.Resamples = 20
	var measures []compare.Measure
	for i := range 40 {
		name := fmt.Sprintf("mores.%d_rate%s", i, strings.Repeat("long", 50))
		measures = append(measures, compare.Measure{Name: name, Label: name, Heading: "mores (per 1,000 words)", Unit: "per 1,000 words", Ratio: true})
	}
	b := compare.New(measures, o)
	values := make([]float64, len(measures))
	for g := range 120 {
		for topic := range 40 {
			for j := range values {
				values[j] = float64((g*31+topic*17+j*7)%29) + 1
			}
			b.Add(compare.Observation{Group: fmt.Sprint(strings.Repeat("group 漢 ", 100), g), Topic: fmt.Sprint(strings.Repeat("topic", 500), topic), Words: 100, Values: values})
		}
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	d, err := b.Details()
	if err != nil {
		t.Fatal(err)
	}
	r := &Report{Comparison: c, Subjects: Subjects{Moral: measures[0].Name}, Details: d, Record: strings.Repeat(`"漢", `, 100_000),
		Warnings: []string{strings.Repeat("warning ", 10_000)}}
	for i := range 12 {
		s := exampleShift(c.Contrasts[i])
		for len(s.Words) < 45 {
			s.Words = append(s.Words, s.Words...)
		}
		for k := range s.Words {
			w := &s.Words[k]
			w.Lines = nil
			for range 8 {
				w.Lines = append(w.Lines, Line{strings.Repeat("g", 500), strings.Repeat("i", 500), strings.Repeat("左", 80), "word", strings.Repeat("右", 80)})
			}
		}
		r.Shifts = append(r.Shifts, s)
	}
	page := pageOf(t, r)
	for _, part := range strings.Split(page, "<section ")[1:] {
		t.Logf("%.12s: %d", part, len(part))
	}
	if n := len(page); n >= 1_000_000 {
		t.Errorf("the page has %d bytes", n)
	}
}

func BenchmarkHTML(b *testing.B) {
	r := exampleReport(b, asItIs)
	for b.Loop() {
		pageOf(b, r)
	}
}
