package sentiment

import (
	"compress/gzip"
	"encoding/csv"
	"os"
	"strconv"
	"testing"

	"mores/corpora/corporatest"
)

func newScorer(tb testing.TB) *Scorer {
	tb.Helper()
	s, err := New()
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// TestReference compares with the Python reference vaderSentiment 3.3.2 on 23,999 texts, exactly.
func TestReference(t *testing.T) {
	s := newScorer(t)
	rows := readReference(t, corporatest.Shared(t, "parity/vader.csv.gz"))
	if len(rows) != 23999 {
		t.Fatalf("%d rows, want 23999", len(rows))
	}
	for _, row := range rows {
		want := Scores{number(t, row[4]), number(t, row[5]), number(t, row[6]), number(t, row[7])}
		if got := s.Score(row[3]); got != want {
			t.Errorf("%s %s: Score(%q) = %v, want %v", row[0], row[1], row[3], got, want)
		}
	}
}

// readReference reads the rows set, id, human_mean, text, neg, neu, pos, compound.
func readReference(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	plain, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(plain)
	reader.FieldsPerRecord = 8
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestPublished has the compound scores that the reference's README publishes, but for two lines there that its own code
// no longer gives (`At least ...` and the emoji); these are what the code of 3.3.2 gives.
func TestPublished(t *testing.T) {
	s := newScorer(t)
	for _, c := range []struct {
		text string
		want float64
	}{
		{"VADER is smart, handsome, and funny.", 0.8316},
		{"VADER is smart, handsome, and funny!", 0.8439},
		{"VADER is very smart, handsome, and funny.", 0.8545},
		{"VADER is VERY SMART, handsome, and FUNNY.", 0.9227},
		{"VADER is VERY SMART, handsome, and FUNNY!!!", 0.9342},
		{"VADER is VERY SMART, uber handsome, and FRIGGIN FUNNY!!!", 0.9469},
		{"VADER is not smart, handsome, nor funny.", -0.7424},
		{"The book was good.", 0.4404},
		{"At least it isn't a horrible book.", 0.431},
		{"The book was only kind of good.", 0.3832},
		{"The plot was good, but the characters are uncompelling and the dialog is not great.", -0.7042},
		{"Today SUX!", -0.5461},
		{"Today only kinda sux! But I'll get by, lol", 0.5249},
		{"Make sure you :) or :D today!", 0.8633},
		{"Catch utf-8 emoji such as such as 💘 and 💋 and 😁", 0.875},
		{"Not bad at all", 0.431},
		{"no problem", 0.3089},
	} {
		if got := s.Score(c.text).Compound; got != c.want {
			t.Errorf("compound of %q = %v, want %v", c.text, got, c.want)
		}
	}
	want := Scores{Negative: 0, Neutral: 0.678, Positive: 0.322, Compound: 0.431}
	if got := s.Score("At least it isn't a horrible book."); got != want {
		t.Errorf("all four scores = %v, want %v", got, want)
	}
}
