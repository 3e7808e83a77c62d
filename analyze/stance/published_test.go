package stance

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// essays counts the essays of Herbold et al. (2023) by source, in the order of their topics.
func essays(t *testing.T) map[string][]Counts {
	t.Helper()
	all := map[string][]Counts{}
	m := scorer(t).NewMeter()
	for _, row := range readTable(t, "data/herbold2023/essays-without-markers.csv", ';') {
		for source, prefix := range prefixes {
			all[prefix] = append(all[prefix], m.Measure(row[source]))
		}
	}
	return all
}

// prefixes are what the table of the study's counts calls the sources.
var prefixes = map[string]string{"Student": "STUD", "ChatGPT-3": "GPT3", "ChatGPT-4": "GPT4"}

// TestHerboldCounts correlates our counts with the study's own (linguistic_markers.csv), an essay a pair.
//
// Modal verbs: theirs (modals2) are what spaCy tags MD. The study's column modals_all adds a list of words of certainty
// to these, in which it looks for parts of words: possible is found in impossible, likely in unlikely, fact in factual and
// factory, actual in actually, certain in certainly. Each of these counts twice, some three times.
//
// Connectives: theirs are single words alone, with a blank on either side, after lemmatising; so the first word of an essay is
// none, nor is "such as", "for example" or "due to". That is why ours are more.
//
// Epistemic markers: theirs are 16 expressions such as "I … think" and "it is clear", with we and one for subject and not in
// negated forms. The nearest of ours is the declared position.
func TestHerboldCounts(t *testing.T) {
	ours, published := essays(t), readTable(t, "data/herbold2023/linguistic_markers.csv", ',')
	for _, c := range []struct {
		measure, theirs string
		least           float64 // correlation
	}{
		{"modal", "modals2", 0.99},
		{"modal", "modals_all", 0.9},
		{"connective", "discourse", 0.8},
		{"declared", "EpMarkers", 0.75},
	} {
		var x, y []float64
		for _, prefix := range prefixes {
			for i := range ours[prefix] {
				x = append(x, float64(ours[prefix][i].of(c.measure)))
				y = append(y, parse(t, published[i][prefix+"_"+c.theirs]))
			}
		}
		if r := correlation(x, y); r < c.least {
			t.Errorf("%s with their %s: r is %.3f, not at least %v", c.measure, c.theirs, r, c.least)
		}
	}
}

func parse(t *testing.T, s string) (x float64) {
	t.Helper()
	if _, err := fmt.Sscan(s, &x); err != nil {
		t.Fatal(err)
	}
	return x
}

// correlation is Pearson's r.
func correlation(x, y []float64) float64 {
	n := float64(len(x))
	var sx, sy, sxx, syy, sxy float64
	for i := range x {
		sx += x[i]
		sy += y[i]
		sxx += x[i] * x[i]
		syy += y[i] * y[i]
		sxy += x[i] * y[i]
	}
	return (n*sxy - sx*sy) / math.Sqrt((n*sxx-sx*sx)*(n*syy-sy*sy))
}

// TestRates holds rates per 1,000 words against those of plain lists. They differ by what is quoted, by we that is the
// writer's own group, and, for questions, by titles and by marks inside a sentence.
func TestRates(t *testing.T) {
	sums := map[string]*Counts{}
	for prefix, all := range essays(t) {
		sums[prefix] = &Counts{}
		for i := range all {
			sums[prefix].Add(&all[i])
		}
	}
	m := scorer(t).NewMeter()
	readLines(t, "data/outfox/outfox_test_valid.jsonl.gz", func(row struct{ Source, Text string }) {
		source, _, _ := strings.Cut(row.Source, "-")
		if source != "human" && row.Source != "gpt-3.5-turbo-0613" {
			return
		}
		if sums[source] == nil {
			sums[source] = &Counts{}
		}
		c := m.Measure(row.Text)
		sums[source].Add(&c)
	})
	for _, c := range []struct {
		source, measure string
		plain, within   float64
	}{
		{"human", "you", 18.97, 0.4},
		{"gpt", "you", 0.72, 0.1},
		{"human", "self", 10.91, 0.4},
		{"gpt", "self", 2.06, 0.2},
		{"STUD", "self", 6.50, 0.4},
		{"GPT3", "self", 0.67, 0.1},
		{"GPT4", "self", 0, 0.1},
		{"STUD", "question", 0.36, 0.15},
		{"GPT3", "question", 0, 0},
		{"GPT4", "question", 0.50, 0.1},
	} {
		i := Number(c.measure)
		if got := sums[c.source].perThousand(i); math.Abs(got-c.plain) > c.within {
			t.Errorf("%s: %s is %.2f per 1,000 words, not within %v of %v", c.source, c.measure, got, c.within, c.plain)
		}
	}
}
