package main

import (
	"math"
	"math/rand/v2"
	"runtime"
	"sync"

	"mores/compare"
	"mores/compare/test"
)

// A result counts what came out of the runs of a scenario.
type result struct {
	scenario scenario
	runs     float64
	counts   map[string]float64
}

func (r result) share(of string) float64 { return r.counts[of] / r.runs }

// simulate makes data sets without a difference, with one, and with one as large as the margin. Their random numbers depend
// on the scenario and the run alone.
func (s scenario) simulate(runs int, number uint64) result {
	all := result{s, float64(runs), map[string]float64{}}
	g := s.g(s.effect())
	var workers sync.WaitGroup
	var adding sync.Mutex
	processors := runtime.GOMAXPROCS(0)
	for w := range processors {
		workers.Go(func() {
			counts := map[string]float64{}
			for run := w; run < runs; run += processors {
				r := rand.New(rand.NewPCG(number, uint64(run)))
				s.null(r, counts)
				s.alternative(r, g, counts)
				s.margin(r, counts)
			}
			adding.Lock()
			defer adding.Unlock()
			for name, n := range counts {
				all.counts[name] += n
			}
		})
	}
	workers.Wait()
	return all
}

// contrast compares a data set as the program does by default, apart from the number of resamples.
func contrast(texts []text, margin float64, resamples int) compare.Comparison {
	b := compare.New([]compare.Measure{{Ratio: true, Margin: margin}}, compare.Options{Seed: 1, Resamples: resamples, Level: 0.95})
	for _, name := range []int{1, 0} { // the baseline comes first
		for _, t := range texts {
			if t.group == name {
				b.Add(compare.Observation{Group: []string{"group", "baseline"}[name], Topic: t.topic, Values: []float64{t.value}})
			}
		}
	}
	c, err := b.Compare()
	if err != nil {
		panic(err) // two groups and one measure have no error
	}
	return *c
}

func (s scenario) null(r *rand.Rand, counts map[string]float64) {
	texts := s.make(r, 0)
	count(counts, "false", contrast(texts, 0, 999).Contrasts[0].P <= 0.05)
	x, y := values(texts, 0), values(texts, 1)
	if s.texts != [2]int{1, 1} {
		count(counts, "welch", test.Welch(x, y).TwoSided <= 0.05) // as if texts were independent
		return
	}
	if s.shared {
		count(counts, "paired", test.Paired(x, y).TwoSided <= 0.05)
		count(counts, "wilcoxon", test.Wilcoxon(x, y, test.Drop).Continuity.TwoSided <= 0.05)
		count(counts, "welch", test.Welch(x, y).TwoSided <= 0.05)
		return
	}
	count(counts, "welch", test.Welch(x, y).TwoSided <= 0.05)
	count(counts, "student", test.Student(x, y).TwoSided <= 0.05)
	count(counts, "whitney", test.MannWhitney(x, y).Continuity.TwoSided <= 0.05)
	count(counts, "munzel", test.BrunnerMunzel(x, y).TwoSided <= 0.05)
	count(counts, "shuffle", test.Shuffle(x, y, test.Draws{Most: 199, Seed: 1}).Absolute <= 0.05)
}

func (s scenario) alternative(r *rand.Rand, g float64, counts map[string]float64) {
	comparison := contrast(s.make(r, s.effect()), 0, 999)
	c := comparison.Contrasts[0]
	covers(counts, "difference", c.Difference, s.mean()*s.effect())
	covers(counts, "percent", c.Percent, 100*s.effect())
	covers(counts, "g", c.Effect, g)
	covers(counts, "mean", comparison.Groups[0].Means[0].Estimate, s.mean())
	count(counts, "power", c.P <= 0.05)
}

// margin is the difference: to call it equivalent is an error. The test takes no resamples.
func (s scenario) margin(r *rand.Rand, counts map[string]float64) {
	margin := s.effect() * s.mean()
	count(counts, "equivalent", contrast(s.make(r, s.effect()), margin, 1).Contrasts[0].PEquivalence <= 0.05)
	count(counts, "shown", contrast(s.make(r, 0), margin, 1).Contrasts[0].PEquivalence <= 0.05)
}

func values(texts []text, group int) (v []float64) {
	for _, t := range texts {
		if t.group == group {
			v = append(v, t.value)
		}
	}
	return v
}

func count(counts map[string]float64, what string, yes bool) {
	if yes {
		counts[what]++
	} else {
		counts[what] += 0 // so that it is known to have been tried
	}
}

// covers counts intervals that hold the truth, and those that are missing.
func covers(counts map[string]float64, what string, e compare.Estimate, truth float64) {
	if math.IsNaN(e.Low) {
		counts[what+" missing"]++
	}
	count(counts, what, e.Low <= truth && truth <= e.High)
}
