package words

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"mores/compare"
)

// TestPartingAddsUp: the contributions add up to the difference that package compare reports, whatever the design, and the
// averages are its means.
func TestPartingAddsUp(t *testing.T) {
	for _, tt := range []struct {
		why   string
		topic func(random *rand.Rand, group, i int) string
		want  int
	}{
		{"independent", func(*rand.Rand, int, int) string { return "" }, 0},
		{"paired", func(_ *rand.Rand, _, i int) string { return fmt.Sprint("t", i) }, 40},
		{"crossed, unevenly, with documents that are left out", func(r *rand.Rand, group, _ int) string {
			return []string{"a", "b", "c", "", fmt.Sprint("own", group)}[r.IntN(5)]
		}, 3},
		{"nested", func(r *rand.Rand, group, _ int) string { return fmt.Sprint("t", group, r.IntN(6)) }, 0},
	} {
		random := rand.New(rand.NewPCG(3, 4))
		var p Parting
		b := compare.New([]compare.Measure{{Name: "m"}}, compare.Options{Seed: 1, Resamples: 20, Level: 0.95})
		for i := range 40 {
			for group, name := range []string{"base", "other"} {
				topic := tt.topic(random, group, i)
				var shares []Share
				sum := 0.0
				for range random.IntN(8) {
					s := Share{fmt.Sprint("w", random.IntN(12)), 1 + random.Float64(), random.NormFloat64() + float64(group)}
					shares = append(shares, s)
					sum += s.Value
				}
				p.Add(name, topic, shares)
				b.Add(compare.Observation{Group: name, Topic: topic, Words: 1, Values: []float64{sum}})
			}
		}
		c, err := b.Compare()
		if err != nil {
			t.Fatal(err)
		}
		want := c.Contrasts[0]
		s, topics := p.Shift("other", "base")
		sum := 0.0
		for _, c := range s.Contributions {
			sum += c.Value()
		}
		if topics != tt.want || math.Abs(sum-want.Difference.Value) > 1e-12 || math.Abs(s.From-want.MeanBaseline) > 1e-12 || math.Abs(s.To-want.Mean) > 1e-12 {
			t.Errorf("%s: %v of %v less %v over %d topics, want %v of %v less %v", tt.why, sum, s.To, s.From, topics, want.Difference.Value, want.Mean, want.MeanBaseline)
		}
	}
}

// TestParting: a word that is used as often and scores more contributes by its score alone, and one by its use.
func TestParting(t *testing.T) {
	var p Parting
	p.Add("base", "", []Share{{"good", 2, 2}, {"fair", 1, 1}})
	p.Add("base", "", nil)
	p.Add("other", "", []Share{{"good", 1, 3}, {"help", 1, 1}, {"help", 1, 1}})
	s, _ := p.Shift("other", "base")
	got := map[string]Contribution{}
	for _, c := range s.Contributions {
		got[c.Word] = c
	}
	for _, tt := range []struct {
		word               string
		used, scored       float64
		documents, earlier int
	}{
		{"good", 0, 2, 1, 1}, // once in a document on average on both sides; scores 1 and then 3
		{"fair", -0.5, 0, 0, 1},
		{"help", 2, 0, 1, 0},
	} {
		c := got[tt.word]
		if math.Abs(c.Used-tt.used) > 1e-12 || math.Abs(c.Scored-tt.scored) > 1e-12 || c.To.Documents != tt.documents || c.From.Documents != tt.earlier {
			t.Errorf("%s: %+v", tt.word, c)
		}
	}
	if s, _ := p.Shift("nobody", "base"); len(s.Contributions) > 0 {
		t.Errorf("a group that has no documents: %+v", s)
	}
}
