package complexity

import (
	"math"
	"strconv"
	"testing"
)

// counted reads counts of a table by the names of their columns.
func counted(t *testing.T, row map[string]string, words, sentences, characters, syllables, polysyllables, long string) Counts {
	t.Helper()
	n := func(column string) int {
		v, err := strconv.Atoi(row[column])
		if err != nil {
			t.Fatalf("%s: %v", column, err)
		}
		return v
	}
	return Counts{
		Words: n(words), Sentences: n(sentences), Characters: n(characters), Syllables: n(syllables),
		Polysyllables: n(polysyllables), LongWords: n(long),
	}
}

// TestReadability gives the formulas the counts that packages print of 389 texts and compares with the indices that they
// print: textstat 0.7.13 (ts, with f for variants that have our definition) and TextDescriptives 2.8.4 with a sentencizer
// (tdb) and a parser (tds). The table has 12 digits. TextDescriptives counts other words in sentences than in texts;
// where the two differ, its indices are of no single count, and are passed over.
func TestReadability(t *testing.T) {
	compared := 0
	for _, row := range readTable(t, "parity/lexical/readability.csv.gz", ',') {
		check := func(column string, got float64) {
			compared++
			if want := reference(t, row, column); !within(got, want, 1e-10) {
				t.Errorf("%s: %s is %.12g, the reference has %.12g", row["id"], column, got, want)
			}
		}
		if c := counted(t, row, "ts_words", "ts_sentences", "ts_letters", "ts_syllables", "ts_polysyllables", "ts_long_words"); c.Words > 0 {
			check("ts_fre", c.FleschReadingEase())
			check("ts_fk", c.FleschKincaid())
			check("f_fog_poly", c.GunningFog())
			check("f_cli_0588", c.ColemanLiau())
			check("f_ari_letters", c.ARI())
			check("ts_lix", c.LIX())
			check("ts_rix", c.RIX())
			if c.Sentences >= 3 {
				check("ts_smog", c.SMOG())
			}
		}
		for _, p := range [...]string{"tdb_", "tds_"} {
			c := counted(t, row, p+"tokens", p+"sentences", p+"token_chars", p+"syllables", p+"hard_words", p+"long_words")
			if c.Words > 0 && row[p+"tokens"] == row[p+"sentlen_tokens"] {
				check(p+"fre", c.FleschReadingEase())
				check(p+"fk", c.FleschKincaid())
				check(p+"fog", c.GunningFog())
				check(p+"smog", c.SMOG())
				check(p+"ari", c.ARI())
				check(p+"cli", c.ColemanLiau())
				check(p+"lix", c.LIX())
				check(p+"rix", c.RIX())
			}
		}
	}
	if compared < 8000 {
		t.Errorf("only %d indices were compared", compared)
	}
}

// TestReadabilityOfNothing makes sure that nothing is made of nothing.
func TestReadabilityOfNothing(t *testing.T) {
	var c Counts
	for name, got := range map[string]float64{
		"Flesch": c.FleschReadingEase(), "Flesch-Kincaid": c.FleschKincaid(), "Fog": c.GunningFog(), "SMOG": c.SMOG(),
		"ARI": c.ARI(), "Coleman-Liau": c.ColemanLiau(), "LIX": c.LIX(), "RIX": c.RIX(), "sentence": c.MeanSentence(),
		"word": c.MeanWord(), "syllables": c.MeanSyllables(), "polysyllables": c.PolysyllableShare(), "density": c.Density(),
		"band": c.MeanBand(),
	} {
		if !math.IsNaN(got) {
			t.Errorf("%s of no word is %v", name, got)
		}
	}
}

func TestCountsAdd(t *testing.T) {
	a := Counts{1, 2, 3, 4, 5, 6, 7, 8, 9}
	b := Counts{10, 20, 30, 40, 50, 60, 70, 80, 90}
	a.Add(b)
	if want := (Counts{11, 22, 33, 44, 55, 66, 77, 88, 99}); a != want {
		t.Errorf("the sum is %+v, not %+v", a, want)
	}
}
