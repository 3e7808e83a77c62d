package compare

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
)

// made returns documents of three groups on 24 topics in four measures, one of them with missing values.
func made() (measures []Measure, observations []Observation) {
	r := rand.New(rand.NewPCG(7, 7))
	measures = []Measure{
		{Name: "care", Family: "foundations", Ratio: true},
		{Name: "fairness", Family: "foundations", Ratio: true},
		{Name: "sentiment", Margin: 0.3},
		{Name: "gaps", Ratio: true},
	}
	for topic := range 24 {
		level := r.NormFloat64()
		for g, group := range []string{"people", "model", "other"} {
			for range 1 + r.IntN(3) {
				values := make([]float64, len(measures))
				for j := range values {
					values[j] = 10 + level + r.NormFloat64() + float64(g*j)*0.2
				}
				if r.IntN(10) == 0 {
					values[3] = math.NaN()
				}
				observations = append(observations, Observation{group, fmt.Sprintf("topic %02d", topic), 100, values})
			}
		}
	}
	return measures, observations
}

var small = Options{Seed: 1, Resamples: 1000, Level: 0.95}

func compared(t *testing.T, measures []Measure, o Options, observations []Observation) *Comparison {
	t.Helper()
	b := New(measures, o)
	for _, observation := range observations {
		b.Add(observation)
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// changed returns the observations with a change made to each.
func changed(observations []Observation, change func(o *Observation)) []Observation {
	all := slices.Clone(observations)
	for i := range all {
		all[i].Values = slices.Clone(all[i].Values)
		change(&all[i])
	}
	return all
}

// without topics, with topics that belong to one group, and with topics that hold all groups
var designs = map[Design]func(o *Observation){
	Independent: func(o *Observation) { o.Topic = "" },
	Nested:      func(o *Observation) { o.Topic += o.Group },
	Crossed:     func(o *Observation) {},
}

func TestEqualOnAnyNumberOfProcessors(t *testing.T) {
	measures, observations := made()
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for design, change := range designs {
		all := changed(observations, change)
		runtime.GOMAXPROCS(1)
		one := text(compared(t, measures, small, all))
		runtime.GOMAXPROCS(2)
		if two := text(compared(t, measures, small, all)); one != two {
			t.Errorf("%s: the figures depend on the number of processors", design)
		}
	}
}

// text writes all figures to the last bit.
func text(v any) string { return fmt.Sprintf("%+v", v) }

func TestSeedChangesIntervals(t *testing.T) {
	measures, observations := made()
	other := small
	other.Seed = 2
	a, b := compared(t, measures, small, observations), compared(t, measures, other, observations)
	if a.Contrasts[0].Effect.Low == b.Contrasts[0].Effect.Low {
		t.Error("seeds 1 and 2 drew the same resamples")
	}
	if a.Contrasts[0].Effect.Value != b.Contrasts[0].Effect.Value {
		t.Error("the seed changed an estimate")
	}
}

func TestOthersChangeNothing(t *testing.T) {
	measures, observations := made()
	want := compared(t, measures, small, observations)
	for i := range want.Contrasts { // families are of all their members by definition
		want.Contrasts[i].PAdjusted, want.Contrasts[i].smallestAdjusted = 0, 0
	}
	find := func(c *Comparison, group, measure string) Contrast {
		i := slices.IndexFunc(c.Contrasts, func(c Contrast) bool { return c.Group == group && c.Measure.Name == measure })
		c.Contrasts[i].PAdjusted, c.Contrasts[i].smallestAdjusted = 0, 0
		return c.Contrasts[i]
	}
	reversed := changed(observations, func(o *Observation) { slices.Reverse(o.Values) })
	backwards := slices.Clone(measures)
	slices.Reverse(backwards)
	oneMeasure := changed(observations, func(o *Observation) { o.Values = o.Values[:1] })
	twoGroups := slices.DeleteFunc(slices.Clone(observations), func(o Observation) bool { return o.Group == "other" })
	for _, c := range []struct {
		why string
		got *Comparison
	}{
		{"measures in another order", compared(t, backwards, small, reversed)},
		{"one measure alone", compared(t, measures[:1], small, oneMeasure)},
		{"one group less", compared(t, measures, small, twoGroups)},
	} {
		a, b := find(want, "model", "care"), find(c.got, "model", "care")
		if text(a) != text(b) {
			t.Errorf("%s changed a contrast:\n%+v\n%+v", c.why, a, b)
		}
	}
}

func TestDocumentOrderChangesNothing(t *testing.T) {
	measures, observations := made()
	for design, change := range designs {
		all := changed(observations, change)
		want := compared(t, measures, small, all)
		// The first document stays, since it is of the baseline; topics come in another order.
		shuffled := slices.Clone(all)
		rand.New(rand.NewPCG(3, 3)).Shuffle(len(all)-1, func(i, j int) {
			shuffled[i+1], shuffled[j+1] = shuffled[j+1], shuffled[i+1]
		})
		got := compared(t, measures, Options{"people", 1, 1000, 0.95}, shuffled)
		for _, c := range got.Contrasts {
			i := slices.IndexFunc(want.Contrasts, func(w Contrast) bool { return w.Group == c.Group && w.Measure == c.Measure })
			alike(t, string(design), c, want.Contrasts[i], design == Independent)
		}
	}
}

// alike fails unless two contrasts have the same figures, apart from rounding, and from those of other random numbers
// if random is set.
func alike(t *testing.T, why string, got, want Contrast, random bool) {
	t.Helper()
	numbers := func(c Contrast) []float64 {
		n := []float64{c.Mean, c.MeanBaseline, c.Difference.Value, c.Percent.Value, c.Effect.Value, c.PEquivalence}
		if !random {
			n = append(n, c.Difference.Low, c.Difference.High, c.Percent.Low, c.Percent.High, c.Effect.Low, c.Effect.High)
		}
		return n
	}
	a, b := numbers(got), numbers(want)
	for i := range a {
		if !(math.Abs(a[i]-b[i]) <= 1e-9 || math.IsNaN(a[i]) && math.IsNaN(b[i])) {
			t.Errorf("%s: %s: figure %d is %v, want %v", why, got.Measure.Name, i, a[i], b[i])
		}
	}
	if math.Abs(got.P-want.P) > 0.08 { // five standard errors of the difference of two p from 1,000 permutations
		t.Errorf("%s: %s: p is %v, want %v", why, got.Measure.Name, got.P, want.P)
	}
}

func TestNamesOfTopicsDoNotMatter(t *testing.T) {
	measures, observations := made()
	want := compared(t, measures, small, observations)
	renamed := changed(observations, func(o *Observation) { o.Topic = string([]rune(o.Topic)[6:]) + " renamed" })
	got := compared(t, measures, small, renamed) // their order by name is the same
	if text(got) != text(want) {
		t.Error("other names for topics changed figures")
	}
}

func TestSwapTurnsSign(t *testing.T) {
	measures, observations := made()
	two := slices.DeleteFunc(slices.Clone(observations), func(o Observation) bool { return o.Group == "other" })
	for design, change := range designs {
		all := changed(two, change)
		a := compared(t, measures, Options{"people", 1, 1000, 0.95}, all)
		b := compared(t, measures, Options{"model", 1, 1000, 0.95}, all)
		for j := range measures {
			x, y := a.Contrasts[j], b.Contrasts[j]
			near(t, "difference", x.Difference.Value, -y.Difference.Value, 1e-12)
			near(t, "g", x.Effect.Value, -y.Effect.Value, 1e-12)
			if measures[j].Margin > 0 {
				near(t, "p of equivalence", x.PEquivalence, y.PEquivalence, 1e-12)
			}
			if design == Crossed {
				near(t, "bound", x.Difference.Low, -y.Difference.High, 1e-9)
			}
			near(t, "p", x.P, y.P, 0.08)
		}
	}
}

func TestScale(t *testing.T) {
	measures, observations := made()
	measures[2].Margin = 0.3
	want := compared(t, measures, small, observations)
	measures = slices.Clone(measures)
	measures[2].Margin = 3000
	scaled := changed(observations, func(o *Observation) {
		for j := range o.Values {
			o.Values[j] *= 10_000
		}
	})
	got := compared(t, measures, small, scaled)
	for i, w := range want.Contrasts {
		g := got.Contrasts[i]
		near(t, "difference", g.Difference.Value, 10_000*w.Difference.Value, 1e-7)
		near(t, "bound", g.Difference.High, 10_000*w.Difference.High, 1e-7)
		near(t, "g", g.Effect.Low, w.Effect.Low, 1e-9)
		near(t, "p", g.P, w.P, 0)
		if w.Measure.Ratio {
			near(t, "percent", g.Percent.High, w.Percent.High, 1e-9)
		} else {
			near(t, "p of equivalence", g.PEquivalence, w.PEquivalence, 1e-9)
		}
	}
}
