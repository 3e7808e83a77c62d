package complexity

import (
	"math"
	"testing"
)

// TestHerbold holds our figures of the 270 essays of Herbold et al. (2023) against published ones, by means of 90 essays.
//
// MTLD: the study has 95.72, 75.68 and 108.91, by words without digits and hyphens, which an apostrophe parts.
// TestDiversity reproduces that by those words. Our words keep digits and apostrophes and part at hyphens, which
// moves the means by less than 1.
//
// Flesch reading ease: textstat, which takes its syllables from CMUdict as well, has 44.163, 31.119 and 17.521. It takes a
// compound with hyphens for one word, of many syllables, so ours is higher, most for ChatGPT-4, which has most compounds.
// TextDescriptives, which misses syllables, has 60, 48 and 37.
func TestHerbold(t *testing.T) {
	essays := readTable(t, "data/herbold2023/essays-without-markers.csv", ';')
	for _, c := range []struct {
		source                         string
		mtld, publishedMTLD            float64
		flesch, textstatFlesch, within float64
	}{
		{"Student", 96.59, 95.72, 44.20, 44.163, 0.1},
		{"ChatGPT-3", 76.03, 75.68, 31.95, 31.119, 1},
		{"ChatGPT-4", 109.06, 108.91, 20.31, 17.521, 3},
	} {
		mtld, flesch := 0.0, 0.0
		for _, s := range column(essays, c.source) {
			f := measure(s)
			mtld += f.MTLD / float64(len(essays))
			flesch += f.FleschReadingEase() / float64(len(essays))
		}
		if math.Abs(mtld-c.mtld) > 0.005 || math.Abs(mtld-c.publishedMTLD) > 1 {
			t.Errorf("%s: MTLD is %.3f, not %v, within 1 of the published %v", c.source, mtld, c.mtld, c.publishedMTLD)
		}
		if math.Abs(flesch-c.flesch) > 0.005 || math.Abs(flesch-c.textstatFlesch) > c.within {
			t.Errorf("%s: Flesch is %.3f, not %v, within %v of textstat's %v", c.source, flesch, c.flesch, c.within, c.textstatFlesch)
		}
	}
}

// TestNominalisationsLikeHerbold correlates our count of nominalisations with the study's, an essay a pair. That
// counts by endings too, by others and without a list of words that are none: 16.9, 19.0 and 22.4 an essay.
func TestNominalisationsLikeHerbold(t *testing.T) {
	essays := readTable(t, "data/herbold2023/essays-without-markers.csv", ';')
	published := readTable(t, "data/herbold2023/linguistic_markers.csv", ',')
	var ours, theirs []float64
	for source, prefix := range map[string]string{"Student": "STUD", "ChatGPT-3": "GPT3", "ChatGPT-4": "GPT4"} {
		for i, s := range column(essays, source) {
			ours = append(ours, float64(measure(s).Nominalisations))
			theirs = append(theirs, reference(t, published[i], prefix+"_nominalisation"))
		}
	}
	if r := correlation(ours, theirs); r < 0.87 {
		t.Errorf("r is %.3f, not at least 0.87", r)
	}
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
