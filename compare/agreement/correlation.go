package agreement

import (
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat/distuv"
)

// A Correlation is a coefficient with its test.
type Correlation struct {
	R        float64 // −1 to 1
	N        int     // rows that are used
	DF       int     // degrees of freedom of T
	T        float64 // R √(DF / (1−R²))
	P        float64 // two-sided, of no correlation, by t
	Interval Interval
	Missing  int // rows that are left out
	Warnings []string
}

// Pearson is the correlation of two columns. Its interval is Fisher's.
func Pearson(x, y []float64) Correlation {
	rows, missing := rowsWith(isFinite, x, y)
	x, y = at(x, rows), at(y, rows)
	c := newCorrelation(residue{x, centre(x)}, residue{y, centre(y)}, len(rows)-2)
	c.Missing = missing
	return c
}

// Spearman is the correlation of the ranks, equal values sharing the mean of their ranks. Its interval is that of Bonett
// and Wright (2000), tanh(atanh r ± z √((1+r²/2)/(n−3))).
func Spearman(x, y []float64) Correlation {
	rows, missing := rowsWith(isPresent, x, y)
	x, y = midranks(at(x, rows)), midranks(at(y, rows))
	c := newCorrelation(residue{x, centre(x)}, residue{y, centre(y)}, len(rows)-2)
	c.Missing = missing
	if c.N > 3 {
		c.Interval = fisher(c.R, math.Sqrt((1+c.R*c.R/2)/float64(c.N-3)))
	}
	return c
}

// A residue is what is left of the values of a column when its mean, or more, is taken out.
type residue struct {
	values, rest []float64
}

// vanishes says whether nothing is left but rounding, measured on the scale of the values.
func (r residue) vanishes() bool {
	return floats.Norm(r.rest, 2) <= 1e-12*floats.Norm(r.values, 2)
}

// newCorrelation correlates what is left of two columns, with the degrees of freedom that are left.
func newCorrelation(x, y residue, df int) Correlation {
	missing := math.NaN()
	c := Correlation{R: missing, N: len(x.values), DF: max(df, 0), T: missing, P: missing, Interval: noInterval()}
	switch {
	case df < 0:
		c.warn("too few rows for a correlation")
		return c
	case x.vanishes() || y.vanishes():
		c.warn("a column does not vary: no correlation")
		return c
	}
	r := floats.Dot(x.rest, y.rest) / floats.Norm(x.rest, 2) / floats.Norm(y.rest, 2)
	c.R = max(-1, min(1, r))
	c.test()
	return c
}

// test fills in what follows from R and DF.
func (c *Correlation) test() {
	if c.DF < 1 {
		c.warn("too few rows for a test")
		return
	}
	df := float64(c.DF)
	c.T = c.R * math.Sqrt(df/((1-c.R)*(1+c.R)))
	c.P = 2 * distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}.CDF(-math.Abs(c.T))
	if c.DF > 1 {
		c.Interval = fisher(c.R, 1/math.Sqrt(df-1))
	} else {
		c.warn("too few rows for an interval")
	}
	if math.Abs(c.R) > 1-1e-12 {
		c.warn("the correlation is perfect: p and interval say nothing")
	}
}

func (c *Correlation) warn(warning string) {
	c.Warnings = append(c.Warnings, warning)
}

// fisher is the interval that is symmetric around atanh r.
func fisher(r, se float64) Interval {
	i := around(math.Atanh(r), se)
	return Interval{math.Tanh(i.Low), math.Tanh(i.High)}
}
