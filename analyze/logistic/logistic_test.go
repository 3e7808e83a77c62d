package logistic

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestConditions checks what the one minimum satisfies (Karush, Kuhn and Tucker): a weight without a bound, or off it, has
// a gradient of 0, one at its bound a gradient that pushes against it. Tolerance: 1e-5 of what a row adds.
func TestConditions(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	p := Problem{Signs: []int{1, -1, 0, 1}, Penalty: 2}
	for range 400 {
		row := []float64{r.NormFloat64() * 5, r.NormFloat64() + 3, float64(r.IntN(2)), r.NormFloat64()}
		odds := 0.4*row[0] + row[1] - 3 + 2*row[2] - row[3]
		yes := 0.0
		if r.Float64() < Probability(odds) {
			yes = 1
		}
		p.Rows, p.Answers, p.Weights = append(p.Rows, row), append(p.Answers, yes), append(p.Weights, 0.5+r.Float64())
	}
	w := Fit(p)
	_, deviation := p.moments()
	gradient := make([]float64, len(w))
	for i, row := range p.Rows {
		off := p.Weights[i] * (Probability(Dot(w, row)) - p.Answers[i])
		for j, x := range append(row, 1) {
			gradient[j] += off * x
		}
	}
	for j := range p.Signs {
		gradient[j] += p.Penalty * w[j] * deviation[j] * deviation[j]
	}
	for j, g := range gradient {
		bound := j < len(p.Signs) && p.Signs[j] != 0
		switch {
		case bound && float64(p.Signs[j])*w[j] < 0:
			t.Errorf("weight %d is %g, which has the wrong sign", j, w[j])
		case bound && w[j] == 0:
			if float64(p.Signs[j])*g < 0 {
				t.Errorf("weight %d is 0, and its gradient %g asks for more", j, g)
			}
		case math.Abs(g) > 1e-3:
			t.Errorf("weight %d is %g, and its gradient %g", j, w[j], g)
		}
	}
	if w[1] != 0 || w[3] != 0 {
		t.Errorf("weights %g and %g: the data call for the other sign, want 0", w[1], w[3])
	}
}

// TestRecovers checks that without much of a penalty the odds that made the answers are found: of one feature of two
// values they are those of the counts.
func TestRecovers(t *testing.T) {
	p := Problem{Penalty: 1e-9}
	for i := range 100 {
		x, yes := float64(i%2), 0.0
		if x == 0 && i < 20 || x == 1 && i < 80 {
			yes = 1
		}
		p.Rows, p.Answers = append(p.Rows, []float64{x, 7}), append(p.Answers, yes)
	}
	w := Fit(p)
	for x, want := range []float64{0.2, 0.8} {
		if got := Probability(Dot(w, []float64{float64(x), 7})); math.Abs(got-want) > 1e-6 {
			t.Errorf("probability at %d is %g, want the share %g", x, got, want)
		}
	}
	if w[1] != 0 {
		t.Errorf("a feature that does not vary has the weight %g", w[1])
	}
}
