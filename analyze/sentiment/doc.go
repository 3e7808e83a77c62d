// Package sentiment scores the sentiment of a text with VADER (Hutto & Gilbert 2014), exactly as the Python reference
// vaderSentiment 3.3.2 does: all four scores are equal to their last decimal on every text.
//
// # What VADER does
//
// VADER is a word list and a set of rules. The list gives each of some 7,500 words and emoticons a valence from -4 (most
// negative) to 4 (most positive), the mean of ten people's ratings. The rules change the valence of a listed word by what
// stands beside it, at most three words before and two behind:
//
//   - degree: a word such as `very` moves it 0.293 away from zero, one such as `hardly` towards it; a word farther
//     off does less (0.95 and 0.9 of it at two and three words)
//   - negation: `not`, `without`, any word with n't, `no`, and `least` multiply it by -0.74; `never so` before it is
//     no negation and multiplies it by 1.25
//   - capitals: a word all in capitals gains 0.733 where other words of the text are not
//   - idioms: in a handful of phrases (`yeah right`, `kiss of death`) the phrase's valence takes the word's place
//   - contrast: what stands before the first `but` of the text counts half, what stands behind it one and a half times
//
// With s the sum of all valences, moved away from zero by exclamation and question marks,
//
//	Compound = s / √(s² + 15)
//
// and Negative, Neutral and Positive are the shares of the text's weight on each side, where a word weighs 1 and a word
// with a valence v weighs |v| + 1.
//
// # Words
//
// A text is split at white space; ASCII punctuation is taken off both ends of a piece if three characters or more are
// left, so that `:)` stays an emoticon. An emoji is first replaced by its description ("red heart"). These are the
// reference's words, not those that the rest of mores counts.
//
// # Equality with the reference
//
// The release of vaderSentiment 3.3.2 on PyPI and the code in its repository differ in one thing: the valence of
// `beating heart` is 3.5 in the release and 3.1 in the repository, which has `broken heart` (-2.9) besides. The scores that
// this package is tested with are those of the repository.
//
// The reference has behaviours that nobody designed, and they are part of the definition here. A comment says so where
// one of them is followed. Two things lie outside: an invalid byte of a text is read as one character U+FFFD, where Python
// would have no string at all; and whether a letter is small is asked of the Unicode version that Go has, where Python has
// that of its release. Go 1.26 and Python 3.11 differ on 73 rare phonetic letters, and only a word that has one of them
// among capitals is read differently.
//
// # How a text is read
//
// The text is cut at white space, eight bytes at a time. Each piece is resolved to a token: the number of its word, and the
// facts that the rules ask for. What was resolved last is remembered as it was spelled. Few words have a fact: the rules
// are run only for those with a valence, and in full only where a word that a rule knows stands near. A text and its
// sentences share all this; a sentence is scored by itself only where its end cuts a piece.
//
// A text is not kept, and neither are its words beyond a thousand. What has to be kept to its end is told at tally.
//
// The reference works best on sentences. For a longer text its authors take the mean of the sentences' compounds.
package sentiment
