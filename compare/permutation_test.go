package compare

import (
	"slices"
	"testing"
)

// The number of permutations at which they are all made makes no difference to p, apart from the error of sampling.
func TestExactEqualsRandom(t *testing.T) {
	_, observations := made()
	few := slices.DeleteFunc(slices.Clone(observations), func(o Observation) bool {
		return o.Topic > "topic 03" || o.Group == "other"
	})
	few = changed(few, func(o *Observation) { o.Values = o.Values[:1] })
	for design, change := range designs {
		all := changed(few, change)
		exact := compared(t, []Measure{{}}, Options{Seed: 1, Resamples: 200_000, Level: 0.95}, all).Contrasts[0]
		random := compared(t, []Measure{{}}, Options{Seed: 1, Resamples: 9, Level: 0.95}, all).Contrasts[0]
		if exact.Test == random.Test {
			t.Fatalf("%s: both are %s", design, exact.Test)
		}
		var sum float64
		for seed := range uint64(500) {
			sum += compared(t, []Measure{{}}, Options{Seed: seed, Resamples: 9, Level: 0.95}, all).Contrasts[0].P
		}
		// The mean of (1+count)/(1+9) is (1+9p)/10; its standard error over 500 seeds is at most 0.5/√(9·500).
		near(t, string(design), sum/500, (1+9*exact.P)/10, 0.037)
	}
}
