// Package preference turns choices between two texts into strengths: which arguments people, or models, find better.
//
// A choice is a [Pair], the text that won and the one that lost, both numbered from 0. [BradleyTerry] and [Thurstone] give
// each text a strength so that the chance that i wins against j is a function of the difference of their strengths, the
// logistic or the normal one. Strengths have the mean 0. Where some text never loses (or some texts never lose to the
// rest), its strength has no end unless a penalty keeps it: most collections of choices need one.
package preference

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"

	"mores/compare/figure"
)

// A Pair is one choice.
type Pair struct {
	Winner, Loser int
}

// Strengths are what is fitted to choices.
type Strengths struct {
	Values       []float64 // by item, with the mean 0
	SE           []float64 // of these, from the expected information
	LogLik       float64   // of the choices, without the penalty
	Strong, Weak int       // how many sets of items are connected by wins both ways, and by choices at all
	Warnings     []figure.Warning

	link       link
	covariance *mat.SymDense
}

// BradleyTerry fits P(i beats j) = 1/(1+exp(s_j − s_i)) (Bradley and Terry 1952), by maximum likelihood less penalty/2 Σ s²,
// which is a normal prior of variance 1/penalty. With a penalty of 0 all items must be connected by wins both ways.
func BradleyTerry(items int, pairs []Pair, penalty float64) Strengths {
	return fit(items, pairs, penalty, logistic)
}

// Thurstone fits P(i beats j) = Φ(s_i − s_j) in the same way (Thurstone 1927, case V; for items of variance 1 each multiply
// by √2).
func Thurstone(items int, pairs []Pair, penalty float64) Strengths {
	return fit(items, pairs, penalty, normal)
}

// fit maximises the penalised likelihood by Newton's method with halved steps.
func fit(items int, pairs []Pair, penalty float64, l link) Strengths {
	s := Strengths{Values: missing(items), SE: missing(items), LogLik: math.NaN(), link: l}
	s.Strong, s.Weak = components(items, pairs)
	switch {
	case items == 0 || len(pairs) == 0:
		s.Warnings = append(s.Warnings, figure.Empty)
		return s
	case !(penalty > 0) && s.Strong > 1:
		s.Warnings = append(s.Warnings, figure.NotConnected)
		return s
	}
	choices, values := tally(pairs), make([]float64, items)
	best := s.penalised(choices, values, penalty)
	for range 200 {
		step := s.step(choices, values, penalty)
		next := slices.Clone(values)
		floats.Add(next, step)
		gain := s.penalised(choices, next, penalty)
		for half := 0; gain < best && half < 40; half++ {
			floats.Scale(0.5, step)
			next = slices.Clone(values)
			floats.Add(next, step)
			gain = s.penalised(choices, next, penalty)
		}
		if !(gain >= best) {
			break
		}
		values, best = next, gain
		if floats.Norm(step, 2) <= 1e-13*(1+floats.Norm(values, 2)) {
			break
		}
	}
	floats.AddConst(-floats.Sum(values)/float64(items), values)
	s.Values, s.LogLik = values, s.penalised(choices, values, 0)
	s.errors(choices, penalty)
	return s
}

// A choice is a pair with how often it came.
type choice struct {
	Pair
	times float64
}

// tally counts equal pairs, in the order in which they first came.
func tally(pairs []Pair) []choice {
	at, choices := map[Pair]int{}, []choice(nil)
	for _, p := range pairs {
		i, ok := at[p]
		if !ok {
			i = len(choices)
			at[p] = i
			choices = append(choices, choice{Pair: p})
		}
		choices[i].times++
	}
	return choices
}

// penalised is the log likelihood less the penalty.
func (s *Strengths) penalised(choices []choice, values []float64, penalty float64) float64 {
	sum := -penalty / 2 * floats.Dot(values, values)
	for _, c := range choices {
		sum += c.times * s.link.logP(values[c.Winner]-values[c.Loser])
	}
	return sum
}

// step is Newton's. Without a penalty a constant could be added to all values, which 11'/n rules out.
func (s *Strengths) step(choices []choice, values []float64, penalty float64) []float64 {
	n := len(values)
	gradient, hessian := make([]float64, n), s.start(n, penalty)
	for i, v := range values {
		gradient[i] = -penalty * v
	}
	for _, c := range choices {
		first, second := s.link.derivatives(values[c.Winner] - values[c.Loser])
		gradient[c.Winner] += c.times * first
		gradient[c.Loser] -= c.times * first
		addEdge(hessian, c, -c.times*second)
	}
	var step mat.VecDense
	var factor mat.Cholesky
	if !factor.Factorize(hessian) || factor.SolveVecTo(&step, mat.NewVecDense(n, gradient)) != nil {
		return make([]float64, n)
	}
	return step.RawVector().Data
}

// start is the matrix to which choices add.
func (s *Strengths) start(n int, penalty float64) *mat.SymDense {
	m := mat.NewSymDense(n, nil)
	for i := range n {
		if penalty > 0 {
			m.SetSym(i, i, penalty)
			continue
		}
		for j := i; j < n; j++ {
			m.SetSym(i, j, 1/float64(n))
		}
	}
	return m
}

// addEdge adds w (e_i − e_j)(e_i − e_j)'.
func addEdge(m *mat.SymDense, c choice, w float64) {
	i, j := c.Winner, c.Loser
	m.SetSym(i, i, m.At(i, i)+w)
	m.SetSym(j, j, m.At(j, j)+w)
	m.SetSym(i, j, m.At(i, j)-w)
}

// errors fills in the errors, from the inverse of the expected information; without a penalty from its pseudo-inverse.
func (s *Strengths) errors(choices []choice, penalty float64) {
	n := len(s.Values)
	information := s.start(n, penalty)
	for _, c := range choices {
		addEdge(information, c, c.times*s.link.information(s.Values[c.Winner]-s.Values[c.Loser]))
	}
	var factor mat.Cholesky
	var inverse mat.SymDense
	if !factor.Factorize(information) || factor.InverseTo(&inverse) != nil {
		s.Warnings = append(s.Warnings, figure.NoFit)
		return
	}
	for i := range n {
		for j := i; j < n && !(penalty > 0); j++ {
			inverse.SetSym(i, j, inverse.At(i, j)-1/float64(n))
		}
		s.SE[i] = math.Sqrt(inverse.At(i, i))
	}
	s.covariance = &inverse
}
