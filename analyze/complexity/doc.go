// Package complexity measures what effort a text asks of its reader: readability, variety of words, and grammar. It knows
// nothing of files or groups. Package ngram below it adds perplexity.
//
//	m := complexity.NewMeter()
//	words := text.AppendWords(nil, s)
//	f := m.Measure(s, words, text.AppendSentences(nil, s, words))
//	f.FleschKincaid() // a grade
//	f.MTLD            // in words
//
// Begin, Add and End measure a text block by block, in bounded memory. Measures lists every figure with its name, unit,
// definition, source and an example. A figure that a text is too short for is NaN.
//
// # What is counted
//
// Words and sentences are those of package text. So a hyphen parts words (well-being is two), which makes for shorter
// words than in programs that keep it; and a number is a word, of one syllable. Characters are the letters and digits
// of words. A long word has 7 characters or more, a polysyllable 3 syllables or more.
//
// # Readability
//
// Flesch reading ease, Flesch–Kincaid, Gunning fog, SMOG, ARI, Coleman–Liau, LIX and RIX are functions of Counts; each
// states its formula. Packages agree on the formulas and differ in what they count, above all syllables: the same essays
// have a reading ease of 31 by a dictionary and of 48 by hyphenation. Compare figures of one program only.
//
// Syllables come from rules of spelling and a list of some 350 words that these get wrong. They are those of the CMU
// Pronouncing Dictionary for 98.4 % of the 27,269 words that it has of three corpora, and for 99.97 % of running words.
// For words that neither rules nor list were made by it is 96.7 % and 99.5 %.
//
// # Variety of words
//
// With N words (tokens) and V different words (types): the plain type-token ratio V ÷ N falls as a text gets longer. MATTR
// and HD-D are type-token ratios of samples of one size, 100 words in sequence and 42 drawn at random. MTLD cuts a text
// into stretches in which the ratio falls to 0.72, and is their mean length; a remainder counts as part of a stretch.
// Yule's K and Maas rise as words are repeated. Definitions differ between programs; ours are:
//
//   - MTLD: a stretch ends when the ratio is 0.72 or less, however short it is; number of words ÷ number of stretches, mean
//     of reading forwards and backwards; the number of words if none is repeated. This is LexicalRichness 0.5.1.
//     Under some 100 words it means little.
//   - MTLDTaaled: a stretch ends when the ratio is less than 0.72 and it has 10 words or more. This is lexical-diversity
//     0.1.1 and mtldo of TAALED.
//   - Maas: a², by natural logarithms; programs with logarithms to base 10 print 2.302585 times as much.
//   - Yule's K: with − N, as Yule has it.
//
// OwnPerplexity is exp of the entropy of the text's own word frequencies: as many words, all equally frequent, would be as
// hard to tell. It is what some studies call the perplexity of a text; it rises with length. Under another text's
// frequencies see package ngram.
//
// Lexical density is the share of words that are neither numbers nor on our list of function words. By the tags of the
// English Web Treebank, 95 % of the words that count are nouns, full verbs, adjectives or adverbs in -ly, and 94 % of
// those count.
//
// The band of a word is 1 if it is among the 1,000 words that people write most, 2 if among the next 1,000, to 4, and 5 for
// all others. The ranks come from essays, debates and comments by people, most of them American; so the mean band
// tells how far a text keeps to the words of such writing. Essays of OUTFOX and of Herbold et al. (2023) are among the texts
// that the ranks come from, by people alone, so there the people have a small start on the machines.
//
// # Grammar
//
// Syntax counts what the forms of words tell of grammar, without a parser. These are proxies. On half of the English Web
// Treebank's dev part, which the rules were not revised by, precision and recall are:
//
//	subordinators      .81  .69
//	relative markers   .73  .80
//	prepositions       .92  .94
//	coordination       .99  .97
//	passives           .93  .82
//
// That is web text, with many questions and slips; in edited prose they should do better. A clause without a marker (the
// book I read) is never counted. Embedding, subordinators and relative markers a sentence, stands in for the depth of
// a sentence. Nominalisations are nouns with one of ten endings (-tion, -ment, -ness, …) without some hundred that
// nobody takes for made of a verb; by essay they correlate with the counts of Herbold et al. (2023) at r = .88.
package complexity
