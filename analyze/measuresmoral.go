package analyze

const (
	rated   = "per 1,000 words"
	haidt   = "Haidt & Graham 2007; Graham et al. 2009"
	emfd    = "Hopp et al. 2021"
	emfdRun = "with --score emfd-all, or emfd-single where each word counts in its first foundation alone; "
)

// moralMeasures are those of each lexicon. Their examples are by the lexicon mores, for liberty by liberty.
var moralMeasures = [...]Measure{
	{
		Name: "LEXICON.moral_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "matches of entries that stand for a foundation, each once; without _rate their number",
		Example:    "“We protect them from cruelty.”: 400",
	},
	{
		Name: "LEXICON.moral.virtue_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "those of them that uphold a foundation",
		Example:    "“We protect them from cruelty.”: 200",
	},
	{
		Name: "LEXICON.moral.vice_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "those of them that violate one",
		Example:    "“We protect them from cruelty.”: 200",
	},
	{
		Name: "LEXICON.care_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "care: helping and protecting, and its violation: harm, cruelty, suffering",
		Example:    "“We protect them from cruelty.”: 400",
	},
	{
		Name: "LEXICON.fairness_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "fairness: justice, equal rights, and its violation: cheating, discrimination",
		Example:    "“That is an unfair tax.”: 200",
	},
	{
		Name: "LEXICON.loyalty_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "loyalty to a group, and its violation: betrayal",
		Example:    "“They betrayed the country.”: 250",
	},
	{
		Name: "LEXICON.authority_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "authority: respect, tradition, obedience, and its violation: defiance, subversion",
		Example:    "“Everyone must obey the rules.”: 200",
	},
	{
		Name: "LEXICON.sanctity_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "sanctity: purity, the sacred, and its violation: degradation, disgust",
		Example:    "“That is a sacred place.”: 200",
	},
	{
		Name: "LEXICON.liberty_rate", Channel: MoralChannel, Unit: rated, Source: "Iyer et al. 2012",
		Definition: "liberty, and its violation: oppression; in lexicons that have it, such as --lexicon liberty",
		Example:    "“They fight against oppression.”: 250",
	},
	{
		Name: "LEXICON.FOUNDATION.virtue_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "of a foundation: matches that uphold it",
		Example:    "“We protect them from cruelty.”: 200",
	},
	{
		Name: "LEXICON.FOUNDATION.vice_rate", Channel: MoralChannel, Unit: rated, Source: haidt,
		Definition: "of a foundation: matches that violate it",
		Example:    "“We protect them from cruelty.”: 200",
	},
	{
		Name: "LEXICON.FOUNDATION_weight", Channel: MoralChannel, Unit: "weight",
		Definition: "of each of these, where the lexicon has weights: the sum of the weights of its hits",
		Example:    "“We protect them from cruelty.”: 9.66",
	},
	{
		Name: "LEXICON.FOUNDATION_score", Channel: MoralChannel, Unit: "no unit",
		Definition: "Σ weight × log(1 + times) over the entries of a foundation, ÷ √words; for texts of like length",
		Example:    "“We protect them from cruelty.”: 2.994454",
	},
	{
		Name: "LEXICON.FOUNDATION_share", Channel: MoralChannel, Unit: "share of matches", Source: emfd,
		Definition: "with --score share: hits of a foundation over the matches of the lexicon, as eMFDscore scores MFD and MFD 2.0",
		Example:    "“We protect them from cruelty.”: 1",
	},
	{
		Name: "LEXICON.FOUNDATION_mean", Channel: MoralChannel, Unit: "weight", Source: "Araque et al. 2020",
		Definition: "with --score mean: mean weight of the hits of a foundation, as MoralStrength scores",
		Example:    "“We protect them from cruelty.”: 4.83",
	},
	{
		Name: "LEXICON.FOUNDATION_p_all", Channel: MoralChannel, Unit: "0 to 1", Source: emfd,
		Definition: emfdRun + "the mean probability of a foundation over the matched words",
		Example:    "words of probability 0.2 and 0.4: 0.3",
	},
	{
		Name: "LEXICON.FOUNDATION_sent_all", Channel: MoralChannel, Unit: "-1 to 1", Source: emfd,
		Definition: emfdRun + "the mean sentiment of a foundation over the matched words",
		Example:    "words of sentiment -0.2 and 0.1: -0.05",
	},
}
