package counts

import (
	"math"

	"gonum.org/v1/gonum/mat"

	"mores/compare/distribution"
	"mores/compare/figure"
	"mores/compare/test"
)

// A Fit is a model of hits with a logarithmic link: hits are expected to be words times exp(terms times coefficients).
type Fit struct {
	Coefficients []float64 // by term; exp of that of a group is its rate ratio
	Alpha        float64   // of the variance μ + αμ²; 0 for Poisson
	N, Clusters  int
	LogLik       float64
	Deviance     float64
	Pearson      float64 // Σ (hits − μ)²/variance
	Warnings     []figure.Warning

	rows               Rows
	observed, expected *mat.SymDense // the inverse of the information
	score              []float64     // by row, to be multiplied by the terms
}

// Poisson fits rates of which the variance is the mean.
func Poisson(r Rows) *Fit { return NegativeBinomial(r, 0) }

// NegativeBinomial fits rates of which the variance is μ + αμ², for a known α (NB2; Cameron and Trivedi 2013).
func NegativeBinomial(r Rows, alpha float64) *Fit {
	rows, warnings := r.clean()
	f := &Fit{Alpha: alpha, N: len(rows.Hits), Warnings: warnings, rows: rows}
	f.LogLik, f.Deviance, f.Pearson = math.NaN(), math.NaN(), math.NaN()
	if f.N == 0 {
		f.Warnings = append(f.Warnings, figure.Empty)
		return f
	}
	f.Clusters = len(rows.scores(make([]float64, f.N), rows.Cluster))
	if f.Clusters == 1 {
		f.Warnings = append(f.Warnings, figure.OneCluster)
	}
	f.solve(rows, alpha)
	return f
}

// solve finds the coefficients by Newton's method on the expected information, and fills in the rest.
func (f *Fit) solve(r Rows, alpha float64) {
	b := start(r)
	if b == nil {
		f.fail(len(r.X[0]), figure.NoHits)
		return
	}
	for range 200 {
		mu := r.means(b)
		expected := make([]float64, f.N)
		f.score = make([]float64, f.N)
		for i, m := range mu {
			expected[i] = m / (1 + alpha*m)
			f.score[i] = (r.Hits[i] - m) / (1 + alpha*m)
		}
		f.expected = inverse(r.weighted(expected))
		if f.expected == nil {
			f.fail(b.Len(), figure.Collinear)
			return
		}
		var step mat.VecDense
		step.MulVec(f.expected, r.total(f.score))
		if size := mat.Norm(&step, math.Inf(1)); size > 5 {
			step.ScaleVec(5/size, &step)
		}
		b.AddVec(b, &step)
		if mat.Norm(b, math.Inf(1)) > 30 { // the rate of a group without hits goes to zero for ever
			f.fail(b.Len(), figure.NoHits)
			return
		}
		if mat.Norm(&step, 2) <= 1e-13*(1+mat.Norm(b, 2)) {
			f.finish(r, b, alpha)
			return
		}
	}
	f.fail(b.Len(), figure.NoFit)
}

// start is the common rate as intercept, if the first term is one; nil without hits.
func start(r Rows) *mat.VecDense {
	hits, words := 0.0, 0.0
	for i, h := range r.Hits {
		hits, words = hits+h, words+r.Words[i]
	}
	if hits == 0 {
		return nil
	}
	b := mat.NewVecDense(len(r.X[0]), nil)
	b.SetVec(0, math.Log(hits/words))
	return b
}

func (f *Fit) fail(terms int, why figure.Warning) {
	f.Coefficients = make([]float64, terms)
	for j := range f.Coefficients {
		f.Coefficients[j] = math.NaN()
	}
	f.expected = nil
	f.Warnings = append(f.Warnings, why)
}

func (f *Fit) finish(r Rows, b *mat.VecDense, alpha float64) {
	mu := r.means(b)
	f.Coefficients = b.RawVector().Data
	f.LogLik, f.Deviance, f.Pearson = 0, 0, 0
	observed := make([]float64, f.N)
	for i, m := range mu {
		y, v := r.Hits[i], 1+alpha*m
		observed[i] = m * (1 + alpha*y) / (v * v)
		f.LogLik += logLikelihood(y, m, alpha)
		f.Deviance += deviance(y, m, alpha)
		f.Pearson += (y - m) * (y - m) / (m * v)
	}
	f.observed = inverse(r.weighted(observed))
}

// logLikelihood of y hits where m are expected: Σ log(1+αj) over j < y, less log y!, plus y log m − (y + 1/α) log(1+αm).
func logLikelihood(y, m, alpha float64) float64 {
	factorial, _ := math.Lgamma(y + 1)
	if alpha == 0 {
		return y*math.Log(m) - m - factorial
	}
	sum := 0.0
	for j := range int(y) {
		sum += math.Log1p(alpha * float64(j))
	}
	return sum - factorial + y*math.Log(m) - (y+1/alpha)*math.Log1p(alpha*m)
}

// deviance is twice what the likelihood loses against a mean of y.
func deviance(y, m, alpha float64) float64 {
	d := 0.0
	if y > 0 {
		d = y * math.Log(y/m)
	}
	if alpha == 0 {
		return 2 * (d - (y - m))
	}
	return 2 * (d - (y+1/alpha)*math.Log((1+alpha*y)/(1+alpha*m)))
}

// Dispersion is the mean squared residual over what the model expects, with N−K: above 1 the hits come in bursts.
func (f *Fit) Dispersion() float64 {
	return f.Pearson / float64(f.N-len(f.Coefficients))
}

// A Ratio is a rate ratio: exp of a coefficient.
type Ratio struct {
	Value    float64
	Interval figure.Interval
	P        float64 // two-sided, of a ratio of 1
}

// Ratio is that of one term, by errors of a kind. The errors are those of the logarithm. [CR1] and [Quasi] come with
// Student's t of clusters − 1 and of N−K degrees of freedom, the other kinds with the normal distribution.
func (f *Fit) Ratio(term int, kind Kind, level float64) Ratio {
	t := f.T(term, kind)
	return Ratio{math.Exp(t.Difference), t.Interval(level).Map(math.Exp), t.TwoSided}
}

// T is the test of one coefficient.
func (f *Fit) T(term int, kind Kind) test.T {
	if term >= len(f.Coefficients) {
		return test.FromError("", math.NaN(), math.NaN(), math.NaN(), f.Warnings...)
	}
	df := math.Inf(1)
	switch kind {
	case CR1:
		df = float64(f.Clusters - 1)
	case Quasi:
		df = float64(f.N - len(f.Coefficients))
	}
	return test.FromError("rate ratio ("+string(kind)+")", f.Coefficients[term], f.Errors(kind)[term], df, f.Warnings...)
}

// A Likelihood is a test of all terms but the intercept by the likelihood ratio.
type Likelihood struct {
	ChiSquared, DF, P float64
}

// Likelihood compares the fit with that of the intercept alone.
func (f *Fit) Likelihood() Likelihood {
	return ratioTest(f.LogLik, NegativeBinomial(f.rows.null(), f.Alpha).LogLik, len(f.Coefficients)-1)
}

func ratioTest(logLik, null float64, terms int) Likelihood {
	l := Likelihood{ChiSquared: 2 * (logLik - null), DF: float64(terms)}
	l.P = distribution.ChiSquared(max(0, l.ChiSquared), l.DF)
	return l
}
