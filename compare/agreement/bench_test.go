package agreement

import (
	"math/rand/v2"
	"testing"
)

// million returns 10⁶ documents, a tenth with the label, with two scores, one of them tied.
func million() (first, second []float64, labels []bool) {
	const n = 1_000_000
	r := rand.New(rand.NewPCG(1, 1))
	first, second, labels = make([]float64, n), make([]float64, n), make([]bool, n)
	for i := range labels {
		labels[i] = r.IntN(10) == 0
		first[i] = r.NormFloat64() + indicator(labels[i])
		second[i] = float64(r.IntN(50)) + 10*indicator(labels[i])
	}
	return first, second, labels
}

// BenchmarkMillion is what a lexicon that is validated on a million documents waits for.
func BenchmarkMillion(b *testing.B) {
	first, second, labels := million()
	for _, c := range []struct {
		name string
		run  func()
	}{
		{"Discriminate", func() { Discriminate(first, labels) }},
		{"DiscriminateTied", func() { Discriminate(second, labels) }},
		{"CompareAUC", func() { CompareAUC(first, second, labels) }},
		{"HeldOutF1", func() { HeldOutF1(first, labels, 1) }},
		{"Spearman", func() { Spearman(first, second) }},
		{"Kendall", func() { Kendall(first, second) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.run()
			}
		})
	}
}
