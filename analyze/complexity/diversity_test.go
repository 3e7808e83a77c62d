package complexity

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"
)

// tokensOf numbers words in the order of first appearance.
func tokensOf(words []string) *tokens {
	t, vocabulary := &tokens{}, map[string]*word{}
	for _, s := range words {
		if vocabulary[s] == nil {
			vocabulary[s] = &word{}
		}
		t.add(vocabulary[s], 1)
	}
	return t
}

// readTokens reads lists of words by their id.
func readTokens(t *testing.T, name string) map[string][]string {
	lists := map[string][]string{}
	d := json.NewDecoder(open(t, name))
	for {
		var row struct {
			ID     string
			Tokens []string
		}
		if err := d.Decode(&row); err == io.EOF {
			return lists
		} else if err != nil {
			t.Fatal(err)
		}
		lists[row.ID] = row.Tokens
	}
}

// within tells whether got is want up to the share tolerance of it, or both are NaN.
func within(got, want, tolerance float64) bool {
	if math.IsNaN(got) || math.IsNaN(want) {
		return math.IsNaN(got) && math.IsNaN(want)
	}
	return math.Abs(got-want) <= tolerance*max(1, math.Abs(want))
}

// reference reads a figure of a table; an empty cell is NaN.
func reference(t *testing.T, row map[string]string, column string) float64 {
	t.Helper()
	cell, found := row[column]
	if !found {
		t.Fatalf("no column %s", column)
	}
	if cell == "" {
		return math.NaN()
	}
	v, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// TestDiversity compares with lexicalrichness 0.5.1, lexical-diversity 0.1.1 and taaled 0.32 on 284 lists of words by one
// tokenizer and 270 by another. The table has 12 digits.
func TestDiversity(t *testing.T) {
	lists := map[string]map[string][]string{
		"words":           readTokens(t, "parity/lexical/tokens.jsonl.gz"),
		"lexicalrichness": readTokens(t, "parity/lexical/tokens_lexicalrichness.jsonl.gz"),
	}
	rows := readTable(t, "parity/lexical/diversity.csv.gz", ',')
	if len(rows) != 284+270 {
		t.Fatalf("%d lists, not 554", len(rows))
	}
	for _, row := range rows {
		id := row["tokenizer"] + " " + row["id"]
		tokens := tokensOf(lists[row["tokenizer"]][row["id"]])
		d := tokens.diversity()
		for column, got := range map[string]float64{
			"types": float64(d.Types), "lr_ttr": d.TTR, "lr_rttr": d.Guiraud, "lr_herdan": d.Herdan, "lr_maas": d.Maas,
			"lr_yulek": d.YuleK, "lr_mtld": d.MTLD, "lr_hdd42": d.HDD, "lr_mattr50": tokens.mattr(50),
			"own_mtld_le": d.MTLD,
		} {
			if want := reference(t, row, column); !within(got, want, 1e-11) {
				t.Errorf("%s: %s is %.12g, the reference has %.12g", id, column, got, want)
			}
		}
		// where no word is repeated, the references divide by no factor and give 0
		if want := reference(t, row, "ld_mtld"); !within(d.MTLDTaaled, want, 1e-11) && !(want == 0 && math.IsNaN(d.MTLDTaaled)) {
			t.Errorf("%s: ld_mtld is %.12g, the reference has %.12g", id, d.MTLDTaaled, want)
		}
	}
}

// TestMATTRIsAMean computes the moving average of 100 words by its definition, for which no table has figures.
func TestMATTRIsAMean(t *testing.T) {
	for id, words := range readTokens(t, "parity/lexical/tokens.jsonl.gz") {
		want, stretches := 0.0, 0
		for from := 0; from+window <= len(words); from++ {
			seen := map[string]bool{}
			for _, w := range words[from : from+window] {
				seen[w] = true
			}
			want += float64(len(seen)) / window
			stretches++
		}
		if want /= float64(stretches); !within(tokensOf(words).diversity().MATTR, want, 1e-12) {
			t.Errorf("%s: MATTR is %v, by its definition %v", id, tokensOf(words).diversity().MATTR, want)
		}
	}
}

func TestDiversityOfShortTexts(t *testing.T) {
	for _, c := range []struct {
		reason, words string
		missing       []string
	}{
		{"no word has no figure", "", []string{"TTR", "MATTR", "MTLD", "MTLDTaaled", "HDD", "YuleK", "Maas", "Guiraud", "Herdan", "Hapax"}},
		{"the logarithm of one word is 0", "a", []string{"MATTR", "MTLDTaaled", "HDD", "Maas", "Herdan"}},
		{"two words are no sample of 42 and no window of 100", "a a", []string{"MATTR", "HDD"}},
		{"42 words are a sample", strings.Repeat("a b ", 21), []string{"MATTR"}},
		{"100 words have every figure", strings.Repeat("a b ", 50), nil},
	} {
		d := tokensOf(strings.Fields(c.words)).diversity()
		var missing []string
		for _, f := range []struct {
			name  string
			value float64
		}{
			{"TTR", d.TTR}, {"MATTR", d.MATTR}, {"MTLD", d.MTLD}, {"MTLDTaaled", d.MTLDTaaled}, {"HDD", d.HDD},
			{"YuleK", d.YuleK}, {"Maas", d.Maas}, {"Guiraud", d.Guiraud}, {"Herdan", d.Herdan}, {"Hapax", d.HapaxShare()},
		} {
			if math.IsNaN(f.value) {
				missing = append(missing, f.name)
			}
		}
		if fmt.Sprint(missing) != fmt.Sprint(c.missing) {
			t.Errorf("%s: missing are %v, not %v", c.reason, missing, c.missing)
		}
	}
}
