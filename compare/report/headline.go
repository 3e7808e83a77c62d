package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/compare"
)

// Subjects are the measures that the headline speaks of. An empty name leaves that part out.
type Subjects struct {
	Moral   string // name of the total of the moral lexicon
	Others  []Subject
	Because map[string]string // by group, a sentence that says what makes its difference; none for most
}

// Subject is a measure that the headline calls higher or lower.
type Subject struct {
	Measure string // its name
	Called  string // as in a sentence: sentiment
}

// Headline says in a sentence for each group how its moral language, its sentiment and other measures compare with the
// baseline's:
//
//	ChatGPT-3 uses 25.6 % more moral language than Student (95 % interval 17.3 to 34.2); sentiment is higher (0.245
//	against 0.199).
//
// Intervals are of the difference in percent, so that those of less are negative. Measures that were not compared are
// left out; there is no sentence for a group of which nothing can be said.
func Headline(c *compare.Comparison, s Subjects) []string {
	var sentences []string
	for _, g := range c.Groups {
		var clauses []string
		if moral := contrastOf(c, g.Name, s.Moral); moral != nil {
			clauses = append(clauses, moralClause(c, moral))
		}
		for _, subject := range s.Others {
			other := contrastOf(c, g.Name, subject.Measure)
			if other == nil {
				continue
			}
			clause := otherClause(c, other, subject.Called)
			if len(clauses) == 0 {
				clause = fmt.Sprintf("%s against %s: %s", plain(g.Name), plain(other.Baseline), clause)
			}
			clauses = append(clauses, clause)
		}
		if len(clauses) > 0 {
			sentence := strings.Join(clauses, "; ") + "."
			if because := s.Because[g.Name]; because != "" {
				sentence += " " + plain(because)
			}
			sentences = append(sentences, sentence)
		}
	}
	return sentences
}

// contrastOf finds a contrast in which there is something to compare.
func contrastOf(c *compare.Comparison, group, measure string) *compare.Contrast {
	i := slices.IndexFunc(c.Contrasts, func(c compare.Contrast) bool {
		return c.Group == group && c.Measure.Name == measure && !math.IsNaN(c.Difference.Value)
	})
	if i < 0 {
		return nil
	}
	return &c.Contrasts[i]
}

func moralClause(c *compare.Comparison, m *compare.Contrast) string {
	group, baseline := plain(m.Group), plain(m.Baseline)
	if m.Verdict == compare.Equivalent {
		return fmt.Sprintf("%s uses as much moral language as %s (%s)", group, baseline, withinMargin(c, m))
	}
	more := "more"
	if m.Difference.Value < 0 {
		more = "less"
	}
	size, evidence := more, against(c, m)
	if !math.IsNaN(m.Percent.Value) {
		p := percentPrecision(m.Percent.Value)
		size = fmt.Sprintf("%s %% %s", p.format(math.Abs(m.Percent.Value)), more)
		if !math.IsNaN(m.Percent.Low) {
			p = percentPrecision(max(math.Abs(m.Percent.Low), math.Abs(m.Percent.High)))
			evidence = fmt.Sprintf("%s interval %s to %s", level(c), p.format(m.Percent.Low), p.format(m.Percent.High))
		}
	}
	sentence := fmt.Sprintf("%s uses %s moral language than %s", group, size, baseline)
	if m.Difference.Value == 0 {
		sentence = fmt.Sprintf("%s uses as much moral language as %s", group, baseline)
	}
	if m.Verdict == compare.Undecided {
		sentence += ", but that is undecided"
	}
	return sentence + " (" + evidence + ")"
}

func otherClause(c *compare.Comparison, m *compare.Contrast, called string) string {
	switch m.Verdict {
	case compare.Equivalent:
		return fmt.Sprintf("%s is equivalent (%s)", called, withinMargin(c, m))
	case compare.Undecided:
		return fmt.Sprintf("whether %s differs is undecided (%s)", called, against(c, m))
	}
	return fmt.Sprintf("%s is %s (%s)", called, m.Verdict, against(c, m))
}

// against gives both means.
func against(c *compare.Comparison, m *compare.Contrast) string {
	p := precisionOf(c, m.Measure)
	return p.format(m.Mean) + " against " + p.format(m.MeanBaseline)
}

// withinMargin gives the difference and the margin that it is within.
func withinMargin(c *compare.Comparison, m *compare.Contrast) string {
	return "difference " + precisionOf(c, m.Measure).format(m.Difference.Value) + ", within " + Number(m.Measure.Margin)
}

// level is that of the intervals, as "95 %".
func level(c *compare.Comparison) string {
	return Number(100*c.Options.Level) + " %"
}

// precisionOf is the precision for the means of a measure, the same in all groups.
func precisionOf(c *compare.Comparison, m compare.Measure) precision {
	size := 0.0
	for j := range c.Measures {
		if c.Measures[j].Name != m.Name {
			continue
		}
		for _, g := range c.Groups {
			if mean := math.Abs(g.Means[j].Value); mean > size {
				size = mean
			}
		}
	}
	return precisionFor(size)
}
