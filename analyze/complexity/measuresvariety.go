package complexity

// variety are the measures of how varied the words are.
var variety = [...]Measure{
	{
		Name: "ttr", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.TTR },
		Unit: "share of words", Definition: "type-token ratio: different words ÷ words; falls as a text gets longer",
		Example: "“People help people.”: 0.666667",
	},
	{
		Name: "mattr", Part: Variety, Main: true, Ratio: true, Of: func(f *Figures) float64 { return f.MATTR }, Source: "Covington & McFall 2010",
		Unit: "share of words", Definition: "mean type-token ratio of all stretches of 100 words; needs 100 words",
		Example: "a text of 100 words, 72 of them different: 0.72",
	},
	{
		Name: "mtld", Part: Variety, Main: true, Ratio: true, Of: func(f *Figures) float64 { return f.MTLD }, Source: "McCarthy & Jarvis 2010",
		Unit: "words", Definition: "mean length of stretches in which the type-token ratio falls to 0.72 or below, forwards and " +
			"backwards, as LexicalRichness has it; under some 100 words it means little",
		Example: "“People help people.”: 3",
	},
	{
		Name: "mtld_taaled", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.MTLDTaaled }, Source: "McCarthy & Jarvis 2010",
		Unit: "words", Definition: "MTLD as lexical-diversity and the original MTLD of TAALED have it: stretches end below 0.72 and " +
			"have 10 words at least",
		Example: "“People help people.”: 2.52",
	},
	{
		Name: "hdd", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.HDD }, Source: "McCarthy & Jarvis 2007",
		Unit: "share of words", Definition: "HD-D: expected type-token ratio of 42 words drawn at random; needs 42 words",
		Example: "a text of 42 words, 30 of them different: 0.714286",
	},
	{
		Name: "own_perplexity", Part: Variety, Main: true, Ratio: true, Of: func(f *Figures) float64 { return f.OwnPerplexity }, Source: "Shannon 1948",
		Unit: "words", Definition: "perplexity of the text by its own word frequencies: exp(−Σ p ln p) over the shares p of its " +
			"different words, as many equally frequent words would be as varied; rises with length, so compare texts of like length",
		Example: "“People help people.”: 1.889882",
	},
	{
		Name: "yule_k", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.YuleK }, Source: "Yule 1944",
		Unit: "points", Definition: "Yule's K: 10,000 (Σ f² − N) ÷ N² over the frequencies f; high where words are repeated",
		Example: "“People help people.”: 2222.222222",
	},
	{
		Name: "maas", Part: Variety, Of: func(f *Figures) float64 { return f.Maas }, Source: "Maas 1972",
		Unit: "no unit", Definition: "Maas a²: (ln N − ln V) ÷ (ln N)², natural logarithms; low where words are varied",
		Example: "“People help people.”: 0.335942",
	},
	{
		Name: "guiraud", Part: Variety, Ratio: true, Of: func(f *Figures) float64 { return f.Guiraud }, Source: "Guiraud 1954",
		Unit: "no unit", Definition: "root type-token ratio: different words ÷ √words",
		Example: "“People help people.”: 1.154701",
	},
	{
		Name: "herdan", Part: Variety, Of: func(f *Figures) float64 { return f.Herdan }, Source: "Herdan 1960",
		Unit: "no unit", Definition: "log type-token ratio: ln different words ÷ ln words",
		Example: "“People help people.”: 0.63093",
	},
	{
		Name: "hapax", Part: Variety, Ratio: true, Of: (*Figures).HapaxShare,
		Unit: "share of different words", Definition: "different words that occur once",
		Example: "“People help people.”: 0.5",
	},
	{
		Name: "density", Part: Variety, Main: true, Ratio: true, Of: (*Figures).Density, Source: "Ure 1971",
		Unit: "share of words", Definition: "lexical density: words that are neither function words nor numbers",
		Example: "“The people of the town help.”: 0.5",
	},
	{
		Name: "band", Part: Variety, Main: true, Of: (*Figures).MeanBand,
		Unit: "band, 1 to 5", Definition: "mean frequency band of words: 1 the 1,000 most frequent in essays and comments by people, to 5 beyond 4,000",
		Example: "“People relinquish sovereignty.”: 3.666667",
	},
}
