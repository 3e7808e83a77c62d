package compare

import (
	"iter"
	"math"
	"slices"

	"mores/compare/distribution"
)

// A sample is the values of one measure in one group, with the cluster of each. A value is that of a document, or the
// mean of several.
type sample struct {
	values   []float64
	cluster  []int
	clusters int

	// Of values that are means; nil where each is of one document.
	sizes  []float64 // the number of documents
	within []float64 // the squared deviations of these documents from their mean, summed up

	loose  []int // values whose documents are clusters of their own
	hidden int   // clusters that cannot be told apart for that
}

// size is the number of documents that value i is of.
func (s sample) size(i int) float64 {
	if s.sizes == nil {
		return 1
	}
	return s.sizes[i]
}

// documents is the number of documents.
func (s sample) documents() float64 {
	if s.sizes == nil {
		return float64(len(s.values))
	}
	sum := 0.0
	for _, n := range s.sizes {
		sum += n
	}
	return sum
}

// mean is computed around the first value, so that the mean of equal values is that value to the last bit.
func (s sample) mean() float64 {
	if len(s.values) == 0 {
		return math.NaN()
	}
	first, sum := s.values[0], 0.0
	for i, v := range s.values {
		sum += s.size(i) * (v - first)
	}
	return first + sum/s.documents()
}

// clusterMeans is the sample of the means of the clusters, in their order; each is a cluster of its own.
func (s sample) clusterMeans() sample {
	means := sample{clusters: s.clusters}
	for from, to := range runs(s.cluster) {
		one := sample{values: s.values[from:to]}
		if s.sizes != nil {
			one.sizes = s.sizes[from:to]
		}
		means.values = append(means.values, one.mean())
		means.cluster = append(means.cluster, len(means.cluster))
	}
	return means
}

// runs yields the bounds from ≤ i < to of each run of equal numbers.
func runs(cluster []int) iter.Seq2[int, int] {
	return func(yield func(from, to int) bool) {
		from := 0
		for i := range cluster {
			if i+1 < len(cluster) && cluster[i+1] == cluster[i] {
				continue
			}
			if !yield(from, i+1) {
				return
			}
			from = i + 1
		}
	}
}

// influence returns for each cluster its part in the error of the mean: the sum of (v − mean)/n over its documents.
func (s sample) influence() []float64 {
	mean, n := s.mean(), s.documents()
	u := make([]float64, s.clusters)
	for i, v := range s.values {
		u[s.cluster[i]] += s.size(i) * (v - mean) / n
	}
	return u
}

// squares is the sum of squares of the deviations from the mean.
func (s sample) squares() float64 {
	mean, sum := s.mean(), 0.0
	for i := range s.values {
		sum += s.squaresAround(i, mean)
	}
	return sum
}

// squaresAround is the sum of squares around a point of the documents that value i is of.
func (s sample) squaresAround(i int, point float64) float64 {
	d := s.values[i] - point
	if s.sizes == nil {
		return d * d
	}
	return s.within[i] + s.sizes[i]*d*d
}

// scale is the largest size of a value; of documents that are not known, the root of their mean square.
func (s sample) scale() float64 {
	if s.sizes == nil {
		return largest(s.values)
	}
	size := 0.0
	for i := range s.values {
		size = max(size, math.Sqrt(s.squaresAround(i, 0)/s.sizes[i]))
	}
	return size
}

// and puts the values of two samples together, without their clusters.
func (s sample) and(t sample) sample {
	return sample{values: slices.Concat(s.values, t.values), sizes: slices.Concat(s.sizes, t.sizes), within: slices.Concat(s.within, t.within)}
}

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
