package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// The topics' differences average to the difference of the contrast, whatever the number of documents a topic.
func TestTopicMeansAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	b := New([]Measure{{Name: "m", Ratio: true}, {Name: "n"}}, DefaultOptions())
	for i := range 300 {
		o := Observation{Group: []string{"a", "b", "c"}[i%3], Topic: strconv.Itoa(r.IntN(12)), Words: 1, Values: []float64{r.Float64(), r.NormFloat64()}}
		if o.Topic == "3" && o.Group == "b" {
			o.Values[1] = math.NaN() // so that a measure has a topic less
		}
		b.Add(o)
	}
	c, d := detailed(t, b)
	for k, contrast := range c.Contrasts {
		means := d.Topics[k]
		if len(means) != contrast.Topics {
			t.Errorf("%s %s: %d topics, want %d", contrast.Group, contrast.Measure.Name, len(means), contrast.Topics)
		}
		sum := 0.0
		for _, m := range means {
			sum += m.Difference() / float64(len(means))
		}
		if math.Abs(sum-contrast.Difference.Value) > 1e-12 {
			t.Errorf("%s %s: the topics' differences average to %v, want %v", contrast.Group, contrast.Measure.Name, sum, contrast.Difference.Value)
		}
	}
	if d.Topics[1][4].Topic != "2" || len(d.Topics[1]) != 11 {
		t.Errorf("topics of b in n: %v, want all but 3, by name: 0, 1, 10, 11, 2 …", d.Topics[1])
	}
}

func detailed(t *testing.T, b *Builder) (*Comparison, *Details) {
	t.Helper()
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	d, err := b.Details()
	if err != nil {
		t.Fatal(err)
	}
	return c, d
}

func TestSpread(t *testing.T) {
	b := New([]Measure{{Name: "rate", Ratio: true}, {Name: "constant"}, {Name: "missing"}}, Options{Baseline: "b", Seed: 1, Resamples: 10, Level: 0.95})
	for i := range 401 {
		b.Add(Observation{Group: "a", Words: 1, Values: []float64{float64(i), 7, math.NaN()}})
	}
	b.Add(Observation{Group: "b", Words: 1, Values: []float64{1000, 7, 1}})
	_, d := detailed(t, b)
	rate := d.Spreads[0]
	baseline, a := rate.Groups[0], rate.Groups[1]
	if rate.Low != 0 || rate.High > 400 {
		t.Errorf("a rate begins at 0 and one value far off does not stretch it: %v to %v", rate.Low, rate.High)
	}
	if baseline.Above != 1 || baseline.Documents != 1 || a.Zero != 1 {
		t.Errorf("the value beyond is counted apart, the baseline comes first, and zeros are counted: %+v", rate.Groups)
	}
	if want := [5]float64{20, 100, 200, 300, 380}; a.Quantiles != want { // of 0, 1, …, 400, by definition
		t.Errorf("quantiles %v, want %v", a.Quantiles, want)
	}
	for j, s := range d.Spreads {
		for _, g := range s.Groups {
			n := g.Below + g.Above
			for _, c := range g.Cells {
				n += c
			}
			if n != g.Documents {
				t.Errorf("measure %d: %d documents in cells, want %d", j, n, g.Documents)
			}
		}
	}
	if d.Topics[0] != nil {
		t.Error("there are no topics, and some are listed")
	}
	if q := d.Spreads[2].Groups[1].Quantiles; !math.IsNaN(q[2]) {
		t.Errorf("a group without values has the median %v", q[2])
	}
}

// Of profiles the topics are known, the documents are not.
func TestDetailsOfCells(t *testing.T) {
	b := New([]Measure{{Name: "m"}}, DefaultOptions())
	for _, group := range []string{"a", "b"} {
		for topic := range 3 {
			b.AddCell(Cell{Group: group, Topic: strconv.Itoa(topic), Documents: 4, Words: 9, Moments: []Moments{{4, 9, float64(topic), 1}}})
		}
	}
	_, d := detailed(t, b)
	if d.Spreads[0].Groups != nil {
		t.Errorf("documents are not known, and are spread: %+v", d.Spreads[0])
	}
	if want := []TopicMean{{"0", 0, 0}, {"1", 1, 1}, {"2", 2, 2}}; !slices.Equal(d.Topics[0], want) {
		t.Errorf("topics %v, want %v", d.Topics[0], want)
	}
}
