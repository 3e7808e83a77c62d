package parts_test

import (
	"fmt"
	"iter"
	"maps"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"mores/compare"
	"mores/compare/parts"
)

func terms(all map[string]float64) iter.Seq2[string, float64] { return maps.All(all) }

// By hand: 2 documents against 1. cruel gives (4 + 0)/2 against 1, kind 3/2 against 5, fair nothing against 0.
func TestOf(t *testing.T) {
	var all parts.Tally
	all.Add("a", "", terms(map[string]float64{"cruel": 4}))
	all.Add("a", "", terms(map[string]float64{"kind": 3}))
	all.Add("b", "", terms(map[string]float64{"cruel": 1, "kind": 5}))
	all.Add("c", "", terms(map[string]float64{"fair": 9}))
	want := []parts.Part{
		{Word: "kind", Mean: 1.5, MeanBaseline: 5, Documents: 1, DocumentsBaseline: 1},
		{Word: "cruel", Mean: 2, MeanBaseline: 1, Documents: 1, DocumentsBaseline: 1},
	}
	if got := all.Of("a", "b", nil); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v (no word of another group)", got, want)
	}
	if got := all.Of("a", "nobody", nil); len(got) != 2 || got[0].MeanBaseline != 0 {
		t.Errorf("a group without documents gives %+v", got)
	}
}

// The parts add up to the difference that package compare finds, with shared topics of uneven size, and without topics.
func TestPartsAddUp(t *testing.T) {
	for _, c := range []struct {
		why   string
		topic func(i int, r *rand.Rand) string
	}{
		{"crossed: each topic weighs the same", func(_ int, r *rand.Rand) string { return fmt.Sprint(r.IntN(7)) }},
		{"some documents without a topic, which a crossed design leaves out", func(i int, r *rand.Rand) string {
			if i%5 == 0 {
				return ""
			}
			return fmt.Sprint(r.IntN(7))
		}},
		{"topics that one group lacks", func(i int, r *rand.Rand) string { return fmt.Sprint(r.IntN(4) + 3*(i%2)) }},
		{"independent: each document weighs the same", func(int, *rand.Rand) string { return "" }},
		{"nested: topics belong to one group", func(i int, r *rand.Rand) string { return fmt.Sprint(i%2, r.IntN(7)) }},
	} {
		r := rand.New(rand.NewPCG(3, 3))
		b := compare.New([]compare.Measure{{Name: "m", Ratio: true}}, compare.Options{Seed: 1, Resamples: 10, Level: 0.95})
		var all parts.Tally
		for i := range 200 {
			group, topic, sum := []string{"base", "group"}[i%2], c.topic(i, r), 0.0
			words := map[string]float64{}
			for k := range 5 {
				if v := r.Float64(); r.IntN(3) > 0 {
					words[fmt.Sprint("word", k)] = v
					sum += v
				}
			}
			all.Add(group, topic, terms(words))
			b.Add(compare.Observation{Group: group, Topic: topic, Words: 1, Values: []float64{sum}})
		}
		comparison, err := b.Compare()
		if err != nil {
			t.Fatal(err)
		}
		details, err := b.Details()
		if err != nil {
			t.Fatal(err)
		}
		var topics []string
		for _, m := range details.Topics[0] {
			topics = append(topics, m.Topic)
		}
		sum := 0.0
		for _, p := range all.Of("group", "base", topics) {
			sum += p.Add()
		}
		if want := comparison.Contrasts[0].Difference.Value; math.Abs(sum-want) > 1e-12 {
			t.Errorf("%s: the parts add up to %v, want %v", c.why, sum, want)
		}
	}
}

func BenchmarkAdd(b *testing.B) {
	words := map[string]float64{}
	for i := range 20 {
		words[fmt.Sprint("word", i)] = 1
	}
	var all parts.Tally
	for i := 0; b.Loop(); i++ {
		all.Add("group", fmt.Sprint(i%1000), terms(words))
	}
}
