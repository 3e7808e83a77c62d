package report

import (
	"fmt"
	"slices"
	"strings"

	"mores/compare"
)

// The works that methods are from.
const (
	citeVADER     = "Hutto, C., & Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment analysis of social media text. Proceedings of the International AAAI Conference on Web and Social Media, 8(1), 216–225."
	citeStance    = "Hyland, K. (2005). Stance and engagement: A model of interaction in academic discourse. Discourse Studies, 7(2), 173–192."
	citeGrade     = "Kincaid, J. P., Fishburne, R. P., Rogers, R. L., & Chissom, B. S. (1975). Derivation of new readability formulas for Navy enlisted personnel (Research Branch Report 8-75). Naval Technical Training Command."
	citeSubsample = "Hartigan, J. A. (1969). Using subsample values as typical values. Journal of the American Statistical Association, 64(328), 1303–1317."
	citeBCa       = "Efron, B. (1987). Better bootstrap confidence intervals. Journal of the American Statistical Association, 82(397), 171–185."
	citeWelch     = "Welch, B. L. (1947). The generalization of ‘Student's’ problem when several different population variances are involved. Biometrika, 34(1–2), 28–35."
	citeRandom    = "Phipson, B., & Smyth, G. K. (2010). Permutation p-values should never be zero: Calculating exact p-values when permutations are randomly drawn. Statistical Applications in Genetics and Molecular Biology, 9(1), Article 39."
	citeHolm      = "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics, 6(2), 65–70."
	citeHedges    = "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of Educational Statistics, 6(2), 107–128."
	citeTOST      = "Schuirmann, D. J. (1987). A comparison of the two one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability. Journal of Pharmacokinetics and Biopharmaceutics, 15(6), 657–680."
	citeRobust    = "Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with multi-stage samples. Survey Methodology, 28(2), 169–181."
)

// Methods says in a paragraph, ready for a paper, what was measured and how it was compared, and lists the works that it
// cites, in the order of their names.
func Methods(c *compare.Comparison, s Sources) (paragraph string, references []string) {
	m := &methods{comparison: c}
	m.measured(s)
	m.corpus()
	m.statistics()
	slices.Sort(m.references)
	return strings.Join(m.sentences, " "), slices.Compact(m.references)
}

type methods struct {
	comparison *compare.Comparison
	sentences  []string
	references []string
}

func (m *methods) say(format string, arguments ...any) {
	m.sentences = append(m.sentences, fmt.Sprintf(format, arguments...))
}

func (m *methods) cite(works ...string) { m.references = append(m.references, works...) }

// measured says what was counted.
func (m *methods) measured(s Sources) {
	m.say("Texts were scored and compared with mores %s.", s.Version)
	if len(s.Lexicons) > 0 {
		var names []string
		for _, l := range s.Lexicons {
			name := plain(l.Name)
			if l.Version != "" {
				name += " " + plain(l.Version)
			}
			names = append(names, fmt.Sprintf("%s (SHA-256 %.8s…)", name, l.SHA256))
			if l.Citation != "" {
				m.cite(plain(l.Citation))
			}
		}
		m.say("Moral language was counted by the %s %s; a match is counted once in each of its categories, and counts are per 1,000 words of a document unless said otherwise.",
			noun(len(names), "lexicon", "lexicons"), list(names))
	}
	if s.Sentiment.Name != "" {
		m.say("Sentiment is the mean VADER compound of the sentences of a document (Hutto & Gilbert, 2014).")
		m.cite(citeVADER)
	}
	if s.Stance {
		m.say("Stance was measured by words that mark it, such as hedges, boosters and self-mention (Hyland, 2005).")
		m.cite(citeStance)
	}
	if s.Effort {
		m.say("The effort that a text asks of a reader was measured by its readability, such as the Flesch–Kincaid grade (Kincaid et al., 1975), the variety of its words, and its grammar.")
		m.cite(citeGrade)
	}
}

// corpus says what was compared with what.
func (m *methods) corpus() {
	c := m.comparison
	var groups []string
	for _, g := range c.Groups[:min(len(c.Groups), mostGroups+1)] {
		groups = append(groups, fmt.Sprintf("%s (%s %s, %s words)", named(g.Name), grouped(g.Documents), noun(g.Documents, "document", "documents"), grouped(g.Words)))
	}
	if more := len(c.Groups) - len(groups); more > 0 {
		groups = append(groups, fmt.Sprintf("%d more", more))
	}
	m.say("We compared %s; the baseline is %s.", list(groups), named(c.Options.Baseline))
	for _, d := range m.designs() {
		m.say("%s", d)
	}
}

// designs says how the documents of two groups hang together.
func (m *methods) designs() []string {
	says := map[compare.Design]string{
		compare.Paired:      "Documents are paired by topic.",
		compare.Crossed:     "Only topics with documents of both groups are used, and each topic has the same weight.",
		compare.Nested:      "Topics belong to one group, and are the clusters of its documents.",
		compare.Independent: "Documents are independent of each other.",
	}
	var all []string
	for _, t := range m.comparison.Contrasts {
		if s := says[t.Design]; s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// statistics says how intervals and tests were made.
func (m *methods) statistics() {
	c := m.comparison
	m.say("Means have t intervals of %s with errors robust to clusters by topic (CR2; Bell & McCaffrey, 2002).", level(c))
	m.cite(citeRobust, citeHolm)
	intervals, tests, margins := m.used()
	if slices.Contains(intervals, compare.Inversion) {
		m.say("The intervals of differences hold all values that the test below does not reject at %s %% (Hartigan, 1969; %s permutations, seed %d).", Number(100*(1-c.Options.Level)), grouped(c.Options.Resamples), c.Options.Seed)
		m.cite(citeSubsample)
	}
	if slices.Contains(intervals, compare.WelchT) {
		m.say("Differences have intervals by Welch's t (Welch, 1947).")
		m.cite(citeWelch)
	}
	if len(tests) > 0 {
		m.say("Tests are two-sided: %s; p values are adjusted after Holm (1979) within each family of measures.", list(tests))
	}
	if slices.ContainsFunc(tests, func(t string) bool { return t != compare.WelchT }) {
		m.say("Permutations that are drawn at random give p = (1 + those as extreme) / (1 + those drawn) (Phipson & Smyth, 2010).")
		m.cite(citeRandom)
	}
	m.say("Effect sizes are Hedges' g (Hedges, 1981), with BCa bootstrap intervals over topics, or over documents where there are no topics (Efron, 1987).")
	m.cite(citeHedges, citeBCa)
	if len(margins) > 0 {
		m.say("Means were called equivalent where two one-sided t tests at 5 %% show their difference to be within a margin (Schuirmann, 1987): %s.", list(margins))
		m.cite(citeTOST)
	}
	m.say("A measure is a surface signal in the words of a text, not a value that its author holds.")
}

// used are the intervals, tests and margins of all contrasts.
func (m *methods) used() (intervals, tests, margins []string) {
	add := func(all *[]string, s string) {
		if s != "" && !slices.Contains(*all, s) {
			*all = append(*all, s)
		}
	}
	for _, t := range m.comparison.Contrasts {
		add(&intervals, t.IntervalName)
		add(&tests, t.Test)
		if t.Measure.Margin > 0 {
			add(&margins, fmt.Sprintf("%s ±%s", named(t.Measure.Label), Number(t.Measure.Margin)))
		}
	}
	return intervals, tests, margins
}

// list joins names with commas, and the last with and.
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func noun(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
