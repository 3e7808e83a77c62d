// Package terms counts what texts are made of: words, stems, entries of lexicons, or runs of two or three words.
//
// A [Collection] takes in texts one by one, with their group and topic, and keeps of each the numbers of its terms, one to
// two bytes a word; beyond a quarter of a gigabyte these go to a temporary file. So texts are read once, from wherever they
// come, and gone over as often as a method asks. [Collection.Select] picks the terms that occur often enough,
// [Selection.Units] gives the documents again, topic by topic, with how often each of these terms occurs.
//
// # Terms
//
// A word is folded (lower case, NFC, ’ as '), and cut as everywhere (package text). A stem is the English Snowball stem of
// a word; ’ is read as ' first. An entry stands for its matches, as the lexicon finds them: no exceptions, no signals. The
// words of a 2-gram or 3-gram may have between them what those of a phrase in a lexicon may: white space and hyphens. So
// none crosses a comma or the end of a sentence.
//
// # Memory
//
// A hundred megabytes of text have some ten million different 3-grams, nearly all of them once. To find those that occur at
// least k times without holding the rest, a first pass counts into a table of bytes by hash alone (64 MB at most), where
// terms may share a byte. No term is counted too low there, so a second pass need hold only those whose byte has reached
// k. Counts are exact; where more than half a million terms would remain, k is raised, and Selection.Least says so. (This is
// the counting Bloom filter of Fan et al. 2000 with one hash.)
package terms
