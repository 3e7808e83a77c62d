package compare

import (
	"math"
	"testing"

	"mores/compare/bootstrap"
	"mores/compare/distribution"
	"mores/compare/effect"
)

// TestEffectIntervals: the interval of g is the one BCa of package bootstrap, which is held against its reference cases, at
// the level that widens it for few clusters: the same seed draws the same.
func TestEffectIntervals(t *testing.T) {
	_, observations := made()
	observations = changed(observations, func(o *Observation) { o.Values = o.Values[2:3] })
	o := Options{Seed: 5, Resamples: 2000, Level: 0.95}
	for design, change := range designs {
		all := changed(observations, change)
		got := compared(t, []Measure{{}}, o, all).Contrasts[0]
		var strata bootstrap.Strata
		groups := [][]Observation{nil, nil}
		for _, one := range all {
			switch one.Group {
			case "people":
				groups[1] = append(groups[1], one)
			case "model":
				groups[0] = append(groups[0], one)
			}
		}
		x, y := rowsByTopic(groups[0]), rowsByTopic(groups[1])
		clusters, df := float64(len(x)), float64(len(x)-1)
		if design == Crossed {
			strata = bootstrap.Strata{joined(x, y)}
		} else {
			strata = bootstrap.Strata{x, y}
			clusters = min(clusters, float64(len(y)))
			df = degrees(x, y)
		}
		wide := distribution.TQuantile(0.975, df) * math.Sqrt(clusters/(clusters-1))
		d := bootstrap.Resample(strata, bootstrap.Options{Resamples: 2000, Seed: o.Seed}, gOf(design))[0]
		want := d.BCa(1 - 2*distribution.Normal(wide))
		near(t, string(design)+" g", got.Effect.Value, d.Value, 1e-9)
		near(t, string(design)+" low", got.Effect.Low, want.Low, 1e-9)
		near(t, string(design)+" high", got.Effect.High, want.High, 1e-9)
	}
}

// rowsByTopic has n, Σv, Σv² and the mean of each topic, in the order of topics; documents without one are topics.
func rowsByTopic(all []Observation) (rows [][]float64) {
	last := ""
	for i, o := range all {
		if i == 0 || o.Topic != last || o.Topic == "" {
			rows = append(rows, make([]float64, 4))
		}
		last = o.Topic
		row, v := rows[len(rows)-1], o.Values[0]
		row[0], row[1], row[2] = row[0]+1, row[1]+v, row[2]+v*v
		row[3] = row[1] / row[0]
	}
	return rows
}

func joined(x, y [][]float64) (rows [][]float64) {
	for i := range x {
		rows = append(rows, append(append([]float64{1}, x[i]...), y[i]...))
	}
	return rows
}

// degrees are those of the difference of means of rows by topic.
func degrees(x, y [][]float64) float64 {
	var samples []sample
	for _, rows := range [][][]float64{x, y} {
		s := sample{clusters: len(rows)}
		for c, row := range rows {
			s.values, s.sizes = append(s.values, row[3]), append(s.sizes, row[0])
			s.within, s.cluster = append(s.within, row[2]-row[1]*row[3]), append(s.cluster, c)
		}
		samples = append(samples, s)
	}
	return nestedError(samples[0], samples[1]).df
}

// gOf computes Hedges' g from sums.
func gOf(design Design) bootstrap.Statistic {
	return func(s []float64) (float64, float64) {
		topics := 0.0
		if design == Crossed {
			topics, s = s[0], s[1:]
		}
		x, y := s[:4], s[4:]
		difference := x[1]/x[0] - y[1]/y[0]
		if topics > 0 {
			difference = (x[3] - y[3]) / topics
		}
		n := x[0] + y[0] - 2
		squares := x[2] - x[1]*x[1]/x[0] + y[2] - y[1]*y[1]/y[0]
		return effect.J(n) * difference / math.Sqrt(squares/n), math.NaN()
	}
}

func TestBCa(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		why       string
		values    []float64
		estimate  float64
		low, high float64
	}{
		{"an infinite bound is missing, and so is the other", []float64{1, 2, inf, inf}, 2, missing, missing},
		{"infinite values beyond the bounds change nothing", append(make([]float64, 999), inf), 0, 0, 0},
		{"an estimate beyond all resamples has no position", []float64{1, 2, 3}, 9, missing, missing},
		{"nothing drawn", nil, 1, missing, missing},
	} {
		low, high := bca(c.values, c.estimate, 0, 30, 30, 0.95)
		if !same(low, c.low) || !same(high, c.high) {
			t.Errorf("%s: %v to %v, want %v to %v", c.why, low, high, c.low, c.high)
		}
	}
}

// same is equality to 1e-12, and of what is missing.
func same(a, b float64) bool {
	return math.Abs(a-b) <= 1e-12*max(1, math.Abs(b)) || math.IsNaN(a) && math.IsNaN(b)
}
