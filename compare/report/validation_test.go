package report

import (
	"math"
	"strings"
	"testing"

	"mores/compare/agreement"
)

func TestExtremes(t *testing.T) {
	for _, c := range []struct {
		why        string
		gains      []float64
		n          int
		help, hurt []float64
	}{
		{"more than asked for", []float64{3, 2, 1, -1, -2}, 1, []float64{3}, []float64{-2}},
		{"fewer", []float64{3, -1, -2}, 5, []float64{3}, []float64{-2, -1}},
		{"all help", []float64{3, 2}, 5, []float64{3, 2}, nil},
		{"all hurt", []float64{-1}, 5, nil, []float64{-1}},
		{"none asked for", []float64{3, -1}, 0, nil, nil},
		{"none there", nil, 5, nil, nil},
	} {
		var all []agreement.Contribution
		for _, g := range c.gains {
			all = append(all, agreement.Contribution{Gain: g})
		}
		help, hurt := extremes(all, c.n)
		for _, pair := range []struct {
			got  []agreement.Contribution
			want []float64
		}{{help, c.help}, {hurt, c.hurt}} {
			if len(pair.got) != len(pair.want) {
				t.Errorf("%s: %v, want %v", c.why, pair.got, pair.want)
				continue
			}
			for i, want := range pair.want {
				if pair.got[i].Gain != want {
					t.Errorf("%s: %v, want %v", c.why, pair.got, pair.want)
				}
			}
		}
	}
}

func TestAreaInterval(t *testing.T) {
	for _, c := range []struct {
		why       string
		area      agreement.Area
		low, high float64
	}{
		{"as it is", agreement.Area{SE: 0.1, Interval: agreement.Interval{Low: 0.4, High: 0.8}}, 0.4, 0.8},
		{"cut at both ends", agreement.Area{SE: 1, Interval: agreement.Interval{Low: -1, High: 2}}, 0, 1},
		{"an error of 0 says nothing", agreement.Area{Interval: agreement.Interval{Low: 1, High: 1}}, math.NaN(), math.NaN()},
		{"no error", agreement.Area{SE: math.NaN()}, math.NaN(), math.NaN()},
	} {
		got := areaInterval(c.area)
		if Number(got.Low) != Number(c.low) || Number(got.High) != Number(c.high) {
			t.Errorf("%s: %v", c.why, got)
		}
	}
}

// TestValidationTableFits: whatever the names and however many lexicons, no line is wider than 80 columns, and every
// lexicon has its figures.
func TestValidationTableFits(t *testing.T) {
	has := []bool{true, false, true, false, true, false}
	scores := [][]float64{{1, 2, 3, 0, 1, 0}}
	var scorers []agreement.Scorer
	for _, name := range []string{"a", "b", "c", "d", strings.Repeat("long", 20), "esc\x1b[2J"} {
		scorers = append(scorers, agreement.Scorer{Name: name, Scores: scores,
			Parts: [][]agreement.Part{{{Name: strings.Repeat("entry ", 10), Documents: []int{2}, Scores: []float64{0}}}}})
	}
	votes := []float64{1, 0, 2, 0, 1, 1}
	v := agreement.Validate([]agreement.Label{{Name: "care", Has: has, Votes: votes}}, agreement.Scorer{Name: "words alone", Scores: scores}, scorers, 1)
	var out strings.Builder
	if err := ValidationTable(&out, v, ValidationNotes{Score: "rate", Entries: 5, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out.String()) {
		if columnsOf(strings.TrimSuffix(line, "\n")) > width {
			t.Errorf("too wide: %s", line)
		}
	}
	if n := strings.Count(out.String(), "  care          0.778"); n != 2 && n != 3 {
		t.Errorf("the areas are in %d tables:\n%s", n, out.String())
	}
	if strings.Contains(out.String(), "\x1b") {
		t.Error("a name was printed as it is")
	}
}
