package analyze

import (
	"math"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

var missing = math.NaN()

// TestPublished checks scores that are worked out by hand from the small lexicons of testdata.
func TestPublished(t *testing.T) {
	all := Options{Formulas: []Formula{EMFDAll, EMFDSingle}}
	sides := Options{Formulas: []Formula{EMFDAll, EMFDSingle}, Sides: ByViceVirtue}
	shares := Options{Formulas: []Formula{ByShare}}
	compat := Options{Formulas: []Formula{ByShare}, Compat: LikeEMFDscore}
	means := Options{Formulas: []Formula{ByMean}}
	for _, c := range []struct {
		why, lexicon, text string
		options            Options
		want               map[string]float64
	}{
		{"means over the matched words, not all words", "emfd.csv", "It may hurt an equal", all, map[string]float64{
			"emfd.care_p_all": 0.25, "emfd.fairness_p_all": 0.3, "emfd.care_sent_all": -0.125, "emfd.moral_nonmoral_ratio": 2.0 / 3}},
		{"only the first foundation of each word", "emfd.csv", "hurt", all, map[string]float64{
			"emfd.care_p_single": 0.4, "emfd.care_sent_single": -0.75, "emfd.fairness_p_single": 0, "emfd.fairness_sent_single": 0}},
		{"divided by all matches, not by those of the foundation", "emfd.csv", "hurt equal", all, map[string]float64{
			"emfd.care_p_single": 0.2, "emfd.fairness_p_single": 0.25}},
		{"of equal probabilities the first foundation", "emfd.csv", "equal", all, map[string]float64{
			"emfd.fairness_p_single": 0.5, "emfd.loyalty_p_single": 0}},
		{"variances are of the sample: of 1 0 0 0 0 times 0.4", "emfd.csv", "hurt", all, map[string]float64{
			"emfd.f_var_single": 0.16 / 5, "emfd.sent_var_single": 0.5625 / 5}},
		{"the side is the sign of the sentiment in each foundation", "emfd.csv", "hurt", sides, map[string]float64{
			"emfd.care.vice_all": 0.4, "emfd.care.virtue_all": 0, "emfd.authority.virtue_all": 0.2, "emfd.sanctity.vice_all": 0, "emfd.sanctity.virtue_all": 0}},
		{"with a sentiment of 0 the sign of the others' sum", "emfd.csv", "equal", sides, map[string]float64{
			"emfd.fairness.vice_single": 0.5, "emfd.fairness.virtue_single": 0, "emfd.fairness.vice_all": 0}},
		{"with no sentiment at all, neither side", "emfd.csv", "plain", sides, map[string]float64{
			"emfd.care.vice_single": 0, "emfd.care.virtue_single": 0, "emfd.care.virtue_all": 0, "emfd.f_var_single": 0}},
		{"no match: zeros", "emfd.csv", "nothing here", all, map[string]float64{
			"emfd.care_p_all": 0, "emfd.sent_var_all": 0, "emfd.f_var_single": 0, "emfd.moral_nonmoral_ratio": 0}},
		{"no word: zeros", "emfd.csv", "", all, map[string]float64{"emfd.care_p_all": 0, "emfd.moral_nonmoral_ratio": 0}},
		{"all words match: over 1", "emfd.csv", "hurt equal", all, map[string]float64{"emfd.moral_nonmoral_ratio": 2}},

		{"hits per match, and they can add up to more than 1", "moral.dic", "kind and both", shares, map[string]float64{
			"moral.care.virtue_share": 1, "moral.care.vice_share": 0.5, "moral.fairness.virtue_share": 0.5, "moral.care_share": 1, "moral.moral_nonmoral_ratio": 2}},
		{"a phrase is one match of two words", "moral.dic", "fair play is kind", shares, map[string]float64{
			"moral.fairness.virtue_share": 0.5, "moral.moral_nonmoral_ratio": 2}},
		{"every line of an entry", "moral.dic", "cruel", shares, map[string]float64{"moral.care.vice_share": 1, "moral.fairness.virtue_share": 1}},
		{"a word before a stem", "moral.dic", "goods", shares, map[string]float64{"moral.fairness.virtue_share": 1, "moral.category.moral_share": 0}},
		{"a category called moral is not the total", "moral.dic", "good", Options{Formulas: []Formula{ByRate, ByShare}}, map[string]float64{
			"moral.moral": 0, "moral.category.moral": 1, "moral.category.moral_rate": 1000, "moral.category.moral_share": 1, "moral.f_var_share": 0}},
		{"the variance is of the sides: 1 0 0", "moral.dic", "kind", shares, map[string]float64{"moral.f_var_share": 1.0 / 3}},

		{"like eMFDscore: a phrase never matches", "moral.dic", "fair play is kind", compat, map[string]float64{
			"moral.fairness.virtue_share": 0, "moral.care.virtue_share": 1, "moral.moral_nonmoral_ratio": 1.0 / 3}},
		{"like eMFDscore: but put together it does", "moral.dic", "#FairPlay", compat, map[string]float64{"moral.fairness.virtue_share": 1}},
		{"like eMFDscore: every pattern that matches", "moral.dic", "goods it", compat, map[string]float64{
			"moral.fairness.virtue_share": 0.5, "moral.category.moral_share": 0.5, "moral.moral_nonmoral_ratio": 2}},

		{"the mean of the weights", "rated.tsv", "Kind, kind, cruel", means, map[string]float64{"rated.care_mean": 17.0 / 3, "rated.loyalty_mean": 3}},
		{"missing where nothing matches", "rated.tsv", "kind", means, map[string]float64{"rated.care_mean": 8, "rated.loyalty_mean": missing}},
	} {
		got := values(analyzerWith(t, c.options, load(t, "testdata/"+c.lexicon)), c.text)
		for column, want := range c.want {
			v, ok := got[column]
			if !ok || math.Abs(v-want) > 1e-12 || math.IsNaN(v) != math.IsNaN(want) {
				t.Errorf("%s: %s = %v, want %v", c.why, column, v, want)
			}
		}
	}
}

// TestPublishedColumns checks which columns there are, and their order: eMFDscore's.
func TestPublishedColumns(t *testing.T) {
	for _, c := range []struct {
		lexicon string
		options Options
		want    string
	}{
		{"rated.tsv", Options{Formulas: []Formula{ByMean}}, "moral_mean care_mean loyalty_mean"},
		{"moral.dic", Options{Formulas: []Formula{ByShare}}, "care_share care.virtue_share care.vice_share fairness_share fairness.virtue_share " +
			"category.moral_share f_var_share moral_nonmoral_ratio"},
		{"emfd.csv", Options{Formulas: []Formula{EMFDAll}}, "care_p_all fairness_p_all loyalty_p_all authority_p_all sanctity_p_all " +
			"care_sent_all fairness_sent_all loyalty_sent_all authority_sent_all sanctity_sent_all f_var_all sent_var_all moral_nonmoral_ratio"},
		{"emfd.csv", Options{Formulas: []Formula{EMFDSingle, EMFDSingle}, Sides: ByViceVirtue}, "care.virtue_single fairness.virtue_single loyalty.virtue_single " +
			"authority.virtue_single sanctity.virtue_single care.vice_single fairness.vice_single loyalty.vice_single authority.vice_single sanctity.vice_single " +
			"f_var_single moral_nonmoral_ratio"},
	} {
		l := load(t, "testdata/"+c.lexicon)
		var names []string
		for _, column := range analyzerWith(t, c.options, l).Columns() {
			if column.Lexicon != "" {
				names = append(names, strings.TrimPrefix(column.Name, l.Name+"."))
			}
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%v %s: columns\n%s\nwant\n%s", c.options.Formulas, c.options.Sides, got, c.want)
		}
	}
}

// TestNamesDiffer checks that no two columns have one name, whatever is asked for.
func TestNamesDiffer(t *testing.T) {
	l := load(t, "testdata/emfd.csv")
	for _, sides := range []Sides{BySentiment, ByViceVirtue} {
		seen := map[string]bool{}
		for _, c := range analyzerWith(t, Options{Formulas: Formulas, Sides: sides}, l).Columns() {
			if seen[c.Name] {
				t.Errorf("two columns are called %s", c.Name)
			}
			seen[c.Name] = true
		}
	}
}

func TestLacks(t *testing.T) {
	for _, c := range []struct {
		why, lexicon string
		formula      Formula
		want         string
	}{
		{"no weights", "moral.dic", ByMean, "the score mean needs weights, and the lexicon moral has none"},
		{"no sentiments", "rated.tsv", EMFDAll, "the score emfd-all needs a probability and a sentiment"},
		{"neither", "moral.dic", EMFDSingle, "the score emfd-single needs a probability and a sentiment"},
	} {
		if _, err := NewWith(Options{Formulas: []Formula{c.formula}}, load(t, "testdata/"+c.lexicon)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.why, err, c.want)
		}
	}
}

// TestKill checks the figures that parity/METHODS.md, section 1, gives for a text of the one word kill, to 6 decimals.
func TestKill(t *testing.T) {
	l := load(t, corporatest.Shared(t, "data/lexicons/emfd.csv"))
	got := values(analyzerWith(t, Options{Formulas: []Formula{EMFDAll}}, l), "kill")
	for column, want := range map[string]float64{"care_p": 0.4, "fairness_p": 0.174757, "loyalty_p": 0.240741, "authority_p": 0.202532,
		"sanctity_p": 0.217822, "care_sent": -0.6956275} {
		if v := got["emfd."+column+"_all"]; math.Abs(v-want) > 5.1e-7 {
			t.Errorf("%s = %v, want %v", column, v, want)
		}
	}
	if v := values(analyzerWith(t, Options{Formulas: []Formula{EMFDSingle}, Sides: ByViceVirtue}, l), "kill")["emfd.care.vice_single"]; v != 0.4 {
		t.Errorf("single: care.vice = %v", v)
	}
}

// TestUndecidedWords checks on which side EMFDSingle puts the ten words of eMFD whose first foundation has a sentiment of
// 0, as parity/METHODS.md, section 1, lists them.
func TestUndecidedWords(t *testing.T) {
	a := analyzerWith(t, Options{Formulas: []Formula{EMFDSingle}, Sides: ByViceVirtue}, load(t, corporatest.Shared(t, "data/lexicons/emfd.csv")))
	const sides = "uniform vice stocks virtue uninsured vice submitted vice infections virtue lacked vice speakers vice condemning vice schemes vice bag virtue"
	for i, words := 0, strings.Fields(sides); i < len(words); i += 2 {
		sums := map[string]float64{}
		for column, v := range values(a, words[i]) {
			for _, side := range []string{"virtue", "vice"} {
				if strings.HasSuffix(column, "."+side+"_single") {
					sums[side] += v
				}
			}
		}
		if other := map[string]string{"virtue": "vice", "vice": "virtue"}[words[i+1]]; sums[words[i+1]] == 0 || sums[other] != 0 {
			t.Errorf("%s: %v, want %s", words[i], sums, words[i+1])
		}
	}
}

// TestOverwritten checks that a word on several lines of MFD 2.0 keeps its last category like eMFDscore, and else all of
// them (parity/METHODS.md, section 2).
func TestOverwritten(t *testing.T) {
	l := load(t, corporatest.Shared(t, "data/lexicons/mfd2_emfdscore.dic"))
	for _, c := range []struct {
		compat Compat
		want   map[string]float64
	}{
		{"", map[string]float64{"loyalty.vice": 1, "authority.vice": 1, "sanctity.vice": 1}},
		{LikeEMFDscore, map[string]float64{"loyalty.vice": 0, "authority.vice": 0, "sanctity.vice": 1}},
	} {
		got := values(analyzerWith(t, Options{Formulas: []Formula{ByShare}, Compat: c.compat}, l), "heretic")
		for category, want := range c.want {
			if v := got["mfd2_emfdscore."+category+"_share"]; v != want {
				t.Errorf("compat %q: %s = %v, want %v", c.compat, category, v, want)
			}
		}
	}
}

func FuzzPublished(f *testing.F) {
	o := Options{Formulas: Formulas, Negation: Flip}
	sentiment := analyzerWith(f, o, load(f, "testdata/emfd.csv"))
	o.Sides, o.Compat = ByViceVirtue, LikeEMFDscore
	sides := analyzerWith(f, o, load(f, "testdata/emfd.csv"))
	f.Add("It does not hurt an equal; n't hurt.")
	f.Add("\xff’t \u0301hurt -- hurt\n")
	f.Fuzz(func(t *testing.T, s string) {
		for _, a := range []*Analyzer{sentiment, sides} {
			r := a.Analyze(s)
			for _, c := range a.Columns() {
				v := c.Of(&r)
				if math.IsInf(v, 0) || math.IsNaN(v) && c.Formula != ByMean || c.Kind == Share && (v < 0 || v > 1) {
					t.Fatalf("%s = %v", c.Name, v)
				}
			}
		}
	})
}
