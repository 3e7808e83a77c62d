package compare

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

// shaped draws two groups in a design: rates with many zeros, or normal values.
func shaped(r *rand.Rand, design Design, zeros bool, shift float64) (x, y []row) {
	value := func(shift float64) float64 {
		v := 3 + shift + r.NormFloat64()
		if zeros {
			return max(0, math.Round(v-2))
		}
		return v
	}
	n := 5 + r.IntN(12)
	for i := range n {
		topic := strconv.Itoa(i)
		switch design {
		case Independent:
			topic = ""
		case Nested:
			topic = "x" + topic
		}
		for range 1 + r.IntN(3) {
			x = append(x, row{topic, value(shift)})
		}
		if design == Nested {
			topic = "y" + topic
		}
		for range 1 + r.IntN(3) {
			y = append(y, row{topic, value(0)})
		}
	}
	return x, y
}

// TestIntervalsAgreeWithTests: an interval of 95 % leaves out no difference exactly where p is at most 5 %, whatever the
// design, the data and the number of permutations; that of the percent too.
func TestIntervalsAgreeWithTests(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	significant, percents := 0, 0
	for k := range 200 {
		design := []Design{Independent, Nested, Crossed}[k%3]
		x, y := shaped(r, design, k%2 == 0, 2*r.Float64()-1)
		o := Options{Seed: uint64(k), Resamples: []int{199, 1000}[k/7%2], Level: 0.95}
		c := twoGroups(t, Measure{Ratio: true}, o, x, y, true).Contrasts[0]
		significant += int(math.Round(indicator(c.P <= 0.05)))
		for name, e := range map[string]Estimate{"difference": c.Difference, "percent": c.Percent} {
			if math.IsNaN(e.Low) {
				continue
			}
			if name == "percent" {
				percents++
			}
			if outside := e.Low > 0 || e.High < 0; outside != (c.P <= 0.05) {
				t.Errorf("set %d, %s, %s: p %v, %s %v", k, c.Design, c.Test, c.P, name, e)
			}
			if !(e.Low <= e.Value && e.Value <= e.High) {
				t.Errorf("set %d, %s: the %s is outside of its interval: %v", k, c.Design, name, e)
			}
		}
	}
	if significant < 50 || significant > 150 || percents < 150 {
		t.Errorf("%d sets of 200 are significant, %d have an interval of the percent: not much of a test", significant, percents)
	}
}

func indicator(yes bool) float64 {
	if yes {
		return 1
	}
	return 0
}

// TestFlipsAreInverted: x less a value just within the interval of the difference does not differ from y at 5 %, and x less
// one just outside does. So does y times a ratio within or outside.
func TestFlipsAreInverted(t *testing.T) {
	r, tried := rand.New(rand.NewPCG(9, 9)), 0
	few := Options{Seed: 1, Resamples: 1024, Level: 0.95} // up to 10 topics all sign flips, else random ones
	for range 20 {
		x, y := shaped(r, Crossed, false, 0.4)
		c := twoGroups(t, Measure{Ratio: true}, few, x, y, true).Contrasts[0]
		if math.IsNaN(c.Difference.Low) || math.IsNaN(c.Percent.Low) {
			continue // fewer than six topics, or a mean that may be zero
		}
		tried++
		p := func(shift, ratio float64) float64 {
			moved, times := append([]row(nil), x...), append([]row(nil), y...)
			for i := range moved {
				moved[i].value -= shift
			}
			for i := range times {
				times[i].value *= ratio
			}
			return twoGroups(t, Measure{}, few, moved, times, true).Contrasts[0].P
		}
		const little = 1e-7
		low, high := 1+c.Percent.Low/100, 1+c.Percent.High/100
		for i, got := range []float64{p(c.Difference.Low+little, 1), p(c.Difference.High-little, 1), p(0, low+little), p(0, high-little)} {
			if got <= 0.05 {
				t.Errorf("within end %d p is %v", i, got)
			}
		}
		for i, got := range []float64{p(c.Difference.Low-little, 1), p(c.Difference.High+little, 1), p(0, low-little), p(0, high+little)} {
			if got > 0.05 {
				t.Errorf("outside of end %d p is %v", i, got)
			}
		}
	}
	if tried < 15 {
		t.Errorf("only %d of 20 have intervals", tried)
	}
}

// TestLeast: the number of extreme arrangements from which p is above 5 %, against p itself.
func TestLeast(t *testing.T) {
	for _, n := range []int{1, 19, 20, 64, 99, 100, 999, 1024, 10_000} {
		for _, exact := range []bool{false, true} {
			tl := tally{arrangements: n, exact: exact}
			p := func(count int) float64 { return (tl.own() + float64(count)) / (tl.own() + float64(n)) }
			least := tl.least(0.95)
			if p(least) <= 0.05 || least > 0 && p(least-1) > 0.05 {
				t.Errorf("%d arrangements, exact %v: %d, with p %v", n, exact, least, p(least))
			}
		}
	}
}
