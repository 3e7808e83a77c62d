package compare

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// A refCase is a case of the reference values of shared/parity/statistics; its README says how to read one.
type refCase struct {
	Name      string
	Input     refInput
	Options   map[string]any
	Expect    map[string]any
	Tolerance struct {
		Rel, Abs   float64
		MonteCarlo map[string]any `json:"monte_carlo"`
	}
}

type refInput struct {
	File, Column    string
	PairedBy        string `json:"paired_by"`
	Cluster, X, Y   json.RawMessage
	Baseline        map[string]string
	Groups          []string
	P               []*float64
	First, Times    float64
	ThenAlternate   []float64 `json:"then_alternate"`
	Hits, Words     string
	DropOneRowTopic string `json:"drop"`
}

// refCases reads the cases of a file whose names start with one of the prefixes, and fails if there are not as many as
// the README says.
func refCases(t *testing.T, file string, want int, prefixes ...string) []refCase {
	t.Helper()
	data, err := os.ReadFile(corporatest.Shared(t, "parity/statistics/"+file))
	if err != nil {
		t.Fatal(err)
	}
	var all, cases []refCase
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		if slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(c.Name, p) }) {
			cases = append(cases, c)
		}
	}
	if len(cases) != want {
		t.Fatalf("%d cases of %v, want %d", len(cases), prefixes, want)
	}
	return cases
}

// close accepts got if it is within the tolerance of what the case expects under key; null is NaN or infinite.
func (c refCase) close(t *testing.T, key string, got float64) {
	t.Helper()
	want, ok := c.Expect[key]
	if !ok {
		t.Errorf("%s: no %s", c.Name, key)
		return
	}
	c.closeTo(t, key, got, want)
}

func (c refCase) closeTo(t *testing.T, what string, got float64, want any) {
	t.Helper()
	w, ok := want.(float64)
	switch {
	case !ok && !math.IsNaN(got) && !math.IsInf(got, 0):
		t.Errorf("%s: %s is %v, want nothing", c.Name, what, got)
	case ok && !(math.Abs(got-w) <= c.Tolerance.Abs+c.Tolerance.Rel*math.Abs(w)):
		t.Errorf("%s: %s is %v, want %v", c.Name, what, got, w)
	}
}

// row is one text of a case.
type row struct {
	topic string
	value float64
}

// values reads the two groups of a case. Values by hand get no topic unless they are paired: then their place is.
func (c refCase) values(t *testing.T, paired bool) (x, y []row) {
	t.Helper()
	if c.Input.File == "" {
		return handRows(t, c.Input.X, paired), handRows(t, c.Input.Y, paired)
	}
	return c.tableRows(t, c.Input.X), c.tableRows(t, c.Input.Y)
}

func handRows(t *testing.T, raw json.RawMessage, paired bool) []row {
	var values []float64
	if raw == nil {
		return nil
	}
	if err := json.Unmarshal(raw, &values); err != nil {
		t.Fatal(err)
	}
	rows := make([]row, len(values))
	for i, v := range values {
		rows[i].value = v
		if paired {
			rows[i].topic = strconv.Itoa(i)
		}
	}
	return rows
}

func (c refCase) tableRows(t *testing.T, raw json.RawMessage) []row {
	if raw == nil {
		return nil
	}
	var filter struct{ Source string }
	if err := json.Unmarshal(raw, &filter); err != nil {
		t.Fatal(err)
	}
	return sourceRows(t, c.Input.File, c.Input.Column, filter.Source)
}

// sourceRows reads a column of a table for the rows of one source.
func sourceRows(t *testing.T, file, column, source string) []row {
	t.Helper()
	f, err := os.Open(corporatest.Shared(t, "parity/statistics/"+file))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	at, from := slices.Index(records[0], column), slices.Index(records[0], "source")
	var rows []row
	for _, record := range records[1:] {
		if record[from] != source {
			continue
		}
		v, err := strconv.ParseFloat(record[at], 64)
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row{record[0], v})
	}
	return rows
}

// twoGroups compares x with y in one measure. Without topics every topic is dropped.
func twoGroups(t *testing.T, m Measure, o Options, x, y []row, topics bool) *Comparison {
	t.Helper()
	b := New([]Measure{m}, o)
	add := func(group string, rows []row) {
		for _, r := range rows {
			if !topics {
				r.topic = ""
			}
			b.Add(Observation{Group: group, Topic: r.topic, Words: 100, Values: []float64{r.value}})
		}
	}
	add("baseline", y)
	add("group", x)
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// quick are options for figures that no resample enters.
var quick = Options{Seed: 1, Resamples: 1, Level: 0.95}

// joint makes samples whose clusters are numbered alike, with a cluster for each topic of either.
func joint(x, y []row) (sx, sy sample) {
	ids := map[string]int{}
	number := func(rows []row) (s sample) {
		for _, r := range rows {
			if _, ok := ids[r.topic]; !ok {
				ids[r.topic] = len(ids)
			}
			s.values, s.cluster = append(s.values, r.value), append(s.cluster, ids[r.topic])
		}
		return s
	}
	sx, sy = number(x), number(y)
	sx.clusters, sy.clusters = len(ids), len(ids)
	return sx, sy
}

// single makes a sample in which each document is a cluster.
func single(rows []row) sample {
	s := sample{clusters: len(rows)}
	for i, r := range rows {
		s.values, s.cluster = append(s.values, r.value), append(s.cluster, i)
	}
	return s
}
