// Package meta sums up the same effect over several corpora: an effect and its variance (squared standard error) from each.
//
// The effects of corpora differ by more than chance, so the summary to report is that of random effects: a mean over the
// corpora that there could be, with the variance τ² between them. [Summary.DerSimonianLaird] and [Summary.REML] differ in
// how they estimate τ². An interval says where the mean lies, a prediction interval where the effect of another corpus would.
// The fixed summary takes the corpora for repetitions of one study.
package meta

import (
	"math"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Summary is of the effects of several studies.
type Summary struct {
	Effects, Variances []float64 // of the studies that have both, in their order
	Fixed              Mean
	DerSimonianLaird   Mean    // random effects, τ² by moments (DerSimonian and Laird 1986)
	PauleMandel        Mean    // random effects, τ² by solving Q(τ²) = k−1 (Paule and Mandel 1982)
	REML               Mean    // random effects, τ² by restricted maximum likelihood
	Q                  float64 // heterogeneity, a chi-squared with DF without it (Cochran 1954)
	DF, P              float64
	I2                 float64 // the share of the variance of the effects that is between studies, in percent
	H2                 float64 // Q over DF
	Warnings           []figure.Warning
}

// A Mean is a weighted mean of effects.
type Mean struct {
	Value   float64
	SE      float64
	Tau2    float64   // the variance between studies; 0 for fixed effects
	Weights []float64 // of the studies; they add up to 1
	SEHK    float64   // of Hartung and Knapp (2001), from how the effects scatter; goes with Student's t
	k       int
}

// Combine sums up effects and their variances. A study without a finite effect or with a variance of zero or less is left
// out.
func Combine(effects, variances []float64) Summary {
	e, v, warnings := figure.FinitePairs(effects, variances)
	s := Summary{Warnings: warnings}
	for i := range e {
		if v[i] > 0 {
			s.Effects, s.Variances = append(s.Effects, e[i]), append(s.Variances, v[i])
		}
	}
	if len(s.Effects) < len(e) {
		s.Warnings = append(s.Warnings, figure.NoPositive)
	}
	k := len(s.Effects)
	s.Fixed = s.mean(0)
	s.Q, s.DF = s.q(0), float64(k-1)
	s.P, s.I2, s.H2 = distribution.ChiSquared(s.Q, s.DF), 100*max(0, (s.Q-s.DF)/s.Q), s.Q/s.DF
	if s.Q == 0 {
		s.I2 = 0
	}
	switch k {
	case 0:
		s.Warnings = append(s.Warnings, figure.Empty)
	case 1:
		s.Warnings = append(s.Warnings, figure.OneStudy)
	}
	if k < 2 { // nothing is known of what lies between studies: the summary is the study
		s.H2 = math.NaN()
		s.DerSimonianLaird, s.PauleMandel, s.REML = s.Fixed, s.Fixed, s.Fixed
		return s
	}
	s.DerSimonianLaird, s.PauleMandel, s.REML = s.mean(s.moments()), s.mean(s.pauleMandel()), s.mean(s.reml())
	return s
}

// mean is the mean for a variance between studies.
func (s Summary) mean(tau2 float64) Mean {
	m := Mean{Tau2: tau2, k: len(s.Effects), Weights: make([]float64, len(s.Effects))}
	all := 0.0
	for i, v := range s.Variances {
		m.Weights[i] = 1 / (v + tau2)
		all += m.Weights[i]
	}
	scatter := 0.0
	for i := range m.Weights {
		m.Weights[i] /= all
		m.Value += m.Weights[i] * s.Effects[i]
	}
	for i, w := range m.Weights {
		scatter += w * (s.Effects[i] - m.Value) * (s.Effects[i] - m.Value)
	}
	m.SE = math.Sqrt(1 / all)
	m.SEHK = math.Sqrt(scatter / float64(m.k-1))
	if m.k == 0 {
		m.Value, m.SE = math.NaN(), math.NaN()
	}
	if m.k < 2 {
		m.SEHK = math.NaN()
	}
	return m
}

// q is the weighted sum of squares of the effects around their mean.
func (s Summary) q(tau2 float64) float64 {
	m, q := s.mean(tau2), 0.0
	for i, e := range s.Effects {
		q += (e - m.Value) * (e - m.Value) / (s.Variances[i] + tau2)
	}
	return q
}

// moments is τ² after DerSimonian and Laird.
func (s Summary) moments() float64 {
	sum, squares := 0.0, 0.0
	for _, v := range s.Variances {
		sum += 1 / v
		squares += 1 / (v * v)
	}
	return max(0, (s.Q-s.DF)/(sum-squares/sum))
}

// pauleMandel is the τ² with which Q is what it is expected to be.
func (s Summary) pauleMandel() float64 {
	return s.crossing(func(tau2 float64) float64 { return s.q(tau2) - s.DF })
}

// reml is where the derivative of the restricted likelihood by τ² is zero: Σ w² (e−m)² = Σ w − Σ w²/Σ w.
func (s Summary) reml() float64 {
	return s.crossing(func(tau2 float64) float64 {
		m, sum, squares, scatter := s.mean(tau2), 0.0, 0.0, 0.0
		for i, e := range s.Effects {
			w := 1 / (s.Variances[i] + tau2)
			sum, squares = sum+w, squares+w*w
			scatter += w * w * (e - m.Value) * (e - m.Value)
		}
		return scatter - sum + squares/sum
	})
}

// crossing is where a falling function of τ² crosses zero, and 0 if it starts below.
func (s Summary) crossing(f func(tau2 float64) float64) float64 {
	if f(0) <= 0 {
		return 0
	}
	high := describe.Variance(s.Effects)
	for f(high) > 0 {
		high *= 2
	}
	return distribution.Root(f, 0, high)
}

// P is the two-sided p of no effect, by the normal distribution.
func (m Mean) P() float64 { return distribution.NormalTwoSided(m.Value / m.SE) }

// Interval is the normal interval of the mean. It is too narrow for fewer than some ten studies.
func (m Mean) Interval(level float64) figure.Interval {
	return figure.Around(m.Value, m.SE*distribution.NormalQuantile((1+level)/2))
}

// HartungKnapp is the interval of the mean by SEHK and Student's t with studies − 1 degrees of freedom: the one to report of
// few studies.
func (m Mean) HartungKnapp(level float64) figure.Interval {
	return figure.Around(m.Value, m.SEHK*distribution.TQuantile((1+level)/2, float64(m.k-1)))
}

// Prediction is the interval in which the effect of another study would lie (Higgins, Thompson and Spiegelhalter 2009), by
// Student's t with studies − 2 degrees of freedom; there is none of fewer than three.
func (m Mean) Prediction(level float64) figure.Interval {
	if m.k < 3 {
		return figure.None()
	}
	return m.predicted(distribution.TQuantile((1+level)/2, float64(m.k-2)))
}

func (m Mean) predicted(quantile float64) figure.Interval {
	return figure.Around(m.Value, quantile*math.Sqrt(m.Tau2+m.SE*m.SE))
}
