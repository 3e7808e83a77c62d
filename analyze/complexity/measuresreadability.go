package complexity

// readability are the measures of readability.
var readability = [...]Measure{
	{
		Name: "sentence_length", Part: Readability, Main: true, Ratio: true, Of: (*Figures).MeanSentence,
		Unit: "words", Definition: "mean length of a sentence",
		Example: "“It is true. It is not enough.”: 3.5",
	},
	{
		Name: "word_length", Part: Readability, Main: true, Ratio: true, Of: (*Figures).MeanWord,
		Unit: "letters and digits", Definition: "mean length of a word",
		Example: "“Free all animals.”: 4.666667",
	},
	{
		Name: "syllables", Part: Readability, Ratio: true, Of: (*Figures).MeanSyllables,
		Unit: "syllables", Definition: "mean length of a word, by rules and a list of exceptions from the CMU Pronouncing Dictionary",
		Example: "“Free all animals.”: 1.666667",
	},
	{
		Name: "polysyllables", Part: Readability, Ratio: true, Of: (*Figures).PolysyllableShare,
		Unit: "share of words", Definition: "words of 3 syllables or more",
		Example: "“Free all animals.”: 0.333333",
	},
	{
		Name: "flesch", Part: Readability, Main: true, Of: (*Figures).FleschReadingEase, Source: "Flesch 1948",
		Unit: "points, 100 easy to 0 hard", Definition: "Flesch reading ease: 206.835 − 1.015 words a sentence − 84.6 syllables a word",
		Example: "“Free all animals.”: 62.79",
	},
	{
		Name: "flesch_kincaid", Part: Readability, Main: true, Of: (*Figures).FleschKincaid, Source: "Kincaid et al. 1975",
		Unit: "school grade", Definition: "Flesch–Kincaid grade: 0.39 words a sentence + 11.8 syllables a word − 15.59",
		Example: "“Free all animals.”: 5.246667",
	},
	{
		Name: "fog", Part: Readability, Ratio: true, Of: (*Figures).GunningFog, Source: "Gunning 1952",
		Unit: "school grade", Definition: "Gunning fog: 0.4 (words a sentence + words of 3 syllables or more in a hundred)",
		Example: "“Free all animals.”: 14.533333",
	},
	{
		Name: "smog", Part: Readability, Of: (*Figures).SMOG, Source: "McLaughlin 1969",
		Unit: "school grade", Definition: "SMOG: 1.043 √(30 words of 3 syllables or more a sentence) + 3.1291; needs 3 sentences",
		Example: "“Free all animals. They suffer. Let them go.”: 6.427356",
	},
	{
		Name: "ari", Part: Readability, Of: (*Figures).ARI, Source: "Senter & Smith 1967",
		Unit: "school grade", Definition: "automated readability index: 4.71 letters and digits a word + 0.5 words a sentence − 21.43",
		Example: "“Free all animals.”: 2.05",
	},
	{
		Name: "coleman_liau", Part: Readability, Of: (*Figures).ColemanLiau, Source: "Coleman & Liau 1975",
		Unit: "school grade", Definition: "Coleman–Liau index: 0.0588 letters and digits − 0.296 sentences in a hundred words − 15.8",
		Example: "“Free all animals.”: 1.773333",
	},
	{
		Name: "lix", Part: Readability, Ratio: true, Of: (*Figures).LIX, Source: "Björnsson 1968",
		Unit: "points, 20 easy to 60 hard", Definition: "LIX: words a sentence + words of more than 6 letters in a hundred",
		Example: "“Free all animals.”: 36.333333",
	},
	{
		Name: "rix", Part: Readability, Ratio: true, Of: (*Figures).RIX, Source: "Anderson 1983",
		Unit: "words a sentence", Definition: "RIX: words of more than 6 letters a sentence",
		Example: "“Free all animals.”: 1",
	},
}
