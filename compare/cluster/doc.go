// Package cluster has regressions of texts that come in clusters: essays on the same topic resemble each other, and errors
// that ignore it are wrong.
//
//   - [OLS] and [FixedEffects] with errors that are robust to clusters: [CR1] by default elsewhere, [CR2] with the degrees of
//     freedom of Satterthwaite where clusters are few ([Fit.T]), joint tests of several terms ([Fit.Wald], [Fit.HTZ]);
//   - [GEE] with an exchangeable correlation;
//   - [RandomIntercept], by restricted maximum likelihood (REML) or maximum likelihood, with the intraclass correlation;
//   - [ICC], the intraclass correlation of one-way analysis of variance;
//   - [CompareMeans] and [LengthAdjusted], the questions that are asked most.
//
// All take [Rows], and all compute from sums of products by cluster, so that the time grows with the number of rows and not
// with the size of the clusters squared.
package cluster
