package distribution

import (
	"math"

	"gonum.org/v1/gonum/mat"
)

// Kolmogorov is P(D ≥ d), D being the largest distance of the distribution of n independent values from the true one
// (Marsaglia, Tsang and Wang 2003: a power of a matrix whose size grows with n d). It loses digits for p below 1e-12.
func Kolmogorov(n int, d float64) float64 {
	nd := float64(n) * d
	switch {
	case n < 1 || math.IsNaN(d):
		return math.NaN()
	case d >= 1:
		return 0
	case nd <= 0.5:
		return 1
	case nd*d > 18: // p below 1e-15
		return 2 * math.Exp(-2*nd*d)
	}
	k := int(nd) + 1
	h := steps(k, float64(k)-nd)
	power := mat.NewDense(2*k-1, 2*k-1, nil)
	scale := powerOf(power, h, n)
	p := power.At(k-1, k-1)
	for i := 1; i <= n; i++ {
		p *= float64(i) / float64(n)
		if p < 1e-140 {
			p, scale = p*1e140, scale-140
		}
	}
	return max(0, 1-p*math.Pow(10, float64(scale)))
}

// steps is the matrix whose nth power holds the distribution, for n d = k − h.
func steps(k int, h float64) *mat.Dense {
	m := 2*k - 1
	a := mat.NewDense(m, m, nil)
	for i := range m {
		for j := range m {
			if i-j+1 >= 0 {
				a.Set(i, j, 1)
			}
		}
	}
	for i := range m {
		a.Set(i, 0, a.At(i, 0)-math.Pow(h, float64(i+1)))
		a.Set(m-1, i, a.At(m-1, i)-math.Pow(h, float64(m-i)))
	}
	if 2*h > 1 {
		a.Set(m-1, 0, a.At(m-1, 0)+math.Pow(2*h-1, float64(m)))
	}
	for i := range m {
		for j := range m {
			for g := 1; g <= i-j+1; g++ {
				a.Set(i, j, a.At(i, j)/float64(g))
			}
		}
	}
	return a
}

// powerOf puts a to the power of n into result, less a factor of 10 to the power that it returns.
func powerOf(result, a *mat.Dense, n int) (exponent int) {
	if n == 1 {
		result.Copy(a)
		return 0
	}
	half := mat.NewDense(a.RawMatrix().Rows, a.RawMatrix().Cols, nil)
	exponent = 2 * powerOf(half, a, n/2)
	result.Mul(half, half)
	if n%2 == 1 {
		half.Mul(a, result)
		result.Copy(half)
	}
	if middle := a.RawMatrix().Rows / 2; result.At(middle, middle) > 1e140 {
		result.Scale(1e-140, result)
		exponent += 140
	}
	return exponent
}

// KolmogorovLimit is P(√n D ≥ x) in the limit of n: 2 Σ (−1)^(k−1) exp(−2k²x²) (Kolmogorov 1933).
func KolmogorovLimit(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return math.NaN()
	case x <= 0:
		return 1
	case x < 1: // the series above converges slowly there; its theta transform does not
		sum := 0.0
		for k := 1; k < 40; k += 2 {
			sum += math.Exp(-float64(k*k) * math.Pi * math.Pi / (8 * x * x))
		}
		return max(0, 1-math.Sqrt(2*math.Pi)/x*sum)
	}
	sum := 0.0
	for k := 20.0; k >= 1; k-- {
		sum = math.Exp(-2*k*k*x*x) - sum
	}
	return 2 * sum
}
