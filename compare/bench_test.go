package compare

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// BenchmarkCompare compares groups of 1,000 documents and more in 20 measures with 10,000 resamples and permutations, as
// long as there are no more than 40,000 documents.
func BenchmarkCompare(b *testing.B) {
	for _, size := range []struct {
		topics, groups int
		design         Design
	}{{1000, 2, Paired}, {1000, 2, Nested}, {1000, 2, Independent}, {1500, 3, Paired},
		{20_000, 2, Independent}, {200_000, 2, Independent}} {
		b.Run(fmt.Sprintf("%s/%dx%d", size.design, size.groups, size.topics), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 1))
			builder := New(make([]Measure, 20), DefaultOptions())
			for topic := range size.topics {
				for group := range size.groups {
					o := Observation{Group: fmt.Sprint(group), Values: make([]float64, 20)}
					switch size.design {
					case Paired:
						o.Topic = fmt.Sprint(topic)
					case Nested:
						o.Topic = fmt.Sprint(topic/5, group)
					}
					for j := range o.Values {
						o.Values[j] = r.NormFloat64()
					}
					builder.Add(o)
				}
			}
			for b.Loop() {
				if _, err := builder.Compare(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
