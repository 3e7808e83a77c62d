// Package ngram says how well a text can be foretold, word by word, from texts that a model has counted: its perplexity.
//
// A model counts how often each word follows the two words before it, the one word before it, and any words. The
// probability of a word w behind a history h mixes the three by the method of Witten and Bell (1991; Chen & Goodman
// 1999, section 2.4), interpolated:
//
//	P(w|h) = (c(h w) + T(h) P(w|h')) ÷ (N(h) + T(h))
//
// c(h w) is how often w followed h, N(h) how often anything did, T(h) how many different words did, and h' is h without its
// first word. A history that was never met says nothing: P(w|h) = P(w|h'). Below the empty history every word of the
// vocabulary has the same probability, and so has one more that stands for all words that the model does not know.
// So the probabilities of all words behind any history add up to 1.
//
// Words are those of package text, in small letters. A history ends at the beginning of its sentence, which counts as two
// words of a kind of its own. The end of a sentence is not foretold.
//
// # What the figures mean
//
// BitsPerWord is the mean of −log₂ P over the words of a text; 2 to that power is its perplexity, the number of words among
// which one would choose as uncertainly. It is not a language model's perplexity, nor that of another n-gram model.
// Only figures under one model can be compared. A word that the model does not know costs as much as any other
// such word, so that a text full of them is underrated: the share of Unknown words belongs beside the figure.
//
// A text that the model has counted foretells itself. So the texts of a model come in parts, such as those of one topic, and
// a text is scored under the model less its own part, as if that had never been added:
//
//	b := ngram.NewBuilder()
//	err := b.Add("zoos", s, words, sentences)
//	…
//	scorer := b.Model().Scorer()
//	scorer.Begin("zoos", s)
//	scorer.Add(words, sentences)
//	scorer.End().BitsPerWord()
package ngram
