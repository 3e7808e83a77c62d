package compare

import (
	"math"

	"mores/compare/distribution"
)

// cr1 is the cluster-robust variance of an estimate whose errors by cluster are u: G/(G−1) Σ u². It is NaN for fewer
// than two clusters.
func cr1(u []float64) float64 {
	if len(u) < 2 {
		return math.NaN()
	}
	sum := 0.0
	for _, v := range u {
		sum += v * v
	}
	g := float64(len(u))
	return sum * g / (g - 1)
}

// units is the number of clusters, those that cannot be told apart included.
func (s sample) units() float64 { return float64(s.clusters + s.hidden) }

// variance is the variance CR2 of the mean (Bell and McCaffrey 2002), Σ u²/(1−λ) with λ the share of a cluster in the
// documents, and its degrees of freedom after Satterthwaite; for clusters of equal size they are CR1 and G−1. Of clusters of
// one document each that are summed up, the sum of squares is all that is needed.
func (s sample) variance() (v, df float64) {
	u, share := s.influence(), make([]float64, s.clusters)
	mean, n := s.mean(), s.documents()
	for i := range s.values {
		share[s.cluster[i]] += s.size(i) / n
	}
	if s.units() < 2 {
		return math.NaN(), math.NaN()
	}
	var f freedom
	for _, i := range s.loose {
		u[s.cluster[i]] = 0
		v += s.squaresAround(i, mean) / (n * n) / (1 - 1/n)
		f.add(1/n, s.size(i))
		share[s.cluster[i]] = 0
	}
	for c, e := range u {
		v += e * e / (1 - share[c])
		f.add(share[c], 1)
	}
	return v, f.value()
}

// A freedom adds up the degrees of freedom of a variance CR2 of a mean: with w = λ/(1−λ) and b = λ²/(1−λ) by cluster they are
// 1/(Σ w² − 2 Σ w b + (Σ b)²).
type freedom struct {
	ww, wb, b float64
}

// add adds so many clusters that have a share each.
func (f *freedom) add(share, clusters float64) {
	w, b := share/(1-share), share*share/(1-share)
	f.ww += clusters * w * w
	f.wb += clusters * w * b
	f.b += clusters * b
}

func (f *freedom) value() float64 { return 1 / (f.ww - 2*f.wb + f.b*f.b) }

// meanInterval is the mean of the sample with its t interval at a level, from the variance CR2 with the degrees of freedom of
// Satterthwaite.
func (s sample) meanInterval(level float64) Estimate {
	variance, df := s.variance()
	mean, se := s.mean(), math.Sqrt(variance)
	if math.IsNaN(se) {
		return Estimate{mean, math.NaN(), math.NaN()}
	}
	half := se * distribution.TQuantile((1+level)/2, df)
	return Estimate{mean, mean - half, mean + half}
}
