package bootstrap

import (
	"math"

	"mores/compare/figure"
	"mores/compare/internal/resample"
)

// A Statistic is computed from sums over clusters, with its standard error by a formula from the same sums. Either is NaN
// where it is not defined.
type Statistic func(sums []float64) (value, se float64)

// Strata are the clusters by stratum: a row of figures each. In the sums those of the strata follow each other.
type Strata [][][]float64

// Options say how much is drawn. The same seed gives the same draws.
type Options struct {
	Resamples int
	Seed      uint64
}

// Resample draws from the distribution of each statistic.
func Resample(strata Strata, o Options, statistics ...Statistic) []Distribution {
	distributions := make([]Distribution, len(statistics))
	for j, statistic := range statistics {
		distributions[j] = newDistribution(strata, statistic)
	}
	if !strata.drawable() || o.Resamples < 1 {
		for j := range distributions {
			distributions[j].warn(figure.OneCluster)
		}
		return distributions
	}
	if sizes := strata.sizes(); resamples(sizes, o.Resamples) <= o.Resamples {
		enumerate(sizes, func(weights [][]int, chance float64) {
			sums := strata.weighted(weights)
			for j, statistic := range statistics {
				distributions[j].add(statistic, sums, chance)
			}
		})
	} else {
		for j := range distributions {
			distributions[j].values.values, distributions[j].pivots.values = make([]float64, o.Resamples), make([]float64, o.Resamples)
		}
		resample.Run(strata.pools(), o.Resamples, o.Seed, resample.ForBootstrap, func(r int, sums []float64) {
			for j, statistic := range statistics {
				distributions[j].set(r, statistic, sums)
			}
		})
	}
	for j := range distributions {
		distributions[j].sort()
	}
	return distributions
}

// drawable says whether every stratum has two clusters at least.
func (s Strata) drawable() bool {
	for _, clusters := range s {
		if len(clusters) < 2 {
			return false
		}
	}
	return len(s) > 0
}

func (s Strata) sizes() []int {
	var sizes []int
	for _, clusters := range s {
		sizes = append(sizes, len(clusters))
	}
	return sizes
}

// weighted are the sums with each cluster taken so many times.
func (s Strata) weighted(weights [][]int) []float64 {
	var sums []float64
	for i, clusters := range s {
		at := len(sums)
		sums = append(sums, make([]float64, len(clusters[0]))...)
		for c, row := range clusters {
			for j, v := range row {
				sums[at+j] += float64(weights[i][c]) * v
			}
		}
	}
	return sums
}

// sums are those of the data.
func (s Strata) sums() []float64 {
	weights := make([][]int, len(s))
	for i, clusters := range s {
		weights[i] = make([]int, len(clusters))
		for c := range clusters {
			weights[i][c] = 1
		}
		if len(clusters) == 0 {
			return nil
		}
	}
	return s.weighted(weights)
}

func (s Strata) pools() []resample.Pool {
	var pools []resample.Pool
	for _, clusters := range s {
		p := resample.NewPool(len(clusters), len(clusters[0]), resample.WithReplacement)
		for c, row := range clusters {
			copy(p.Row(c), row)
		}
		pools = append(pools, p)
	}
	return pools
}

// jackknife is the statistic with one cluster left out, by stratum and cluster.
func (s Strata) jackknife(statistic Statistic) [][]float64 {
	sums, at := s.sums(), 0
	without := make([]float64, len(sums))
	left := make([][]float64, len(s))
	for i, clusters := range s {
		for _, row := range clusters {
			copy(without, sums)
			for j, v := range row {
				without[at+j] -= v
			}
			value, _ := statistic(without)
			left[i] = append(left[i], value)
		}
		at += len(clusters[0])
	}
	return left
}

// newDistribution has the figures of the data.
func newDistribution(strata Strata, statistic Statistic) Distribution {
	d := Distribution{Value: math.NaN(), SE: math.NaN(), Acceleration: math.NaN()}
	sums := strata.sums()
	if sums == nil {
		d.warn(figure.Empty)
		return d
	}
	d.Value, d.SE = statistic(sums)
	if strata.drawable() {
		d.Acceleration = acceleration(strata.jackknife(statistic))
	}
	return d
}

// acceleration is a sixth of the skew of the jackknife values, whose moments are added up over the strata.
func acceleration(left [][]float64) float64 {
	cubes, squares := 0.0, 0.0
	for _, values := range left {
		mean, n := 0.0, float64(len(values))
		for _, v := range values {
			mean += v / n
		}
		for _, v := range values {
			u := (n - 1) * (mean - v) / n
			cubes += u * u * u
			squares += u * u
		}
	}
	if squares == 0 {
		return 0
	}
	return cubes / (6 * math.Pow(squares, 1.5))
}
