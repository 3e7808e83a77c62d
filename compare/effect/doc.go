// Package effect has the sizes of differences in units that do not depend on the measure.
//
//   - [Standardised]: independent groups; Cohen's d and Hedges' g, the difference of the means over the pooled standard
//     deviation of the texts.
//   - [Paired]: pairs; d_z and g_z over the standard deviation of the differences, d_av and g_av over that of the texts,
//     d_rm between the two.
//   - [Dominance]: Cliff's delta, which needs the order of the values only.
//
// d_z grows with the correlation of the pairs and tells how sure a difference is; g_av is of the same scale as g of
// independent groups, and is what to compare between studies. Differences are x − y.
//
// What has no variance has no size: NaN, with a warning.
package effect
