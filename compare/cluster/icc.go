package cluster

import (
	"math"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// An Intraclass is how alike the rows of a cluster are: the share of the variance that lies between clusters.
type Intraclass struct {
	ICC             float64 // ICC(1,1) of one-way analysis of variance; may be below zero
	Between, Within float64 // mean squares
	Size            float64 // n0, the mean size of a cluster as it enters: (N − Σn²/N)/(G−1)
	F, P            float64 // of no difference between clusters
	Clusters, N     int
	SumSquares      float64 // Σ n² over the clusters
	Warnings        []figure.Warning
}

// ICC computes the intraclass correlation.
func ICC(y []float64, cluster []int) Intraclass {
	rows := Rows{Y: y, X: make([][]float64, len(y)), Cluster: cluster}
	for i := range rows.X {
		rows.X[i] = []float64{1}
	}
	groups, warnings := rows.groups()
	nan := math.NaN()
	c := Intraclass{ICC: nan, Between: nan, Within: nan, Size: nan, F: nan, P: nan, Clusters: len(groups), Warnings: warnings}
	all := fit(groups, 0, nil)
	c.N = all.N
	within, n := 0.0, float64(all.N)
	for _, g := range groups {
		s := g.centred().sum(nil)
		within += s.square
		c.SumSquares += s.n * s.n
	}
	between, clusters := all.RSS-within, float64(len(groups))
	switch {
	case len(groups) < 2:
		c.Warnings = append(c.Warnings, figure.OneCluster)
		return c
	case all.N == len(groups):
		c.Warnings = append(c.Warnings, figure.TooFew)
		return c
	case !(all.RSS > 0):
		c.Warnings = append(c.Warnings, figure.NoVariance)
		return c
	}
	c.Between, c.Within = between/(clusters-1), within/(n-clusters)
	c.Size = (n - c.SumSquares/n) / (clusters - 1)
	c.ICC = (c.Between - c.Within) / (c.Between + (c.Size-1)*c.Within)
	c.F = c.Between / c.Within
	c.P = distribution.F(c.F, clusters-1, n-clusters)
	return c
}

// Interval is the interval of the ICC from that of F (Shrout and Fleiss 1979), exact for clusters of equal size.
func (c Intraclass) Interval(level float64) figure.Interval {
	df1, df2 := float64(c.Clusters-1), float64(c.N-c.Clusters)
	low := c.F / distribution.FQuantile((1+level)/2, df1, df2)
	high := c.F / distribution.FQuantile((1-level)/2, df1, df2)
	correlation := func(f float64) float64 { return (f - 1) / (f + c.Size - 1) }
	return figure.Interval{Low: correlation(low), High: correlation(high)}
}
