package lexicon

import "slices"

// Publication is a published lexicon: mores knows it, and does not contain it.
type Publication struct {
	Name     string // by which it is found once it is in the folder of lexicons
	Title    string
	Citation string
	Licence  string
	Files    []File // one, or several that are one lexicon
}

// File is a file of a publication.
type File struct {
	Name    string // in the folder of lexicons
	Address string
	SHA256  string // in hex
}

const (
	citeMFD = "Graham, J., Haidt, J., & Nosek, B. A. (2009). Liberals and conservatives rely on different sets of moral " +
		"foundations. Journal of Personality and Social Psychology, 96(5), 1029-1046. https://doi.org/10.1037/a0015141"
	citeMFD2 = "Frimer, J. A., Boghrati, R., Haidt, J., Graham, J., & Dehghani, M. (2019). Moral Foundations Dictionary for " +
		"Linguistic Analyses 2.0. Unpublished manuscript. https://osf.io/ezn37/"

	noLicence = "none is stated with the file: ask its authors before you pass it on"

	quanteda      = "https://raw.githubusercontent.com/kbenoit/quanteda.dictionaries/"
	emfdscore     = "https://raw.githubusercontent.com/medianeuroscience/emfdscore/"
	moralStrength = "https://raw.githubusercontent.com/oaraque/moral-foundations/116f8fa73946f93cee57868084f7895652140737/moralstrength/annotations/v1.1/"
)

// catalog lists the published lexicons. Addresses name a commit where one is known, since a checksum holds for one
// version only.
var catalog = []Publication{
	{
		Name: "mfd", Title: "Moral Foundations Dictionary",
		Citation: citeMFD, Licence: noLicence,
		Files: []File{{"mfd.dic", quanteda + "8d6b774bbccb5055dcf05186a047f5b89a332af6/sources/MFD/moral_foundations_dictionary.dic",
			"13766f7594a9bcf834b456bd65791c1bbd5cee15a431737f821327afc5067f51"}},
	},
	{
		Name: "mfd2", Title: "Moral Foundations Dictionary 2.0",
		Citation: citeMFD2, Licence: noLicence,
		Files: []File{{"mfd2.dic", quanteda + "a310906268525db03ffa1d5a08a5e0c84caf29fb/sources/MFD/mfd2.0.dic",
			"a0a4672f2ed53dca580ec9720792a26ff9921e2f852f6703f3e03cf025b9f004"}},
	},
	{
		Name: "mfd-emfdscore", Title: "Moral Foundations Dictionary, as eMFDscore has it",
		Citation: citeMFD, Licence: "GPL-3.0, as eMFDscore",
		Files: []File{{"mfd-emfdscore.dic", emfdscore + "8f37c875607c4a45b3a52cc7110298534285621d/pyamore/dictionaries/mft_original.dic",
			"d53aea18f544ba2468eda63549d8e1f2000bb5d5a3aaded0e31c559c28686d47"}},
	},
	{
		Name: "mfd2-emfdscore", Title: "Moral Foundations Dictionary 2.0, as eMFDscore has it",
		Citation: citeMFD2, Licence: "GPL-3.0, as eMFDscore",
		Files: []File{{"mfd2-emfdscore.dic", emfdscore + "8f37c875607c4a45b3a52cc7110298534285621d/pyamore/dictionaries/mfd2.0.dic",
			"dc6ae5445fa344dff53d4970739c62d4df5cb7ab1d64ccf4b7206d84bf10bd9e"}},
	},
	{
		Name: "emfd", Title: "extended Moral Foundations Dictionary",
		Citation: "Hopp, F. R., Fisher, J. T., Cornell, D., Huskey, R., & Weber, R. (2021). The extended Moral Foundations Dictionary " +
			"(eMFD): Development and applications of a crowd-sourced approach to extracting moral intuitions from text. " +
			"Behavior Research Methods, 53, 232-246. https://doi.org/10.3758/s13428-020-01433-0",
		Licence: "none is stated with the file; eMFDscore, which has it too, is under GPL-3.0",
		Files: []File{{"emfd.csv", emfdscore + "b70a3c4ecfbbb4ea10d5215faa2867ce00df7606/emfdscore/dictionaries/emfd_scoring.csv",
			"d75e0ddfb3e93c7b492b2be0cbeb4b5c65c8c185575c9152069ee5246870d2e6"}},
	},
	{
		Name: "moralstrength", Title: "MoralStrength 1.1",
		Citation: "Araque, O., Gatti, L., & Kalimeri, K. (2020). MoralStrength: Exploiting a moral lexicon and embedding similarity " +
			"for moral foundations prediction. Knowledge-Based Systems, 191, 105184. https://doi.org/10.1016/j.knosys.2019.105184",
		Licence: "LGPL-3.0",
		Files: []File{
			{"care.tsv", moralStrength + "care.tsv", "aba0be683bf780639a146ad31b66b5573b77ec7c53a3e324f04023d33ba4137e"},
			{"fairness.tsv", moralStrength + "fairness.tsv", "71bb5434a2f6f5440fb946bc1823473a96569a7adf44a4ad458a4af2f1c231f4"},
			{"loyalty.tsv", moralStrength + "loyalty.tsv", "7ba84b98eb8339d4108cb6412de2da0e9c5fbae808472892e53d7a1d8c5a6597"},
			{"authority.tsv", moralStrength + "authority.tsv", "3a3092907fd87d1c585a6acd17eaa90ca064e918b76f35aacd5eae14c0a7f955"},
			{"purity.tsv", moralStrength + "purity.tsv", "b37386a625bb0f2770921377772b605d7d61015651e699776d9c47964a18e8d4"},
		},
	},
	{
		Name: "afinn", Title: "AFINN 165, English",
		Citation: "Nielsen, F. Å. (2011). A new ANEW: Evaluation of a word list for sentiment analysis in microblogs. Proceedings of " +
			"the ESWC2011 Workshop on 'Making Sense of Microposts', CEUR 718, 93-98. https://arxiv.org/abs/1103.2903",
		Licence: "Apache-2.0",
		Files: []File{{"afinn.txt", "https://raw.githubusercontent.com/fnielsen/afinn/master/afinn/data/AFINN-en-165.txt",
			"3a06ace6047b203fc1adff0dd3d498ff68528d9206b84242fbce4fc2083a389b"}},
	},
}

// Catalog lists the published lexicons that mores knows.
func Catalog() []Publication { return slices.Clone(catalog) }

// Published returns the publication of that name, or nil.
func Published(name string) *Publication {
	i := slices.IndexFunc(catalog, func(p Publication) bool { return p.Name == name })
	if i < 0 {
		return nil
	}
	return &catalog[i]
}

// Known returns the publication that has a file with that SHA-256, in hex, and the file; nil for an unknown one.
func Known(sha256 string) (*Publication, *File) {
	for i := range catalog {
		for j := range catalog[i].Files {
			if catalog[i].Files[j].SHA256 == sha256 {
				return &catalog[i], &catalog[i].Files[j]
			}
		}
	}
	return nil, nil
}
