package complexity

import "math"

// Counts are what the indices of readability are made of. Those of two stretches of text add up.
type Counts struct {
	Words         int
	Sentences     int // that hold a word
	Characters    int // letters and digits of the words
	Syllables     int
	Polysyllables int // words of 3 syllables and more
	LongWords     int // words of 7 characters and more
	Numbers       int // words that begin with a digit
	ContentWords  int // words that are neither function words nor numbers
	Bands         int // the frequency bands of all words but numbers, added up
}

// Add adds the counts of another stretch of text.
func (c *Counts) Add(o Counts) {
	c.Words += o.Words
	c.Sentences += o.Sentences
	c.Characters += o.Characters
	c.Syllables += o.Syllables
	c.Polysyllables += o.Polysyllables
	c.LongWords += o.LongWords
	c.Numbers += o.Numbers
	c.ContentWords += o.ContentWords
	c.Bands += o.Bands
}

// MeanSentence is the length of a sentence in words.
func (c Counts) MeanSentence() float64 { return ratio(c.Words, c.Sentences) }

// MeanWord is the length of a word in characters.
func (c Counts) MeanWord() float64 { return ratio(c.Characters, c.Words) }

// MeanSyllables is the length of a word in syllables.
func (c Counts) MeanSyllables() float64 { return ratio(c.Syllables, c.Words) }

// PolysyllableShare is the share of words that have 3 syllables or more.
func (c Counts) PolysyllableShare() float64 { return ratio(c.Polysyllables, c.Words) }

// Density is the lexical density (Ure 1971): the share of words that are content words.
func (c Counts) Density() float64 { return ratio(c.ContentWords, c.Words) }

// MeanBand is the mean frequency band of the words that are no numbers: 1 where all are among the 1,000 most frequent
// words, RarestBand where none is among the 4,000 most frequent.
func (c Counts) MeanBand() float64 { return ratio(c.Bands, c.Words-c.Numbers) }

// ratio is NaN where nothing is there to divide by.
func ratio(a, b int) float64 {
	if b == 0 {
		return math.NaN()
	}
	return float64(a) / float64(b)
}
