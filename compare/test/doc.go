// Package test has the tests of no difference between groups, and the test of equivalence. Each takes the values of groups
// as slices and returns a value: the statistic, its p on each side, and warnings.
//
// The caller states the design by the function that is called:
//
//   - independent groups: [Welch] (the default of a t test), [Student], [MannWhitney], [BrunnerMunzel],
//     [KolmogorovSmirnov], [Shuffle];
//   - pairs: [Paired], [Wilcoxon], [SignFlips];
//   - several groups: [WelchF], [KruskalWallis]; over the same topics [Friedman], [WithinTopics].
//
// Differences are x − y, where x is the group of interest and y the baseline. Less is the p of the claim that x is lower,
// Greater that it is higher.
//
// Values that are not finite are missing and left out, a pair if one of the two is. Where the data cannot carry a test
// (one document, no variance) every p is NaN and a warning says why. None of the tests knows of topics that make texts
// alike, [SignFlips], [Friedman] and [WithinTopics] apart: for clustered texts see package mores/compare/cluster.
package test
