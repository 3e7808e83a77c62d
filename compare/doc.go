// Package compare sets groups of documents side by side and says which differences are real and how large they are.
//
// It is given observations: for each document its group, its topic (what it is about, if that is known) and the values
// of some measures. It gives back a [Comparison]: means with intervals for each group, and for each other group a
// [Contrast] of every measure with the baseline. A result is a value. Warnings are part of it; package
// mores/compare/report turns it into tables and files.
//
// # Design
//
// Documents on one topic resemble each other, so the topic, not the document, is what is drawn at random. The topics
// are the clusters; a document without a topic is a cluster of its own. The design of a contrast is found from the data
// ([Design]):
//
//   - crossed: two or more topics hold documents of both groups. Only those topics are used, so that every document is
//     compared with others on its topic. Where each of them has one document of either group the design is called
//     paired.
//   - nested: a topic belongs to one group (at most one topic is shared). The groups are two sets of clusters.
//   - independent: no document has a topic.
//
// # Estimates
//
// The mean of a group is over its documents, m = Σ v / n. Its interval is m ± t(G−1) √V, with V the cluster-robust
// variance CR1 over its G clusters, V = G/(G−1) Σ_c (Σ_{i in c} (v_i − m)/n)² (Liang and Zeger 1986; the factor G/(G−1)
// as in Cameron and Miller 2015). With one document a cluster this is the ordinary t interval.
//
// The difference is the mean of the group less that of the baseline, over the documents that the design uses; the
// percent is 100 times the difference over the mean of the baseline. The effect is Hedges' g (Hedges 1981): the
// difference over the pooled standard deviation of the documents, times J = Γ(m/2) / (√(m/2) Γ((m−1)/2)), m = n₁+n₂−2.
// Their intervals are percentile bootstrap intervals (Efron and Tibshirani 1993, chapter 13): whole clusters are drawn
// with replacement, topics with the documents of both groups when crossed, clusters within each group when nested.
//
// # Tests
//
// p is that of a permutation test of the means, two-sided by |T| (Ernst 2004): the labels of the documents are shuffled
// within each topic when crossed (for pairs: the signs of the differences flip), the clusters between the groups when
// nested. All permutations are listed if there are at most Options.Resamples of them; else as many are drawn and
// p = (1 + those as extreme) / (1 + those drawn) (Phipson and Smyth 2010).
//
// A large p does not show that two groups are alike. Where a measure has a margin, two one-sided t tests do (Schuirmann
// 1987): the p of equivalence is the larger of the two. Their standard error is CR1 by topic of both groups when
// crossed, with G−1 degrees of freedom (equal to the paired t for pairs), and CR1 within each group when nested, with
// the degrees of freedom of Welch and Satterthwaite.
//
// The p of the measures of a family are adjusted after Holm (1979) within each contrast of two groups. The verdict is
// taken at 5 %: [Equivalent], else [Higher] or [Lower] by the adjusted p, else [Undecided].
//
// # Missing values
//
// A value that is not finite (or beyond ±1e100, which no measure of a text is) is missing, and the document is left out
// for this measure only. A figure that cannot be computed is NaN, and a warning says why.
//
// # The same every time
//
// The random numbers of a contrast depend on the seed alone. Another group, another measure, another order of topics or
// another number of processors changes nothing in the figures of the rest.
package compare
