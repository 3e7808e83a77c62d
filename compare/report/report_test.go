package report

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"mores/compare"
)

var update = flag.Bool("update", false, "write the golden files anew")

var subjects = Subjects{Moral: "mores.moral_rate", Others: []Subject{{"sentiment", "sentiment"}}}

// example compares groups on 24 topics; change alters each observation and says whether it is kept.
func example(t testing.TB, change func(o *compare.Observation) bool) *compare.Comparison {
	t.Helper()
	c, err := exampleBuilder(t, change).Compare()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// exampleBuilder has the observations of example.
func exampleBuilder(t testing.TB, change func(o *compare.Observation) bool) *compare.Builder {
	t.Helper()
	measures := []compare.Measure{
		{Name: "mores.care_rate", Label: "care", Heading: "mores (per 1,000 words)", Unit: "per 1,000 words", Family: "mores", Ratio: true},
		{Name: "mores.sanctity_rate", Label: "sanctity", Heading: "mores (per 1,000 words)", Unit: "per 1,000 words", Family: "mores", Ratio: true},
		{Name: "mores.moral_rate", Label: "moral", Heading: "mores (per 1,000 words)", Unit: "per 1,000 words", Ratio: true},
		{Name: "sentiment", Label: "sentiment", Heading: "sentiment (VADER compound)", Unit: "mean compound", Margin: 0.05},
	}
	o := compare.DefaultOptions()
	o.Resamples = 1000
	b := compare.New(measures, o)
	r := rand.New(rand.NewPCG(11, 11))
	for topic := range 24 {
		level := 10 + 2*r.NormFloat64()
		for g, group := range []string{"people", "model A", "model B"} {
			care, sanctity := max(0, level+4*float64(g)+2*r.NormFloat64()), max(0, 1-float64(g)+r.NormFloat64())
			o := compare.Observation{
				Group: group, Topic: fmt.Sprint("topic ", topic), Words: 200 + r.IntN(100),
				Values: []float64{care, sanctity, care + sanctity, 0.2 + 0.05*float64(g/2) + 0.05*r.NormFloat64()},
			}
			if change(&o) {
				b.Add(o)
			}
		}
	}
	return b
}

func asItIs(*compare.Observation) bool { return true }

func TestGolden(t *testing.T) {
	for _, c := range []struct {
		file, why string
		write     func(w *bytes.Buffer, c *compare.Comparison) error
		change    func(o *compare.Observation) bool
	}{
		{"pairs.txt", "pairs by topic, the usual case", printed, asItIs},
		{"few.txt", "few topics, some left out, zeros and missing values: footnotes", printed, func(o *compare.Observation) bool {
			switch {
			case o.Topic == "topic 1" && o.Group == "model A":
				return false
			case o.Topic == "topic 10":
				o.Values[0] = math.NaN()
			case o.Group == "people":
				o.Values[1] = 0
			}
			return o.Topic <= "topic 13"
		}},
		{"independent.txt", "documents without topics", printed, func(o *compare.Observation) bool { o.Topic = ""; return true }},
		{"crossed.txt", "two or three documents a topic and group: means of topic means; one without a topic", printed, func(o *compare.Observation) bool {
			o.Topic = o.Topic[:len("topic 1")]
			if o.Topic == "topic 9" && o.Group == "model B" {
				o.Topic = ""
			}
			return o.Words > 210
		}},
		{"pairs.md", "Markdown, with methods", func(w *bytes.Buffer, c *compare.Comparison) error { return Markdown(w, inWords(c)) }, asItIs},
		{"few.tex", "LaTeX, with notes", func(w *bytes.Buffer, c *compare.Comparison) error { return LaTeX(w, inWords(c)) }, func(o *compare.Observation) bool {
			if o.Group == "people" {
				o.Values[1] = 0
			}
			return o.Topic <= "topic 13"
		}},
		{"pairs.json", "all in one", func(w *bytes.Buffer, c *compare.Comparison) error { return JSON(w, c) }, asItIs},
		{"contrasts.csv", "rows of the contract", func(w *bytes.Buffer, c *compare.Comparison) error { return CSV(w, c) }, asItIs},
		{"contrasts.jsonl", "the same as objects", func(w *bytes.Buffer, c *compare.Comparison) error { return JSONLines(w, c) }, asItIs},
		{"groups.csv", "means of groups", func(w *bytes.Buffer, c *compare.Comparison) error { return GroupsCSV(w, c) }, asItIs},
	} {
		var got bytes.Buffer
		if err := c.write(&got, example(t, c.change)); err != nil {
			t.Fatal(err)
		}
		golden(t, c.file, c.why, got.Bytes())
	}
}

// inWords is a report without drawings.
func inWords(c *compare.Comparison) *Report {
	return &Report{Comparison: c, Subjects: subjects, Sources: Sources{Version: "0.1.0", Lexicons: []Source{{Name: "mores", Version: "0.2.0", SHA256: "0123456789abcdef"}}}}
}

func printed(w *bytes.Buffer, c *compare.Comparison) error { return Table(w, c, subjects, false) }

func golden(t *testing.T, file, why string, got []byte) {
	t.Helper()
	path := "testdata/" + file
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s (%s) differs; run the test with -update and look at the change:\n%s", path, why, got)
	}
}

// Whatever the names of groups, the table keeps to 80 columns, stays on its lines, and shows no control character.
func TestTableOfHostileNames(t *testing.T) {
	names := map[string]string{
		"people":  "\x1b[31mred\nline\t" + strings.Repeat("long ", 30),
		"model A": strings.Repeat("漢字", 40),
		"model B": "\u202eright to left\x00\xff👩‍🔬é",
	}
	c := example(t, func(o *compare.Observation) bool {
		o.Group = names[o.Group]
		o.Topic = strings.Repeat(o.Topic, 3)
		return true
	})
	for i := range c.Measures {
		c.Measures[i].Label += strings.Repeat(" very long label", i)
	}
	for i := range c.Contrasts {
		c.Contrasts[i].Measure = c.Measures[i%len(c.Measures)]
	}
	var out bytes.Buffer
	if err := Table(&out, c, subjects, false); err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(out.Bytes()) {
		t.Error("the table is no UTF-8")
	}
	for line := range strings.SplitSeq(out.String(), "\n") {
		if n := columnsOf(line); n > width {
			t.Errorf("%d columns: %s", n, line)
		}
		if strings.ContainsAny(line, "\x1b\x00\t\u202e") {
			t.Errorf("a control character came through: %q", line)
		}
	}
	for _, want := range []string{`\x1b[31mred\nline`, `\u202eright to left\x00\xff👩‍🔬é`, "…"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %s in\n%s", want, out.String())
		}
	}
}

// A comparison of which nothing is known has no NaN in any output.
func TestNothingKnown(t *testing.T) {
	c := example(t, func(o *compare.Observation) bool {
		if o.Group != "people" {
			for j := range o.Values {
				o.Values[j] = math.NaN()
			}
		}
		return true
	})
	var out bytes.Buffer
	for _, write := range []func() error{
		func() error { return printed(&out, c) },
		func() error { return CSV(&out, c) },
		func() error { return JSONLines(&out, c) },
		func() error { return GroupsCSV(&out, c) },
		func() error { return Markdown(&out, inWords(c)) },
		func() error { return LaTeX(&out, inWords(c)) },
		func() error { return JSON(&out, c) },
	} {
		if err := write(); err != nil {
			t.Fatal(err)
		}
	}
	if strings.Contains(out.String(), "NaN") || strings.Contains(out.String(), "Inf") {
		t.Error(out.String())
	}
	if got := Headline(c, subjects); got != nil {
		t.Errorf("a headline of nothing: %q", got)
	}
}

// The table for LaTeX compiles, whatever is in the names, where a TeX is at hand.
func TestLaTeXCompiles(t *testing.T) {
	path, err := exec.LookPath("pdflatex")
	if err != nil {
		t.Skip("no pdflatex (texlive-latex-recommended) to compile with")
	}
	c := example(t, func(o *compare.Observation) bool {
		o.Group = `\&%$#_{}~^"<>[] ü ` + o.Group
		return o.Topic <= "topic 13"
	})
	c.Contrasts[0].Warnings = []string{`100 % of \this & {that}`}
	var table bytes.Buffer
	if err := LaTeX(&table, inWords(c)); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	document := "\\documentclass{article}\n\\usepackage{booktabs}\n\\begin{document}\n" + table.String() + "\\end{document}\n"
	if err := os.WriteFile(filepath.Join(dir, "table.tex"), []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(path, "-interaction=nonstopmode", "-halt-on-error", "table.tex")
	command.Dir = dir
	if said, err := command.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, said)
	}
}

// In colour the table says the same, and each colour ends on its line.
func TestColour(t *testing.T) {
	var black, colour bytes.Buffer
	c := example(t, asItIs)
	if err := errors.Join(Table(&black, c, subjects, false), Table(&colour, c, subjects, true)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(black.String(), "\x1b") {
		t.Error("there is colour where none is asked for")
	}
	escape := regexp.MustCompile("\x1b\\[[0-9]*m")
	if got := escape.ReplaceAllString(colour.String(), ""); got != black.String() || got == colour.String() {
		t.Errorf("in colour the table says\n%s", got)
	}
	for line := range strings.SplitSeq(colour.String(), "\n") {
		if codes := escape.FindAllString(line, -1); codes != nil && codes[len(codes)-1] != "\x1b[0m" {
			t.Errorf("a colour goes on behind %q", line)
		}
	}
}
