package main

import "math"

// matrix is a sparse matrix by rows, all of whose values are 0 or more.
type matrix struct {
	columns int
	start   []int // of each row, and the end of the last
	column  []int32
	value   []float64
}

func newMatrix() *matrix { return &matrix{start: []int{0}} }

// endRow ends the row of the values appended since the last one.
func (m *matrix) endRow() { m.start = append(m.start, len(m.column)) }

func (m *matrix) put(column int32, value float64) {
	m.column = append(m.column, column)
	m.value = append(m.value, value)
	m.columns = max(m.columns, int(column)+1)
}

// dot is the product of row i with w.
func (m *matrix) dot(i int, w []float64) float64 {
	sum := 0.0
	for k := m.start[i]; k < m.start[i+1]; k++ {
		sum += float64(m.value[k] * w[m.column[k]])
	}
	return sum
}

// addTo adds row i times x to w.
func (m *matrix) addTo(w []float64, i int, x float64) {
	for k := m.start[i]; k < m.start[i+1]; k++ {
		w[m.column[k]] += float64(m.value[k] * x)
	}
}

const (
	maxSteps  = 200
	tolerance = 1e-4
)

// logistic returns the weights w ≥ 0 that minimise ½‖w‖² + c·Σ cross-entropy of the answers y (0 to 1) given the rows,
// with a free intercept that is not returned. It takes accelerated projected gradient steps (Beck and Teboulle 2009)
// that start anew when they go astray (O'Donoghue and Candès 2015).
func logistic(m *matrix, rows []int, y []float64, c float64) []float64 {
	n := m.columns + 1 // the last is the intercept
	w, ahead, gradient, next := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	step := 1 / (1 + c/4*largest(m, rows))
	momentum := 1.0
	for range maxSteps {
		m.gradient(gradient, rows, y, ahead, c)
		moved, size, astray := 0.0, 0.0, 0.0
		for j := range next {
			next[j] = ahead[j] - float64(step*gradient[j])
			if j < m.columns {
				next[j] = max(next[j], 0)
			}
			moved += float64((next[j] - w[j]) * (next[j] - w[j]))
			size += float64(next[j] * next[j])
			astray += float64((ahead[j] - next[j]) * (next[j] - w[j]))
		}
		if astray > 0 {
			momentum = 1
		}
		after := (1 + math.Sqrt(1+4*momentum*momentum)) / 2
		for j := range ahead {
			ahead[j] = next[j] + float64((momentum-1)/after*(next[j]-w[j]))
		}
		copy(w, next)
		momentum = after
		if moved <= tolerance*tolerance*size {
			break
		}
	}
	return w[:m.columns]
}

// gradient is that of the loss at w, whose last element is the intercept.
func (m *matrix) gradient(g []float64, rows []int, y, w []float64, c float64) {
	intercept := len(w) - 1
	copy(g, w)
	g[intercept] = 0
	for _, i := range rows {
		off := c * (1/(1+math.Exp(-m.dot(i, w)-w[intercept])) - y[i])
		m.addTo(g, i, off)
		g[intercept] += off
	}
}

// largest is an upper estimate of the largest eigenvalue of the rows' XᵀX, by power iteration.
func largest(m *matrix, rows []int) float64 {
	v := make([]float64, m.columns+1)
	for j := range v {
		v[j] = 1
	}
	value := 0.0
	for range 30 {
		next := make([]float64, len(v))
		for _, i := range rows {
			x := m.dot(i, v) + v[m.columns]
			m.addTo(next, i, x)
			next[m.columns] += x
		}
		norm := 0.0
		for _, x := range next {
			norm += float64(x * x)
		}
		value = math.Sqrt(norm)
		for j := range next {
			v[j] = next[j] / value
		}
	}
	return 1.05 * value
}
