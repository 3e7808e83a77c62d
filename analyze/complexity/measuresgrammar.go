package complexity

// grammar are the measures of grammar, all of them proxies that no parser is behind.
var grammar = [...]Measure{
	{
		Name: "subordinators", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Subordinators }),
		Unit: "per sentence", Definition: "words that open a subordinate clause (because, if, that behind think); a proxy",
		Example: "“I think that it helps, because it is fair.”: 2",
	},
	{
		Name: "relatives", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Relatives }),
		Unit: "per sentence", Definition: "words that open a relative clause (who, which, that behind a noun); a proxy",
		Example: "“People who care help.”: 1",
	},
	{
		Name: "embedding", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Subordinators + s.Relatives }),
		Unit: "per sentence", Definition: "words that open a subordinate or relative clause; a proxy of the depth of sentences",
		Example: "“People who care help, because it is fair.”: 2",
	},
	{
		Name: "prepositions", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Prepositions }),
		Unit: "per sentence", Definition: "prepositions; a proxy",
		Example: "“In the end it is about trust.”: 2",
	},
	{
		Name: "coordination", Part: Grammar, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Coordinators }),
		Unit: "per sentence", Definition: "and, or, but, nor",
		Example: "“It is cheap and clean, but slow.”: 2",
	},
	{
		Name: "passives", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Passives }),
		Unit: "per sentence", Definition: "forms of be with a past participle behind them; a proxy",
		Example: "“They were not asked.”: 1",
	},
	{
		Name: "nominalisations", Part: Grammar, Main: true, Ratio: true, Of: perSentence(func(s Syntax) int { return s.Nominalisations }),
		Unit: "per sentence", Definition: "nouns made of verbs or adjectives, by ten endings (-tion, -ment, -ness …); a proxy",
		Example: "“Their kindness is a protection.”: 2",
	},
}

// perSentence is the measure of a count of marks, a sentence.
func perSentence(count func(Syntax) int) func(*Figures) float64 {
	return func(f *Figures) float64 { return ratio(count(f.Syntax), f.Sentences) }
}
