package complexity

import "slices"

// Measure is one figure of a text, and what it means.
type Measure struct {
	Name       string                 // as in a column: mtld
	Part       Part                   // what it is a measure of
	Main       bool                   // one of the dozen that say most, for tables
	Ratio      bool                   // zero means none, so that a text can have twice as much as another
	Definition string                 // of the figure, in a sentence
	Source     string                 // who defined it; "" for a mere count
	Other      bool                   // another program's definition, or an older index, for those who ask for it by name
	Of         func(*Figures) float64 // the figure; NaN where it is undefined
}

// Part is what sort of effort a measure is of.
type Part string

// The parts.
const (
	Readability Part = "readability"
	Variety     Part = "variety of words"
	Grammar     Part = "grammar"
)

// Measures are all figures, in the order in which they are shown.
func Measures() []Measure { return slices.Clone(measures[:]) }

var measures = [...]Measure{
	{
		Name: "sentence_length", Part: Readability, Main: true, Ratio: true, Of: (*Figures).MeanSentence,
		Definition: "words a sentence",
	},
	{
		Name: "word_length", Part: Readability, Main: true, Ratio: true, Of: (*Figures).MeanWord,
		Definition: "letters and digits a word",
	},
	{
		Name: "syllables", Part: Readability, Ratio: true, Of: (*Figures).MeanSyllables,
		Definition: "syllables a word",
	},
	{
		Name: "polysyllables", Part: Readability, Ratio: true, Of: (*Figures).PolysyllableShare,
		Definition: "share of words that have 3 syllables or more",
	},
	{
		Name: "flesch", Part: Readability, Main: true, Of: (*Figures).FleschReadingEase, Source: "Flesch 1948",
		Definition: "Flesch reading ease: 206.835 − 1.015 words a sentence − 84.6 syllables a word; low is hard",
	},
	{
		Name: "flesch_kincaid", Part: Readability, Main: true, Of: (*Figures).FleschKincaid, Source: "Kincaid et al. 1975",
		Definition: "Flesch–Kincaid grade: 0.39 words a sentence + 11.8 syllables a word − 15.59",
	},
	{
		Name: "fog", Part: Readability, Ratio: true, Of: (*Figures).GunningFog, Source: "Gunning 1952",
		Definition: "Gunning fog: 0.4 (words a sentence + words of 3 syllables or more in a hundred)",
	},
	{
		Name: "smog", Part: Readability, Of: (*Figures).SMOG, Source: "McLaughlin 1969",
		Definition: "SMOG grade: 1.043 √(30 words of 3 syllables or more a sentence) + 3.1291; from 3 sentences on",
	},
	{
		Name: "ari", Part: Readability, Of: (*Figures).ARI, Source: "Senter & Smith 1967",
		Definition: "automated readability index: 4.71 letters and digits a word + 0.5 words a sentence − 21.43",
	},
	{
		Name: "coleman_liau", Part: Readability, Of: (*Figures).ColemanLiau, Source: "Coleman & Liau 1975",
		Definition: "Coleman–Liau index: 0.0588 letters and digits − 0.296 sentences in a hundred words − 15.8",
	},
	{
		Name: "lix", Part: Readability, Ratio: true, Of: (*Figures).LIX, Source: "Björnsson 1968",
		Definition: "LIX: words a sentence + words of more than 6 letters in a hundred",
	},
	{
		Name: "rix", Part: Readability, Ratio: true, Of: (*Figures).RIX, Source: "Anderson 1983",
		Definition: "RIX: words of more than 6 letters a sentence",
	},
	{
		Name: "ttr", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.TTR },
		Definition: "type-token ratio: different words ÷ words; falls with length",
	},
	{
		Name: "mattr", Part: Variety, Main: true, Ratio: true, Of: func(f *Figures) float64 { return f.MATTR }, Source: "Covington & McFall 2010",
		Definition: "mean type-token ratio of all stretches of 100 words",
	},
	{
		Name: "mtld", Part: Variety, Main: true, Ratio: true, Of: func(f *Figures) float64 { return f.MTLD }, Source: "McCarthy & Jarvis 2010",
		Definition: "mean length of stretches in which the type-token ratio falls to 0.72 or below, forwards and " +
			"backwards, as LexicalRichness has it",
	},
	{
		Name: "hdd", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.HDD }, Source: "McCarthy & Jarvis 2007",
		Definition: "HD-D: expected type-token ratio of 42 words drawn at random",
	},
	{
		Name: "yule_k", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.YuleK }, Source: "Yule 1944",
		Definition: "Yule's K: 10,000 (Σ f² − N) ÷ N² over the frequencies f; high where words are repeated",
	},
	{
		Name: "maas", Part: Variety, Of: func(f *Figures) float64 { return f.Maas }, Source: "Maas 1972",
		Definition: "Maas a²: (ln N − ln V) ÷ (ln N)², natural logarithms; low where words are varied",
	},
	{
		Name: "hapax", Part: Variety, Ratio: true, Of: (*Figures).HapaxShare,
		Definition: "share of different words that occur once",
	},
	{
		Name: "density", Part: Variety, Main: true, Ratio: true, Of: (*Figures).Density, Source: "Ure 1971",
		Definition: "share of words that are neither function words nor numbers",
	},
	{
		Name: "band", Part: Variety, Main: true, Of: (*Figures).MeanBand,
		Definition: "mean frequency band of words: 1 the 1,000 most frequent, to 5 beyond 4,000",
	},
	{
		Name: "subordinators", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Subordinators }),
		Definition: "words that open a subordinate clause, a sentence; a proxy",
	},
	{
		Name: "relatives", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Relatives }),
		Definition: "words that open a relative clause, a sentence; a proxy",
	},
	{
		Name: "embedding", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Subordinators + s.Relatives }),
		Definition: "words that open a clause of either kind, a sentence; a proxy of depth",
	},
	{
		Name: "prepositions", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Prepositions }),
		Definition: "prepositions a sentence; a proxy",
	},
	{
		Name: "coordination", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Coordinators }),
		Definition: "and, or, but, nor, a sentence",
	},
	{
		Name: "passives", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Passives }),
		Definition: "forms of be with a past participle, a sentence; a proxy",
	},
	{
		Name: "nominalisations", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Nominalisations }),
		Definition: "nouns made of verbs or adjectives, by their ending, a sentence; a proxy",
	},
	{
		Name: "mtld_taaled", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.MTLDTaaled }, Source: "McCarthy & Jarvis 2010", Other: true,
		Definition: "MTLD as lexical-diversity and the original MTLD of TAALED have it: stretches end below 0.72 and " +
			"have 10 words at least",
	},
	{
		Name: "guiraud", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.Guiraud }, Source: "Guiraud 1954", Other: true,
		Definition: "root type-token ratio: different words ÷ √words",
	},
	{
		Name: "herdan", Part: Variety, Of: func(f *Figures) float64 { return f.Herdan }, Source: "Herdan 1960", Other: true,
		Definition: "log type-token ratio: ln different words ÷ ln words",
	},
}

// perSentence is the measure of a count of marks, a sentence.
func perSentence(count func(Syntax) int) func(*Figures) float64 {
	return func(f *Figures) float64 { return ratio(count(f.Syntax), f.Sentences) }
}
