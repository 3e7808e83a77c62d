// Package evidence shows what the figures of a text rest on: which of its words count, for what, and how they add up.
//
// An [Explainer] reads a text as an analyzer with the same options and lexicons does. [Explainer.Marks] are the words that
// a channel heeds, with their places in the text. [Explainer.Explain] adds the sentences with what each word adds to their
// sentiment, and the figures: each column of the record as a sum of terms, an entry or word each.
//
// The terms of a figure add up to it:
//
//   - a count is one for each match, a rate 1,000 / words for each, a sum of weights the weight of each
//   - a score (care_score) is weight × log(1 + times) / √words for each entry
//   - sentiment is, for each sentence and each word with a valence v, v / √(s² + 15) / sentences, with s the sum of the
//     valences of the sentence as VADER's rules have made them; its exclamation and question marks are a term of their own,
//     and so is what rounding compounds to four decimals changes
//
// So the difference of two means of a measure is the sum of the differences of its terms: see [mores/compare/words] for
// word shifts.
//
// To show what another channel heeds, add a line to channels in channels.go.
package evidence
