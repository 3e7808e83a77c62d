package compare

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestErrors(t *testing.T) {
	two := []Observation{{"Student", "", 1, nil}, {"Model", "", 1, nil}}
	for _, c := range []struct {
		why          string
		observations []Observation
		options      Options
		want         string
	}{
		{"nothing was added", nil, DefaultOptions(), "no documents to compare"},
		{"one group has no contrast", two[:1], DefaultOptions(), `all documents belong to the group "Student": a comparison needs two groups`},
		{"a baseline that is no group lists the groups", two, Options{"Human", 1, 1, 0.95}, `no document of the baseline "Human": the groups are "Student", "Model"`},
		{"no resamples", two, Options{Level: 0.95}, "0 resamples: choose 1 to 10000000, 10000 for a publication"},
		{"a level in percent", two, Options{Resamples: 1, Level: 95}, "level 95: choose a level between 0 and 1, as 0.95"},
	} {
		b := New(nil, c.options)
		for _, o := range c.observations {
			b.Add(o)
		}
		if _, err := b.Compare(); err == nil || err.Error() != c.want {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
}

func TestErrorsAreData(t *testing.T) {
	b := New(nil, Options{"Human", 1, 1, 0.95})
	b.Add(Observation{Group: "Student"})
	b.Add(Observation{Group: "Model"})
	_, err := b.Compare()
	var baseline *BaselineError
	if !errors.As(err, &baseline) || !slices.Equal(baseline.Groups, []string{"Student", "Model"}) {
		t.Errorf("%#v does not list the groups", err)
	}
}

func TestGroupsKeepTheirOrder(t *testing.T) {
	b := New([]Measure{{Name: "a"}, {Name: "b"}}, Options{"people", 1, 1, 0.95})
	for _, group := range []string{"z", "people", "a", "z", "people"} {
		b.Add(Observation{group, "", 10, []float64{1, 2}})
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	var groups, contrasts []string
	for _, g := range c.Groups {
		groups = append(groups, g.Name)
	}
	for _, c := range c.Contrasts {
		contrasts = append(contrasts, c.Group+"-"+c.Baseline+" "+c.Measure.Name)
	}
	if want := []string{"people", "z", "a"}; !slices.Equal(groups, want) {
		t.Errorf("groups %v, want %v", groups, want)
	}
	if want := []string{"z-people a", "z-people b", "a-people a", "a-people b"}; !slices.Equal(contrasts, want) {
		t.Errorf("contrasts %v, want %v", contrasts, want)
	}
	if g := c.Groups[0]; g.Documents != 2 || g.Words != 20 {
		t.Errorf("%+v, want 2 documents of 20 words", g)
	}
}

func TestAddPanicsOnTooFewValues(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("a missing value was taken")
		}
	}()
	New([]Measure{{}}, DefaultOptions()).Add(Observation{})
}

// An edge is data that leaves something undefined.
type edge struct {
	why      string
	x, y     []row
	measure  Measure
	design   Design
	p        float64
	verdict  Verdict
	warnings []string // parts of those that must be there
}

func on(topics string, values ...float64) []row {
	rows := make([]row, len(values))
	for i, v := range values {
		rows[i].value = v
		if topics != "" {
			rows[i].topic = topics[i : i+1]
		}
	}
	return rows
}

var edges = []edge{
	{"one document each: nothing to be sure of", on("", 1), on("", 2), Measure{Ratio: true, Margin: 1}, Independent, 1, Undecided,
		[]string{"a group has one document only: no intervals", "p cannot be below 1", "equivalence cannot be tested"}},
	{"three documents leave one degree of freedom: no effect size", on("", 1), on("", 2, 4), Measure{}, Independent, 2.0 / 3, Undecided,
		[]string{"a group has one document only"}},
	{"all zero: no percent, no effect, p 1", on("abc", 0, 0, 0), on("abc", 0, 0, 0), Measure{Ratio: true, Margin: 1}, Paired, 1, Undecided,
		[]string{"no percent", "no variance within the groups", "equivalence cannot be tested"}},
	{"identical texts: p 1", on("", 3.3, 3.3, 3.3), on("", 3.3, 3.3), Measure{Ratio: true}, Independent, 1, Undecided,
		[]string{"no variance within the groups"}},
	{"constant groups that differ: p of 2 in C(8,4), no effect size", on("", 1, 1, 1, 1), on("", 0, 0, 0, 0), Measure{Ratio: true}, Independent, 2.0 / 70, Higher,
		[]string{"no percent", "no variance within the groups"}},
	{"no value in the group: nothing to test", on("", missing, math.Inf(1)), on("", 1, 2), Measure{Ratio: true, Margin: 1}, Independent, missing, Undecided,
		[]string{"nothing to compare", "2 documents without a value left out"}},
	{"topics that hold one group only are left out", on("abcx", 1, 2, 3, 99), on("abcyz", 2, 1, 4, 98, 97), Measure{}, Paired, 1, Undecided,
		[]string{"1 document of the group and 2 of the baseline left out"}},
	{"one shared topic is no design", on("ab", 1, 2), on("bc", 2, 1), Measure{}, Nested, 1, Undecided,
		[]string{"only one topic holds both groups"}},
	// By hand: the topic means are 1.5 and 3.5 against 2 and 4. Of the 4 sign flips of −½ and −½ two are as far from zero.
	{"two documents of a group on a topic: crossed", on("aabb", 1, 2, 3, 4), on("ab", 2, 4), Measure{}, Crossed, 0.5, Undecided,
		[]string{"only 2 topics", "p cannot be below 0.5"}},
	{"documents without a topic among topics of both groups are left out", append(on("ab", 1, 2), on("", 99, 98)...), append(on("ab", 2, 1), on("", 97)...),
		Measure{}, Paired, 1, Undecided, []string{"2 documents of the group and 1 of the baseline left out: they have no topic"}},
	{"among topics of one group they are clusters", append(on("a", 2), on("", 3, 4)...), append(on("b", 0), on("", 1)...), Measure{}, Nested, 0.2, Undecided,
		[]string{"only 2 topics", "p cannot be below 0.1"}},
	{"one topic a group: nothing is known between topics", on("aa", 1, 2), on("bb", 3, 4), Measure{Margin: 1}, Nested, 1, Undecided,
		[]string{"a group has one topic only: no intervals"}},
	{"a baseline that is mostly zero: a percent without interval", on("", 1, 2, 3), on("", 0, 0, 1), Measure{Ratio: true}, Independent, 0.2, Undecided,
		[]string{"no interval of the percent"}},
	{"a missing value takes its pair with it", on("abc", 1, missing, 3), on("abc", 2, 2, 2), Measure{}, Paired, 1, Undecided,
		[]string{"1 document without a value left out", "0 documents of the group and 1 of the baseline left out"}},
	{"significant, yet within the margin", on("abcdefgh", 1.1, 2.2, 3.1, 4.2, 5.1, 6.2, 7.1, 8.2), on("abcdefgh", 1, 2, 3, 4, 5, 6, 7, 8), Measure{Margin: 1}, Paired,
		2.0 / 256, Equivalent, []string{"significant, yet within the margin"}},
	{"values whose squares would overflow are missing", on("", 1e308, -1e308, 1), on("", 1), Measure{}, Independent, 1, Undecided,
		[]string{"2 documents without a value left out"}},
	{"values of the largest size allowed", on("", 1e100, -1e100, 1e100), on("", -1e100, 1e100, -1e100), Measure{Ratio: true, Margin: 1}, Independent, 1, Undecided,
		[]string{"no percent"}},
	{"values whose squares underflow", on("", 1e-200, 0, 1e-200), on("", 0, 1e-200, 0), Measure{Ratio: true, Margin: 1}, Independent, 1, Undecided,
		[]string{"no variance within the groups"}},
}

func TestEdges(t *testing.T) {
	for _, e := range edges {
		o := DefaultOptions()
		o.Resamples = 2000
		got := twoGroups(t, e.measure, o, e.x, e.y, true).Contrasts[0]
		if got.Design != e.design || got.Verdict != e.verdict || !same(got.P, e.p) {
			t.Errorf("%s: %s, p %v, %s; want %s, %v, %s", e.why, got.Design, got.P, got.Verdict, e.design, e.p, e.verdict)
		}
		all := strings.Join(got.Warnings, "; ")
		for _, want := range e.warnings {
			if !strings.Contains(all, want) {
				t.Errorf("%s: warnings are %q, want %q", e.why, got.Warnings, want)
			}
		}
		for _, estimate := range []Estimate{got.Difference, got.Percent, got.Effect} {
			if math.IsNaN(estimate.Low) != math.IsNaN(estimate.High) || estimate.Low > estimate.High {
				t.Errorf("%s: half an interval: %v", e.why, estimate)
			}
		}
	}
}

func TestEffectNeedsTwoDegreesOfFreedom(t *testing.T) {
	if got := twoGroups(t, Measure{}, quick, on("", 1), on("", 2, 4), false).Contrasts[0].Effect.Value; !math.IsNaN(got) {
		t.Errorf("g of three documents is %v, want none: J is defined from 2 degrees of freedom", got)
	}
}

func TestPercentOf(t *testing.T) {
	for _, c := range []struct {
		why                               string
		difference, baseline, scale, want float64
	}{
		{"a quarter more", 1, 4, 10, 25},
		{"no percent of zero", 1, 0, 10, missing},
		{"nor of a negative mean", 1, -4, 10, missing},
		{"nor of what is left of zero by rounding", 1, 1e-16, 10, missing},
		{"small means are means where all values are small", 1e-16, 1e-16, 1e-15, 100},
	} {
		if got := percentOf(c.difference, c.baseline, c.scale); !same(got, c.want) {
			t.Errorf("%s: %v, want %v", c.why, got, c.want)
		}
	}
}
