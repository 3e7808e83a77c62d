// Package logistic fits and applies small linear models of a yes or no: the log-odds of yes are a weighted sum of
// features and an intercept. Programs that make the models of this module use it, and so do the models.
package logistic

import (
	"math"
)

// Probability returns the probability whose log-odds are x, 1/(1+e⁻ˣ).
func Probability(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

// Dot returns the intercept, which is the last of the weights, and the features times their weights.
func Dot(weights, features []float64) float64 {
	sum := weights[len(features)]
	for i, x := range features {
		sum += float64(weights[i] * x)
	}
	return sum
}

// Problem is what a model is fitted to.
type Problem struct {
	Rows    [][]float64 // features, as many in each
	Answers []float64   // from 0, no, to 1, yes
	Weights []float64   // how much each row counts; nil for 1 each
	Signs   []int       // 1 or -1 where a weight must not be below or above 0; nil or 0 for either
	Penalty float64     // times ½ the squared weights of the standardised features, but for the intercept
}

const (
	maxSteps  = 5000
	tolerance = 1e-7
)

// Fit returns the weights, the intercept last, that minimise the penalty and the sum of cross-entropies. The features are
// standardised before, each row counting the same: the penalty falls on weights per standard deviation. A feature that does not vary has no weight.
//
// It takes accelerated projected gradient steps (Beck and Teboulle 2009) that start anew when they go astray (O'Donoghue
// and Candès 2015). The same problem gives the same weights.
func Fit(p Problem) []float64 {
	mean, deviation := p.moments()
	rows := make([][]float64, len(p.Rows))
	for i, r := range p.Rows {
		rows[i] = make([]float64, len(r))
		for j := range r {
			if deviation[j] > 0 {
				rows[i][j] = (r[j] - mean[j]) / deviation[j]
			}
		}
	}
	standard := p
	standard.Rows = rows
	w := standard.descend(len(mean))
	last := len(mean)
	for j := range mean {
		if deviation[j] == 0 {
			w[j] = 0
			continue
		}
		w[j] /= deviation[j]
		w[last] -= float64(w[j] * mean[j])
	}
	return w
}

func (p *Problem) weight(i int) float64 {
	if p.Weights == nil {
		return 1
	}
	return p.Weights[i]
}

// moments are the means and the standard deviations of the features.
func (p *Problem) moments() (mean, deviation []float64) {
	n, rows := len(p.Rows[0]), float64(len(p.Rows))
	mean, deviation = make([]float64, n), make([]float64, n)
	for _, r := range p.Rows {
		for j, x := range r {
			mean[j] += x / rows
		}
	}
	for _, r := range p.Rows {
		for j, x := range r {
			deviation[j] += float64((x - mean[j]) * (x - mean[j]))
		}
	}
	for j := range deviation {
		if deviation[j] = math.Sqrt(deviation[j] / rows); deviation[j] < 1e-12 {
			deviation[j] = 0
		}
	}
	return mean, deviation
}

// descend fits standardised rows of n features.
func (p *Problem) descend(n int) []float64 {
	w, ahead, gradient, next := make([]float64, n+1), make([]float64, n+1), make([]float64, n+1), make([]float64, n+1)
	step := 1 / (p.Penalty + p.steepest()/4)
	momentum := 1.0
	for range maxSteps {
		p.gradient(gradient, ahead)
		moved, size, astray := 0.0, 0.0, 0.0
		for j := range next {
			next[j] = p.allowed(j, ahead[j]-float64(step*gradient[j]))
			moved += float64((next[j] - w[j]) * (next[j] - w[j]))
			size += float64(next[j] * next[j])
			astray += float64((ahead[j] - next[j]) * (next[j] - w[j]))
		}
		if astray > 0 {
			momentum = 1
		}
		after := (1 + math.Sqrt(1+float64(4*momentum*momentum))) / 2
		for j := range ahead {
			ahead[j] = next[j] + float64((momentum-1)/after*(next[j]-w[j]))
		}
		copy(w, next)
		momentum = after
		if moved <= tolerance*tolerance*size {
			break
		}
	}
	return w
}

// allowed is the weight nearest to w that has the sign asked for.
func (p *Problem) allowed(j int, w float64) float64 {
	if j >= len(p.Signs) || float64(p.Signs[j])*w >= 0 {
		return w
	}
	return 0
}

// gradient is that of what is minimised, at w.
func (p *Problem) gradient(g, w []float64) {
	last := len(w) - 1
	for j := range last {
		g[j] = p.Penalty * w[j]
	}
	g[last] = 0
	for i, r := range p.Rows {
		off := p.weight(i) * (Probability(Dot(w, r)) - p.Answers[i])
		for j, x := range r {
			g[j] += float64(off * x)
		}
		g[last] += off
	}
}

// steepest is an upper estimate of the largest eigenvalue of the rows' XᵀX, by power iteration.
func (p *Problem) steepest() float64 {
	n := len(p.Rows[0])
	v := make([]float64, n+1)
	for j := range v {
		v[j] = 1 + float64(j)/float64(n+1) // at no right angle to the vector that is looked for
	}
	value := 0.0
	for range 50 {
		next := make([]float64, n+1)
		for i, r := range p.Rows {
			x := p.weight(i) * Dot(v, r)
			for j, y := range r {
				next[j] += float64(x * y)
			}
			next[n] += x
		}
		norm := 0.0
		for _, x := range next {
			norm += float64(x * x)
		}
		value = math.Sqrt(norm)
		if value == 0 {
			return 1
		}
		for j := range next {
			v[j] = next[j] / value
		}
	}
	return 1.05 * value
}
