// Package compare sets groups of documents side by side and says which differences are real and how large they are.
//
// It is given observations: for each document its group, its topic (what it is about, if that is known) and the values
// of some measures; or the sums of the documents of each group and topic. It gives back a [Comparison]: means with intervals for each group, and for each other group a
// [Contrast] of every measure with the baseline. A result is a value. Warnings are part of it; package
// mores/compare/report turns it into tables and files.
//
// # Design
//
// Documents on one topic resemble each other, so the topic, not the document, is what is drawn at random. The topics
// are the clusters; a document without a topic is a cluster of its own, unless the design is crossed. The design of a
// contrast is found from the data ([Design]):
//
//   - crossed: two or more topics hold documents of both groups. Only those topics are used, and only documents with a
//     topic, so that every document is compared with others on its topic. A warning says how many are left out. Where
//     each topic has one document of either group the design is called paired.
//   - nested: a topic belongs to one group (at most one topic is shared). The groups are two sets of clusters.
//   - independent: no document has a topic.
//
// # Estimates
//
// The mean of a group is over its documents, m = Σ v / n. Its interval is m ± t √V, with V the cluster-robust variance CR2 over
// its clusters, V = Σ_c (Σ_{i in c} (v_i − m)/n)² / (1 − n_c/n), and the degrees of freedom of Satterthwaite (Bell and
// McCaffrey 2002). With one document a cluster this is the ordinary t interval.
//
// A contrast has means of its own. When crossed every topic weighs the same, however many documents it has: with x_t and
// y_t the means of the group's and the baseline's documents on topic t, the means are those of x_t and of y_t over the T
// topics used, and the difference is the mean of d_t = x_t − y_t. So a group that wrote more on some topics than the other
// did makes no difference (Simpson 1951). In all other designs the means are over documents, and the difference is that of
// the means. The percent is 100 times the difference over the mean of the baseline. The effect is Hedges' g (Hedges 1981):
// the difference over the pooled standard deviation of the documents used, times J = Γ(m/2) / (√(m/2) Γ((m−1)/2)) for
// m = n₁+n₂−2.
//
// The intervals of difference and percent are all values that the test below does not reject, so they leave out zero exactly
// where p ≤ 5 %. When crossed, a value is rejected if it lies outside of nearly all spans between the mean difference of some
// topics and that of the others (Hartigan 1969), a ratio likewise. Else the difference has the interval d ± t* √(V_x + V_y) with
// V of the kind CR1, where t* is the size that 5 % of the permuted t reach; the ratio has the one of Fieller (1954) with the
// same t*. The interval of g is the bootstrap's BCa (Efron 1987): whole clusters are drawn with replacement, topics with the
// documents of both groups when crossed, clusters within each group else; it is widened for few clusters as in Hesterberg
// (2015). docs/statistics.md says how often these intervals hold the truth.
//
// # Tests
//
// p is that of a permutation test, two-sided by size (Ernst 2004). When crossed the signs of the d_t
// flip, which is exact where the d_t are symmetric around zero; like the intervals, that asks what other topics would have
// shown. To shuffle documents within topics would ask only about these topics, and call differences real that the next
// topics turn round. Else the clusters are shuffled
// between the groups. All permutations are listed if there are at most Options.Resamples of them; else as many are drawn
// and p = (1 + those as extreme) / (1 + those drawn) (Phipson and Smyth 2010). So few topics or resamples can leave no p
// below 5 %: 2/2^T is the least from T topics. A warning says so.
//
// A large p does not show that two groups are alike. Where a measure has a margin, two one-sided t tests do (Schuirmann
// 1987): the p of equivalence is the larger of the two. They are paired t tests of the d_t when crossed, with T−1 degrees
// of freedom; else their standard error is CR2 within each group, with the degrees of freedom of Welch and Satterthwaite.
//
// The p of the measures of a family are adjusted after Holm (1979) within each contrast of two groups. The verdict is
// taken at 5 %: [Equivalent], else [Higher] or [Lower] by the adjusted p, else [Undecided].
//
// # The packages below
//
// Package compare answers one question by one way that holds in each design. The packages below it know one thing each, as
// functions of slices: test (tests of no difference and of equivalence), effect, describe, adjust (many p), cluster (robust and
// mixed regressions), counts (rate ratios), bootstrap, power, meta (several corpora), preference (strengths from choices),
// agreement (with labels). Their figures equal those of published packages in 1,093 reference cases.
//
// # Sums in place of documents
//
// A [Cell] sums up the documents of a group on a topic: their number, the mean of each measure, and the squared deviations
// from it. Where topics are the clusters nothing else is needed, and every figure is the one that the documents give.
//
// Documents without a topic are clusters of their own, and those of a cell cannot be dealt out one by one. Means, their
// intervals, differences, effects and tests of equivalence are the same still. The test is Welch's t (1947), and says
// so; the interval of the difference is that of the test, the one of the percent is Fieller's (1954), with the degrees of
// freedom of Welch and Satterthwaite; there is none of the effect. [Contrast.IntervalName] tells which it is, and a warning
// says what is different.
//
// # Large corpora
//
// The time that a contrast takes grows with the number of clusters times Options.Resamples. From 40,000 clusters on, fewer
// resamples and permutations are made than 10,000, but never fewer than 999; a warning says how many.
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
