package compare

import (
	"iter"
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// A sample is the values of one measure in one group, with the cluster of each.
type sample struct {
	values   []float64
	cluster  []int
	clusters int
}

// mean is computed around the first value, so that the mean of equal values is that value to the last bit.
func (s sample) mean() float64 {
	if len(s.values) == 0 {
		return math.NaN()
	}
	first, sum := s.values[0], 0.0
	for _, v := range s.values {
		sum += v - first
	}
	return first + sum/float64(len(s.values))
}

// clusterMeans is the sample of the means of the clusters, in their order; each is a cluster of its own.
func (s sample) clusterMeans() sample {
	means := sample{clusters: s.clusters}
	for from, to := range runs(s.cluster) {
		means.values = append(means.values, sample{values: s.values[from:to]}.mean())
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
	mean, n := s.mean(), float64(len(s.values))
	u := make([]float64, s.clusters)
	for i, v := range s.values {
		u[s.cluster[i]] += (v - mean) / n
	}
	return u
}

// squares is the sum of squares of the deviations from the mean.
func (s sample) squares() float64 {
	mean, sum := s.mean(), 0.0
	for _, v := range s.values {
		sum += (v - mean) * (v - mean)
	}
	return sum
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

// meanInterval is the mean of the sample with its t interval at a level, from the variance CR1 with G−1 degrees of
// freedom.
func (s sample) meanInterval(level float64) Estimate {
	mean, se := s.mean(), math.Sqrt(cr1(s.influence()))
	if math.IsNaN(se) {
		return Estimate{mean, math.NaN(), math.NaN()}
	}
	half := se * studentT(float64(s.clusters-1)).Quantile((1+level)/2)
	return Estimate{mean, mean - half, mean + half}
}

// studentT is Student's t distribution.
func studentT(df float64) distuv.StudentsT {
	return distuv.StudentsT{Mu: 0, Sigma: 1, Nu: df}
}

// group returns the estimates of one group from the table rows of its documents.
func (b *Builder) group(t table, id int, rows []int) Group {
	g := Group{Name: b.groups.list[id], Documents: len(rows)}
	for _, i := range rows {
		g.Words += t.words[i]
	}
	for j := range b.measures {
		have := present(t.values[j], rows)
		mean := Mean{Documents: len(have), Estimate: newSide(t, have).sample(t.values[j]).meanInterval(b.options.Level)}
		for _, i := range have {
			mean.Words += t.words[i]
		}
		g.Means = append(g.Means, mean)
	}
	return g
}

// present keeps the rows that have a value.
func present(column []float64, rows []int) []int {
	have := make([]int, 0, len(rows))
	for _, i := range rows {
		if !math.IsNaN(column[i]) {
			have = append(have, i)
		}
	}
	return have
}
