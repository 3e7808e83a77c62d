package analyze

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"mores/corpora"
	"mores/lexicon"
)

// TestMeasuresAreExplained: every measure has a name of its own, a unit, a definition and an example, and where its name
// is fixed there is a column of it, with all channels and a reference.
func TestMeasuresAreExplained(t *testing.T) {
	columns := map[string]bool{}
	for _, c := range demoAnalyzer(t, "mores", nil).Columns() {
		columns[c.Name] = true
	}
	names := map[string]bool{}
	for _, m := range Measures() {
		if m.Name == "" || names[m.Name] || m.Unit == "" || m.Definition == "" || m.Example == "" {
			t.Errorf("the name %q is empty or used twice, or something of it is not explained", m.Name)
		}
		if names[m.Name] = true; m.Channel != MoralChannel && !columns[m.Name] {
			t.Errorf("%s is no column", m.Name)
		}
	}
	for name := range columns {
		if !names[name] && !names[name+rateSuffix] && !strings.HasPrefix(name, "mores.") {
			t.Errorf("the column %s is no measure", name)
		}
	}
}

// demoAnalyzer measures all channels, with the demo as the reference.
func demoAnalyzer(t *testing.T, name string, formulas []Formula) *Analyzer {
	l, err := lexicon.Load(name)
	if err != nil {
		t.Fatal(err)
	}
	b := NewReference()
	for d, err := range corpora.Demo().Documents(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if err := b.Add(d.Topic, d.Text); err != nil {
			t.Fatal(err)
		}
	}
	return analyzerWith(t, Options{Channels: Channels, Formulas: formulas, Reference: b.Reference("demo", "")}, l)
}

var measureExample = regexp.MustCompile("“(.*)”: (.*)$")

// TestMeasureExamples makes sure that the examples of texts are true, to the 6 decimals that they have. Packages
// complexity and stance test those of their own.
func TestMeasureExamples(t *testing.T) {
	all := []Formula{ByRate, ByScore, ByShare, ByMean}
	analyzers := map[string]*Analyzer{"mores": demoAnalyzer(t, "mores", all), "liberty": demoAnalyzer(t, "liberty", all)}
	for _, m := range Measures() {
		parts := measureExample.FindStringSubmatch(m.Example)
		if parts == nil {
			if !strings.HasSuffix(m.Name, "_all") && m.Channel != ComplexityChannel && (m.Channel != StanceChannel || m.Unit != rated) {
				t.Errorf("%s: the example %s is not a text and its figure", m.Name, m.Example)
			}
			continue
		}
		used := "mores"
		if strings.Contains(m.Name, "liberty") {
			used = "liberty"
		}
		a := analyzers[used]
		name := strings.NewReplacer("LEXICON", used, "FOUNDATION", "care").Replace(m.Name)
		want, err := strconv.ParseFloat(parts[2], 64)
		if err != nil {
			t.Errorf("%s: %v", m.Name, err)
		}
		r := a.Analyze(parts[1])
		found := false
		for _, c := range a.Columns() {
			if c.Name != name {
				continue
			}
			found = true
			if got := c.Of(&r); !(math.Abs(got-want) < 6e-7) {
				t.Errorf("%s: of %q it is %.6f, the example says %v", m.Name, parts[1], got, want)
			}
		}
		if !found {
			t.Errorf("%s: there is no column %s", m.Name, name)
		}
	}
}
