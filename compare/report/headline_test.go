package report

import (
	"math"
	"slices"
	"strings"
	"testing"

	"mores/compare"
)

// spoken is a comparison of one group in moral language and sentiment.
func spoken(moral, sentiment compare.Contrast) *compare.Comparison {
	moral.Measure = compare.Measure{Name: "moral", Ratio: true, Margin: moral.Measure.Margin}
	sentiment.Measure = compare.Measure{Name: "sentiment", Margin: 0.05}
	c := &compare.Comparison{Options: compare.DefaultOptions(), Groups: []compare.Group{{Name: "Student"}, {Name: "ChatGPT-3"}}}
	for _, contrast := range []compare.Contrast{moral, sentiment} {
		contrast.Group, contrast.Baseline = "ChatGPT-3", "Student"
		contrast.Difference.Value = contrast.Mean - contrast.MeanBaseline
		c.Measures = append(c.Measures, contrast.Measure)
		c.Contrasts = append(c.Contrasts, contrast)
		c.Groups[0].Means = append(c.Groups[0].Means, compare.Mean{Estimate: compare.Estimate{Value: contrast.MeanBaseline}})
		c.Groups[1].Means = append(c.Groups[1].Means, compare.Mean{Estimate: compare.Estimate{Value: contrast.Mean}})
	}
	return c
}

func TestHeadline(t *testing.T) {
	missing := math.NaN()
	none := compare.Estimate{Value: missing, Low: missing, High: missing}
	higher := compare.Contrast{Mean: 42.3, MeanBaseline: 33.7, Percent: compare.Estimate{Value: 25.6, Low: 17.3, High: 34.2}, Verdict: compare.Higher}
	lower := compare.Contrast{Mean: 30, MeanBaseline: 33.7, Percent: compare.Estimate{Value: -11, Low: -20, High: -2.04}, Verdict: compare.Lower}
	undecided := compare.Contrast{Mean: 34.5, MeanBaseline: 33.7, Percent: compare.Estimate{Value: 2.4, Low: -6.9, High: 12.8}, Verdict: compare.Undecided}
	equivalent := compare.Contrast{Mean: 34, MeanBaseline: 33.7, Measure: compare.Measure{Margin: 1}, Verdict: compare.Equivalent}
	fromZero := compare.Contrast{Mean: 2.9, MeanBaseline: 0, Percent: none, Verdict: compare.Higher}
	oneText := compare.Contrast{Mean: 42.3, MeanBaseline: 33.7, Percent: compare.Estimate{Value: 25.6, Low: missing, High: missing}, Verdict: compare.Undecided}
	happier := compare.Contrast{Mean: 0.245, MeanBaseline: 0.199, Verdict: compare.Higher}
	same := compare.Contrast{Mean: 0.21, MeanBaseline: 0.2, Verdict: compare.Equivalent}
	open := compare.Contrast{Mean: 0.21, MeanBaseline: 0.2, Verdict: compare.Undecided}
	unknown := compare.Contrast{Mean: missing, MeanBaseline: missing, Percent: none}
	for _, c := range []struct {
		why              string
		moral, sentiment compare.Contrast
		want             string
	}{
		{"both higher", higher, happier,
			"ChatGPT-3 uses 25.6 % more moral language than Student (95 % interval 17.3 to 34.2); sentiment is higher (0.245 against 0.199)."},
		{"less; sentiment equivalent", lower, same,
			"ChatGPT-3 uses 11.0 % less moral language than Student (95 % interval -20.0 to -2.0); sentiment is equivalent (difference 0.010, within 0.05)."},
		{"nothing shown", undecided, open,
			"ChatGPT-3 uses 2.4 % more moral language than Student, but that is undecided (95 % interval -6.9 to 12.8); whether sentiment differs is undecided (0.210 against 0.200)."},
		{"moral language within a margin", equivalent, open,
			"ChatGPT-3 uses as much moral language as Student (difference 0.30, within 1); whether sentiment differs is undecided (0.210 against 0.200)."},
		{"no percent of a baseline of zero: the means", fromZero, open,
			"ChatGPT-3 uses more moral language than Student (2.90 against 0.00); whether sentiment differs is undecided (0.210 against 0.200)."},
		{"no interval: the means", oneText, open,
			"ChatGPT-3 uses 25.6 % more moral language than Student, but that is undecided (42.30 against 33.70); whether sentiment differs is undecided (0.210 against 0.200)."},
		{"no moral measure", unknown, happier, "ChatGPT-3 against Student: sentiment is higher (0.245 against 0.199)."},
		{"no moral measure, nothing shown", unknown, open, "ChatGPT-3 against Student: whether sentiment differs is undecided (0.210 against 0.200)."},
		{"no sentiment", higher, unknown, "ChatGPT-3 uses 25.6 % more moral language than Student (95 % interval 17.3 to 34.2)."},
	} {
		got := Headline(spoken(c.moral, c.sentiment), Subjects{Moral: "moral", Others: []Subject{{"sentiment", "sentiment"}}})
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s:\n%q, want\n%q", c.why, got, c.want)
		}
	}
	if got := Headline(spoken(unknown, unknown), Subjects{Moral: "moral", Others: []Subject{{"sentiment", "sentiment"}}}); got != nil {
		t.Errorf("nothing known: %q", got)
	}
	because := Subjects{Moral: "moral", Because: map[string]string{"ChatGPT-3": "Care makes it."}}
	if got := Headline(spoken(higher, unknown), because); len(got) != 1 || !strings.HasSuffix(got[0], "(95 % interval 17.3 to 34.2). Care makes it.") {
		t.Errorf("what makes the difference: %q", got)
	}
	if got := Headline(spoken(higher, happier), Subjects{}); got != nil {
		t.Errorf("no subjects: %q", got)
	}
}
