package agreement

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// A refCase is a case of shared/parity/statistics/agreement.json; the README there says how to read one.
type refCase struct {
	Name      string
	Input     refInput
	Expect    map[string]any
	Tolerance struct{ Rel, Abs float64 }

	t       *testing.T
	checked map[string]bool
}

// columns are those of a table, or of a case by hand.
type columns map[string][]float64

type refInput struct {
	File, Column  string
	Score1        string `json:"score_1"`
	Score2        string `json:"score_2"`
	XColumn       string `json:"x_column"`
	YColumn       string `json:"y_column"`
	Covariates    []string
	AtLeast       float64 `json:"predict_x_if_at_least"`
	X, Y, Rows    json.RawMessage
	A, B, C       []float64
	Label, Score  []float64
	Truth         []int
	Prediction    []int
	ItemsByRaters [][]float64  `json:"items_by_raters"`
	Counts        [][]int      `json:"counts"`
	CodersByUnits [][]*float64 `json:"coders_by_units"`
}

// refCases runs a check on each case of a kind, in all as many as are named, and fails if a check leaves out a figure.
func refCases(t *testing.T, kind string, want int, check func(c *refCase)) {
	t.Helper()
	var all []refCase
	decode(t, "agreement.json", &all)
	n := 0
	for _, c := range all {
		if first, _, _ := strings.Cut(c.Name, "/"); first != kind {
			continue
		}
		n++
		c.t, c.checked = t, map[string]bool{}
		check(&c)
		for key := range c.Expect {
			if !c.checked[key] {
				t.Errorf("%s: %s is not checked", c.Name, key)
			}
		}
	}
	if n != want {
		t.Errorf("%d cases of %s, want %d", n, kind, want)
	}
}

func decode(t *testing.T, file string, to any) {
	t.Helper()
	data, err := os.ReadFile(corporatest.Shared(t, "parity/statistics/"+file))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, to); err != nil {
		t.Fatal(err)
	}
}

// is compares a figure, or a list of them, with what the case expects under key. A key that the case has not must be a
// figure that is not defined.
func (c *refCase) is(key string, got ...float64) {
	c.t.Helper()
	want, ok := c.Expect[key]
	list, isList := want.([]any)
	switch {
	case !ok && slices.ContainsFunc(got, isPresent):
		c.t.Errorf("%s: %s is %v, which the case has not", c.Name, key, got)
	case ok && !isList:
		list = []any{want}
	}
	c.checked[key] = true
	if ok && len(list) != len(got) {
		c.t.Fatalf("%s: %s is %v, want %v", c.Name, key, got, want)
	}
	for i, w := range list {
		if v, ok := w.(float64); !ok || !(math.Abs(got[i]-v) <= c.Tolerance.Abs+c.Tolerance.Rel*math.Abs(v)) {
			c.t.Errorf("%s: %s is %v, want %v", c.Name, key, got, want)
		}
	}
}

// matrix flattens what is expected under key, so that is can compare it.
func (c *refCase) matrix(key string) {
	var flat []any
	for _, row := range c.Expect[key].([]any) {
		flat = append(flat, row.([]any)...)
	}
	c.Expect[key] = flat
}

// table reads the columns of a file for the rows of the sources named, all if none is. The column "is SOURCE" is 1 for
// the rows of a source.
func (c *refCase) table(sources ...string) (columns, []string) {
	c.t.Helper()
	f, err := os.Open(corporatest.Shared(c.t, "parity/statistics/"+c.Input.File))
	if err != nil {
		c.t.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		c.t.Fatal(err)
	}
	table, topics := columns{}, []string(nil)
	for _, record := range records[1:] {
		if len(sources) > 0 && !slices.Contains(sources, record[1]) {
			continue
		}
		topics = append(topics, record[0])
		for _, source := range []string{"Student", "ChatGPT-3", "ChatGPT-4"} {
			table.add(fmt.Sprintf("source is %s", source), indicator(record[1] == source))
		}
		for j, field := range record[2:] {
			v, err := strconv.ParseFloat(field, 64)
			if err != nil {
				c.t.Fatal(err)
			}
			table.add(records[0][j+2], v)
		}
	}
	return table, topics
}

func (table columns) add(name string, v float64) {
	table[name] = append(table[name], v)
}

func indicator(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// source reads {"source": NAME}, or nothing from "all".
func (c *refCase) source(raw json.RawMessage) []string {
	var filter struct{ Source string }
	if json.Unmarshal(raw, &filter) != nil {
		return nil
	}
	return []string{filter.Source}
}

// numbers reads a list of numbers.
func (c *refCase) numbers(raw json.RawMessage) []float64 {
	var list []float64
	if err := json.Unmarshal(raw, &list); err != nil {
		c.t.Fatal(err)
	}
	return list
}

// scored reads the two groups of a case: its columns, and which rows are of the group x.
func (c *refCase) scored() (columns, []bool) {
	x := c.source(c.Input.X)
	table, _ := c.table(append(x, c.source(c.Input.Y)...)...)
	return table, yes(table["source is "+x[0]])
}

// yes makes labels of numbers.
func yes(numbers []float64) []bool {
	labels := make([]bool, len(numbers))
	for i, v := range numbers {
		labels[i] = v == 1
	}
	return labels
}
