package reference

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"slices"
	"strconv"

	"mores/corpora/corporatest"
)

// A Table is a csv of the reference values: topics, sources, and the columns of numbers.
type Table struct {
	Topic, Source []string
	Columns       map[string][]float64
}

// Table reads the file of the case, with the rows of the sources that are named, of all if none is.
func (c *Case) Table(sources ...string) Table {
	c.T.Helper()
	f, err := os.Open(corporatest.Shared(c.T, "parity/statistics/"+c.Input.File))
	if err != nil {
		c.T.Fatal(err)
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		c.T.Fatal(err)
	}
	t := Table{Columns: map[string][]float64{}}
	for _, record := range records[1:] {
		if len(sources) > 0 && !slices.Contains(sources, record[1]) {
			continue
		}
		t.Topic, t.Source = append(t.Topic, record[0]), append(t.Source, record[1])
		for j, field := range record[2:] {
			v, err := strconv.ParseFloat(field, 64)
			if err != nil {
				c.T.Fatal(err)
			}
			name := records[0][j+2]
			t.Columns[name] = append(t.Columns[name], v)
		}
	}
	return t
}

// XY returns the values of the two groups of a case: by hand, or a column of a table; y is nil where the case has one
// group. Where the case pairs them, those of the topics that have both, in the order of the file.
func (c *Case) XY() (x, y []float64) {
	c.T.Helper()
	if c.Input.File == "" {
		return c.list(c.Input.X), c.list(c.Input.Y)
	}
	of := c.Table(c.X())
	x = of.Columns[c.Input.Column]
	if c.Input.Y == nil {
		return x, nil
	}
	baseline := c.Table(c.Y())
	y = baseline.Columns[c.Input.Column]
	if c.Input.PairedBy == "" {
		return x, y
	}
	return pairs(of.Topic, baseline.Topic, x, y)
}

// X is the source of the group, Y that of the baseline.
func (c *Case) X() string { return c.source(c.Input.X) }

// Y is the source of the baseline.
func (c *Case) Y() string { return c.source(c.Input.Y) }

func (c *Case) source(raw json.RawMessage) string {
	var filter struct{ Source string }
	if err := json.Unmarshal(raw, &filter); err != nil {
		c.T.Fatalf("%s: %v", c.Name, err)
	}
	return filter.Source
}

// list reads numbers; nothing gives nil.
func (c *Case) list(raw json.RawMessage) []float64 {
	if raw == nil {
		return nil
	}
	var list []float64
	if err := json.Unmarshal(raw, &list); err != nil {
		c.T.Fatalf("%s: %v", c.Name, err)
	}
	return list
}

// pairs keeps the values of the topics that are in both lists, in the order of the first.
func pairs(topicX, topicY []string, x, y []float64) (xs, ys []float64) {
	for i, topic := range topicX {
		if j := slices.Index(topicY, topic); j >= 0 {
			xs, ys = append(xs, x[i]), append(ys, y[j])
		}
	}
	return xs, ys
}

// A Regression is the rows of a case with a design: the response, a column of ones and one for each group, and the number
// of the cluster of each row.
type Regression struct {
	Y, Words []float64
	X        [][]float64 // by row
	Cluster  []int
}

// Regression reads the design of a case: a baseline and groups of a table, or y, x and cluster by hand. Without x there is
// the column of ones alone.
func (c *Case) Regression() Regression {
	c.T.Helper()
	if c.Input.File == "" {
		return c.byHand()
	}
	t := c.Table(append([]string{c.Input.Baseline.Source}, c.Input.Groups...)...)
	column, r := c.Input.Column, Regression{Cluster: Numbered(t.Topic)}
	if c.Input.Hits != nil {
		column, r.Words = c.Word(c.Input.Hits), t.Columns[c.Word(c.Input.Words)]
	}
	r.Y = t.Columns[column]
	for _, source := range t.Source {
		row := []float64{1}
		for _, group := range c.Input.Groups {
			row = append(row, Bool(source == group))
		}
		r.X = append(r.X, row)
	}
	if c.Input.Drop != "" {
		r = r.withoutSingles()
	}
	return r
}

func (c *Case) byHand() Regression {
	r := Regression{Y: c.list(c.Input.Y)}
	if c.Input.Hits != nil {
		r.Y, r.Words = c.list(c.Input.Hits), c.list(c.Input.Words)
	}
	for _, v := range c.list(c.Input.Cluster) {
		r.Cluster = append(r.Cluster, int(v))
	}
	x := c.list(c.Input.X)
	for i := range r.Y {
		row := []float64{1}
		if x != nil {
			row = append(row, x[i])
		}
		r.X = append(r.X, row)
	}
	return r
}

// Word reads a name, as of a column.
func (c *Case) Word(raw json.RawMessage) string {
	var s string
	if err := json.Unmarshal(raw, &s); err != nil {
		c.T.Fatalf("%s: %v", c.Name, err)
	}
	return s
}

// withoutSingles drops the clusters of one row.
func (r Regression) withoutSingles() Regression {
	size := map[int]int{}
	for _, g := range r.Cluster {
		size[g]++
	}
	kept := Regression{}
	for i, g := range r.Cluster {
		if size[g] > 1 {
			kept.Y, kept.X, kept.Cluster = append(kept.Y, r.Y[i]), append(kept.X, r.X[i]), append(kept.Cluster, g)
		}
	}
	return kept
}

// Numbered numbers names as they are first seen.
func Numbered(names []string) []int {
	ids, numbers := map[string]int{}, make([]int, len(names))
	for i, name := range names {
		if _, ok := ids[name]; !ok {
			ids[name] = len(ids)
		}
		numbers[i] = ids[name]
	}
	return numbers
}

// Terms are the names of the terms of a regression.
func (c *Case) Terms() []string {
	if c.Input.File == "" {
		if c.Input.X == nil {
			return []string{"intercept"}
		}
		return []string{"intercept", "x"}
	}
	return append([]string{"intercept"}, c.Input.Groups...)
}
