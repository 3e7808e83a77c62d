// Package bootstrap has intervals of whatever can be computed from sums over clusters, by drawing clusters anew.
//
// A cluster is a row of figures that are added up, such as the number of texts and the sum of their values; a [Statistic] is
// a function of the sums. [Resample] draws as many clusters as there are, with replacement, within each stratum (groups
// with clusters of their own are strata; topics that hold both groups are clusters of one stratum), thousands of times. If
// the clusters are so few that all resamples can be listed, they are: then nothing is random.
//
// A [Distribution] gives the intervals:
//
//   - [Distribution.Percentile]: the middle of the resampled values. Too narrow where clusters are few.
//   - [Distribution.Basic]: the same, turned round at the estimate.
//   - [Distribution.BCa]: percentiles shifted for bias and skew (Efron 1987).
//   - [Distribution.Studentised]: the middle of (value − estimate)/error, times the error of the data (Hall 1988); the most
//     exact one where a formula for the error is at hand.
package bootstrap
