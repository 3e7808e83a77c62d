// Package counts has models of hits: how many words of a text belong to a category, out of how many words. They compare
// rates by their ratio, and weigh a text by its length, which a mean of rates does not.
//
//   - [Poisson]: rate ratios of groups with log(words) as offset. Hits of one text come in bursts, so its own errors are too
//     small: take those that are robust to clusters ([CR1]), or [Quasi] for texts without clusters.
//   - [NegativeBinomial] and [NegativeBinomialML]: the same with a variance that grows as μ + αμ².
//   - [CompareTotals]: two totals of hits and words, where no more is known, as of a word in two corpora. It takes every hit
//     for independent of all others, which hits are not: see it as a description.
package counts
