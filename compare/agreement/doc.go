// Package agreement says how well a score agrees with what people said, and how well people agree with each other.
//
// It is given slices: a score for each document, a label that people gave it, or the codes that several coders gave to
// the same units. It gives back values. What cannot be computed is NaN, and a warning says why. NaN in a slice is a
// missing value; the document is left out and counted in Missing. Slices that belong together have one length: the
// functions panic where they have not. All intervals are at 95 %.
//
// # A score against a yes or no
//
// The area under the ROC curve ([Discriminate]) is the share of pairs of a document with the label and one without in
// which the first has the higher score, a tie counting half. Its standard error is DeLong's (DeLong, DeLong and
// Clarke-Pearson 1988). The placement of a document with the label, V, is the share of the n documents without it that
// score below (a tie counts half); the placement of one without it is the share of the m with it that score above. Then
// A = mean V and
//
//	se² = Σ (V−A)² / (m(m−1)) over those with the label + Σ (V−A)² / (n(n−1)) over those without.
//
// So se² is the sum of the squares of one number a document, and the covariance of two scores is the sum of their
// products: this gives the paired test of two scores ([CompareAUC]). With several labels on the same documents the
// numbers of a document are averaged over the labels, which gives the error of the mean area ([MacroAUC],
// [CompareMacroAUC]) with the dependence between the labels in it. For one label all this is DeLong's formula. Placements
// are counted along the sorted scores, in O(n log n) (Sun and Xu 2014).
//
// Average precision is Σ (R_k − R_{k−1}) P_k over the distinct scores from the highest down, with P and R precision and
// recall of the documents that score as high or higher, as scikit-learn has it. The best F1 is the highest over all
// thresholds; since it was chosen to look good, [HeldOutF1] chooses on one half and reports the other.
//
// [LeaveOut] says what each part of a score, such as an entry of a lexicon, does for the area. [Validate] does all of this
// for several scorers and labels: see [Validation].
//
// # A code against a code
//
// [Confuse] counts pairs of codes: truth and prediction, or two coders. Its [Confusion.Classification] has precision,
// recall, F1 and Matthews' correlation (for several classes Gorodkin 2004); its [Confusion.Kappa] is Cohen's (1960;
// weighted, 1968), with the standard error of Fleiss, Cohen and Everitt (1969). As in scikit-learn, a share of nothing is
// 0: the precision of a class that was never predicted.
//
// [FleissKappa] (Fleiss 1971) is for any fixed number of coders. [Alpha] is Krippendorff's (2011), 1 less observed over
// expected disagreement, for any number of coders, with gaps, at four levels of measurement.
//
// # A score against a score
//
// [Pearson], [Spearman], [Kendall]; [Partial] takes out covariates, [WithinTopic] what the topics have in common. p is by t
// with df degrees of freedom; the interval is Fisher's, tanh(atanh r ± z/√(df−1)), but for Spearman (Bonett and Wright
// 2000) and Kendall (none). What is computed from sums leaves out values that are not finite or beyond ±1e100; what goes
// by rank leaves out NaN only.
package agreement
