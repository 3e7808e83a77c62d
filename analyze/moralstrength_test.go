package analyze

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// TestMoralStrength compares the mean weights of 270 essays with means worked out straight from the files of
// MoralStrength, as its own program does: the sum of the ratings of the words that are rated, over their number, and
// missing if there are none. Both are given the same words (eMFDscore's tokens) in place of lemmas. Essays with an entry
// of several words, which only mores finds, are left out. Tolerance: rounding of sums.
func TestMoralStrength(t *testing.T) {
	tokens := essayTokens(t)
	for file, column := range map[string]string{"care": "care.care_mean", "fairness": "fairness.fairness_mean", "loyalty": "loyalty.loyalty_mean",
		"authority": "authority.authority_mean", "purity": "purity.sanctity_mean"} {
		path := corporatest.Shared(t, "data/lexicons/moralstrength/"+file+".tsv")
		ratings := readRatings(t, path)
		a := analyzerWith(t, Options{Formulas: []Formula{ByMean}}, load(t, path))
		compared := 0
		for id, words := range tokens {
			if !a.singleWords(words) {
				continue
			}
			compared++
			sum, n := 0.0, 0
			for _, w := range words {
				if rating, ok := ratings[w]; ok {
					sum, n = sum+rating, n+1
				}
			}
			want := math.NaN()
			if n > 0 {
				want = sum / float64(n)
			}
			r := a.given(words)
			for _, c := range a.Columns() {
				if got := c.Of(&r); c.Name == column && (math.Abs(got-want) > 1e-12 || math.IsNaN(got) != math.IsNaN(want)) {
					t.Errorf("%s %s: %v, want %v", file, id, got, want)
				}
			}
		}
		if compared < 200 {
			t.Errorf("%s: only %d essays compared", file, compared)
		}
	}
}

// singleWords tells whether every match in these words is of one word.
func (a *Analyzer) singleWords(words []string) bool {
	r := a.given(words)
	return r.Moral[0].Matched == r.Moral[0].Claimed
}

// readRatings reads a file of MoralStrength: a head, then a word and its rating a line.
func readRatings(t *testing.T, path string) map[string]float64 {
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	ratings := map[string]float64{}
	for _, line := range strings.Split(string(content), "\n")[1:] {
		word, cell, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if rating, err := strconv.ParseFloat(cell, 64); err == nil {
			ratings[strings.ToLower(word)] = rating
		}
	}
	return ratings
}
