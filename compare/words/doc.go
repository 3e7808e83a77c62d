// Package words says which words make the difference between two groups of texts, from counts. It knows nothing of texts.
//
// # Keyness
//
// [Counts] are how often a term (a word, a stem, an entry of a lexicon, an n-gram) occurs in a group, a, and in the
// baseline, b, among c and d terms in all; N = c + d. [Counts.G2] is evidence that the rates differ (Dunning 1993), and
// grows with the size of the texts. [Counts.LogRatio] is how much they differ (Hardie 2014), and is wild where counts are
// small; [Counts.Conservative] is the end of its interval that is nearer to no difference. [Counts.LogOdds] is Monroe,
// Colaresi and Quinn's (2008): the difference of log-odds under a Dirichlet prior, over its standard deviation, which
// weighs size against evidence.
//
// All of these take each occurrence for a draw of its own. But a word that one essay repeats twenty times has been drawn
// once. So what is called a key term is decided by documents: [Welch]'s t test of the relative frequencies in them, or,
// where the groups write on the same topics, [Paired]'s of the differences on the topics (Lijffijt et al. 2016). The p are
// adjusted after Holm and after Benjamini and Hochberg for the many terms that are tested (package adjust). [Dispersion] tells how evenly a term is spread (Gries
// 2008).
//
// A [Tally] takes in documents and gives all of these for all terms. Its memory grows with the terms times the groups, not
// with the documents.
//
// # Collocates
//
// [Pairing] has the counts of a word near another. [Pairing.LogDice] (Rychlý 2008) is comparable between corpora of any
// size; G² and log ratio are those of the words near against the words elsewhere.
//
// # Word shifts
//
// [WeightedShift], [ProportionShift], [EntropyShift] and [DivergenceShift] part the difference of two averages into one
// contribution a word (Gallagher et al. 2021, doi 10.1140/epjds/s13688-021-00260-3). The contributions add up to the
// difference. A [Parting] does so for the means of any measure whose value in a document is a sum over words.
package words
