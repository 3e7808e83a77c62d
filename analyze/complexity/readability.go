package complexity

import "math"

// FleschReadingEase is 206.835 − 1.015 words a sentence − 84.6 syllables a word (Flesch 1948): about 100 for the easiest
// prose, below 30 for what is very hard to read.
func (c Counts) FleschReadingEase() float64 {
	return 206.835 - 1.015*c.MeanSentence() - 84.6*c.MeanSyllables()
}

// FleschKincaid is 0.39 words a sentence + 11.8 syllables a word − 15.59 (Kincaid et al. 1975), an American school grade.
func (c Counts) FleschKincaid() float64 {
	return 0.39*c.MeanSentence() + 11.8*c.MeanSyllables() - 15.59
}

// GunningFog is 0.4 (words a sentence + words of 3 syllables and more in a hundred) (Gunning 1952), a school grade. Gunning
// leaves out names, compounds and inflections that reach the third syllable; like most programs, this does not.
func (c Counts) GunningFog() float64 {
	return 0.4 * (c.MeanSentence() + 100*c.PolysyllableShare())
}

// SMOG is 1.043 √(30 words of 3 syllables and more a sentence) + 3.1291 (McLaughlin 1969), a school grade. The formula was
// made for 30 sentences from three places of a text; under 3 sentences it is undefined.
func (c Counts) SMOG() float64 {
	if c.Sentences < 3 {
		return math.NaN()
	}
	return 1.043*math.Sqrt(30*ratio(c.Polysyllables, c.Sentences)) + 3.1291
}

// ARI is the automated readability index, 4.71 characters a word + 0.5 words a sentence − 21.43 (Senter & Smith 1967), a
// school grade. Characters are letters and digits; programs that count punctuation give more.
func (c Counts) ARI() float64 {
	return 4.71*c.MeanWord() + 0.5*c.MeanSentence() - 21.43
}

// ColemanLiau is 0.0588 L − 0.296 S − 15.8 with L characters and S sentences in a hundred words (Coleman & Liau 1975), a
// school grade.
func (c Counts) ColemanLiau() float64 {
	return 0.0588*100*c.MeanWord() - 0.296*100*ratio(c.Sentences, c.Words) - 15.8
}

// LIX is words a sentence + long words in a hundred (Björnsson 1968): about 20 for children's books, 60 for what is very
// hard to read.
func (c Counts) LIX() float64 {
	return c.MeanSentence() + 100*ratio(c.LongWords, c.Words)
}

// RIX is long words a sentence (Anderson 1983).
func (c Counts) RIX() float64 { return ratio(c.LongWords, c.Sentences) }
