package compare

import (
	"iter"
	"math"
	"slices"
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

// largest is the size of the largest value.
func largest(values []float64) float64 {
	size := 0.0
	for _, v := range values {
		size = max(size, math.Abs(v))
	}
	return size
}
