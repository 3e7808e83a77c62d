package words

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Sums are what is needed of a sample of numbers: how many there are, their sum and the sum of their squares. Sums add up.
type Sums struct {
	N            int
	Sum, Squares float64
}

// Mean returns the mean; NaN of an empty sample.
func (s Sums) Mean() float64 { return s.Sum / float64(s.N) }

// Variance returns the sample variance, with n − 1; NaN of fewer than two. What is no more than rounding is zero.
func (s Sums) Variance() float64 {
	if s.N < 2 {
		return math.NaN()
	}
	rest := s.Squares - float64(s.Sum*s.Mean())
	if rest <= 1e-14*s.Squares {
		return 0
	}
	return rest / float64(s.N-1)
}

// Add adds a number.
func (s *Sums) Add(x float64) {
	s.N++
	s.Sum += x
	s.Squares += float64(x * x)
}

// A Test is a t test of no difference. What cannot be computed is NaN.
type Test struct {
	T, DF float64 // the statistic and its degrees of freedom
	P     float64 // two-sided
}

// Welch tests whether two samples have the same mean, without the assumption that they vary alike (Welch 1947).
func Welch(x, y Sums) Test {
	vx, vy := x.Variance()/float64(x.N), y.Variance()/float64(y.N)
	df := (vx + vy) * (vx + vy) / (vx*vx/float64(x.N-1) + vy*vy/float64(y.N-1))
	return newTest(x.Mean()-y.Mean(), vx+vy, df)
}

// Paired tests whether the mean of differences is zero.
func Paired(d Sums) Test {
	return newTest(d.Mean(), d.Variance()/float64(d.N), float64(d.N-1))
}

// newTest is the test of a difference with that variance. Without variance there is none.
func newTest(difference, variance, df float64) Test {
	if !(variance > 0) {
		return Test{math.NaN(), math.NaN(), math.NaN()}
	}
	t := difference / math.Sqrt(variance)
	return Test{t, df, studentTail(t, df)}
}

// studentTail is the probability that Student's t is farther from zero than t, to its last digits however small it is.
func studentTail(t, df float64) float64 {
	if math.IsInf(t, 0) {
		return 0
	}
	return mathext.RegIncBeta(df/2, 0.5, df/(df+t*t))
}
